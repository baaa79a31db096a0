#include "compose/sections.hpp"

namespace codicil::composing {

namespace {

// A postal address, the party's name above it, as on an envelope.
document::Blocks envelope(const Phrases& phrases, const Party& party, const PostalAddress& post) {
  Inlines lines = phrases.say(party.name);
  wording::append(lines, wording::plain("\n"));
  wording::append(lines, phrases.address(post, "\n"));
  return paragraph(std::move(lines));
}

}  // namespace

document::Definitions ways_to_reach(const Phrases& phrases, const Ref<Contact>& ref) {
  document::Definitions ways;
  const auto [party, contact] = phrases.directory.find(ref);
  if (!contact) return ways;
  const auto say = [&, &who = *party](const auto& fact) {
    if constexpr (std::is_same_v<decltype(fact), const Stated<PostalAddress>&>)
      if (fact) return envelope(phrases, who, *fact);
    return paragraph(phrases.say(fact));
  };
  for_each_labelled_field<Contact>([&, &facts = *contact](Word label, const auto& f) {
    const auto& fact = facts.*f.member;
    if (!fact.is_silent()) ways.items.push_back({phrases.words.say(label), say(fact)});
  });
  return ways;
}

void compose(Draft& draft, const section::Reach& reach) {
  draft.lead("contacts", "contact.lead");
  for (std::size_t i = 0; i < reach.contacts.size(); ++i)
    draft.block("contacts." + std::to_string(i), ways_to_reach(draft.phrases, reach.contacts[i]));
}

Glances glance(const Phrases& phrases, const section::Reach& reach) {
  std::vector<Phrase> said;
  for (const Ref<Contact>& ref : reach.contacts) {
    const Contact* contact = phrases.directory.find(ref).contact;
    if (contact && contact->email) said.push_back(phrases.say(*contact->email));
  }
  if (said.empty()) return {};
  return {{"glance.contact", phrases.words.one_of(std::move(said))}};
}

}  // namespace codicil::composing
