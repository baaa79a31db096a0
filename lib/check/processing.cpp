#include "check/processing.hpp"

#include "check/items.hpp"

#include <algorithm>
#include <unordered_map>

namespace codicil::checking {
namespace {

using Names = std::vector<std::string_view>;

template <class T>
std::string_view name_of(const Mention<T>& mention) {
  return mention.id.empty() ? std::string_view(mention.own->name) : std::string_view(mention.id);
}

template <class T>
Names names_of(const Stated<std::vector<Mention<T>>>& mentions) {
  Names names;
  for (const Mention<T>& each : *mentions) names.push_back(name_of(each));
  return names;
}

// What one saying of legal bases tells.
struct Grounds {
  bool stated = false, consent = false, interests = false, interest_told = false;

  void add(const std::vector<Basis>& bases, bool told) {
    stated |= !bases.empty();
    consent |= std::ranges::find(bases, Basis::consent) != bases.end();
    const bool rests = std::ranges::find(bases, Basis::legitimate_interests) != bases.end();
    interests |= rests;
    interest_told |= rests && told;
  }
  void add(const Grounds& other) {
    stated |= other.stated;
    consent |= other.consent;
    interests |= other.interests;
    interest_told |= other.interest_told;
  }
};

bool is_told(const Stated<Interest>& interest) { return interest && interest->of; }

// What is said once, of a purpose, of some data or of everything.
struct Said {
  Grounds grounds{};
  bool kept = false;
  bool purpose = false;

  void add(const Said& other) {
    grounds.add(other.grounds);
    kept |= other.kept;
    purpose |= other.purpose;
  }
};

class Links {
public:
  Links(const Policy& policy, const std::vector<Located>& sections) {
    for (const auto& entry : policy.purposes) add(entry.id, entry.value);
    for (const auto& entry : policy.data)
      if (entry.value.retention) of_data_[entry.id].kept = true;
    for (const Located& each : sections) {
      if (const auto* purposes = std::get_if<section::Purposes>(&each.section->body)) add(*purposes);
      if (const auto* bases = std::get_if<section::LegalBasis>(&each.section->body)) add(*bases);
      if (const auto* retention = std::get_if<section::Retention>(&each.section->body)) add(*retention);
    }
  }

  // All that is said of these data and purposes.
  Said of(const Names& data, const Names& purposes) const {
    Said said = everything_;
    for (const auto name : purposes) said.add(of(of_purpose_, name));
    for (const auto name : data) said.add(of(of_data_, name));
    return said;
  }

private:
  using Sayings = std::unordered_map<std::string_view, Said>;

  static Said of(const Sayings& sayings, std::string_view name) {
    const auto found = sayings.find(name);
    return found == sayings.end() ? Said{} : found->second;
  }

  void add(std::string_view name, const Purpose& purpose) {
    of_purpose_[name].grounds.add(*purpose.basis, is_told(purpose.interest));
  }
  void add(const section::Purposes& kind) {
    for (const auto& use : kind.purposes) {
      Said said{.kept = use.retention.is_stated(), .purpose = true};
      said.grounds.add(*use.basis, use.purpose.id.empty() && is_told(use.purpose.own->interest));
      if (use.purpose.id.empty())
        said.grounds.add(*use.purpose.own->basis, is_told(use.purpose.own->interest));
      else
        said.add(of(of_purpose_, use.purpose.id));
      put(said, names_of(use.data), {});
      said.purpose = false;
      of_purpose_[name_of(use.purpose)].add(said);
    }
  }
  void add(const section::LegalBasis& kind) {
    for (const auto& use : kind.bases) {
      Said said;
      said.grounds.add({use.basis}, is_told(use.interest));
      put(said, names_of(use.data), names_of(use.for_));
    }
  }
  void add(const section::Retention& kind) {
    if (kind.default_) everything_.kept = true;
    for (const auto& item : *kind.items) put({.kept = true}, names_of(item.data), names_of(item.for_));
  }

  // What names neither data nor a purpose is said of everything.
  void put(const Said& said, const Names& data, const Names& purposes) {
    for (const auto name : data) of_data_[name].add(said);
    for (const auto name : purposes) of_purpose_[name].add(said);
    if (data.empty() && purposes.empty()) everything_.add(said);
  }

  Sayings of_data_, of_purpose_;
  Said everything_;
};

constexpr Origin origin_of(Source source) {
  switch (source) {
    case Source::you:
      return Origin::direct;
    case Source::automatic:
      return Origin::observed;
    case Source::others:
    case Source::public_:
      return Origin::indirect;
    case Source::derived:
      break;
  }
  return Origin::unsaid;
}

class Survey {
public:
  Survey(const Policy& policy, const std::vector<Located>& sections) : links_(policy, sections) {}

