// Who receives data, and in which countries.

#include "check/facts.hpp"
#include "check/items.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace codicil::checking {
namespace {

// Whether a mechanism counts for data that go to the country.
using Counts = bool(TransferMechanism, const Country&);

// The framework is one with the United States: decision (EU) 2023/1795. Who names it and no country means them.
bool is_in_framework(const Country& country) { return country.code.empty() || country.code == "US"; }
bool is_adequate(TransferMechanism each, const Country& country) {
  return each == TransferMechanism::adequacy ||
         (each == TransferMechanism::data_privacy_framework && is_in_framework(country));
}
bool is_safeguard(TransferMechanism each, const Country& country) {
  return each != TransferMechanism::data_privacy_framework || is_in_framework(country);
}

// What mechanisms that count are said for: by transfers themselves, or by the list of processors for those that leave
// it to that.
class Safeguarded {
public:
  Safeguarded(const Facts& facts, Counts* counts) : facts_(facts), counts_(counts) {
    facts.each<section::Processors>([&](const auto& kind, const auto&) {
      for (const auto& each : kind.items)
        if (is_present(each)) add(each);
    });
  }

  // Of each country that the law does not hold in.
  bool covers(const section::Transfer& transfer) const {
    const auto is_covered = [&](const Country& each) {
      return facts_.is_home(each) ||
             (transfer.mechanism ? is_any_for(transfer.mechanism, each) : countries_.contains(each.code));
    };
    if (transfer.mechanism || transfer.parties->empty()) return std::ranges::all_of(transfer.country, is_covered);
    return std::ranges::all_of(*transfer.parties, [this](const auto& who) { return parties_.contains(who.id); });
  }
  // Countries that processors are in.
  const std::set<std::string>& countries() const { return countries_; }

private:
  bool is_any_for(const Stated<std::vector<TransferMechanism>>& mechanisms, const Country& country) const {
    return std::ranges::any_of(*mechanisms, [&](TransferMechanism each) { return counts_(each, country); });
  }
  void add(const section::Processor& each) {
    const Party* party = facts_.directory.find(each.party);
    std::vector<Country> countries = *each.country;
    if (each.country.is_silent() && party && party->country) countries = {*party->country};
    bool all = !countries.empty() || is_any_for(each.safeguards, Country{});
    for (const Country& country : countries)
      is_any_for(each.safeguards, country) ? void(countries_.insert(country.code)) : void(all = false);
    if (all && !each.party.id.empty()) parties_.insert(each.party.id);
  }

