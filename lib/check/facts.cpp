#include "check/facts.hpp"

#include "check/items.hpp"
#include "check/places.hpp"
#include "model/regions.hpp"

#include <algorithm>
#include <set>

namespace codicil::checking {
namespace {

// Collects who gets data, from every section that names parties.
class Receivers {
public:
  explicit Receivers(const Facts& facts) : facts_(facts) {
    each_activity(facts.policy, facts.sections,
                  [this](const std::string& path, const Activity& each) { add(path, each); });
    for (const Located& each : facts.sections)
      if (!each.section->none)
        std::visit(
            [&](const auto& kind) {
              if constexpr (requires { add(each.path, kind); }) add(each.path, kind);
            },
            static_cast<const SectionKinds&>(each.section->body));
  }

  std::vector<Receiver> take() && { return std::move(all_); }

private:
  // `path` is that of what names the party; a service is known by its party.
  Receiver& put(const std::string& path, const Mention<Party>& mention, bool is_listed) {
    const PartyTarget target =
        mention.id.empty() ? PartyTarget{&*mention.own} : facts_.directory.find(Ref<Party>{mention.id});
    Receiver& made = all_.emplace_back();
    made.path = path;
    made.party = mention.id.substr(0, mention.id.find('.'));
    made.name = target.party ? target.party->name.text : mention.id;
    made.is_listed = is_listed;
    if (target.party && target.party->country) made.countries.push_back(*target.party->country);
    return made;
  }
  void add(const std::string& path, const Activity& activity) {
    for (const auto& who : *activity.recipients) {
      Receiver& made = put(path + ".recipients", who, true);
      made.has_purpose = activity.purposes.is_stated();
      made.has_data = activity.data.is_stated();
      if (activity.transfers) made.countries = *activity.transfers;
    }
  }
  void add(const std::string& path, const section::Purposes& kind) {
    each_present(path + ".purposes", kind.purposes, [&](const std::string& at, const auto& use) {
      for (const auto& who : *use.recipients) {
        Receiver& made = put(at + ".recipients", who, true);
        made.has_purpose = true;
        made.has_data = use.data.is_stated();
      }
    });
  }
  void add(const std::string& path, const section::Sharing& kind) {
    each_present(path + ".recipients", *kind.recipients, [&](const std::string& at, const auto& recipient) {
      Receiver& made = put(at, recipient.who, true);
      made.has_purpose = recipient.for_.is_stated() || recipient.when.is_stated();
      made.has_data = recipient.data.is_stated();
      if (recipient.country) made.countries = *recipient.country;
    });
  }
  void add(const std::string& path, const section::Processors& kind) {
    each_present(path + ".items", kind.items, [&](const std::string& at, const auto& processor) {
      Receiver& made = put(at, processor.party, true);
      made.has_purpose = processor.for_.is_stated();
      made.has_data = processor.data.is_stated();
      if (processor.country) made.countries = *processor.country;
    });
  }
  void add(const std::string& path, const section::Transfers& kind) {
    each_present(path + ".items", *kind.items, [&](const std::string& at, const auto& transfer) {
      for (const auto& who : *transfer.parties) put(at + ".parties", who, true).countries = transfer.country;
    });
  }
  void add(const std::string& path, const section::Advertising& kind) {
    each_present(path + ".partners", *kind.partners, [&](const std::string& at, const auto& partner) {
      Receiver& made = put(at, partner.party, true);
      made.has_purpose = partner.purposes.is_stated();
      made.has_data = partner.data.is_stated();
    });
  }
  void add(const std::string& path, const section::Cookies& kind) {
    each_present(path + ".items", *kind.items, [&](const std::string& at, const auto& cookie) {
      if (cookie.provider) put(at, *cookie.provider, false);
    });
  }
  void add(const std::string& path, const section::Payments& kind) {
    for (const auto& provider : kind.providers) put(path + ".providers", provider, false);
  }
  void add(const std::string& path, const section::Analytics& kind) {
    each_present(path + ".tools", kind.tools, [&](const std::string& at, const auto& tool) {
      if (tool.self_hosted.is_silent() || !*tool.self_hosted) put(at, {tool.tool.id}, false);
    });
  }
  void add(const std::string& path, const section::Communications& kind) {
    each_present(path + ".channels", kind.channels, [&](const std::string& at, const auto& channel) {
      if (channel.provider) put(at + ".provider", *channel.provider, false);
    });
  }

