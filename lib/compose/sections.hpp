#pragma once
// One composer per section kind: what the section says, and its line at a glance (empty where it has none).

#include "compose/draft.hpp"
#include "model/identity.hpp"

namespace codicil::composing {

void compose(Draft&, const section::Summary&);
void compose(Draft&, const section::Scope&);
void compose(Draft&, const section::Collection&);
void compose(Draft&, const section::Cookies&);
void compose(Draft&, const section::Analytics&);
void compose(Draft&, const section::Payments&);
void compose(Draft&, const section::Sharing&);
void compose(Draft&, const section::Links&);
void compose(Draft&, const section::Rights&);
void compose(Draft&, const section::Reach&);
void compose(Draft&, const section::Changes&);
void compose(Draft&, const section::Attribution&);
void compose(Draft&, const section::Prose&);

// A line of the table at a glance.
struct Glance {
  Word label;
  Phrase text;
};
using Glances = std::vector<Glance>;

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
Glances glance(const Phrases&, const section::Changes&);
Glances glance(const Phrases&, const section::Attribution&);
Glances glance(const Phrases&, const section::Prose&);

// The contact's ways in, as a list of label and detail.
document::Definitions ways_to_reach(const Phrases&, const Ref<Contact>&);

}  // namespace codicil::composing
