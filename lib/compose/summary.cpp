#include "compose/sections.hpp"

namespace codicil::composing {

void compose(Draft& draft, const section::Summary& summary) {
  std::vector<Inlines> points = draft.phrases.each(*summary.points);
  for (const Claim claim : *summary.claims) points.push_back(draft.phrases.say(claim));
  draft.list("points", std::move(points));
  draft.nothings(summary);
}

Glances glance(const Phrases&, const section::Summary&) { return {}; }

}  // namespace codicil::composing
