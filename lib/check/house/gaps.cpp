// What people will ask, whatever the law.

#include "check/house/house.hpp"

#include <array>
#include <set>

namespace codicil::checking {
namespace {

Remarks unknown_countries(const House& house) {
  Remarks remarks;
  std::set<std::string> asked;
  if (house.facts.denial<section::Transfers>().empty() && house.facts.has<section::Transfers>())
    for (const Receiver& each : receivers(house.facts))
      if (each.countries.empty() && !each.party.empty() && asked.insert(each.party).second)
        remarks.push_back({"parties." + each.party, "no country: " + each.name + " receives data"});
  return remarks;
}

Remarks unknown_retention(const House& house) {
  Remarks remarks;
  bool some = false;
  for (const Processing& each : house.facts.processing) some |= each.retention.some();
  for (const Processing& each : house.facts.processing)
    if (some && each.is_held && !each.retention.some())
      remarks.push_back({each.path, "nothing about how long this is kept"});
  return remarks;
}

constexpr auto kRows = std::to_array<HouseRow>({
    {{"H0401", "country-unknown", Severity::note, Cause::content,
      "A policy that says to which countries data go, but not where all recipients are, leaves people guessing.",
      "parties: {acme: {name: Acme}, host: {name: Host}}\n"
      "sections:\n  - {kind: processors, items: host}\n  - {kind: transfers, items: {country: US, mechanism: scc}}\n",
      "parties: {acme: {name: Acme}, host: {name: Host, country: US}}\n"
      "sections:\n  - {kind: processors, items: host}\n  - {kind: transfers, items: {country: US, mechanism: scc}}\n"},
     unknown_countries},
    {{"H0402", "retention-unknown", Severity::note, Cause::content,
      "The policy says of some data how long they are kept, and of these not.",
      "activities:\n  log: {name: Log, retention: 30 days}\n  mail: {name: Mail}\n"
      "sections:\n  - {kind: activities, activities: [log, mail]}\n",
      "activities:\n  log: {name: Log, retention: 30 days}\n  mail: {name: Mail, retention: 1 year}\n"
      "sections:\n  - {kind: activities, activities: [log, mail]}\n"},
     unknown_retention},
});

}  // namespace

const std::span<const HouseRow> gap_rules = kRows;

}  // namespace codicil::checking
