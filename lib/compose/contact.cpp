#include "compose/sections.hpp"

namespace codicil::composing {

document::Definitions ways_to_reach(const Phrases& phrases, const Ref<Contact>& ref) {
  document::Definitions ways;
  const Contact* contact = phrases.directory.find(ref).contact;
  if (!contact) return ways;
  for_each_labelled_field<Contact>([&](Word label, const auto& f) {
    const auto& fact = contact->*f.member;
    if (!fact.is_silent()) ways.items.push_back({phrases.words.say(label), paragraph(phrases.say(fact))});
  });
  return ways;
}

void compose(Draft& draft, const section::Reach& reach) {
  draft.lead("contacts", "contact.lead");
  for (std::size_t i = 0; i < reach.contacts.size(); ++i)
    draft.block("contacts." + std::to_string(i), ways_to_reach(draft.phrases, reach.contacts[i]));
}

Glances glance(const Phrases& phrases, const section::Reach& reach) {
  std::vector<Inlines> said;
  for (const Ref<Contact>& ref : reach.contacts) {
    const Contact* contact = phrases.directory.find(ref).contact;
    if (contact && contact->email) said.push_back(phrases.say(*contact->email));
  }
  if (said.empty()) return {};
  return {{"glance.contact", phrases.words.one_of(std::move(said))}};
}

}  // namespace codicil::composing
