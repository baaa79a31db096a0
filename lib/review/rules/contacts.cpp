// How people reach the organisation (classes 19 and 20).

#include "review/rules.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kWays =
    std::to_array<std::string_view>({"exercise.contact", "exercise.self-service", "granted-right.contact",
                                     "basis-use.withdraw", "rights.exercise", "children.contact"});
constexpr auto kMeans = std::to_array<std::string_view>({"exercise.agent", "granted-right.how"});
constexpr auto kDetails = std::to_array<std::string_view>(
    {"contact-details.email", "contact-details.phone", "contact-details.form", "contact-details.post",
     "contact-details.for", "postal-address.care-of", "postal-address.street", "postal-address.city",
     "postal-address.region", "postal-address.code", "postal-address.country", "party.contacts"});
constexpr auto kName = std::to_array<std::string_view>({"contact-details.name"});
constexpr auto kShown =
    std::to_array<std::string_view>({"contact.contacts", "controller.show", "complaint-step.contact"});

// `parties.iiif.contacts.office.post.city`: a contact that is there for rights. One more way beside the others takes
// nothing from anybody.
bool is_for_rights(const Change& change, const Context& context) {
  const std::string_view place = change.before.place;
  constexpr std::string_view start = "parties.", middle = ".contacts.";
  const auto at = place.find(middle);
  if (!place.starts_with(start) || at == place.npos || change.before.state == Saying::State::silent) return false;
  const std::string_view rest = place.substr(at + middle.size());
  return context.is_for_rights(std::string(place.substr(start.size(), at - start.size())) + '.' +
                               std::string(rest.substr(0, rest.find('.'))));
}

constexpr auto kRows = std::to_array<Row>({
    {{"D420", "way-to-use-rights-changed", material, neutral, inform, "another way to use rights",
      "How people use their rights is one of the three things that always have to be told.",
      "WP260 rev.01, 29; Colorado Rule 6.04(A)(1)"},
     kWays,
     is_known_change},
    {{"D420", "way-to-use-rights-changed", material, neutral, inform, "where requests about rights go",
      "How people use their rights is one of the three things that always have to be told.",
      "WP260 rev.01, 29; Colorado Rule 6.04(A)(1)"},
     kDetails,
     is_for_rights},
    {{"D422", "way-to-use-rights-added", notable, better, publish, "a way to use rights", "People find it more easily.",
      "GDPR Art. 12(2)"},
     kWays,
     is_newly_said},
    {{"D422", "way-to-use-rights-added", notable, better, publish, "how a right is used, or by whom",
      "People find it more easily.", "GDPR Art. 12(2)"},
     kMeans,
     is_newly_said},
    {{"D423", "contact-person-changed", editorial, neutral, publish, "who takes in messages",
      "They still arrive in the same place.", ""},
     kName,
     is_any},
    {{"D421", "contact-changed", notable, neutral, publish, "how to reach somebody",
      "People write to the address they know.", ""},
     kDetails,
     is_any},
    {{"D421", "contact-changed", notable, neutral, publish, "which contacts are named",
      "People write to the address they know.", ""},
     kShown,
     is_any},
});

}  // namespace

const std::span<const Row> contact_rules = kRows;

}  // namespace codicil::reviewing
