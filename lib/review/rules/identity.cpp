// Who answers for the data (classes 1 and 2 of the sources on materiality).

#include "review/rules.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kController = std::to_array<std::string_view>({"policy.controller"});
constexpr auto kName = std::to_array<std::string_view>({"party.name", "party.long-name"});
constexpr auto kBody = std::to_array<std::string_view>({"party.registration", "party.kind"});
constexpr auto kOthers = std::to_array<std::string_view>(
    {"controller.joint", "controller.representative", "controller.dpo", "controller.establishment",
     "scope.other-controller", "representative.party", "representative.regions"});

// Whether it is about the party that answers for the policy.
bool is_controller(const Change& change, const Context& context) {
  const std::string of_controller = "parties." + context.after.policy.controller.id + '.';
  return is_changed(change, context) && change.path.starts_with(of_controller);
}

constexpr auto kRows = std::to_array<Row>({
    {{"D100", "controller-changed", material, neutral, in_advance, "somebody else answers for the data",
      "Who the controller is decides whom people deal with and whose promises these are.",
      "WP260 rev.01, 29; Colorado Rule 6.04(A)(1)"},
     kController,
     is_any},
    {{"D101", "controller-renamed", notable, neutral, inform, "the controller is called something else",
      "The identity of the controller is what people look for first; a new name may be a new legal person.",
      "GDPR Art. 13(1)(a)"},
     kName,
     is_controller},
    {{"D101", "controller-renamed", notable, neutral, inform, "the controller is another body",
      "The identity of the controller is what people look for first; another form may be another legal person.",
      "GDPR Art. 13(1)(a)"},
     kBody,
     is_controller},
    {{"D102", "representative-changed", notable, neutral, inform, "who stands beside or for the controller",
      "Joint controllers, representatives and data protection officers are whom people may turn to.",
      "GDPR Art. 13(1)(a), (b), 26, 27"},
     kOthers,
     is_any},
});

}  // namespace

const std::span<const Row> identity_rules = kRows;

}  // namespace codicil::reviewing
