#include "compose/sections.hpp"

namespace codicil::composing {
namespace {

using section::CollectionGroup;
using section::Occasion;

using SourceWords = wording::WordsOf<Source>;

// How a group begins: what is certain, and what is only possible.
struct Lead {
  SourceWords sure, may;
};
constexpr Lead when_lead{SourceWords("collection", ".when"), SourceWords("collection", ".when-may")};
constexpr Lead from_lead{SourceWords("collection", ".from"), SourceWords("collection", ".from-may")};
constexpr Lead bare_lead{SourceWords("collection", ".bare"), SourceWords("collection", ".bare-may")};

constexpr SourceWords not_collected("collection", ".not");

// Whether all that is said of a source is what does not come from there.
bool gives_nothing(const CollectionGroup& group) {
  return group.not_collected && !group.when && !group.from && !group.data && !group.amount;
}

Word lead_word(const CollectionGroup& group, const Lead& lead) {
  const bool may = group.certainty && *group.certainty == Certainty::may;
  return (may ? lead.may : lead.sure)[group.source];
}

constexpr SourceWords amount_words[] = {SourceWords("collection.all"), SourceWords("collection.most"),
                                        SourceWords("collection.some")};

Word amount_word(const CollectionGroup& group) {
  return amount_words[static_cast<std::size_t>(*group.amount)][group.source];
}

Phrase say(const Phrases& phrases, const Occasion& occasion) {
  Phrase said = phrases.say(occasion.when);
  if (!occasion.data.is_silent())
    said = phrases.words.say("collection.occasion", {{"when", said}, {"data", phrases.say(occasion.data)}});
  std::vector<Phrase> asides;
  if (!occasion.requirement.is_silent()) asides.push_back(phrases.say(occasion.requirement));
  if (!occasion.certainty.is_silent()) asides.push_back(phrases.say(occasion.certainty));
  if (asides.empty()) return said;
  return phrases.words.say("aside", {{"text", said}, {"aside", phrases.words.all_of(std::move(asides))}});
}

std::vector<document::ListItem> occasions(const Draft& draft, const CollectionGroup& group) {
  std::vector<document::ListItem> items;
  items.reserve(group.when->size());
  ItemNames names;
  for (const Occasion& occasion : *group.when)
    items.push_back(
        {paragraph(say(draft.phrases, occasion)), draft.anchor("when." + names.next(natural_name(occasion)))});
  return items;
}

std::vector<Phrase> sources(const Phrases& phrases, const CollectionGroup& group) {
  std::vector<Phrase> said;
  said.reserve(group.from->size());
  for (const Mention<Party>& party : *group.from) said.push_back(phrases.introduce(party));
  return said;
}

void compose_group(Draft& draft, const CollectionGroup& group) {
  if (group.heading) draft.title("heading", draft.phrases.say(*group.heading));
  if (group.amount) draft.sentence("amount", amount_word(group));
  if (group.when) {
    draft.lead("when", lead_word(group, when_lead));
    draft.list("when", occasions(draft, group));
  }
  if (group.from) {
    draft.lead("from", lead_word(group, from_lead));
    draft.list("from", sources(draft.phrases, group));
  }
  if (!group.when && !group.from && !gives_nothing(group)) draft.sentence("source", lead_word(group, bare_lead));
  if (group.complete) draft.sentence("complete", draft.phrases.say(*group.complete));
  draft.state("data", group.data, "collection.data", "data");
  draft.state("not-collected", group.not_collected, not_collected[group.source], "value");
  draft.state("requirement", group.requirement, "collection.requirement", "requirement");
  if (group.certainty && *group.certainty == Certainty::example) draft.sentence("certainty", "collection.example");
  if (group.certainty && *group.certainty == Certainty::future) draft.sentence("certainty", "collection.future");
  static constexpr auto said =
      std::to_array<std::string_view>({"id", "source", "heading", "amount", "when", "from", "data", "not-collected",
                                       "requirement", "complete", "certainty"});
  say_rest<said>(draft, group);
  if (group.text || group.heading) draft.end_paragraph();
}

// The occasions alone: which data each gives stands in the section.
Phrase occasions_at_a_glance(const Phrases& phrases, const CollectionGroup& group) {
  std::vector<Phrase> said;
  said.reserve(group.when->size());
  for (const Occasion& occasion : *group.when)
    said.push_back(phrases.with_certainty(phrases.say(occasion.when), occasion.certainty));
  return phrases.with_certainty(
      phrases.words.say("collection.glance-you", {{"occasions", phrases.words.one_of(std::move(said))}}),
      group.certainty);
}

}  // namespace

void compose(Draft& draft, const section::Collection& collection) {
  ItemNames names;
  for (const CollectionGroup& group : collection.groups) {
    const Draft::Within within(draft, "groups." + names.next(natural_name(group)));
    compose_group(draft, group);
  }
}

Glances glance(const Phrases& phrases, const section::Collection& collection) {
  Glances rows;
  for (const CollectionGroup& group : collection.groups) {
    if (group.source == Source::you && group.when)
      rows.push_back({"glance.collection", occasions_at_a_glance(phrases, group)});
    if (group.source == Source::others && group.from)
      rows.push_back({"glance.collection-others", phrases.with_certainty(phrases.say(*group.from), group.certainty)});
  }
  return rows;
}

}  // namespace codicil::composing
