// How long data are kept (classes 15 and 16).

#include "review/words.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kKept = std::to_array<std::string_view>(
    {"storage-rule.keep", "cookie.lasts", "data-category.retention", "activity.retention", "analytics-tool.retention",
     "channel.retention", "purpose-use.retention", "retention-item.keep", "retention.default", "deletion.within",
     "deletion.backups"});
constexpr auto kItems = std::to_array<std::string_view>({"retention.items"});
constexpr auto kPeriods = joined(kKept, kItems);
constexpr auto kDeletion = std::to_array<std::string_view>({"retention.deletion"});
constexpr auto kThen = std::to_array<std::string_view>({"storage-rule.then"});
constexpr auto kStarts = std::to_array<std::string_view>({"storage-rule.starts"});
constexpr auto kHow = std::to_array<std::string_view>({"deletion.how"});
constexpr auto kWhy =
    std::to_array<std::string_view>({"storage-rule.starts", "storage-rule.reason", "storage-rule.name"});

constexpr auto kDisposals = std::to_array<std::string_view>({"delete", "anonymise", "archive"});

bool is_less_done_away(const Change& change, const Context&) { return is_further(change, kDisposals); }
// Silence, or, of items, one less: what has none is kept for the shortest time of all.
bool is_unsaid(const Change& change, const Context& context) {
  return is_gone(change, context) && change.after.state == Saying::State::silent;
}

constexpr auto kRows = std::to_array<Row>({
    {{"D205", "retention-longer", material, worse, inform, "kept longer",
      "Data that exist longer can be lost, asked for or used longer.", "GDPR Art. 13(2)(a); our own reading"},
     kKept,
     is_longer},
    {{"D206", "retention-shorter", notable, better, publish, "kept for a shorter time",
      "Data that are gone can do no harm.", ""},
     kKept,
     is_shorter},
    {{"D207", "retention-period-removed", material, worse, inform, "no longer said how long it is kept",
      "Nobody can hold the organisation to a time that it does not name.", "GDPR Art. 13(2)(a)"},
     kPeriods,
     is_unsaid},
    {{"D208", "retention-changed", material, neutral, inform, "kept for another time, perhaps longer",
      "Times that cannot be put in an order may be longer.", "GDPR Art. 13(2)(a); our own reading"},
     kKept,
     is_changed},
    {{"D209", "deletion-weakened", material, worse, inform, "less is done away with afterwards",
      "Data that are not deleted stay.", "GDPR Art. 5(1)(e)"},
     kThen,
     is_less_done_away},
    {{"D209", "deletion-weakened", material, worse, inform, "no longer said how data are deleted",
      "Nobody can hold the organisation to what it does not say.", "GDPR Art. 5(1)(e)"},
     kDeletion,
     is_gone},
    {{"D210", "disposal-changed", notable, neutral, publish, "what becomes of the data",
      "It says what is left of them.", ""},
     kThen,
     is_known_change},
    {{"D210", "disposal-changed", notable, neutral, publish, "how data are deleted", "It says what is left of them.",
      ""},
     kHow,
     is_known_change},
    {{"D211", "retention-rule-added", notable, neutral, publish, "one more rule on how long something is kept",
      "People know better what holds.", "GDPR Art. 13(2)(a)"},
     kItems,
     is_new},
    {{"D213", "retention-starts-otherwise", material, neutral, inform, "counted from something else, perhaps later",
      "A time that begins later ends later.", "GDPR Art. 13(2)(a); our own reading"},
     kStarts,
     may_be_another},
    {{"D212", "retention-explained", notable, neutral, publish, "what a time is counted from, or why it is that long",
      "The time itself stays.", ""},
     kWhy,
     is_changed},
});

}  // namespace

const std::span<const Row> retention_rules = kRows;

}  // namespace codicil::reviewing
