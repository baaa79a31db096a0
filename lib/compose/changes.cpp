#include "compose/sections.hpp"

namespace codicil::composing {

void compose(Draft& draft, const section::Changes& changes) {
  draft.state("review", changes.review, "changes.review", "review");
  draft.state("announced", changes.announced, "changes.announced", "places");
  draft.state("notice-period", changes.notice_period, "changes.notice-period", "duration");
  draft.state("updated", draft.phrases.policy.policy.updated, "changes.updated", "date");
  if (changes.history) {
    draft.lead("history", "changes.history");
    draft.table("history", *changes.history);
  }
  static constexpr auto said = std::to_array<std::string_view>({"review", "announced", "notice-period", "history"});
  say_rest<said>(draft, changes);
}

}  // namespace codicil::composing
