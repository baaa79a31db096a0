// How long data are kept (classes 15 and 16).

#include "review/words.hpp"

#include <algorithm>
#include <array>
#include <compare>

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

// How long everything is kept that no item speaks of.
std::optional<Duration> default_of(const Change& change, const Context& context, bool is_after) {
  const Section* const section = section_of(change, is_after ? context.after_directory : context.before_directory);
  const auto* const retention = section ? std::get_if<section::Retention>(&section->body) : nullptr;
  if (!retention || !retention->default_) return {};
  const Mention<StorageRule>& keep = *retention->default_;
  if (keep.id.empty()) return keep.own->keep;
  const auto* rule = (is_after ? context.after_directory : context.before_directory).find<StorageRule>(keep.id);
  return rule ? std::optional(rule->keep) : std::nullopt;
}
std::optional<Duration> time_of(const Change& item, const Context& context, bool is_after) {
  for (const Change& part : item.parts) {
    if (part.field != "keep") continue;
    const auto written_out = time_of(part, context, is_after);
    return written_out ? written_out : context.duration(is_after ? part.after : part.before, is_after);
  }
  return {};
}
std::optional<Duration> time_or_default(const Change& item, const Context& context, bool is_after) {
  const Saying& saying = is_after ? item.after : item.before;
  return saying.state == Saying::State::stated ? time_of(item, context, is_after) : default_of(item, context, is_after);
}

using Order = std::partial_ordering;

// Of several items, some longer and some shorter, there is none.
Order together(Order a, Order b) {
  if (a == 0 || a == b) return b;
  return b == 0 ? a : Order::unordered;
}
// An item more, or one less, or a list of them: without it, the default holds. Nothing where there is none.
std::optional<Order> order_by_default(const Change& change, const Context& context) {
  if (!change.item.empty()) {
    const auto before = time_or_default(change, context, false), after = time_or_default(change, context, true);
    return before && after ? std::optional<Order>(*before <=> *after) : std::nullopt;
  }
  std::optional<Order> all;
  for (const Change& item : change.parts)
    if (const auto order = order_by_default(item, context)) all = all ? together(*all, *order) : *order;
  return all;
}
template <class Fits>
bool has_order(const Change& change, const Context& context, Fits&& fits) {
  if (is_changed(change, context)) return false;
  const auto order = order_by_default(change, context);
  return order && fits(*order);
}
bool is_longer_than_default(const Change& change, const Context& context) {
  return has_order(change, context, [](Order order) { return order < 0; });
}
bool is_shorter_than_default(const Change& change, const Context& context) {
  return has_order(change, context, [](Order order) { return order > 0; });
}
bool is_other_than_default(const Change& change, const Context& context) {
  return has_order(change, context, [](Order order) { return order == Order::unordered; });
}
bool is_as_long_as_default(const Change& change, const Context& context) {
  return has_order(change, context, [](Order order) { return order == 0; });
}

// Silence, or, of items, one less: what has none is kept for the shortest time of all.
bool is_unsaid(const Change& change, const Context& context) {
  return is_gone(change, context) && change.after.state == Saying::State::silent &&
         !is_as_long_as_default(change, context);
}

// What is the same in all has been spelling (spelling.cpp).
bool is_as_long_by_itself(const Change& change, const Context& context) {
  const auto before = context.duration(change.before, false), after = context.duration(change.after, true);
  return is_changed(change, context) && before && before == after;
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
    {{"D205", "retention-longer", material, worse, inform, "kept longer than the time that holds in general",
      "Data that exist longer can be lost, asked for or used longer.", "GDPR Art. 13(2)(a); our own reading"},
     kItems,
     is_longer_than_default},
    {{"D213", "retention-starts-otherwise", material, neutral, inform,
      "as long, but counted from something else, or with another end", "A time that begins later ends later.",
      "GDPR Art. 13(2)(a); our own reading"},
     kKept,
     is_as_long_by_itself},
    {{"D208", "retention-changed", material, neutral, inform, "kept for another time than in general, perhaps longer",
      "Times that cannot be put in an order may be longer.", "GDPR Art. 13(2)(a); our own reading"},
     kItems,
     is_other_than_default},
    {{"D206", "retention-shorter", notable, better, publish, "kept for a shorter time than in general",
      "Data that are gone can do no harm.", ""},
     kItems,
     is_shorter_than_default},
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
    {{"D212", "retention-explained", notable, neutral, publish, "said in general now, no longer by itself",
      "The time itself stays.", ""},
     kItems,
     is_as_long_as_default},
    {{"D213", "retention-starts-otherwise", material, neutral, inform, "counted from something else, perhaps later",
      "A time that begins later ends later.", "GDPR Art. 13(2)(a); our own reading"},
     kStarts,
     is_called_otherwise},
    {{"D212", "retention-explained", notable, neutral, publish, "what a time is counted from, or why it is that long",
      "The time itself stays.", ""},
     kWhy,
     is_changed},
});

}  // namespace

const std::span<const Row> retention_rules = kRows;

}  // namespace codicil::reviewing
