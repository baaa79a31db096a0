// How people learn of changes (class 28).

#include "review/rules.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kPeriod = std::to_array<std::string_view>({"changes.notice-period", "material-notice.before"});
constexpr auto kChannels = std::to_array<std::string_view>({"changes.announced", "material-notice.by"});
constexpr auto kWhole = std::to_array<std::string_view>({"changes.material", "processors.notice"});
constexpr auto kReview = std::to_array<std::string_view>({"changes.review"});
constexpr auto kArchive = std::to_array<std::string_view>({"changes.archive"});
constexpr auto kHistory = std::to_array<std::string_view>(
    {"changes.history", "revision.summary", "revision.date", "revision.version", "revision.url"});

constexpr auto kOften =
    std::to_array<std::string_view>({"monthly", "quarterly", "half-yearly", "yearly", "regular", "when-needed"});

bool is_shorter_or_gone(const Change& change, const Context& context) {
  return is_shorter(change, context) || is_gone(change, context);
}
bool is_promised_earlier(const Change& change, const Context& context) {
  return is_longer(change, context) || is_newly_said(change, context);
}
bool is_rarer(const Change& change, const Context&) { return is_further(change, kOften); }

constexpr auto kRows = std::to_array<Row>({
    {{"D600", "notice-shortened", material, worse, inform, "people learn of changes later, or nobody says when",
      "They have less time to decide.", "WP260 rev.01, 29 to 31; FTC on broken promises"},
     kPeriod,
     is_shorter_or_gone},
    {{"D601", "notice-lengthened", notable, better, publish, "people learn of changes earlier",
      "They have more time to decide.", ""},
     kPeriod,
     is_promised_earlier},
    {{"D602", "notice-channel-removed", material, worse, inform, "no longer told that way",
      "A page that nobody looks at tells nobody.", "WP260 rev.01, 29; FTC on broken promises"},
     kChannels,
     is_gone},
    {{"D603", "notice-channel-added", notable, better, publish, "one more way in which people are told",
      "More people learn of changes.", ""},
     kChannels,
     is_newly_said},
    {{"D602", "notice-channel-removed", material, worse, inform, "no longer said how people are told",
      "A page that nobody looks at tells nobody.", "WP260 rev.01, 29; FTC on broken promises"},
     kWhole,
     is_gone},
    {{"D603", "notice-channel-added", notable, better, publish, "now said how people are told",
      "More people learn of changes.", ""},
     kWhole,
     is_newly_said},
    {{"D604", "review-less-often", notable, worse, publish, "the policy is reviewed less often",
      "It may be out of date for longer.", ""},
     kReview,
     is_rarer},
    {{"D605", "review-more-often", notable, better, publish, "the policy is reviewed more often",
      "It is out of date for less long.", ""},
     kReview,
     is_known_change},
    {{"D606", "archive-gone", notable, worse, publish, "earlier versions can no longer be read",
      "People cannot see what they agreed to.", "EDPB Guidelines 05/2020, 108"},
     kArchive,
     is_gone},
    {{"D609", "archive-kept", notable, better, publish, "earlier versions can be read",
      "People can see what they agreed to.", "EDPB Guidelines 05/2020, 108"},
     kArchive,
     is_newly_said},
    {{"D607", "history-kept", editorial, neutral, publish, "what is said of earlier versions",
      "It tells of changes, and is none.", ""},
     kHistory,
     is_any},
    {{"D608", "notice-changed", material, neutral, inform, "when people learn of changes, perhaps later",
      "Times that cannot be put in an order may leave people less time.", "WP260 rev.01, 29"},
     kPeriod,
     is_changed},
});

}  // namespace

const std::span<const Row> notice_rules = kRows;

}  // namespace codicil::reviewing