  const Facts& facts_;
  Counts* counts_;
  std::set<std::string> parties_, countries_;
};

// Whether data leave what the law protects, without a decision that they are protected there.
bool needs_safeguard(const Facts& facts, const section::Transfer& transfer, const Safeguarded& adequate) {
  const bool leaves = std::ranges::any_of(transfer.country, [&](const Country& each) { return !facts.is_home(each); });
  return leaves && !adequate.covers(transfer);
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
  each_activity(facts.policy, facts.sections,
                [&](const std::string& path, const Activity& each) { add(path + ".transfers", *each.transfers); });
  facts.each<section::Transfers>([&](const auto& kind, const std::string& path) {
    add(path + ".stored-in", *kind.stored_in);
    for (const auto& transfer : *kind.items)
      if (is_present(transfer)) add(path + ".items", transfer.country);
  });
  return all;
}

// Of what stays in the country of the controller, a policy says truly that it leaves none.
bool is_denied(const Facts& facts, const std::vector<Abroad>& all) {
  if (facts.denial<section::Transfers>().empty()) return false;
  const Party* controller = facts.controller();
  return std::ranges::all_of(all, [&](const Abroad& each) {
    return controller && controller->country && *controller->country == each.country;
  });
}

bool are_countries_known(const Facts& facts) {
  const auto all = receivers(facts);
  return !all.empty() && std::ranges::none_of(all, [](const Receiver& each) { return each.countries.empty(); });
}

// Calls `visit` with the path of each record and purpose that says who receives data, or that nobody does, and that.
template <class Visit>
void each_saying_of_recipients(const Facts& facts, Visit visit) {
  each_activity(facts.policy, facts.sections,
                [&](const std::string& path, const Activity& each) { visit(path + ".recipients", each.recipients); });
  facts.each<section::Purposes>([&](const auto& kind, const std::string& path) {
    each_present(path + ".purposes", kind.purposes,
                 [&](const std::string& at, const auto& use) { visit(at + ".recipients", use.recipients); });
  });
}

bool is_sharing_denied(const Facts& facts) {
  bool never = false, others = false;
  facts.each<section::Sharing>([&](const auto& kind, const auto&) {
    const bool is_never = kind.stance == SharingStance::never && kind.unless->empty() && kind.recipients->empty();
    (is_never ? never : others) = true;
  });
  return !others && (never || !facts.denial<section::Sharing>().empty());
}

// Nobody receives data by all that is said of it: sections, or each record and purpose.
bool is_nothing_shared(const Facts& facts) {
  const auto is_listed = [](const Receiver& each) { return each.is_listed; };
  if (is_sharing_denied(facts) && !facts.denial<section::Processors>().empty())
    return std::ranges::none_of(receivers(facts), is_listed);
  bool some = false, all = true;
  each_saying_of_recipients(facts, [&](const auto&, const auto& said) { some = true, all &= said.is_none(); });
  return some && all && receivers(facts).empty();
}

// Whether the section says who receives data, by name or by kind (`unless: service-providers`), or that nobody does.
bool tells_recipients(const section::Sharing& kind) {
  return kind.stance == SharingStance::never ||
         std::ranges::any_of(*kind.recipients, [](const auto& each) { return is_present(each); }) ||
         std::ranges::any_of(*kind.unless, [](SharingException each) {
           return each == SharingException::service_providers || each == SharingException::affiliates;
         });
}

// What is asked of each recipient, and how the gap is told: its name stands in between.
struct Question {
  bool Receiver::*fact;
  std::string_view before, after;
};
constexpr Question kData{&Receiver::has_data, "nothing about which data ", " gets"};
constexpr Question kPurpose{&Receiver::has_purpose, "no purpose for which ", " gets data"};

// Said once of each party, wherever it is named.
void ask_each(const std::vector<Receiver>& all, const Question& question, Answer& answer) {
  std::set<std::string_view> told, asked;
  for (const Receiver& each : all)
    if (each.*question.fact && !each.party.empty()) told.insert(each.party);
  for (const Receiver& each : all)
    if (each.is_listed && (each.party.empty() || asked.insert(each.party).second))
      answer.expect(each.*question.fact || told.contains(each.party), each.path,
                    std::string(question.before).append(each.name).append(question.after));
}

// Partners who choose advertisements by people's data are "shared" with (Civ. Code 1798.140(ah)), whatever they pay.
std::vector<std::string> advertisers(const Facts& facts) {
  std::vector<std::string> paths;
  facts.each<section::Advertising>([&](const auto& kind, const std::string& path) {
    if (!kind.personalised || *kind.personalised == Personalisation::no) return;
    each_present(path + ".partners", *kind.partners, [&](const std::string& at, const auto&) { paths.push_back(at); });
  });
  return paths;
}

}  // namespace

void recipients(const Facts& facts, Answer& answer) {
  const auto all = receivers(facts);
  std::set<std::string_view> listed;
  for (const Receiver& each : all)
    if (each.is_listed) listed.insert(each.party), answer.meets(each.path);
  if (const auto path = facts.denial<section::Sharing>(); !path.empty()) answer.meets(std::string(path));
  each_saying_of_recipients(facts, [&](const std::string& path, const auto& said) {
    if (said.is_none()) answer.meets(path);
  });
  facts.each<section::Sharing>([&](const auto& kind, const std::string& path) {
    if (tells_recipients(kind)) answer.meets(path);
  });
  for (const Receiver& each : all)
    if (!each.is_listed && !listed.contains(each.party)) {
      listed.insert(each.party);
      answer.lacks(each.path, each.name + " handles data, but is not among the recipients");
    }
  const std::string denied(facts.denial<section::Processors>());
  if (!denied.empty())
    answer.cases > 0 ? answer.meets(denied) : answer.meets_partly(denied, "nothing about others than processors");
  if (answer.cases == 0) answer.lacks("sections", "nothing about who receives data");
}

Applies data_go_abroad(const Facts& facts) {
  const auto all = countries_abroad(facts);
  if (is_denied(facts, all)) return Applies::denied;
  return !all.empty() ? Applies::yes : are_countries_known(facts) ? Applies::no : Applies::unknown;
}
// That data go there, and whether protection there was found adequate: who names another `mechanism` says that it was
// not.
void transfers(const Facts& facts, Answer& answer) {
  const Safeguarded safeguarded(facts, is_safeguard);
  std::map<std::string_view, bool> told;
  facts.each<section::Transfers>([&](const auto& kind, const std::string&) {
    for (const auto& transfer : *kind.items)
      if (is_present(transfer))
        for (const Country& each : transfer.country)
          told[each.code] |= transfer.mechanism.is_stated() || safeguarded.covers(transfer);
  });
  for (const std::string& country : safeguarded.countries()) told[country] = true;
  const std::string denied(facts.denial<section::Transfers>());
  for (const Abroad& each : countries_abroad(facts)) {
    const auto found = told.find(each.country.code);
    if (found == told.end())
      answer.lacks(each.path, "no transfer to " + each.country.code +
                                  (denied.empty() ? "" : ", and `" + denied + "` says that nothing leaves"));
    else if (!found->second)
      answer.meets_partly(each.path,
                          "nothing about whether protection in " + each.country.code + " was found adequate");
    else
      answer.meets(each.path);
  }
  if (answer.cases == 0) answer.lacks("sections", "nothing about the countries that data go to");
}

