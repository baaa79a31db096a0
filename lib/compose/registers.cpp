#include "compose/registers.hpp"

#include "compose/author_text.hpp"
#include "compose/draft.hpp"

namespace codicil::composing {
namespace {

// The fields of an entry that its description leaves out: the one that heads it, and what is said for programs only
// (see compose/omissions.hpp).
template <class T>
constexpr auto left_out = std::to_array<std::string_view>({"name"});
template <>
constexpr auto left_out<DataCategory> = std::to_array<std::string_view>({"name", "category"});
template <>
constexpr auto left_out<Purpose> = std::to_array<std::string_view>({"name", "category"});
template <>
constexpr auto left_out<People> = std::to_array<std::string_view>({"name", "category"});
template <>
constexpr auto left_out<LinkedDocument> = std::to_array<std::string_view>({"title"});

std::string_view title(const auto& entry, std::string_view) { return entry.name; }
std::string_view title(const LinkedDocument& entry, std::string_view) { return entry.title; }
std::string_view title(const Term& entry, std::string_view) { return entry.term; }
std::string_view title(const StorageRule& entry, std::string_view id) { return entry.name ? *entry.name : id; }

// Whether the entry says that it has no name.
bool is_nameless(const auto&) { return false; }
bool is_nameless(const StorageRule& rule) { return rule.name.is_none(); }

// What is said of an entry, below its name.
template <class T>
document::Blocks body(const Phrases& phrases, const T& entry) {
  Inlines facts = phrases.facts(entry, "\n", is_nameless(entry) ? std::span<const std::string_view>{} : left_out<T>);
  return facts.empty() ? document::Blocks{} : paragraph(std::move(facts));
}
document::Blocks body(const Phrases& phrases, const Term& entry) { return blocks_of(phrases, entry.meaning); }

// Nothing where no entry says more than the name it is mentioned by.
template <class T>
void add_register(const Phrases& phrases, std::string_view key, const Registry<T>& registry, Word heading,
                  document::Blocks& out) {
  document::Definitions definitions;
  definitions.items.reserve(registry.entries.size());
  bool any_facts = false;
  for (const auto& [id, was, entry] : registry) {
    document::Blocks said = body(phrases, entry);
    any_facts |= !said.empty();
    definitions.items.push_back(
        {wording::plain(std::string(title(entry, id))), std::move(said), std::string(key) + '_' + id});
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
