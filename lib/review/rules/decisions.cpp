// Decisions that machines take (class 24).

#include "review/rules.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kItems = std::to_array<std::string_view>({"automated-decisions.items"});
constexpr auto kReview = std::to_array<std::string_view>({"automated-decision.human-review"});
constexpr auto kProfile = std::to_array<std::string_view>({"automated-decision.profiling"});
constexpr auto kEffect = std::to_array<std::string_view>(
    {"automated-decision.logic", "automated-decision.consequences", "automated-decision.what"});

bool is_no_profile(const Change& change, const Context& context) {
  return change.after.value == "false" || is_dropped(change, context);
}
bool is_review_gone(const Change& change, const Context&) {
  return change.before.state == Saying::State::stated && change.after.state != Saying::State::stated;
}

constexpr auto kRows = std::to_array<Row>({
    {{"D510", "automated-decision-added", material, worse, in_advance, "a machine decides",
      "People may have a right not to be judged by a machine alone.", "GDPR Art. 13(2)(f), 22"},
     kItems,
     is_new},
    {{"D511", "automated-decision-removed", notable, better, publish, "a machine no longer decides", "People decide.",
      ""},
     kItems,
     has_ended},
    {{"D512", "human-review-dropped", material, worse, in_advance, "no human looks at it any more",
      "People have the right to a human's view.", "GDPR Art. 22(3)"},
     kReview,
     is_review_gone},
    {{"D513", "human-review-added", notable, better, publish, "a human looks at it",
      "People have the right to a human's view.", "GDPR Art. 22(3)"},
     kReview,
     is_newly_said},
    {{"D514", "profiling-begins", material, worse, in_advance, "profiles of people are made",
      "Profiles foretell what people never said.", "GDPR Art. 4(4), 13(2)(f), 22"},
     kProfile,
     begins},
    {{"D515", "profiling-ends", notable, better, publish, "profiles are not made, or no longer said to be",
      "Less is foretold about people.", ""},
     kProfile,
     is_no_profile},
    {{"D516", "decision-effect-changed", material, neutral, in_advance, "how a machine decides, or what follows",
      "What it means for people has changed.", "GDPR Art. 13(2)(f)"},
     kEffect,
     is_known_change},
});

}  // namespace

const std::span<const Row> decision_rules = kRows;

}  // namespace codicil::reviewing