Applies safeguards_needed(const Facts& facts) {
  const Safeguarded adequate(facts, is_adequate);
  bool needed = false, told = false;
  facts.each<section::Transfers>([&](const auto& kind, const auto&) {
    for (const auto& transfer : *kind.items) {
      told = true;
      needed |= is_present(transfer) && needs_safeguard(facts, transfer, adequate);
    }
  });
  if (told) return applies_if(needed);
  return data_go_abroad(facts);
}
void safeguards(const Facts& facts, Answer& answer) {
  const Safeguarded adequate(facts, is_adequate), safeguarded(facts, is_safeguard);
  facts.each<section::Transfers>([&](const auto& kind, const std::string& path) {
    each_present(path + ".items", *kind.items, [&](const std::string& at, const auto& transfer) {
      if (!needs_safeguard(facts, transfer, adequate)) return;
      answer.expect(safeguarded.covers(transfer), at,
                    transfer.mechanism ? "no safeguard: the data privacy framework is one with the United States alone"
                                       : "no safeguard (`mechanism`)");
      answer.expect(transfer.copy || transfer.document, at, "no place to get a copy of the safeguards");
    });
  });
  if (answer.cases > 0) return;
  if (safeguarded.countries().empty()) return answer.lacks("sections", "no safeguards");
  answer.meets_partly("sections", "no place to get a copy of the safeguards: it needs a section `transfers`");
}

Applies data_are_shared(const Facts& facts) {
  if (is_nothing_shared(facts)) return Applies::denied;
  return receivers(facts).empty() ? Applies::unknown : Applies::yes;
}
void purpose_of_each_recipient(const Facts& facts, Answer& answer) {
  ask_each(receivers(facts), kPurpose, answer);
  if (answer.cases == 0) answer.lacks("sections", "no recipients");
}
void data_and_purpose_of_each_recipient(const Facts& facts, Answer& answer) {
  const auto all = receivers(facts);
  ask_each(all, kData, answer);
  ask_each(all, kPurpose, answer);
  if (answer.cases == 0) answer.lacks("sections", "no recipients");
}
void recipients_and_data(const Facts& facts, Answer& answer) {
  recipients(facts, answer);
  ask_each(receivers(facts), kData, answer);
}
void roles_of_recipients(const Facts& facts, Answer& answer) {
  for (const Receiver& each : receivers(facts)) {
    const Party* party = each.party.empty() ? nullptr : facts.directory.find(Ref<Party>{each.party}).party;
    if (party) answer.expect(party->roles.is_stated(), "parties." + each.party, "no `roles`");
  }
}

Applies data_are_sold(const Facts& facts) {
  if (!advertisers(facts).empty()) return Applies::yes;
  Applies found = is_nothing_shared(facts) ? Applies::denied : Applies::unknown;
  facts.each<section::Sharing>([&](const auto& kind, const auto&) {
    if (kind.sale) found = *kind.sale == Sale::never ? Applies::denied : Applies::yes;
  });
  return found;
}
// Of what is sold, which data: 11 CCR 7011(e)(1)(D) asks for their kinds.
void sale(const Facts& facts, Answer& answer) {
  const auto partners = advertisers(facts);
  bool is_sold = !partners.empty();
  facts.each<section::Sharing>([&](const auto& kind, const std::string& path) {
    is_sold |= kind.sale && *kind.sale != Sale::never;
    if (kind.sale && *kind.sale == Sale::never && !partners.empty())
      answer.lacks(partners.front(), "gets data to choose advertisements, and `" + path + "` says that none are sold");
    else
      answer.expect(kind.sale.is_stated(), path, "nothing about whether data are sold");
  });
  if (const auto path = facts.denial<section::Sharing>(); !path.empty()) answer.meets(std::string(path));
  if (is_sold) ask_each(receivers(facts), kData, answer);
  if (answer.cases == 0) answer.lacks("sections", "nothing about whether data are sold");
}

}  // namespace codicil::checking
