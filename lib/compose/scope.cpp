#include "compose/sections.hpp"

namespace codicil::composing {

Glances glance(const Phrases& phrases, const section::Scope& scope) {
  if (!scope.applies_to) return {};
  return {{"glance.scope", phrases.say(*scope.applies_to)}};
}

}  // namespace codicil::composing
