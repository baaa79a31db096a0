#include "compose/sections.hpp"

namespace codicil::composing {
namespace {

using section::CollectionGroup;
using section::Occasion;

// `collection.<source>.<what>`, with `-may` where it is only possible.
Word lead_word(const CollectionGroup& group, std::string_view what) {
  std::string key = "collection." + std::string(name_of(group.source)) + '.' + std::string(what);
  if (group.certainty && *group.certainty == Certainty::may) key += "-may";
  return *Word::find(key);
}

Word amount_word(const CollectionGroup& group) {
  return *Word::find("collection." + std::string(name_of(*group.amount)) + '.' + std::string(name_of(group.source)));
}

Inlines say(const Phrases& phrases, const Occasion& occasion) {
  Inlines said = phrases.say(occasion.when);
  if (!occasion.data.is_silent())
    said = phrases.words.say("collection.occasion", {{"when", said}, {"data", phrases.say(occasion.data)}});
  std::vector<Inlines> asides;
  if (!occasion.requirement.is_silent()) asides.push_back(phrases.say(occasion.requirement));
  if (!occasion.certainty.is_silent()) asides.push_back(phrases.say(occasion.certainty));
  if (asides.empty()) return said;
  return phrases.words.say("aside", {{"text", said}, {"aside", phrases.words.all_of(std::move(asides))}});
}

std::vector<document::ListItem> occasions(const Draft& draft, const CollectionGroup& group, const std::string& path) {
  std::vector<document::ListItem> items;
  ItemNames names;
  for (const Occasion& occasion : *group.when)
    items.push_back(
        {paragraph(say(draft.phrases, occasion)), draft.anchor(path + '.' + names.next(natural_name(occasion)))});
  return items;
}

std::vector<Inlines> sources(const Phrases& phrases, const CollectionGroup& group) {
  std::vector<Inlines> said;
  for (const Mention<Party>& party : *group.from) said.push_back(phrases.introduce(party));
  return said;
}

void compose_group(Draft& draft, const CollectionGroup& group, const std::string& path) {
  if (group.heading) draft.title(path + ".heading", draft.phrases.say(*group.heading));
  if (group.amount) draft.sentence(path + ".amount", amount_word(group));
  if (group.when) {
    draft.lead(path + ".when", lead_word(group, "when"));
    draft.list(path + ".when", occasions(draft, group, path + ".when"));
  }
  if (group.from) {
    draft.lead(path + ".from", lead_word(group, "from"));
    draft.list(path + ".from", sources(draft.phrases, group));
  }
  if (!group.when && !group.from) draft.sentence(path + ".source", lead_word(group, "bare"));
  if (group.complete) draft.sentence(path + ".complete", draft.phrases.say(*group.complete));
  draft.state(path + ".data", group.data, "collection.data", "data");
  draft.state(path + ".requirement", group.requirement, "collection.requirement", "requirement");
  if (group.certainty && *group.certainty == Certainty::example)
    draft.sentence(path + ".certainty", "collection.example");
  if (group.certainty && *group.certainty == Certainty::future)
    draft.sentence(path + ".certainty", "collection.future");
  static constexpr auto said = std::to_array<std::string_view>(
      {"id", "source", "heading", "amount", "when", "from", "data", "requirement", "complete", "certainty"});
  say_rest(draft, group, path + '.', said);
  draft.end_paragraph();
}

Inlines sources_at_a_glance(const Phrases& phrases, const CollectionGroup& group) {
  const Inlines sources = phrases.say(*group.from);
  const bool may = group.certainty && *group.certainty == Certainty::may;
  return may ? phrases.words.say("collection.glance-may", {{"sources", sources}}) : sources;
}

}  // namespace

void compose(Draft& draft, const section::Collection& collection) {
  ItemNames names;
  for (const CollectionGroup& group : collection.groups)
    compose_group(draft, group, "groups." + names.next(natural_name(group)));
}

Glances glance(const Phrases& phrases, const section::Collection& collection) {
  Glances rows;
  for (const CollectionGroup& group : collection.groups) {
    if (group.source == Source::you && group.when) {
      std::vector<Inlines> said;
      for (const Occasion& occasion : *group.when) said.push_back(say(phrases, occasion));
      rows.push_back({"glance.collection", phrases.words.say("collection.glance-you",
                                                             {{"occasions", phrases.words.one_of(std::move(said))}})});
    }
    if (group.source == Source::others && group.from)
      rows.push_back({"glance.collection-others", sources_at_a_glance(phrases, group)});
  }
  return rows;
}

}  // namespace codicil::composing
