#include "compose/author_text.hpp"
#include "compose/sections.hpp"

namespace codicil::composing {
namespace {

using section::GrantedRight;

// The catalogue's words begin in lower case; the first one begins a line.
Inlines capitalised(Inlines line) {
  if (line.empty()) return line;
  line.front().text = wording::capitalised(line.front().text);
  return line;
}

// What is said of one right, after its name and the author's words.
std::vector<Phrase> details(const Phrases& phrases, const GrantedRight& right) {
  std::vector<Phrase> said;
  if (right.law)
    said.push_back(
        phrases.words.say("fact", {{"label", phrases.words.say("label.law")}, {"value", phrases.say(*right.law)}}));
  if (right.deadline)
    said.push_back(phrases.words.say("rights.deadline", {{"deadline", phrases.say(*right.deadline)}}));
  if (right.fee) said.push_back(phrases.words.say("rights.fee", {{"fee", phrases.say(*right.fee)}}));
  if (right.fee.is_none()) said.push_back(phrases.words.say("rights.fee-none"));
  if (right.contact) said.push_back(phrases.words.say("rights.contact", {{"contact", phrases.say(*right.contact)}}));
  for (Phrase& nothing : phrases.nothings(right, {"fee"})) said.push_back(std::move(nothing));
  return said;
}

document::ListItem item(const Draft& draft, const GrantedRight& right, const std::string& path) {
  document::ListItem item{paragraph(draft.phrases.say(right.right)), draft.anchor(path)};
  if (right.how)
    for (document::Block& block : blocks_of(draft.phrases, *right.how)) item.blocks.push_back(std::move(block));
  for (Phrase& detail : details(draft.phrases, right)) item.blocks.push_back({document::Paragraph{std::move(detail)}});
  return item;
}

void say_exercise(Draft& draft, const section::Exercise& exercise) {
  draft.lead("exercise.contact", "rights.exercise");
  draft.block("exercise.contact", ways_to_reach(draft.phrases, exercise.contact));
  draft.state("exercise.identity-check", exercise.identity_check, "rights.identity-check", "check");
  draft.state("exercise.agent", exercise.agent, "rights.agent", "agent");
  static constexpr auto said = std::to_array<std::string_view>({"contact", "identity-check", "agent"});
  say_rest<said>(draft, exercise, "exercise.");
}

std::vector<Phrase> authorities(const Phrases& phrases, const std::vector<Mention<Party>>& mentions) {
  std::vector<Phrase> said;
  for (const Mention<Party>& mention : mentions) {
    const auto [party, service] = phrases.directory.find(Ref<Party>{mention.id});
    said.push_back(party && !service ? phrases.linked(party->name, party->url) : phrases.say(mention));
  }
  return said;
}

}  // namespace

void compose(Draft& draft, const section::Rights& rights) {
  draft.state("commitments", rights.commitments, "rights.commitments", "commitments");
  draft.lead("rights", "rights.lead");
  std::vector<document::ListItem> items;
  items.reserve(rights.rights.size());
  ItemNames names;
  for (const GrantedRight& right : rights.rights)
    items.push_back(item(draft, right, "rights." + names.next(natural_name(right))));
  draft.list("rights", std::move(items));
  if (rights.exercise) say_exercise(draft, *rights.exercise);
  if (rights.choices) {
    draft.lead("choices", "rights.choices");
    draft.list("choices", draft.phrases.each(*rights.choices));
  }
  if (rights.authorities) {
    draft.lead("authorities", "rights.authorities");
    draft.list("authorities", authorities(draft.phrases, *rights.authorities));
  }
  draft.nothings(rights);
}

Glances glance(const Phrases& phrases, const section::Rights& rights) {
  static constexpr wording::WordsOf<Right> short_names("right-short");
  std::vector<Phrase> names;
  names.reserve(rights.rights.size());
  for (const GrantedRight& right : rights.rights) names.push_back(phrases.words.say(short_names[right.right]));
  return {{"glance.rights", capitalised(phrases.words.all_of(std::move(names)))}};
}

}  // namespace codicil::composing
