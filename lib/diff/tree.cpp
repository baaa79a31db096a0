#include "diff/tree.hpp"

#include "diff/tree_of.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace codicil::diffing {
namespace {

using Ids = std::unordered_set<std::string_view>;

// What sections are called, those below others too.
struct Name {
  const std::string& id;
  const std::vector<std::string>& was;
};
void flatten(const std::vector<Section>& sections, std::vector<Name>& names) {
  for (const Section& section : sections) {
    names.push_back({section.id, section.was});
    flatten(section.sections, names);
  }
}
std::vector<Name> flat(const std::vector<Section>& sections) {
  std::vector<Name> names;
  flatten(sections, names);
  return names;
}

template <class Entries>
Ids ids_of(const Entries& entries) {
  Ids ids;
  for (const auto& entry : entries) ids.insert(entry.id);
  return ids;
}

bool says_was(const auto& entries) {
  return std::any_of(entries.begin(), entries.end(), [](const auto& entry) { return !entry.was.empty(); });
}

bool any_says_was(const std::vector<Section>& sections) {
  return says_was(sections) ||
         std::ranges::any_of(sections, [](const Section& section) { return any_says_was(section.sections); });
}

// The leaves that a value consists of.
class Count {
public:
  template <class T>
  void add(const T& value) {
    if constexpr (is_stated_v<T>)
      value.is_stated() ? add(*value) : add_if(value.is_none());
    else if constexpr (is_optional_v<T>)
      value ? add(*value) : add_if(false);
    else if constexpr (is_mention_v<T>)
      value.id.empty() ? add(*value.own) : add_if(true);
    else if constexpr (is_list_v<T>)
      for (const auto& item : value) add(item);
    else if constexpr (is_registry_v<T>)
      for (const auto& entry : value) add(entry.value);
    else if constexpr (Described<T>)
      for_each_field<T>([&](const auto& f) { add(value.*f.member); });
    else if constexpr (requires { value.translations; })
      total += 1 + value.translations.size();
    else
      ++total;
  }
  void add_section(const Section& section) {
    add(section);
    if (section.none)
      ++total;
    else
      std::visit([&](const auto& body) { add(body); }, section.body);
    for (const Section& below : section.sections) add_section(below);
  }

  std::size_t total = 0;

private:
  void add_if(bool there) { total += there; }
};

}  // namespace

// Walks what has a `was` in one version and what it was in the other; both ways, since nobody says which is newer.
template <class Entries>
void Renames::collect(std::string_view registry, const std::string& prefix, const Entries& before,
                      const Entries& after) {
  const auto look = [&](const Entries& older, const Entries& newer) {
    if (!says_was(newer)) return;
    const Ids were = ids_of(older), are = ids_of(newer);
    for (const auto& entry : newer)
      for (const std::string& was : entry.was)
        if (were.contains(was) && !are.contains(was) && !were.contains(entry.id))
          ids_.emplace(Row{registry, prefix + was}, entry.id);
  };
  look(before, after);
  look(after, before);
}

Renames::Renames(const Policy& before, const Policy& after) {
  for_each_field<Policy>(
      [&](const auto& f) { collect(f.key, {}, (before.*f.member).entries, (after.*f.member).entries); });
  if (any_says_was(before.sections) || any_says_was(after.sections))
    collect("sections", {}, flat(before.sections), flat(after.sections));
  const auto has_news = [](const Entry<Party>& party) {
    return says_was(*party.value.services) || says_was(*party.value.contacts);
  };
  if (std::none_of(before.parties.begin(), before.parties.end(), has_news) &&
      std::none_of(after.parties.begin(), after.parties.end(), has_news))
    return;
  std::unordered_map<std::string, const Party*> parties;
  for (const Entry<Party>& entry : before.parties) parties.emplace(now("parties", entry.id), &entry.value);
  for (const Entry<Party>& entry : after.parties) {
    const std::string id = now("parties", entry.id);
    const auto found = parties.find(id);
    if (found == parties.end()) continue;
    collect("services", id + '.', found->second->services->entries, entry.value.services->entries);
    collect("contacts", id + '.', found->second->contacts->entries, entry.value.contacts->entries);
  }
}

