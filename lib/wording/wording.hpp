#pragma once
// The sentences Codicil itself says. Catalogues are compiled in; a composer names a sentence by its key, and a key that
// the catalogue lacks is a compile error.

#include "catalogue_keys.hpp"
#include "wording/language.hpp"
#include "wording/phrase.hpp"

#include <codicil/model/policy.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace codicil::wording {

using document::Inlines;

using Patterns = std::array<std::string_view, keys.size()>;  // a sentence per key

struct Catalogue {
  std::string_view language;
  const Patterns& patterns;
};

// All catalogues.
std::span<const Catalogue> catalogues();

constexpr std::optional<std::uint16_t> find_key(std::string_view key) {
  const auto found = std::lower_bound(keys.begin(), keys.end(), key);
  if (found == keys.end() || *found != key) return std::nullopt;
  return static_cast<std::uint16_t>(found - keys.begin());
}

// One entry of the catalogues.
class Word {
public:
  // The entry called `key`; does not compile where there is none.
  consteval Word(const char* key) : index_(find_key(key).value()) {}
  // The entry called `key`, or nothing: for keys that come from data.
  static constexpr std::optional<Word> find(std::string_view key) {
    if (const auto index = find_key(key)) return Word(*index);
    return std::nullopt;
  }
  // Whether a fact has a place in the sentence, in every language.
  constexpr bool has_place() const { return places[index_] == '1'; }
  // The entry at a place that find_key gave.
  static constexpr Word at(std::uint16_t index) { return Word(index); }
  constexpr std::uint16_t index() const { return index_; }
  bool operator==(const Word&) const = default;

private:
  explicit constexpr Word(std::uint16_t index) : index_(index) {}
  std::uint16_t index_;
};

// A key put together at compile time.
struct Key {
  std::array<char, 96> text{};
  std::size_t size = 0;
  constexpr Key& operator+=(std::string_view part) {
    for (const char c : part) text[size++] = c;
    return *this;
  }
  constexpr operator std::string_view() const { return {text.data(), size}; }
};

// `PartyRole` -> `party-role`
constexpr Key kebab(std::string_view type) {
  Key key;
  for (const char c : type) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper && key.size > 0) key += "-";
    const char lower = upper ? static_cast<char>(c - 'A' + 'a') : c;
    key += std::string_view(&lower, 1);
  }
  return key;
}

// The entry `<prefix>.<name>`; for constants: it does not compile where there is none.
constexpr Word word_at(std::string_view prefix, std::string_view name) {
  Key key;
  ((key += prefix) += ".") += name;
  return Word::at(find_key(key).value());
}

// The entries `<prefix>.<name><suffix>`, one for every value of E.
template <Enumeration E>
class WordsOf {
public:
  consteval explicit WordsOf(std::string_view prefix, std::string_view suffix = {}) {
    for (std::size_t i = 0; i < indices_.size(); ++i) {
      Key name;
      (name += Vocabulary<E>::names[i]) += suffix;
      indices_[i] = word_at(prefix, name).index();
    }
  }
  constexpr Word operator[](E value) const { return Word::at(indices_[static_cast<std::size_t>(value)]); }

private:
  std::array<std::uint16_t, Vocabulary<E>::names.size()> indices_{};
};

// What a value of a closed list is called in running text: `right.access`.
template <Enumeration E>
Word word_for(E value) {
  static constexpr WordsOf<E> words(kebab(Vocabulary<E>::type));
  return words[value];
}

// What a placeholder stands for.
struct Argument {
  std::string_view name;
  Phrase value;
};
using Arguments = std::initializer_list<Argument>;

// What is said of a number of things: the entries `<group>.zero` to `<group>.other`.
class Plural {
public:
  consteval explicit Plural(std::string_view group) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] = word_at(group, plural_categories[i]).index();
  }
  constexpr Word operator[](PluralCategory category) const {
    return Word::at(words_[static_cast<std::size_t>(category)]);
  }

private:
  std::array<std::uint16_t, plural_categories.size()> words_{};
};

// A catalogue, with the author's own sentences in place of some of its.
class Wording {
public:
  explicit Wording(const Policy& policy);

  // The sentence, with its placeholders filled. A placeholder without an argument stays as it is written.
  Phrase say(Word word, Arguments arguments = {}) const;
  // The sentence with its one placeholder filled by a noun, whose article may melt into the word before it.
  Phrase say_noun(Word word, Argument noun) const;
  // The sentence as text: for words without placeholders.
  std::string text(Word word) const { return std::string(view(word)); }
  // The same; it lives as long as the policy.
  std::string_view view(Word word) const { return sentence(word).words; }
  // The sentence about a number of things, which stands in it as {count}.
  Phrase count(const Plural& words, std::uint32_t number) const;
  // What the language is called, with its region (`Portuguese (Brazil)`) or whatever else its tag tells it apart by
  // (`Chinese (zh-Hant)`); the tag where nobody knows.
  Phrase name_of(std::string_view tag) const;
  // Words in a language that is not the document's, and what it is called: `our orders [English]`.
  Inlines in_language(Inlines runs, std::string_view tag) const;
  // The same for runs that know their language.
  Inlines marked(Inlines runs, std::string_view tag) const;
  // `a`, `a and b`, `a, b and c`.
  Phrase all_of(std::vector<Phrase> items) const;
  // `a`, `a or b`, `a, b or c`.
  Phrase one_of(std::vector<Phrase> items) const;

private:
  // A sentence, and its language where it is not the document's.
  struct Sentence {
    std::string_view words, language;
  };
  Sentence sentence(Word word) const;
  Phrase say_in(const Sentence& said, Arguments arguments) const;
  Phrase join(std::vector<Phrase> items, Word last) const;

  const Catalogue& catalogue_;
  std::vector<std::pair<std::uint16_t, const Words*>> own_;
};

// Whether there is a catalogue for the language, or for its main language (`de` for `de-AT`).
bool speaks(std::string_view tag);

// The sentence of the first catalogue.
inline std::string_view original(Word word) { return catalogues().front().patterns[word.index()]; }

// The placeholders of a pattern, in order: `{controller}` -> `controller`.
std::vector<std::string_view> placeholders(std::string_view pattern);

}  // namespace codicil::wording