  void section(const Located& located) {
    if (located.section->none) return;
    std::visit(
        [&](const auto& kind) {
          if constexpr (requires { add(located.path, kind); }) add(located.path, kind);
        },
        static_cast<const SectionKinds&>(located.section->body));
  }
  void record(const std::string& path, const Activity& activity) {
    Processing& made = begin(path, activity.data, activity.purposes);
    made.origin = activity.requirement ? Origin::direct : Origin::unsaid;
    made.requirement = activity.requirement;
    made.has_consequence = activity.consequence.is_stated();
    end(made, *activity.basis, is_told(activity.interest), activity.retention.is_stated());
  }

  std::vector<Processing> take() && { return std::move(all_); }

private:
  Processing& begin(std::string path, const Stated<std::vector<Mention<DataCategory>>>& data,
                    const Stated<std::vector<Mention<Purpose>>>& purposes) {
    Processing& made = all_.emplace_back();
    made.path = std::move(path);
    made.data = names_of(data);
    made.purposes = names_of(purposes);
    made.has_data = !made.data.empty();
    made.has_purpose = !made.purposes.empty();
    for (const auto& mention : *purposes)
      if (mention.id.empty()) own_.add(*mention.own->basis, is_told(mention.own->interest));
    return made;
  }

  // With what is said of it there, and elsewhere of its data and purposes.
  void end(Processing& made, const std::vector<Basis>& bases, bool told, bool kept) {
    const Said said = links_.of(made.data, made.purposes);
    Grounds grounds = std::exchange(own_, {});
    grounds.add(bases, told);
    if (bases.empty()) grounds.add(said.grounds);
    made.has_basis = grounds.stated;
    made.rests_on_consent = grounds.consent;
    made.rests_on_interest = grounds.interests;
    made.has_interest = grounds.interest_told || (grounds.interests && said.grounds.interest_told);
    made.has_retention = kept || said.kept;
    made.has_purpose |= said.purpose;
  }

  void add(const std::string& path, const section::Collection& kind) {
    each_item(path + ".groups", kind.groups, [&](const std::string& at, const auto& group) { add(at, group); });
  }
  void add(const std::string& path, const section::CollectionGroup& group) {
    const auto collect = [&](const std::string& at, const auto& data, const auto& requirement) {
      Processing& made = begin(at, data ? data : group.data, {});
      made.origin = origin_of(group.source);
      made.requirement = requirement ? requirement : group.requirement;
      made.has_consequence = group.consequence.is_stated();
      end(made, {}, false, false);
    };
    if (group.when->empty()) return collect(path, group.data, group.requirement);
    each_item(path + ".when", *group.when,
              [&](const std::string& at, const auto& occasion) { collect(at, occasion.data, occasion.requirement); });
  }
  void add(const std::string& path, const section::Analytics& kind) {
    each_item(path + ".tools", kind.tools, [&](const std::string& at, const auto& tool) {
      end(begin(at, tool.data, tool.purposes), *tool.basis, false, tool.retention.is_stated());
    });
  }
  void add(const std::string& path, const section::Advertising& kind) {
    each_item(path + ".partners", *kind.partners, [&](const std::string& at, const auto& partner) {
      end(begin(at, partner.data, partner.purposes), *partner.basis, false, false);
    });
  }
  void add(const std::string& path, const section::Communications& kind) {
    each_item(path + ".channels", kind.channels, [&](const std::string& at, const auto& channel) {
      end(begin(at, channel.data, channel.purposes), *channel.basis, false, channel.retention.is_stated());
    });
  }
  void add(const std::string& path, const section::Payments& kind) {
    Processing& made = begin(path, kind.data, {});
    made.has_purpose |= kind.for_.is_stated();
    made.is_held = !kind.handled_by_controller || *kind.handled_by_controller;
    end(made, {}, false, false);
  }
  void add(const std::string& path, const section::Activities& kind) {
    each_item(path + ".activities", kind.activities, [&](const std::string& at, const auto& mention) {
      if (mention.id.empty()) record(at, *mention.own);
    });
  }

  Links links_;
  Grounds own_;
  std::vector<Processing> all_;
};

void locate(const std::vector<Section>& sections, const std::string& above, std::vector<Located>& out) {
  for (const Section& section : sections) {
    out.push_back({&section, above + "sections." + section.id});
    locate(section.sections, out.back().path + '.', out);
  }
}

}  // namespace

std::vector<Located> located(const std::vector<Section>& sections) {
  std::vector<Located> all;
  locate(sections, "", all);
  return all;
}

std::vector<Processing> processing_of(const Policy& policy, const std::vector<Located>& sections) {
  Survey survey(policy, sections);
  for (const auto& entry : policy.activities) survey.record("activities." + entry.id, entry.value);
  for (const Located& each : sections) survey.section(each);
  return std::move(survey).take();
}

}  // namespace codicil::checking