std::string Renames::find(std::string_view registry, std::string key, std::string_view otherwise) const {
  const auto found = ids_.find(Row{registry, std::move(key)});
  return found == ids_.end() ? std::string(otherwise) : found->second;
}

std::string Renames::now(std::string_view registry, std::string_view party, std::string_view id) const {
  return find(registry, std::string(party) + '.' + std::string(id), id);
}

std::string Renames::now_of_reference(std::string_view registry, std::string_view id) const {
  const auto dot = id.find('.');
  const std::string party = now("parties", id.substr(0, dot));
  if (dot == id.npos) return party;
  return party + '.' + now(registry, party, id.substr(dot + 1));
}

Node section_node(const Section& section, std::string_view under, const Renames& renames) {
  const TreeOf tree(renames);
  Node node{.key = renames.now("sections", section.id),
            .place = section.id,
            .owner = "sections",
            .field = section.kind(),
            .is_item = true};
  if (section.heading) node.value = section.heading->text;
  tree.add_fields(node, section);
  if (section.none) node.children.push_back(TreeOf::leaf("none", section.kind(), "none", FactKind::flag, "true"));
  if (!section.none) std::visit([&](const auto& body) { tree.add_fields(node, body); }, section.body);
  if (!under.empty())
    node.children.push_back(TreeOf::leaf("under", "section", "under", FactKind::reference, std::string(under)));
  return node;
}

Node info_node(const PolicyInfo& info, const Renames& renames) {
  Node node{.key = "policy", .place = "policy", .owner = "file", .field = "policy"};
  TreeOf(renames).add_fields(node, info);
  return node;
}

Node wording_node(const std::vector<WordingOverride>& wording, const Renames& renames) {
  Node node{.key = "wording", .place = "wording", .owner = "file", .field = "wording"};
  for (const WordingOverride& row : wording) TreeOf(renames).add_field(node, row.key, "wording", row.key, row.sentence);
  return node;
}

namespace {

Node extension_node(const std::string& key, const ExtensionValue& extension) {
  Node node{.key = key, .place = key, .owner = "extension", .field = "extension"};
  if (const auto* text = std::get_if<std::string>(&extension.value)) node.fact = FactKind::literal, node.value = *text;
  if (const auto* list = std::get_if<std::vector<ExtensionValue>>(&extension.value))
    for (const ExtensionValue& item : *list)
      node.children.push_back(extension_node(std::to_string(node.children.size()), item));
  if (const auto* map = std::get_if<ExtensionMap>(&extension.value))
    for (const ExtensionEntry& entry : *map) node.children.push_back(extension_node(entry.key, entry.value));
  return node;
}

}  // namespace

Node extensions_node(const ExtensionMap& extensions) {
  Node node{.key = {}, .place = {}, .owner = "file", .field = "extension"};
  for (const ExtensionEntry& entry : extensions) node.children.push_back(extension_node(entry.key, entry.value));
  return node;
}

namespace {

void add_sections(Node& all, const std::vector<Section>& sections, std::string_view under) {
  for (const Section& section : sections) {
    all.children.push_back(section_node(section, under, {}));
    add_sections(all, section.sections, section.id);
  }
}

}  // namespace

Node policy_node(const Policy& policy) {
  static const Renames none;
  Node root;
  root.children.push_back(info_node(policy.policy, none));
  for_each_field<Policy>([&](const auto& f) {
    Node registry{.key = std::string(f.key), .place = std::string(f.key)};
    for (const auto& entry : policy.*f.member) registry.children.push_back(TreeOf(none).entry(f.key, entry));
    root.children.push_back(std::move(registry));
  });
  Node sections{.key = "sections", .place = "sections"};
  add_sections(sections, policy.sections, {});
  root.children.push_back(std::move(sections));
  root.children.push_back(wording_node(policy.wording, none));
  root.children.push_back(extensions_node(policy.extensions));
  return root;
}

std::size_t count_facts(const Policy& policy) {
  Count count;
  count.add(policy.policy);
  for_each_field<Policy>([&](const auto& f) { count.add(policy.*f.member); });
  for (const Section& section : policy.sections) count.add_section(section);
  count.total += policy.wording.size() + policy.extensions.size();
  return count.total;
}

}  // namespace codicil::diffing
