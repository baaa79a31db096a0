#include "compose/author_text.hpp"
#include "compose/sections.hpp"

namespace codicil::composing {

void compose(Draft& draft, const section::Summary& summary) {
  std::vector<document::ListItem> points;
  for (const Text& point : *summary.points) points.push_back({blocks_of(draft.phrases, point)});
  for (const Claim claim : *summary.claims) points.push_back({paragraph(draft.phrases.say(claim))});
  draft.list("points", std::move(points));
  draft.nothings(summary);
}

Glances glance(const Phrases&, const section::Summary&) { return {}; }

}  // namespace codicil::composing
