#pragma once
// The facts of a policy as a tree that knows no types: what comparing needs, and nothing of the field tables.

#include <codicil/diff.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::diffing {

// What a node's key is.
enum class Key : std::uint8_t {
  own,    // of a field or entry: a fact of its own
  named,  // of an item: the id it names, or what else it is about
  worded  // of an item: its first words, for want of a name
};

// A fact or a group of facts.
struct Node {
  std::string key{};         // its part of Change::path
  std::string place{};       // its part of a SourceMap path
  std::string_view owner{};  // as Change
  std::string_view field{};
  bool is_item = false;
  FactKind fact = FactKind::group;
  Saying::State state = Saying::State::stated;
  Key key_is = Key::own;
  std::string value{};
  std::vector<Node> children{};
};

// What became of ids between two versions (`was:`).
class Renames {
public:
  Renames() = default;
  Renames(const Policy& before, const Policy& after);
  bool empty() const { return ids_.empty(); }
  // The id that both versions are compared under: the newer one.
  std::string now(std::string_view registry, std::string_view id) const { return find(registry, std::string(id), id); }
  // The same for an entry of a party's own: of its `services` or `contacts`.
  std::string now(std::string_view registry, std::string_view party, std::string_view id) const;
  // The same for a reference to a party or to such an entry: `google.analytics`, `iiif.office`.
  std::string now_of_reference(std::string_view registry, std::string_view id) const;

private:
  std::string find(std::string_view registry, std::string key, std::string_view otherwise) const;
  template <class Entries>
  void collect(std::string_view registry, const std::string& prefix, const Entries& before, const Entries& after);

  using Row = std::pair<std::string_view, std::string>;  // registry, former id
  std::map<Row, std::string> ids_;
};

// What the section says, without those below it; `under` is the id of the one above, or empty.
Node section_node(const Section& section, std::string_view under, const Renames& renames);
Node info_node(const PolicyInfo& info, const Renames& renames);
Node wording_node(const std::vector<WordingOverride>& wording, const Renames& renames);
// A node without a name: what stands under `x-…` has paths of its own.
Node extensions_node(const ExtensionMap& extensions);

// All that a policy states, as a tree without a name: registries, sections (those below others beside them), and what
// stands beside these.
Node policy_node(const Policy& policy);

// The number of facts that a policy states.
std::size_t count_facts(const Policy& policy);

}  // namespace codicil::diffing
