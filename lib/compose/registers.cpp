#include "compose/registers.hpp"

#include "compose/draft.hpp"

namespace codicil::composing {
namespace {

// The key of the field that names an entry; its value heads the entry.
template <class T>
constexpr std::string_view title_key = "name";
template <>
constexpr std::string_view title_key<LinkedDocument> = "title";
template <>
constexpr std::string_view title_key<Term> = "term";

Inlines title(const Phrases&, const auto& entry, std::string_view) { return wording::plain(entry.name); }
Inlines title(const Phrases&, const LinkedDocument& entry, std::string_view) { return wording::plain(entry.title); }
Inlines title(const Phrases&, const Term& entry, std::string_view) { return wording::plain(entry.term); }
Inlines title(const Phrases&, const StorageRule& entry, std::string_view id) {
  return wording::plain(entry.name ? *entry.name : id);
}

// Whether the entry says that it has no name.
bool is_nameless(const auto&) { return false; }
bool is_nameless(const StorageRule& rule) { return rule.name.is_none(); }

// The facts of an entry, a line each.
template <class T>
Inlines lines(const Phrases& phrases, const T& entry) {
  Inlines lines;
  for (Inlines& fact : phrases.facts(entry, {is_nameless(entry) ? std::string_view{} : title_key<T>})) {
    if (!lines.empty()) wording::append(lines, wording::plain("\n"));
    wording::append(lines, std::move(fact));
  }
  return lines;
}

template <class T>
void add_register(const Phrases& phrases, std::string_view key, const Registry<T>& registry, Word heading,
                  document::Blocks& out) {
  if (registry.empty()) return;
  document::Definitions definitions;
  for (const auto& [id, was, entry] : registry)
    definitions.items.push_back(
        {title(phrases, entry, id), paragraph(lines(phrases, entry)), std::string(key) + '_' + id});
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
