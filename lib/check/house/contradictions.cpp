// What one part of a policy says and another denies.

#include "check/house/general.hpp"
#include "check/house/house.hpp"
#include "check/house/vendors.hpp"

#include "check/items.hpp"
#include "model/regions.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace codicil::checking {
namespace {

bool is_stated(const Stated<bool>& fact, bool value) { return fact && *fact == value; }

using section::Cookie;

bool is_of_marketing(const Stated<CookieCategory>& category) {
  return category && *category == CookieCategory::marketing;
}

// A promise that is true of the whole policy, and what would break it.
struct Promise {
  Claim claim;
  std::string_view broken_by;
  bool (*is_broken)(const Facts&);
};

// A section that only says which advertisements there are not.
bool denies_ads(section::Advertising kind) {
  const section::Advertising nothing;
  if (kind == nothing) return false;
  if (kind.affiliate_links.is_none() || (kind.affiliate_links && is_stated(kind.affiliate_links->used, false)))
    kind.affiliate_links = nothing.affiliate_links;
  if (kind.partners.is_none()) kind.partners = nothing.partners;
  return kind == nothing;
}
bool has_ads(const Facts& facts) {
  bool found = false;
  facts.each<section::Advertising>([&](const auto& kind, const auto&) { found |= !denies_ads(kind); });
  return found;
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
bool has_tracking(const Facts& facts) {
  bool found = false;
  facts.each<section::Advertising>(
      [&](const auto& kind, const auto&) { found |= kind.personalised && *kind.personalised != Personalisation::no; });
  facts.each<section::Cookies>([&](const auto& kind, const auto&) {
    found |= std::ranges::any_of(*kind.items, [](const Cookie& item) { return is_of_marketing(item.category); }) ||
             std::ranges::any_of(*kind.categories, [](const auto& group) { return is_of_marketing(group.category); });
  });
  return found;
}

constexpr auto kPromises = std::to_array<Promise>({
    {Claim::no_sale, "data are sold", has_sale},
    {Claim::no_ads, "there is a section `advertising`", has_ads},
    {Claim::no_tracking, "there are cookies for marketing, or advertisements chosen by data about people",
     has_tracking},
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

bool is_cookie(const Cookie& item) { return !item.technology || *item.technology == Technology::cookie; }
bool is_no_cookie(const Cookie& item) { return !is_cookie(item); }

bool lists_cookies(const section::Cookies& kind) {
  return std::ranges::any_of(*kind.items, is_cookie) || !kind.categories->empty() ||
         std::ranges::find(*kind.technologies, Technology::cookie) != kind.technologies->end();
}
bool lists_similar(const section::Cookies& kind) {
  return std::ranges::any_of(*kind.items, is_no_cookie) ||
         std::ranges::any_of(*kind.technologies, [](Technology each) { return each != Technology::cookie; });
}
bool has_cookies_of(const section::Cookies& kind) { return is_stated(kind.used, true) || lists_cookies(kind); }
bool has_similar(const section::Cookies& kind) {
  return is_stated(kind.similar_technologies, true) || lists_similar(kind);
}

// What sections on cookies deny, and other sections tell of.
struct Unused {
  Stated<bool> section::Cookies::*fact;
  std::string_view key, nothing, listed;
  bool (*lists)(const section::Cookies&);
  bool (*uses)(const section::Cookies&);
};
constexpr auto kUnused = std::to_array<Unused>({
    {&section::Cookies::used, ".used", "no cookies are used", "some are listed", lists_cookies, has_cookies_of},
    {&section::Cookies::similar_technologies, ".similar-technologies", "nothing like cookies is used",
     "some of it is listed", lists_similar, has_similar},
});

Remarks unused_here_and_used_there(const House& house, const Unused& what) {
  std::vector<std::pair<const section::Cookies*, std::string>> users;
  const auto each_cookies = [&](auto visit) {
    each_general(house.facts.policy.sections, "", [&](const Section& section, const std::string& path) {
      if (const auto* kind = std::get_if<section::Cookies>(&section.body); kind && !section.none) visit(kind, path);
    });
  };
  each_cookies([&](const section::Cookies* kind, const std::string& path) {
    if (what.uses(*kind)) users.emplace_back(kind, path);
  });
  Remarks remarks;
  each_cookies([&](const section::Cookies* kind, const std::string& path) {
    const auto other = std::ranges::find_if(users, [&](const auto& user) { return user.first != kind; });
    if (is_stated(kind->*what.fact, false) && other != users.end())
      remarks.push_back({path + std::string(what.key),
                         std::string(what.nothing) + ", and another section tells of some",
                         {},
                         {{other->second, "used here"}}});
  });
  return remarks;
}

Remarks unused_and_listed(const House& house) {
  Remarks remarks;
  for (const Unused& what : kUnused) {
    bool is_denied = false;
    house.facts.each<section::Cookies>([&](const auto& kind, const std::string& path) {
      if (!is_stated(kind.*what.fact, false)) return;
      is_denied = true;
      if (what.lists(kind))
        remarks.push_back(
            {path + std::string(what.key), std::string(what.nothing) + ", and " + std::string(what.listed)});
    });
    if (is_denied) std::ranges::move(unused_here_and_used_there(house, what), std::back_inserter(remarks));
  }
  return remarks;
}

bool sets_cookies(std::string_view name) {
  const auto found = std::ranges::find(vendors, name, &Vendor::name);
  return found != vendors.end() && found->sets_cookies;
}

Remarks unused_and_set(const House& house) {
  Remarks remarks;
  if (cookies_used(house.facts) != Applies::denied) return remarks;
  house.facts.each<section::Analytics>([&](const auto& kind, const std::string& path) {
    each_item(path + ".tools", kind.tools, [&](const std::string& at, const auto& tool) {
      const PartyTarget target = house.facts.directory.find(tool.tool);
      const std::string_view name = target.service ? std::string_view(target.service->name)
                                    : target.party ? std::string_view(target.party->name)
                                                   : std::string_view();
      if (sets_cookies(name)) remarks.push_back({at, "there are no cookies, and " + std::string(name) + " sets some"});
    });
  });
  return remarks;
}

bool is_targeted(PurposeKind kind) {
  return kind == PurposeKind::personalised_advertising || kind == PurposeKind::targeted_advertising;
}
bool is_of_advertising(PurposeKind kind) { return kind == PurposeKind::advertising || is_targeted(kind); }

// Advertisements that are the same for everybody need no data about anybody.
Remarks impersonal_and_targeted(const House& house) {
  Remarks remarks;
  house.facts.each<section::Advertising>([&](const auto& kind, const std::string& path) {
    if (!kind.personalised || *kind.personalised != Personalisation::no) return;
    each_item(path + ".partners", *kind.partners, [&](const std::string& at, const auto& partner) {
      const auto is_told = [&](const Mention<Purpose>& mention) {
        const Purpose* purpose = house.facts.directory.find(mention);
        return purpose && std::ranges::any_of(*purpose->category, partner.data ? is_of_advertising : is_targeted);
      };
      if (std::ranges::any_of(*partner.purposes, is_told))
        remarks.push_back({at, "advertisements are not personalised, and this partner gets data for advertising"});
    });
  });
  return remarks;
}

Remarks none_and_some(const House& house) {
  std::vector<std::pair<const Section*, std::string>> denials;
  std::set<std::size_t> stated;
  each_general(house.facts.policy.sections, "", [&](const Section& section, const std::string& path) {
    if (section.none)
      denials.emplace_back(&section, path);
    else
      stated.insert(section.body.index());
  });
  Remarks remarks;
  for (const auto& [section, path] : denials)
    if (stated.contains(section->body.index()))
      remarks.push_back({path + ".none",
                         "another section of the kind `" + std::string(section->kind()) + "` says that there is some"});
  if (const auto path = house.facts.denial<section::Collection>();
      !path.empty() && !house.facts.processing.empty() && remarks.empty())
    remarks.push_back(
        {std::string(path) + ".none", "no data are collected, and the policy tells what is done with some"});
  if (const auto path = house.facts.denial<section::Sensitive>(); !path.empty())
    for (const auto& entry : house.facts.policy.data)
      if (is_stated(entry.value.special, true))
        remarks.push_back({std::string(path) + ".none", "no data need special care, and `" + entry.id + "` do"});
  return remarks;
}

Remarks nowhere_and_abroad(const House& house) {
  Remarks remarks;
  const Party* controller = house.facts.controller();
  if (house.facts.denial<section::Transfers>().empty() || !controller || !controller->country) return remarks;
  std::set<std::string> told;
  for (const Receiver& each : receivers(house.facts))
    for (const Country& country : each.countries)
      if (is_abroad(controller->country->code, country.code) && told.insert(each.path + each.name).second)
        remarks.push_back({each.path, "data leave no country, and " + each.name + " receives some in " + country.code});
  return remarks;
}

Remarks children_and_consent(const House& house) {
  Remarks remarks;
  house.facts.each<section::Children>([&](const auto& kind, const std::string& path) {
    if (is_stated(kind.directed_to_children, false) && kind.consent && !kind.minimum_age)
      remarks.push_back(
          {path + ".consent", "parents consent to what is not meant for children, of no age that is said"});
  });
  return remarks;
}

// Data times purposes of an item that are looked at, so that long lists of both cost no more than they are long.
constexpr std::size_t kMostPairs = 4'096;

// How long data are kept, by data and what for.
class Kept {
public:
  explicit Kept(const House& house) : house_(house) {}

  void add(std::string_view data, std::string_view purpose, const Mention<StorageRule>& mention, std::string path) {
    const StorageRule* rule = house_.facts.directory.find(mention);
    if (!rule) return;
    const auto [at, is_first] = first_.emplace(std::pair(data, purpose), rule);
    if (is_first || at->second->keep == rule->keep || same_length(at->second->keep, rule->keep)) return;
    remarks_.push_back({std::move(path), "the policy says elsewhere that " + std::string(data) + " are kept for " +
                                             at->second->keep.to_string()});
  }
  Remarks take() && { return std::move(remarks_); }

private:
  static bool same_length(const Duration& a, const Duration& b) { return a <= b && a >= b; }

  const House& house_;
  std::map<std::pair<std::string_view, std::string_view>, const StorageRule*> first_;
  Remarks remarks_;
};

Remarks kept_differently(const House& house) {
  Kept kept(house);
  for (const auto& entry : house.facts.policy.data)
    if (entry.value.retention) kept.add(entry.id, "", *entry.value.retention, "");
  each_general(house.facts.policy.sections, "", [&](const Section& section, const std::string& path) {
    const auto* kind = std::get_if<section::Retention>(&section.body);
    if (!kind || section.none) return;
    each_item(path + ".items", *kind->items, [&](const std::string& at, const auto& item) {
      if (item.data->size() * item.for_->size() > kMostPairs) return;
      for (const auto& data : *item.data) {
        if (data.id.empty()) continue;
        if (item.for_->empty()) kept.add(data.id, "", item.keep, at + ".keep");
        for (const auto& purpose : *item.for_)
          if (!purpose.id.empty()) kept.add(data.id, purpose.id, item.keep, at + ".keep");
      }
    });
  });
  return std::move(kept).take();
}

Remarks unsold_and_for_sale(const House& house) {
  Remarks remarks;
  bool never = false;
  house.facts.each<section::Sharing>(
      [&](const auto& kind, const auto&) { never |= kind.sale && *kind.sale == Sale::never; });
  if (!never) return remarks;
  for (const auto& entry : house.facts.policy.purposes)
    if (std::ranges::find(*entry.value.category, PurposeKind::sell_data) != entry.value.category->end())
      remarks.push_back({"purposes." + entry.id, "data are never sold, and this is a purpose of selling them"});
  std::string denied, told;
  each_general(house.facts.policy.sections, "", [&](const Section& section, const std::string& path) {
    const auto* kind = std::get_if<section::Sharing>(&section.body);
    if (!kind || !kind->sale) return;
    if (*kind->sale == Sale::never) denied = path + ".sale";
    if (*kind->sale == Sale::yes) told = path + ".sale";
  });
  if (!denied.empty() && !told.empty())
    remarks.push_back(
        {denied, "data are never sold, and another section says that they are", {}, {{told, "sold here"}}});
  return remarks;
}

Remarks alone_and_joint(const House& house) {
  Remarks remarks;
  bool denied = false;
  house.facts.each<section::Identity>([&](const auto& kind, const auto&) { denied |= kind.joint.is_none(); });
  if (denied)
    for (const auto& entry : house.facts.policy.parties)
      if (std::ranges::count(*entry.value.roles, PartyRole::joint_controller) > 0)
        remarks.push_back(
            {"parties." + entry.id + ".roles", "nobody decides with the controller, and this party does"});
  return remarks;
}

constexpr auto kRows = std::to_array<HouseRow>({
    {{"H0101", "broken-promise", Severity::warning, Cause::content,
      "What the summary promises of the whole policy is not true of all of it. People who read only the summary are "
      "misled.",
      "sections:\n  - {kind: summary, claims: no-ads}\n  - {kind: advertising, personalised: no}\n",
      "sections:\n  - {kind: summary, claims: no-sale}\n  - {kind: advertising, personalised: no}\n"},
     broken_promises},
    {{"H0103", "unused-and-listed", Severity::warning, Cause::content,
      "A list of cookies, or another section that uses some, stands beside the statement that there are none.",
      "sections:\n  - {kind: cookies, used: no, items: {name: sid}}\n",
      "sections:\n  - {kind: cookies, used: yes, items: {name: sid}}\n"},
     unused_and_listed},
    {{"H0105", "unused-and-set", Severity::note, Cause::content,
      "The policy says that there are no cookies, and names a tool that sets some unless somebody has turned that off. "
      "If so, say it in a comment that accepts this finding.",
      "parties:\n  acme: Acme\n  google: {name: Google, services: {analytics: Google Analytics}}\n"
      "sections:\n  - {kind: cookies, none: true}\n  - {kind: analytics, tools: google.analytics}\n",
      "parties:\n  acme: Acme\n  google: {name: Google, services: {analytics: Google Analytics}}\n"
      "sections:\n  - {kind: cookies, used: yes}\n  - {kind: analytics, tools: google.analytics}\n"},
     unused_and_set},
    {{"H0106", "impersonal-and-targeted", Severity::note, Cause::content,
      "Advertisements are not chosen by data about people, and a partner gets data for advertising. Readers will ask "
      "what "
      "for.",
      "parties:\n  acme: Acme\n  gazette: Gazette\npurposes: {ads: {name: choose ads, category: "
      "targeted-advertising}}\n"
      "sections:\n  - {kind: advertising, personalised: no, partners: {party: gazette, purposes: ads}}\n",
      "parties:\n  acme: Acme\n  gazette: Gazette\npurposes: {ads: {name: choose ads, category: "
      "targeted-advertising}}\n"
      "sections:\n  - {kind: advertising, personalised: with-consent, partners: {party: gazette, purposes: ads}}\n"},
     impersonal_and_targeted},
    {{"H0107", "none-and-some", Severity::warning, Cause::content,
      "The policy says that there is nothing of a kind, and elsewhere tells of some. What holds for a region or a "
      "service "
      "alone says so (`regions`, `services`, a section `regional`).",
      "sections:\n  - {kind: automated-decisions, none: true}\n"
      "  - {kind: automated-decisions, items: {what: who gets credit, profiling: yes}}\n",
      "sections:\n  - {kind: automated-decisions, none: true}\n"
      "  - {kind: automated-decisions, items: {what: who gets credit, profiling: yes}, regions: Texas}\n"},
     none_and_some},
    {{"H0108", "nowhere-and-abroad", Severity::warning, Cause::content,
      "The policy says that data leave no country, and a recipient has them in another one. Within the European "
      "Economic "
      "Area that is no transfer.",
      "parties:\n  acme: {name: Acme, country: DE}\n  host: {name: Host, country: US}\n"
      "sections:\n  - {kind: transfers, none: true}\n  - {kind: processors, items: host}\n",
      "parties:\n  acme: {name: Acme, country: DE}\n  host: {name: Host, country: FR}\n"
      "sections:\n  - {kind: transfers, none: true}\n  - {kind: processors, items: host}\n"},
     nowhere_and_abroad},
    {{"H0109", "children-and-consent", Severity::note, Cause::content,
      "The service is not meant for children, and parents give their consent; to what, nobody knows, since no age is "
      "said from which people can use it alone (`minimum-age`).",
      "sections:\n  - {kind: children, directed-to-children: no, consent: by a letter}\n",
      "sections:\n  - {kind: children, directed-to-children: no, minimum-age: 16, consent: by a letter}\n"},
     children_and_consent},
    {{"H0110", "kept-differently", Severity::warning, Cause::content,
      "The policy says of the same data, and the same purpose, that they are kept for two lengths of time.",
      "data: {log: {name: log files, retention: 30 days}}\n"
      "sections:\n  - {kind: retention, items: {data: log, keep: 1 year}}\n",
      "data: {log: {name: log files, retention: 12 months}}\n"
      "sections:\n  - {kind: retention, items: {data: log, keep: 1 year}}\n"},
     kept_differently},
    {{"H0111", "unsold-and-for-sale", Severity::warning, Cause::content,
      "The policy says that data are never sold, and names selling them as a purpose, or says in another section that "
      "they are sold.",
      "purposes: {fund: {name: sell addresses, category: sell-data}}\n"
      "sections:\n  - {kind: purposes, purposes: fund}\n  - {kind: sharing, stance: limited, sale: never}\n",
      "purposes: {fund: {name: sell tickets, category: service}}\n"
      "sections:\n  - {kind: purposes, purposes: fund}\n  - {kind: sharing, stance: limited, sale: never}\n"},
     unsold_and_for_sale},
    {{"H0112", "alone-and-joint", Severity::warning, Cause::content,
      "The policy says that nobody decides together with the controller (`joint: none`), and a party is a joint "
      "controller by its `roles`.",
      "parties: {acme: Acme, twin: {name: Twin, roles: joint-controller}}\n"
      "sections:\n  - {kind: controller, joint: none}\n",
      "parties: {acme: Acme, twin: {name: Twin, roles: processor}}\n"
      "sections:\n  - {kind: controller, joint: none}\n"},
     alone_and_joint},
});

}  // namespace

const std::span<const HouseRow> contradiction_rules = kRows;

}  // namespace codicil::checking
