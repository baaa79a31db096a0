// Who gets data, where a policy says that nobody does.

#include "check/house/general.hpp"
#include "check/house/house.hpp"

#include "check/items.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace codicil::checking {
namespace {

// Who gets data by the sections that hold in general, and is no processor: those act for the organisation.
class Recipients {
public:
  struct Told {
    const Section* section;
    std::string path, name;
  };

  explicit Recipients(const House& house) : directory_(house.facts.directory) {
    own_.emplace(house.facts.policy.policy.controller.id);
    const std::vector<Section>& sections = house.facts.policy.sections;
    each_general(sections, "", [&](const Section& section, const auto&) {
      if (const auto* kind = std::get_if<section::Processors>(&section.body))
        for (const auto& item : kind->items) own_.emplace(party_of(item.party));
    });
    each_general(sections, "", [&](const Section& section, const std::string& path) {
      section_ = &section;
      std::visit(
          [&](const auto& kind) {
            if constexpr (requires { add(path, kind); }) add(path, kind);
          },
          static_cast<const SectionKinds&>(section.body));
    });
  }

  const std::vector<Told>& all() const { return all_; }

private:
  static std::string_view party_of(const Mention<Party>& who) {
    return std::string_view(who.id).substr(0, who.id.find('.'));
  }

  void add(const std::string& path, const section::Sharing& kind) {
    each_present(path + ".recipients", *kind.recipients,
                 [&](const std::string& at, const auto& recipient) { add(at, recipient.who); });
  }
  void add(const std::string& path, const section::Purposes& kind) {
    each_present(path + ".purposes", kind.purposes,
                 [&](const std::string& at, const auto& use) { add(at + ".recipients", *use.recipients); });
  }
  void add(const std::string& path, const section::Activities& kind) {
    each_item(path + ".activities", kind.activities, [&](const std::string& at, const Mention<Activity>& mention) {
      const Activity* activity = directory_.find(mention);
      if (activity && is_present(*activity))
        add((mention.id.empty() ? at : "activities." + mention.id) + ".recipients", *activity->recipients);
    });
  }
  void add(const std::string& path, const std::vector<Mention<Party>>& recipients) {
    for (const Mention<Party>& each : recipients) add(path, each);
  }
  void add(const std::string& path, const Mention<Party>& who) {
    const Party* party = directory_.find(who);
    const auto is_processor = [](PartyRole role) {
      return role == PartyRole::processor || role == PartyRole::sub_processor;
    };
    if (!party || own_.contains(party_of(who)) || std::ranges::any_of(*party->roles, is_processor)) return;
    all_.push_back({section_, path, party->name.text});
  }

