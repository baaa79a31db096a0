#include "compose/registers.hpp"

#include "compose/author_text.hpp"
#include "compose/draft.hpp"

namespace codicil::composing {
namespace {

// The fields of an entry that its description leaves out: the one that heads it, and what is said for programs only
// (see compose/omissions.hpp).
template <class T>
constexpr auto left_out = std::to_array<std::string_view>({"name", "text"});
template <>
constexpr auto left_out<DataCategory> = std::to_array<std::string_view>({"name", "text", "category"});
template <>
constexpr auto left_out<Purpose> = std::to_array<std::string_view>({"name", "text", "category"});
template <>
constexpr auto left_out<People> = std::to_array<std::string_view>({"name", "category"});
template <>
constexpr auto left_out<LinkedDocument> = std::to_array<std::string_view>({"title"});

Words title(const auto& entry, const std::string&) { return entry.name; }
Words title(const LinkedDocument& entry, const std::string&) { return entry.title; }
Words title(const Term& entry, const std::string&) { return entry.term; }
Words title(const StorageRule& entry, const std::string& id) { return entry.name ? *entry.name : id; }

// Whether the entry says that it has no name.
bool is_nameless(const auto&) { return false; }
bool is_nameless(const StorageRule& rule) { return rule.name.is_none(); }

// What is said of an entry, below its name: the author's words, then its facts.
template <class T>
document::Blocks body(const Phrases& phrases, const T& entry) {
  document::Blocks blocks;
  if constexpr (requires { entry.text; })
    if (entry.text) blocks = blocks_of(phrases, *entry.text);
  Inlines facts = phrases.facts(entry, "\n", is_nameless(entry) ? std::span<const std::string_view>{} : left_out<T>);
  if (!facts.empty()) blocks.push_back({document::Paragraph{std::move(facts)}});
  return blocks;
}
document::Blocks body(const Phrases& phrases, const Term& entry) { return blocks_of(phrases, entry.meaning); }

// The entries that no section shows in full; nothing where none says more than the name it is mentioned by.
template <class T>
void add_register(const Phrases& phrases, std::string_view key, const Registry<T>& registry, Word heading,
                  document::Blocks& out) {
  document::Definitions definitions;
  definitions.items.reserve(registry.entries.size());
  bool any_facts = false;
  for (const auto& [id, was, entry] : registry) {
    if (phrases.has_shown(entry)) continue;
    document::Blocks said = body(phrases, entry);
    any_facts |= !said.empty();
    definitions.items.push_back({phrases.say(title(entry, id)), std::move(said), std::string(key) + '_' + id});
  }
  if (!any_facts) return;
  document::Blocks blocks;
  blocks.push_back({std::move(definitions)});
  out.push_back({document::Section{phrases.words.say(heading), {}, std::move(blocks)}, std::string(key)});
}

}  // namespace

document::Blocks registers(const Phrases& phrases) {
  const Policy& policy = phrases.policy;
  document::Blocks out;
  add_register(phrases, "activities", policy.activities, "register.activities", out);
  add_register(phrases, "data", policy.data, "register.data", out);
  add_register(phrases, "purposes", policy.purposes, "register.purposes", out);
  add_register(phrases, "people", policy.people, "register.people", out);
  add_register(phrases, "retention", policy.retention, "register.retention", out);
  add_register(phrases, "parties", policy.parties, "register.parties", out);
  add_register(phrases, "documents", policy.documents, "register.documents", out);
  add_register(phrases, "terms", policy.terms, "register.terms", out);
  return out;
}

}  // namespace codicil::composing
