#pragma once
/// \file
/// What the conversion of a tree to the model carries along: where it is, what it found, what it must check at the end.

#include <codicil/model/policy.hpp>
#include <codicil/read.hpp>
#include <codicil/source/source_map.hpp>

#include "markdown/markdown.hpp"
#include "source/codes.hpp"
#include "source/problems.hpp"
#include "source/suggest.hpp"
#include "yaml/tree.hpp"

#include <forward_list>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace codicil::yaml {

/// What a reference can lead to. The order is that of the registries in Schema<Policy>; contacts come last.
enum class Target : std::uint8_t { party, data, purpose, activity, storage, document, people, term, contact };

template <class T>
constexpr Target target_of() {
  if constexpr (std::is_same_v<T, Contact>) return Target::contact;
  std::size_t index = 0, found = 0;
  for_each_field<Policy>([&]<class R>(const Field<Policy, R>&) {
    if (std::is_same_v<typename R::value_type, T>) found = index;
    ++index;
  });
  return static_cast<Target>(found);
}

/// The offsets where a node begins and ends (on its first line).
struct Extent {
  std::size_t begin, end;
};

/// State of one conversion.
class Reader {
public:
  Reader(Problems& found, const ReadOptions& how, bool keep_places)
      : problems(found), options(how), keep_places_(keep_places) {}

  Problems& problems;
  const ReadOptions& options;
  std::string path;                       ///< of the fact that is being read
  std::string language;                   ///< the policy's own; empty where it is not stated
  std::vector<std::string> translations;  ///< the other languages the file declares
  std::string_view wanted_language;       ///< the one whose missing texts are told one by one, or empty
  bool proper = false;                    ///< what is read is a proper name
  bool keeps_stamps = true;               ///< else stamps are read and forgotten
  bool settings = false;  ///< this is no policy: an empty list just says nothing, lists stand in no other file, and
                          ///< there are no keys of one's own
  std::vector<const Node*> by_language;  ///< what is written in several languages

  /// The texts that lack one of `translations`.
  struct Untranslated {
    std::size_t count = 0;
    std::vector<const Node*> first;  ///< up to three of them
    std::string path;                ///< of the very first
  };
  std::vector<Untranslated> untranslated;  ///< one for each of `translations`

  /// A step down the path while it lives.
  class Step {
  public:
    Step(Reader& reader, std::string_view name) : reader_(reader), length_(reader.path.size()) {
      if (length_ > 0) reader.path += '.';
      reader.path += name;
    }
    ~Step() { reader_.path.resize(length_); }
    Step(const Step&) = delete;

  private:
    Reader& reader_;
    std::size_t length_;
  };

  /// Remembers where the fact at `path` stands.
  void place(const Node& key, const Node& value);

  /// Adds a finding at a node, or at these words of its text.
  Diagnostic& report(std::string_view code, const Node& node, std::string message, std::string_view words = {});
  /// Adds a finding about what `node` lacks: at its key if it has one.
  Diagnostic& report_owner(std::string_view code, const Node& node, std::string message);
  Extent extent(const Node& node) const;
  /// Where the words stand in the text of a node, from the offset on; nothing where they are not written as they are.
  std::optional<Extent> find(const Node& node, std::string_view words, std::size_t from = 0) const;

  /// The scalar's text; or empty after a finding. `expected` completes "expected …".
  std::string_view scalar(const Node& node, std::string_view expected);
  /// As scalar, but `none` without quotes is a finding: here a value has to be.
  std::string_view word(const Node& node, std::string_view expected);
  /// A finding about a value of another form than `expected`. Empty `help` stands for the usual one.
  void wrong_type(const Node& node, std::string_view expected, std::string_view help = {});
  /// Takes the blocks and runs of a text off those that are left; a finding, once, where they do not suffice.
  void use_parts(std::size_t parts, const Node& node);
  std::size_t parts_left = 0;  ///< blocks and runs that the texts of the policy may still have

  std::size_t sections = 0;  ///< read so far, with those that are too many

  /// Whether the node stands in a CSV file.
  bool in_table(const Node& node) const { return &problems.source(node.begin) != &problems.source(); }
  std::forward_list<Tree> tables;  ///< those read so far
  std::size_t bytes_left = 0;      ///< that tables may still have
  std::size_t nodes_left = 0;      ///< that tables may still make

  /// A finding about a word that is not in a list.
  void unknown_word(std::string_view code, const Node& node, std::string message,
                    const std::vector<std::string_view>& words);

  /// Something to check when the whole file is known.
  struct Reference {
    Target target;
    const Node* node;
    bool mention;
    std::string path;
  };
  struct Writing {
    std::shared_ptr<const ParsedText> parsed;
    const Node* node;
    std::string path;
  };
  std::vector<Reference> references;
  /// Words in quotes that would be an id without them, where one could stand.
  struct QuotedId {
    Target target;
    const Node* node;
  };
  std::vector<QuotedId> quoted_ids;
  std::vector<Writing> writings;

  /// Entries by id (`google`, `google.analytics`, `iiif.office`), with the key they stand under.
  struct Known {
    const Node* key;
    bool used = false;
  };
  std::array<std::unordered_map<std::string, Known>, 9> known;
  std::array<bool, 9> unreadable{};  ///< registries that could not be read: what they hold is not known

  std::unordered_map<std::string, const Node*> section_ids;
  /// An id that a section should have.
  struct SectionReference {
    const Node* node;
    std::string path;
  };
  std::vector<SectionReference> section_references;
  std::unordered_map<std::string_view, unsigned> section_counts;

  std::vector<SourceMap::Entry> take_places() { return std::move(places_); }

private:
  bool keep_places_;
  std::vector<SourceMap::Entry> places_;
};

/// Whether the node says `none`, the word without quotes.
inline bool says_none(const Node& node) { return node.plain && node.text == "none"; }

/// Notes which translations a text lacks; `nodes` are those of the translations it has. Reports stale ones.
void note_translations(Reader& reader, const Node& node, std::string_view source,
                       const std::vector<Translation>& translations, const std::vector<const Node*>& nodes);

/// Reports which translations are missing.
void check_translations(Reader& reader);

/// Reports references that lead nowhere or print more than `most_repeated` bytes of other entries again, and then, if
/// there is no error, entries nobody refers to.
void check_references(Reader& reader, const Policy& policy, std::size_t most_repeated);

}  // namespace codicil::yaml