  const Directory& directory_;
  const Section* section_ = nullptr;
  std::set<std::string_view> own_{};  // the organisation, and those listed as processors
  std::vector<Told> all_;
};

// Other places that one finding names; whoever sees so many has understood.
constexpr std::size_t kShownBeside = 10;

// Who gets data by other sections. Where there is no sharing at all (`none`), H0107 names others of the kind.
std::vector<Recipients::Told> told_beside(const Section& denial, const Recipients& recipients) {
  std::vector<Recipients::Told> told;
  for (const Recipients::Told& each : recipients.all()) {
    if (told.size() == kShownBeside) break;
    const bool is_known = denial.none && std::holds_alternative<section::Sharing>(each.section->body);
    if (each.section != &denial && !is_known) told.push_back(each);
  }
  return told;
}

std::vector<Beside> places_of(const std::vector<Recipients::Told>& told) {
  std::vector<Beside> places;
  for (const Recipients::Told& each : told) places.push_back({each.path, each.name + " receives data"});
  return places;
}

// Where a section says that data are never shared, without exception; empty where it does not.
std::string_view key_of_denial(const Section& section) {
  const auto* kind = std::get_if<section::Sharing>(&section.body);
  if (!kind) return {};
  if (section.none) return ".none";
  return kind->stance == SharingStance::never && kind->unless->empty() ? ".stance" : "";
}

Remarks never_and_elsewhere(const House& house) {
  const auto denies = [](const Located& each) { return !key_of_denial(*each.section).empty(); };
  if (std::ranges::none_of(house.facts.sections, denies)) return {};
  std::vector<std::pair<const Section*, std::string>> denials;  // and where they stand
  each_general(house.facts.policy.sections, "", [&](const Section& section, const std::string& path) {
    if (const auto key = key_of_denial(section); !key.empty()) denials.emplace_back(&section, path + std::string(key));
  });
  Remarks remarks;
  const Recipients recipients(house);
  for (auto& [section, path] : denials)
    if (const auto told = told_beside(*section, recipients); !told.empty())
      remarks.push_back({std::move(path),
                         "data are never shared, without exception, and " + told.front().name + " receives some",
                         {},
                         places_of(told)});
  return remarks;
}

Remarks shared_and_never(const House& house) {
  Remarks remarks = never_and_elsewhere(house);
  house.facts.each<section::Sharing>([&](const auto& kind, const std::string& path) {
    if (kind.stance == SharingStance::never && kind.unless->empty() && !kind.recipients->empty())
      remarks.push_back({path + ".recipients", "data are never shared, without exception, and there are recipients"});
  });
  return remarks;
}

// Whether a policy says anywhere that nobody receives data, and who receives some for ends of their own all the same.
Remarks never_and_received(const House& house) {
  std::string_view denied = house.facts.denial<section::Sharing>();
  std::string stance;
  house.facts.each<section::Sharing>([&](const auto& kind, const std::string& path) {
    if (kind.stance == SharingStance::never) stance = path + ".stance";
  });
  Remarks remarks;
  if (denied.empty() && stance.empty()) return remarks;
  const auto remark = [&](const std::string& path, std::string_view who) {
    remarks.push_back({path, std::string(who) + ", and " + std::string(denied.empty() ? stance : denied) +
                                 " says that data are not shared"});
  };
  house.facts.each<section::Analytics>([&](const auto& kind, const std::string& path) {
    each_item(path + ".tools", kind.tools, [&](const std::string& at, const auto& tool) {
      if (tool.provider_data || tool.provider_purposes) remark(at, "the provider of this tool uses data for itself");
    });
  });
  house.facts.each<section::Advertising>([&](const auto& kind, const std::string& path) {
    each_item(path + ".partners", *kind.partners, [&](const std::string& at, const auto& partner) {
      if (partner.data) remark(at, "this partner in advertising receives data");
    });
  });
  house.facts.each<section::Sharing>([&](const auto& kind, const std::string& path) {
    if (kind.sale && *kind.sale == Sale::yes) remark(path + ".sale", "data are sold");
  });
  return remarks;
}

constexpr auto kRows = std::to_array<HouseRow>({
    {{"H0102", "shared-and-never", Severity::warning, Cause::content,
      "A policy that never shares data, without exception (`unless`), has no recipients, neither in that section nor "
      "in "
      "others, in records or in purposes. Processors act for the organisation (`roles: processor`, a section "
      "`processors`); what holds for a region or a service alone, or is only to come, is no contradiction.",
      "sections:\n  - {kind: sharing, stance: never, recipients: a host}\n",
      "sections:\n  - {kind: sharing, stance: limited, recipients: a host}\n"},
     shared_and_never},
    {{"H0104", "never-and-received", Severity::note, Cause::content,
      "The policy says that data are not shared, and elsewhere that others have them for ends of their own: the "
      "provider "
      "of a tool, a partner in advertising, a buyer. Name them as recipients, or say under `unless` when they get "
      "data.",
      "parties:\n  acme: Acme\n  tally: Tally\npurposes: {compare: compare sites}\nsections:\n"
      "  - {kind: sharing, stance: never, unless: consent}\n"
      "  - {kind: analytics, tools: {tool: tally, provider-purposes: compare}}\n",
      "parties:\n  acme: Acme\n  tally: Tally\npurposes: {compare: compare sites}\nsections:\n"
      "  - {kind: sharing, stance: listed, recipients: {who: tally, for: compare}}\n"
      "  - {kind: analytics, tools: {tool: tally, provider-purposes: compare}}\n"},
     never_and_received},
});

}  // namespace

const std::span<const HouseRow> sharing_rules = kRows;

}  // namespace codicil::checking
