// What one part of a policy says and another denies.

#include "check/house/house.hpp"

#include <algorithm>
#include <array>

namespace codicil::checking {
namespace {

bool is_stated(const Stated<bool>& fact, bool value) { return fact && *fact == value; }

// A promise that is true of the whole policy, and what would break it.
struct Promise {
  Claim claim;
  std::string_view broken_by;
  bool (*is_broken)(const Facts&);
};

template <class Kind>
bool has(const Facts& facts) {
  return facts.has<Kind>();
}
bool has_sale(const Facts& facts) {
  bool found = false;
  facts.each<section::Sharing>([&](const auto& kind, const auto&) { found |= kind.sale && *kind.sale != Sale::never; });
  return found;
}
bool has_profiling(const Facts& facts) {
  bool found = false;
  facts.each<section::AutomatedDecisions>([&](const auto& kind, const auto&) {
    found |= std::ranges::any_of(kind.items, [](const auto& item) { return is_stated(item.profiling, true); });
  });
  return found;
}
bool has_cookies(const Facts& facts) { return cookies_used(facts) == Applies::yes; }

constexpr auto kPromises = std::to_array<Promise>({
    {Claim::no_sale, "data are sold", has_sale},
    {Claim::no_ads, "there is a section `advertising`", has<section::Advertising>},
    {Claim::no_cookies, "cookies are used", has_cookies},
    {Claim::no_profiling, "there is profiling", has_profiling},
});

Remarks broken_promises(const House& house) {
  Remarks remarks;
  house.facts.each<section::Summary>([&](const auto& kind, const std::string& path) {
    for (const Promise& promise : kPromises)
      if (std::ranges::find(*kind.claims, promise.claim) != kind.claims->end() && promise.is_broken(house.facts))
        remarks.push_back({path + ".claims", "the summary promises `" + std::string(name_of(promise.claim)) +
                                                 "`, but " + std::string(promise.broken_by)});
  });
  return remarks;
}

Remarks shared_and_never(const House& house) {
  Remarks remarks;
  house.facts.each<section::Sharing>([&](const auto& kind, const std::string& path) {
    if (kind.stance == SharingStance::never && kind.unless->empty() && !kind.recipients->empty())
      remarks.push_back({path + ".recipients", "data are never shared, without exception, and there are recipients"});
  });
  return remarks;
}

Remarks unused_and_listed(const House& house) {
  Remarks remarks;
  house.facts.each<section::Cookies>([&](const auto& kind, const std::string& path) {
    if (is_stated(kind.used, false) && (!kind.items->empty() || !kind.categories->empty()))
      remarks.push_back({path + ".used", "no cookies are used, and some are listed"});
  });
  return remarks;
}

constexpr auto kRows = std::to_array<HouseRow>({
    {{"H0101", "broken-promise", Severity::warning, Cause::content,
      "What the summary promises of the whole policy is not true of all of it. People who read only the summary are "
      "misled.",
      "sections:\n  - {kind: summary, claims: no-ads}\n  - {kind: advertising, personalised: no}\n",
      "sections:\n  - {kind: summary, claims: no-sale}\n  - {kind: advertising, personalised: no}\n"},
     broken_promises},
    {{"H0102", "shared-and-never", Severity::warning, Cause::content,
      "A policy that never shares data, without exception (`unless`), has no recipients.",
      "sections:\n  - {kind: sharing, stance: never, recipients: a host}\n",
      "sections:\n  - {kind: sharing, stance: limited, recipients: a host}\n"},
     shared_and_never},
    {{"H0103", "unused-and-listed", Severity::warning, Cause::content,
      "A list of cookies stands beside the statement that there are none.",
      "sections:\n  - {kind: cookies, used: no, items: {name: sid}}\n",
      "sections:\n  - {kind: cookies, used: yes, items: {name: sid}}\n"},
     unused_and_listed},
});

}  // namespace

const std::span<const HouseRow> contradiction_rules = kRows;

}  // namespace codicil::checking
