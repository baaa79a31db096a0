// Dates that cannot be, and reviews that are overdue.

#include "check/house/house.hpp"

#include <array>

namespace codicil::checking {
namespace {

// The day that is so many months later; the end of a month is the end of that one.
Date months_later(const Date& day, int months) {
  const int month = day.month - 1 + months;
  return {day.year + month / 12, month % 12 + 1, day.day};
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
});

}  // namespace

const std::span<const HouseRow> date_rules = kRows;

}  // namespace codicil::checking
