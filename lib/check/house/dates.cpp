// Dates that cannot be, and reviews that are overdue.

#include "check/house/house.hpp"

#include "check/items.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace codicil::checking {
namespace {

// The same day so many months later; the last one of that month where it has no such day.
Date months_later(const Date& date, int months) {
  const std::chrono::year_month month =
      std::chrono::year(date.year) / std::chrono::month(static_cast<unsigned>(date.month)) +
      std::chrono::months(months);
  const auto last = static_cast<unsigned>((month / std::chrono::last).day());
  return {int(month.year()), static_cast<int>(static_cast<unsigned>(month.month())),
          std::min(date.day, static_cast<int>(last))};
}

int months_of(Review review) {
  switch (review) {
    case Review::monthly:
      return 1;
    case Review::quarterly:
      return 3;
    case Review::half_yearly:
      return 6;
    case Review::yearly:
      return 12;
    case Review::regular:
    case Review::when_needed:
      return 0;
  }
  return 0;
}

Remarks future_dates(const House& house) {
  Remarks remarks;
  const PolicyInfo& info = house.facts.policy.policy;
  const auto ask = [&](const Stated<Date>& date, const char* field) {
    if (date && *date > house.as_of)
      remarks.push_back({std::string("policy.") + field, "`" + std::string(field) + "` is in the future"});
  };
  ask(info.updated, "updated");
  ask(info.published, "published");
  return remarks;
}

std::string last_change(const PolicyInfo& info) { return info.updated ? "`updated`" : "`published`"; }

Remarks newer_history(const House& house) {
  Remarks remarks;
  const PolicyInfo& info = house.facts.policy.policy;
  const Stated<Date>& last = info.updated ? info.updated : info.published;
  if (!last) return remarks;
  house.facts.each<section::Changes>([&](const auto& kind, const std::string& path) {
    each_item(path + ".history", *kind.history, [&](const std::string& at, const auto& revision) {
      if (revision.date > *last)
        remarks.push_back({at + ".date", "this change is later than " + last_change(info) + ", " + last->to_string()});
    });
  });
  return remarks;
}

Remarks ended_processors(const House& house) {
  Remarks remarks;
  house.facts.each<section::Processors>([&](const auto& kind, const std::string& path) {
    each_item(path + ".items", kind.items, [&](const std::string& at, const auto& processor) {
      if (processor.since && processor.until && *processor.until < *processor.since)
        remarks.push_back({at + ".until", "this ends before it begins"});
      else if (processor.until && *processor.until < house.as_of)
        remarks.push_back({at + ".until", "this ended on " + processor.until->to_string()});
    });
  });
  return remarks;
}

Remarks overdue_reviews(const House& house) {
  Remarks remarks;
  const PolicyInfo& info = house.facts.policy.policy;
  const Stated<Date>& last = info.updated ? info.updated : info.published;
  house.facts.each<section::Changes>([&](const auto& kind, const std::string& path) {
    const int months = kind.review ? months_of(*kind.review) : 0;
    if (months == 0 || !last) return;
    if (const Date due = months_later(*last, months); due < house.as_of)
      remarks.push_back({path + ".review", "a review was due on " + due.to_string()});
  });
  return remarks;
}

constexpr auto kRows = std::to_array<HouseRow>({
    {{"H0301", "date-in-the-future", Severity::warning, Cause::content,
      "A policy was not changed or published on a day that has not come. The day on which it takes effect is "
      "`effective`.",
      "policy:\n  {id: p, title: P, language: en, controller: acme, updated: 9999-01-01}\n",
      "policy:\n  {id: p, title: P, language: en, controller: acme, effective: 9999-01-01}\n"},
     future_dates},
    {{"H0302", "review-overdue", Severity::warning, Cause::content,
      "The policy says how often it is reviewed, and its last change is longer ago. Review it, and set `updated`.",
      "policy:\n  {id: p, title: P, language: en, controller: acme, updated: 2001-01-01}\n"
      "sections:\n  - {kind: changes, review: yearly}\n",
      "policy:\n  {id: p, title: P, language: en, controller: acme, updated: 2001-01-01}\n"
      "sections:\n  - {kind: changes, review: when-needed}\n"},
     overdue_reviews},
    {{"H0303", "newer-history", Severity::warning, Cause::content,
      "The list of earlier versions has a change that is later than the day on which the policy was last changed. One "
      "of "
      "the two days was forgotten.",
      "policy:\n  {id: p, title: P, language: en, controller: acme, updated: 2026-01-01}\n"
      "sections:\n  - {kind: changes, history: {date: 2026-03-01, summary: New host}}\n",
      "policy:\n  {id: p, title: P, language: en, controller: acme, updated: 2026-03-01}\n"
      "sections:\n  - {kind: changes, history: {date: 2026-03-01, summary: New host}}\n"},
     newer_history},
    {{"H0304", "ended-processor", Severity::warning, Cause::content,
      "A processor is listed whose time is over, or that ends before it begins. Readers take it for one that has their "
      "data.",
      "parties:\n  acme: Acme\n  host: Host\n"
      "sections:\n  - {kind: processors, items: {party: host, until: 2001-01-01}}\n",
      "parties:\n  acme: Acme\n  host: Host\n"
      "sections:\n  - {kind: processors, items: {party: host, since: 2001-01-01}}\n"},
     ended_processors},
});

}  // namespace

const std::span<const HouseRow> date_rules = kRows;

}  // namespace codicil::checking
