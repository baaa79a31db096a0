// How far data are shared (classes 10 and 11).

#include "review/words.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kStance = std::to_array<std::string_view>({"sharing.stance"});
constexpr auto kUnless = std::to_array<std::string_view>({"sharing.unless"});
constexpr auto kSale = std::to_array<std::string_view>({"sharing.sale"});
constexpr auto kClaims = std::to_array<std::string_view>({"summary.claims"});
constexpr auto kNone = std::to_array<std::string_view>({"sharing.none"});
constexpr auto kCommitments = std::to_array<std::string_view>({"policy.commitments", "rights.commitments"});
constexpr auto kPromises =
    std::to_array<std::string_view>({"policy.commitments", "rights.commitments", "collection-group.not-collected"});
constexpr auto kRequests = std::to_array<std::string_view>({"legal-requests.notify-people"});

constexpr auto kStances = std::to_array<std::string_view>({"never", "limited", "listed"});
constexpr auto kSales = std::to_array<std::string_view>({"never", "as-defined-by-law", "yes"});

bool is_loosened(const Change& change, const Context&) { return is_further(change, kStances); }
bool is_sold_more(const Change& change, const Context&) { return is_further(change, kSales); }
bool is_tightened(const Change& change, const Context&) { return is_nearer(change, kStances); }
bool is_sold_less(const Change& change, const Context&) { return is_nearer(change, kSales); }
// A first exception to a promise without one is one more.
bool is_more(const Change& change, const Context& context) {
  return change.after.state == Saying::State::stated && !context.is_disclosure(change);
}

constexpr auto kRows = std::to_array<Row>({
    {{"D320", "sharing-loosened", material, worse, ask_consent, "data may be shared more widely",
      "People gave their data under a narrower promise.",
      "FTC: Gateway Learning (2004), 1Health (2023); Colorado Rule 6.04(A)(1)"},
     kStance,
     is_loosened},
    {{"D321", "sharing-tightened", notable, better, publish, "data are shared less widely",
      "A narrower promise is good for people.", ""},
     kStance,
     is_tightened},
    {{"D322", "sharing-exception-added", material, worse, ask_consent, "one more case in which data are shared",
      "People gave their data under a narrower promise.",
      "FTC: Gateway Learning (2004), 1Health (2023); Colorado Rule 6.04(A)(1)"},
     kUnless,
     is_more},
    {{"D323", "sharing-exception-removed", notable, better, publish, "one case less in which data are shared",
      "A narrower promise is good for people.", ""},
     kUnless,
     is_gone},
    {{"D324", "sale-begins", material, worse, ask_consent, "data are sold, or no longer said not to be",
      "Selling data is what people object to most; some laws give them a right to stop it.",
      "Cal. Civ. Code 1798.120; FTC (2024)"},
     kSale,
     is_sold_more},
    {{"D325", "sale-ends", notable, better, publish, "data are sold less, or not at all",
      "A narrower promise is good for people.", ""},
     kSale,
     is_sold_less},
    {{"D326", "claim-dropped", material, worse, in_advance, "a promise about the whole policy is dropped",
      "Whoever relied on it has to learn that it no longer holds.",
      "FTC: broken promises, more permissive practices (2024)"},
     kClaims,
     is_gone},
    {{"D327", "claim-made", notable, better, publish, "a new promise about the whole policy", "More is promised.", ""},
     kClaims,
     is_newly_said},
    {{"D327", "claim-made", notable, better, publish, "a new promise about requests of authorities",
      "More is promised.", ""},
     kRequests,
     is_now_true},
    {{"D328", "commitment-dropped", material, worse, in_advance, "a commitment is dropped",
      "Whoever relied on it has to learn that it no longer holds.",
      "FTC: broken promises, more permissive practices (2024)"},
     kCommitments,
     is_gone},
    {{"D329", "commitment-made", notable, better, publish, "a new commitment", "More is promised.", ""},
     kCommitments,
     is_newly_said},
    {{"D340", "promise-reworded", material, neutral, in_advance, "a promise in other words, perhaps a smaller one",
      "Whoever relied on it has to learn what holds now.", "FTC: broken promises, more permissive practices (2024)"},
     kPromises,
     may_be_another},
    {{"D326", "claim-dropped", material, worse, in_advance, "a promise about requests of authorities is dropped",
      "Whoever relied on it has to learn that it no longer holds.",
      "FTC: broken promises, more permissive practices (2024)"},
     kRequests,
     is_dropped},
    {{"D320", "sharing-loosened", material, worse, ask_consent, "no longer said that nobody receives data",
      "People gave their data under a narrower promise.",
      "FTC: Gateway Learning (2004), 1Health (2023); Colorado Rule 6.04(A)(1)"},
     kNone,
     is_gone},
    {{"D321", "sharing-tightened", notable, better, publish, "said that nobody receives data",
      "A narrower promise is good for people.", ""},
     kNone,
     is_newly_said},
});

}  // namespace

const std::span<const Row> sharing_rules = kRows;

}  // namespace codicil::reviewing
