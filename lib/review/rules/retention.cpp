// How long data are kept (classes 15 and 16).

#include "review/rules.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kKept = std::to_array<std::string_view>(
    {"storage-rule.keep", "cookie.lasts", "data-category.retention", "activity.retention", "analytics-tool.retention",
     "channel.retention", "purpose-use.retention", "retention-item.keep", "retention.default", "deletion.within",
     "deletion.backups"});
constexpr auto kItems = std::to_array<std::string_view>({"retention.items", "retention.deletion", "deletion.how"});
constexpr auto kThen = std::to_array<std::string_view>({"storage-rule.then"});
constexpr auto kWhy =
    std::to_array<std::string_view>({"storage-rule.starts", "storage-rule.reason", "storage-rule.name"});

bool is_delete_gone(const Change& change, const Context&) { return change.before.value == "delete"; }

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
     kKept,
     is_gone},
    {{"D207", "retention-period-removed", material, worse, inform, "no longer said how long it is kept",
      "Nobody can hold the organisation to a time that it does not name.", "GDPR Art. 13(2)(a)"},
     kItems,
     is_gone},
    {{"D208", "retention-changed", material, neutral, inform, "kept until something else",
      "Times that cannot be put in an order may be longer.", "GDPR Art. 13(2)(a); our own reading"},
     kKept,
     is_changed},
    {{"D209", "deletion-weakened", material, worse, inform, "no longer deleted afterwards",
      "Data that are not deleted stay.", "GDPR Art. 5(1)(e)"},
     kThen,
     is_delete_gone},
    {{"D210", "disposal-changed", notable, neutral, publish, "what becomes of the data",
      "It says what is left of them.", ""},
     kThen,
     is_known_change},
    {{"D211", "retention-rule-added", notable, neutral, publish, "one more rule on how long something is kept",
      "People know better what holds.", "GDPR Art. 13(2)(a)"},
     kItems,
     is_new},
    {{"D212", "retention-explained", notable, neutral, publish, "what a time is counted from, or why it is that long",
      "The time itself stays.", ""},
     kWhy,
     is_known_change},
});

}  // namespace

const std::span<const Row> retention_rules = kRows;

}  // namespace codicil::reviewing