  const Facts& facts_;
  std::vector<Receiver> all_;
};

bool is_any_in(const std::vector<Words>& regions, std::string_view home) {
  return std::ranges::any_of(regions, [&](const Words& each) { return names_place_in(each, home); });
}

bool names_law(const section::Regional& regional, const Viewpoint& view) {
  return std::ranges::any_of(*regional.laws, [&](Law law) {
    const LawProfile* profile = find_law_profile(law);
    return profile && profile->id == view.law;
  });
}

// Whether what the section says is said, now, to those whom the law protects.
bool holds(const Section& section, const Viewpoint& view) {
  if (view.law.empty()) return true;
  if (!is_present(section) || (section.regions && !is_any_in(*section.regions, view.home))) return false;
  const auto* regional = std::get_if<section::Regional>(&section.body);
  return !regional || names_law(*regional, view) || is_any_in(regional->region, view.home);
}

// Whether the section holds for all whom the law protects: what it replaces is said to none of them.
bool holds_for_all(const section::Regional& regional, const Viewpoint& view) {
  return names_law(regional, view) ||
         std::ranges::any_of(regional.region, [&](const Words& each) { return names_all_of(each, view.home); });
}

// What is said to those whom the law protects, without what other sections replace for all of them.
std::vector<Located> said_to(const Policy& policy, const Directory& directory, const Viewpoint& view) {
  const auto all = located(policy.sections, [&](const Section& section) { return holds(section, view); });
  std::set<const Section*> replaced;
  for (const Located& each : all)
    if (const auto* regional = std::get_if<section::Regional>(&each.section->body))
      if (!view.law.empty() && holds_for_all(*regional, view))
        for (const Id& id : *regional->replaces) replaced.insert(directory.section(id.text));
  if (replaced.empty()) return all;
  return located(policy.sections,
                 [&](const Section& section) { return holds(section, view) && !replaced.contains(&section); });
}

// `: `email`, `name` and 3 more`
std::string named(const std::vector<std::string_view>& gaps) {
  constexpr std::size_t shown = 5;
  if (gaps.empty() || gaps.front().empty()) return {};
  std::string names;
  for (std::size_t i = 0; i < std::min(shown, gaps.size()); ++i)
    names.append(i ? ", `" : ": `").append(gaps[i]).append("`");
  return gaps.size() > shown ? names + " and " + std::to_string(gaps.size() - shown) + " more" : names;
}

}  // namespace

Facts::Facts(const Policy& facts, const Viewpoint& seen)
    : policy(facts),
      view(seen),
      directory(facts),
      sections(said_to(facts, directory, seen)),
      processing(processing_of(facts, directory, sections, paths_)) {
  add_contacts();
}

bool Facts::is_home(const Country& country) const {
  return view.home == "EEA" ? is_in_eea(country.code) : country.code == view.home;
}
bool Facts::is_home(const Stated<std::vector<Words>>& regions) const { return is_any_in(*regions, view.home); }

void Answer::meets(const Extent& said) {
  ++met, ++cases;
  places.insert(places.end(), said.places().begin(), said.places().end());
}

void Answer::expect(const Extent& said, const std::string& path, std::string what) {
  if (said.all()) return meets(said);
  what += named(said.gaps());
  said.some() ? meets_partly(path, std::move(what)) : lacks(path, std::move(what));
}

void Facts::add_contacts() {
  const auto add = [&](const Ref<Contact>& ref) {
    if (const Contact* contact = directory.find(ref).contact) contacts_for_rights_.push_back(contact);
  };
  each<section::Rights>([&](const auto& kind, const auto&) {
    if (kind.exercise) add(kind.exercise->contact);
    for (const auto& right : kind.rights)
      if (right.contact) add(*right.contact);
  });
  for (const auto& party : policy.parties)
    for (const auto& contact : *party.value.contacts)
      if (std::ranges::find(*contact.value.for_, ContactPurpose::rights) != contact.value.for_->end())
        contacts_for_rights_.push_back(&contact.value);
}

std::vector<Receiver> receivers(const Facts& facts) {
  std::vector<Receiver> all = Receivers(facts).take();
  std::erase_if(
      all, [&](const Receiver& one) { return !one.party.empty() && one.party == facts.policy.policy.controller.id; });
  return all;
}

}  // namespace codicil::checking
