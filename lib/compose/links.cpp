#include "compose/sections.hpp"

namespace codicil::composing {

void compose(Draft& draft, const section::Links& links) {
  draft.sentence("covered", "links.lead");
  draft.sentence("covered", links.covered ? Word("links.covered") : Word("links.covered-not"));
  if (links.advice) draft.sentence("advice", draft.phrases.say(*links.advice));
  draft.nothings(links);
}

Glances glance(const Phrases& phrases, const section::Links& links) {
  return {{"glance.links",
           phrases.words.say(links.covered ? Word("links.glance-covered") : Word("links.glance-covered-not"))}};
}

}  // namespace codicil::composing
