#pragma once
/// \file
/// A graph of statements about named nodes, and its one way onto paper. Grouping by node and property happens when it
/// is printed, so that no key can occur twice in an object and no node can be without a name.

#include "jsonld/terms.hpp"

#include <codicil/model/policy.hpp>

#include <bitset>
#include <deque>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::jsonld {

/// A node of a Graph.
struct Node {
  std::uint32_t number;
};

class Graph {
public:
  /// A graph whose own nodes are called `base` + their fragment, and whose author's text is in `language`.
  Graph(std::string base, const Language& language);

  /// The node called `fragment`, new or not: it looks through all names. Nodes are printed in the order in which they
  /// are first asked for, and only if something is said of them.
  Node node(std::string_view fragment);
  /// The node of that address; it must be an absolute web address.
  Node page(std::string_view address);
  /// The new node whose fragment is that of `parent`, `_` and `key`; `key` alone where that of `parent` is empty.
  Node below(Node parent, std::string_view key);
  /// The fragment of one of the graph's own nodes.
  std::string fragment(Node node) const {
    return std::string(names_[node.number].substr(std::string_view("this:").size()));
  }

  void add(Node, Property, Concept);
  void add(Node, Property, Node object);
  /// Refers to a node that may be described elsewhere, by its fragment.
  void refer(Node, Property, std::string_view fragment);
  void add(Node, Property, bool);
  void add(Node, Property, unsigned);
  void add(Node, Property, const Date&);
  /// The address as a node; as text where it is not a safe absolute one.
  void add(Node, Property, const Url&);
  /// As above, of an address that does not outlive the graph.
  void add(Node node, Property property, Url&& url) { add_address(node, property, keep({url.text})); }
  /// The country in DPV's list of places; its code as text where it is not there.
  void add(Node, Property, const Country&);
  /// A string that is in no language: a name, a code. It must outlive the graph.
  void add_plain(Node, Property, std::string_view);
  /// As above, of a string that does not.
  void add_plain(Node node, Property property, std::string&& value) { add_plain(node, property, keep({value})); }
  /// Author's words, with their language: `language`, or the policy's where that is empty. In the policy's language a
  /// property of plain strings takes them without. They must outlive the graph.
  void add_words(Node, Property, std::string_view words, std::string_view language = {});
  /// Author's words, with their language in any case.
  void add_tagged(Node, Property, std::string_view words, std::string_view language = {});
  /// An ISO 8601 duration.
  void add_duration(Node, Property, std::string_view value);

  std::string to_json() const;

private:
  enum class Kind : std::uint8_t { name, concept_, country, address, plain, words, date, duration, literal };
  using LanguageNumber = std::uint8_t;
  static constexpr LanguageNumber untagged = 0xFF;  ///< no language, or one too many
  struct Statement {
    std::uint32_t subject;
    std::uint16_t property;
    Kind kind;
    LanguageNumber language;  ///< in `languages_`
    std::string_view object;
  };
  class Printer;

  void add_address(Node, Property, std::string_view);
  void say(Node, Property, Kind, std::string_view, LanguageNumber = untagged);
  LanguageNumber number_of(std::string_view language);
  Node named(std::initializer_list<std::string_view> parts);
  std::string_view keep(std::initializer_list<std::string_view> parts);

  std::string base_;
  std::vector<std::string> languages_{};  ///< in the order in which they are first met
  LanguageNumber own_language_;
  std::vector<std::string_view> names_;  ///< of nodes, as JSON strings hold them: `this:policy`, or an address
  std::vector<Statement> statements_;
  std::deque<std::string> kept_;                  ///< chunks that never grow: what is in them stays where it is
  std::bitset<property_rows.size()> properties_;  ///< in use
  std::bitset<prefixes.size()> prefixes_;         ///< in use
};

/// Whether `url` is an address of http or https that can name a node.
bool is_web_address(const Url& url);

/// `segment` as a part of a fragment: letters, digits and `-` as they are, other bytes percent-encoded.
std::string fragment_part(std::string_view segment);

}  // namespace codicil::jsonld
