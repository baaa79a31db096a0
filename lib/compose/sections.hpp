#pragma once
// One composer per section kind: what the section says, and its line at a glance (empty where it has none).

#include "compose/facts.hpp"
#include "model/identity.hpp"

namespace codicil::composing {

void compose(Draft&, const section::Summary&);
void compose(Draft&, const section::Collection&);
void compose(Draft&, const section::Cookies&);
void compose(Draft&, const section::Analytics&);
void compose(Draft&, const section::Payments&);
void compose(Draft&, const section::Sharing&);
void compose(Draft&, const section::Links&);
void compose(Draft&, const section::Rights&);
void compose(Draft&, const section::Identity&);
void compose(Draft&, const section::Activities&);
void compose(Draft&, const section::Regional&);
void compose(Draft&, const section::Reach&);
void compose(Draft&, const section::Changes&);
void compose(Draft&, const section::Attribution&);
void compose(Draft&, const section::Prose&);

// A kind without a composer of its own is said from its field table. Those below say some of it in other words or
// forms, and the rest from the table.
template <Described Body>
void compose(Draft& draft, const Body& body) {
  say_facts(draft, body);
}

// A line of the table at a glance.
struct Glance {
  Word label;
  Phrase text;
};
using Glances = std::vector<Glance>;

template <Described Body>
Glances glance(const Phrases&, const Body&) {
  return {};
}
Glances glance(const Phrases&, const section::Summary&);
Glances glance(const Phrases&, const section::Scope&);
Glances glance(const Phrases&, const section::Collection&);
Glances glance(const Phrases&, const section::Cookies&);
Glances glance(const Phrases&, const section::Analytics&);
Glances glance(const Phrases&, const section::Payments&);
Glances glance(const Phrases&, const section::Sharing&);
Glances glance(const Phrases&, const section::Links&);
Glances glance(const Phrases&, const section::Rights&);
Glances glance(const Phrases&, const section::Reach&);

// The contact's ways in, as a list of label and detail.
document::Definitions ways_to_reach(const Phrases&, const Ref<Contact>&);

}  // namespace codicil::composing
