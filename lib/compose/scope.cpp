#include "compose/sections.hpp"

namespace codicil::composing {

void compose(Draft& draft, const section::Scope& scope) {
  draft.state("applies-to", scope.applies_to, "scope.applies-to", "places");
  draft.state("excludes", scope.excludes, "scope.excludes", "places");
  draft.state("our-role", scope.our_role, "scope.our-role", "role");
  draft.nothings(scope);
}

Glances glance(const Phrases& phrases, const section::Scope& scope) {
  if (!scope.applies_to) return {};
  return {{"glance.scope", phrases.say(*scope.applies_to)}};
}

}  // namespace codicil::composing
