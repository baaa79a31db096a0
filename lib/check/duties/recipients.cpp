// Who receives data, and in which countries.

#include "check/facts.hpp"
#include "check/items.hpp"

#include <algorithm>
#include <set>

namespace codicil::checking {
namespace {

// Whether data leave what the law protects, without a decision that they are protected there.
bool needs_safeguard(const Facts& facts, const section::Transfer& transfer) {
  const bool leaves = std::ranges::any_of(transfer.country, [&](const Country& each) { return !facts.is_home(each); });
  return leaves && std::ranges::none_of(*transfer.mechanism, [](TransferMechanism each) {
           return each == TransferMechanism::adequacy || each == TransferMechanism::data_privacy_framework;
         });
}

// Countries outside that something is said to go to, with the path that says so.
struct Abroad {
  std::string path;
  Country country;
};
std::vector<Abroad> countries_abroad(const Facts& facts) {
  std::vector<Abroad> all;
  const auto add = [&](const std::string& path, const std::vector<Country>& countries) {
    for (const Country& each : countries)
      if (!facts.is_home(each)) all.push_back({path, each});
  };
  for (const Receiver& each : receivers(facts)) add(each.path, each.countries);
  for (const auto& entry : facts.policy.activities)
    add("activities." + entry.id + ".transfers", *entry.value.transfers);
  facts.each<section::Transfers>([&](const auto& kind, const std::string& path) {
    add(path + ".stored-in", *kind.stored_in);
    for (const auto& transfer : *kind.items) add(path + ".items", transfer.country);
  });
  return all;
}

Applies where_some(const Facts& facts, bool found, bool is_complete) {
  if (!facts.denial<section::Transfers>().empty()) return Applies::denied;
  return found ? Applies::yes : is_complete ? Applies::no : Applies::unknown;
}

bool are_countries_known(const Facts& facts) {
  const auto all = receivers(facts);
  return !all.empty() && std::ranges::none_of(all, [](const Receiver& each) { return each.countries.empty(); });
}

bool is_nothing_shared(const Facts& facts) {
  return !facts.denial<section::Sharing>().empty() && !facts.denial<section::Processors>().empty();
}

}  // namespace

void recipients(const Facts& facts, Answer& answer) {
  const auto all = receivers(facts);
  std::set<std::string_view> listed;
  for (const Receiver& each : all)
    if (each.is_listed) listed.insert(each.party), answer.meets(each.path);
  for (const std::string_view path : {facts.denial<section::Sharing>(), facts.denial<section::Processors>()})
    if (!path.empty()) answer.meets(std::string(path));
  facts.each<section::Sharing>([&](const auto& kind, const std::string& path) {
    if (kind.stance == SharingStance::never || !kind.recipients->empty()) answer.meets(path);
  });
  for (const Receiver& each : all)
    if (!each.is_listed && !listed.contains(each.party)) {
      listed.insert(each.party);
      answer.lacks(each.path, each.name + " handles data, but is not among the recipients");
    }
  if (answer.cases == 0) answer.lacks("sections", "nothing about who receives data");
}

Applies data_go_abroad(const Facts& facts) {
  return where_some(facts, !countries_abroad(facts).empty(), are_countries_known(facts));
}
void transfers(const Facts& facts, Answer& answer) {
  std::set<std::string_view> told;
  facts.each<section::Transfers>([&](const auto& kind, const std::string&) {
    for (const auto& transfer : *kind.items)
      for (const Country& each : transfer.country) told.insert(each.code);
  });
  for (const Abroad& each : countries_abroad(facts))
    answer.expect(told.contains(each.country.code), each.path, "no transfer to " + each.country.code);
  if (answer.cases == 0) answer.lacks("sections", "nothing about the countries that data go to");
}

Applies safeguards_needed(const Facts& facts) {
  bool needed = false, told = false;
  facts.each<section::Transfers>([&](const auto& kind, const auto&) {
    told |= !kind.items->empty();
    needed |= std::ranges::any_of(*kind.items, [&](const auto& transfer) { return needs_safeguard(facts, transfer); });
  });
  if (told) return applies_if(needed);
  return data_go_abroad(facts);
}
void safeguards(const Facts& facts, Answer& answer) {
  facts.each<section::Transfers>([&](const auto& kind, const std::string& path) {
    each_item(path + ".items", *kind.items, [&](const std::string& at, const auto& transfer) {
      if (!needs_safeguard(facts, transfer)) return;
      answer.expect(transfer.mechanism.is_stated(), at, "no safeguard (`mechanism`)");
      answer.expect(transfer.copy || transfer.document, at, "no place to get a copy of the safeguards");
    });
  });
  if (answer.cases == 0) answer.lacks("sections", "no safeguards");
}

Applies data_are_shared(const Facts& facts) {
  if (is_nothing_shared(facts)) return Applies::denied;
  return receivers(facts).empty() ? Applies::unknown : Applies::yes;
}
void purpose_of_each_recipient(const Facts& facts, Answer& answer) {
  for (const Receiver& each : receivers(facts))
    if (each.is_listed) answer.expect(each.has_purpose, each.path, "no purpose for which " + each.name + " gets data");
  if (answer.cases == 0) answer.lacks("sections", "no recipients");
}
void roles_of_recipients(const Facts& facts, Answer& answer) {
  for (const Receiver& each : receivers(facts)) {
    const Party* party = each.party.empty() ? nullptr : facts.directory.find(Ref<Party>{each.party}).party;
    if (party) answer.expect(party->roles.is_stated(), "parties." + each.party, "no `roles`");
  }
}

Applies data_are_sold(const Facts& facts) {
  Applies found = is_nothing_shared(facts) ? Applies::denied : Applies::unknown;
  facts.each<section::Sharing>([&](const auto& kind, const auto&) {
    if (kind.sale) found = *kind.sale == Sale::never ? Applies::denied : Applies::yes;
  });
  return found;
}
void sale(const Facts& facts, Answer& answer) {
  facts.each<section::Sharing>([&](const auto& kind, const std::string& path) {
    answer.expect(kind.sale.is_stated(), path, "nothing about whether data are sold");
  });
  if (const auto path = facts.denial<section::Sharing>(); !path.empty()) answer.meets(std::string(path));
  if (answer.cases == 0) answer.lacks("sections", "nothing about whether data are sold");
}

}  // namespace codicil::checking
