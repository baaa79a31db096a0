#include "compose/sections.hpp"

namespace codicil::composing {

// How to reach who answers for the data stands here in full, whatever the section on contacts says.
void compose(Draft& draft, const section::Identity& identity) {
  const Phrases& phrases = draft.phrases;
  draft.sentence("controller", "controller.lead", {{"controller", phrases.say(phrases.policy.policy.controller)}});
  if (identity.show) {
    draft.lead("show", "controller.show");
    for (std::size_t i = 0; i < identity.show->size(); ++i)
      draft.block("show." + std::to_string(i), ways_to_reach(phrases, (*identity.show)[i]));
  }
  if (identity.dpo) {
    draft.lead("dpo", "controller.dpo");
    draft.block("dpo", ways_to_reach(phrases, *identity.dpo));
  }
  static constexpr auto said = std::to_array<std::string_view>({"show", "dpo"});
  say_rest<said>(draft, identity);
}

}  // namespace codicil::composing
