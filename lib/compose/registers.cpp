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
constexpr auto left_out<DataCategory> = std::to_array<std::string_view>({"name", "text", "category", "certainty"});
template <>
constexpr auto left_out<Purpose> = std::to_array<std::string_view>({"name", "text", "category", "certainty"});
template <>
constexpr auto left_out<People> = std::to_array<std::string_view>({"name", "category"});
template <>
constexpr auto left_out<LinkedDocument> = std::to_array<std::string_view>({"title"});

// What heads an entry.
Phrase title(const Phrases& phrases, const auto& entry) {
  if constexpr (requires { entry.certainty; })
    return phrases.with_certainty(phrases.say(entry.name), entry.certainty);
  else
    return phrases.say(entry.name);
}
Phrase title(const Phrases& phrases, const LinkedDocument& entry) { return phrases.say(entry.title); }
Phrase title(const Phrases& phrases, const Term& entry) { return phrases.say(entry.term); }
Phrase title(const Phrases& phrases, const StorageRule& entry) {
  return entry.name ? phrases.say(*entry.name) : phrases.say(entry.keep);
}

template <class T>
std::span<const std::string_view> left_out_of(const T& entry) {
  if constexpr (requires { entry.certainty; })
    return std::span(left_out<T>).first(left_out<T>.size() - !entry.certainty);
  else
    return left_out<T>;
}
std::span<const std::string_view> left_out_of(const StorageRule& rule) {
  static constexpr auto with_name = std::to_array<std::string_view>({"name", "text"}),
                        without = std::to_array<std::string_view>({"keep", "text"});
  return rule.name ? with_name : without;
}

// What is said of an entry, below its name: the author's words, then its facts.
template <class T>
document::Blocks body(const Phrases& phrases, const T& entry) {
  document::Blocks blocks;
  if constexpr (requires { entry.text; })
    if (entry.text) blocks = blocks_of(phrases, *entry.text);
  Inlines facts = phrases.facts(entry, "\n", left_out_of(entry));
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
    any_facts |= !said.empty() || std::is_same_v<T, StorageRule>;  // what heads that can be its time
    definitions.items.push_back({title(phrases, entry), std::move(said), std::string(key) + '_' + id});
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
