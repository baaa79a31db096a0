#include "check/processing.hpp"

#include "check/items.hpp"
#include "check/vague.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

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

// What is said of legal bases.
struct Grounds {
  bool stated = false, consent = false, public_task = false, interests = false, interest_told = false;

  void add(const std::vector<Basis>& bases, bool told) {
    const auto has = [&](Basis basis) { return std::ranges::find(bases, basis) != bases.end(); };
    const bool rests = has(Basis::legitimate_interests);
    add({!bases.empty(), has(Basis::consent), has(Basis::public_task), rests, rests && told});
  }
  void add(const Grounds& other) {
    stated |= other.stated;
    consent |= other.consent;
    public_task |= other.public_task;
    interests |= other.interests;
    interest_told |= other.interest_told;
  }
  bool leaves_interest_open() const { return interests && !interest_told; }
};

bool is_told(const Stated<Interest>& interest) { return interest && interest->of; }

// What is said once, of a purpose, of some data or of everything.
struct Said {
  Grounds grounds{};
  bool kept = false, timed = false;  // until something, for a length of time

  void add(const Said& other) {
    grounds.add(other.grounds);
    kept |= other.kept;
    timed |= other.timed;
  }
};

// What has to be said of data and purposes.
using Fact = bool(const Said&);
bool is_based(const Said& said) { return said.grounds.stated; }
bool is_kept(const Said& said) { return said.kept; }
bool is_timed(const Said& said) { return said.timed; }

// What is said of a name alone, and what of it together with names of the other kind.
struct Sayings {
  Said alone, paired;
};
using SayingsByName = std::unordered_map<std::string_view, Sayings>;

const Sayings& find(const SayingsByName& all, std::string_view name) {
  static const Sayings nothing;
  const auto found = all.find(name);
  return found == all.end() ? nothing : found->second;
}

// What the purposes of some data leave unsaid: the first of them that it is not said of.
struct Uses {
  bool any = false;
  Grounds grounds{};
  bool leaves_interest_open = false;
  std::string_view unbased{}, unkept{}, untimed{};

  void add(const Uses& other) {
    any |= other.any;
    grounds.add(other.grounds);
    leaves_interest_open |= other.leaves_interest_open;
    for (const auto name : {&Uses::unbased, &Uses::unkept, &Uses::untimed})
      if ((this->*name).empty()) this->*name = other.*name;
  }
};

// What purposes, legal bases and retention say of data and purposes. What names both, such as a legal basis `for` a
// purpose with `data`, is said of neither alone: a length of time for orders is none for letters to the same address.
class Links {
public:
  Links(const Policy& policy, const Directory& directory, const std::vector<Located>& sections)
      : directory_(directory) {
    for (const auto& entry : policy.purposes) add(entry.id, entry.value);
    for (const auto& entry : policy.data)
      if (entry.value.retention) of_data_[entry.id].alone.add(kept(*entry.value.retention));
    for (const Located& each : sections) {
      if (each.section->none) continue;
      if (const auto* purposes = std::get_if<section::Purposes>(&each.section->body)) add(*purposes);
      if (const auto* bases = std::get_if<section::LegalBasis>(&each.section->body)) add(*bases);
      if (const auto* retention = std::get_if<section::Retention>(&each.section->body)) add(*retention);
    }
    for (const section::PurposeUse* use : uses_) follow(*use);
  }

  void add(std::string_view name, const Purpose& purpose) {
    of_purpose_[name].alone.grounds.add(*purpose.basis, is_told(purpose.interest));
  }
  Said kept(const Mention<StorageRule>& mention) const {
    const StorageRule* rule = directory_.find(mention);
    return {.kept = rule && ends(rule->keep), .timed = rule && !rule->keep.iso().empty()};
  }
  bool has_use(std::string_view data) const { return general_.any || uses_of(data).any; }
  bool has_general_use() const { return general_.any; }

  Extent basis(const Names& data, const Names& purposes) const {
    if (purposes.empty()) return by_use(is_based, &Uses::unbased, data);
    return said_of(is_based, purposes, of_purpose_, data, of_data_);
  }
  Extent retention(const Names& data, const Names& purposes) const {
    return time(is_kept, &Uses::unkept, data, purposes);
  }
  Extent deletion(const Names& data, const Names& purposes) const {
    return time(is_timed, &Uses::untimed, data, purposes);
  }
  // What these data and purposes rest on; of uses, whether one of them leaves its interest open.
  Uses rests(const Names& data, const Names& purposes) const {
    Uses all{.grounds = everything_.grounds, .leaves_interest_open = everything_.grounds.leaves_interest_open()};
    for (const auto name : purposes) all.add(resting(find(of_purpose_, name)));
    for (const auto name : data) all.add(resting(find(of_data_, name)));
    if (!purposes.empty()) return all;
    all.add(general_);
    for (const auto name : data) all.add(uses_of(name));
    return all;
  }

private:
  static Uses resting(const Sayings& said) {
    Uses made{.grounds = said.alone.grounds};
    made.grounds.add(said.paired.grounds);
    made.leaves_interest_open = made.grounds.leaves_interest_open();
    return made;
  }
  const Uses& uses_of(std::string_view data) const {
    static const Uses nothing;
    const auto found = uses_of_data_.find(data);
    return found == uses_of_data_.end() ? nothing : found->second;
  }

  // Of each subject, by itself or with something of the others beside it.
  Extent said_of(Fact* fact, const Names& subjects, const SayingsByName& by_subject, const Names& others,
                 const SayingsByName& by_other) const {
    const auto is_alone = [&](std::string_view name) { return fact(find(by_other, name).alone); };
    const auto is_paired = [&](std::string_view name) { return fact(find(by_other, name).paired); };
    const bool by_others = fact(everything_) || (!others.empty() && std::ranges::all_of(others, is_alone));
    const bool has_pair = others.empty() || std::ranges::any_of(others, is_paired);
    Extent extent;
    for (const auto name : subjects) {
      const Sayings& said = find(by_subject, name);
      extent.add(by_others || fact(said.alone) || (has_pair && fact(said.paired)), name);
    }
    return extent;
  }
  // Of all that the data are used for.
  Extent by_use(Fact* fact, std::string_view Uses::*gap, const Names& data) const {
    if (data.empty()) return Extent::of(fact(everything_) || (general_.any && (general_.*gap).empty()));
    Extent extent;
    for (const auto name : data) {
      const Sayings& said = find(of_data_, name);
      Uses uses = general_;
      uses.add(uses_of(name));
      const bool is_said = uses.any ? (uses.*gap).empty() : fact(said.paired);
      extent.add(fact(everything_) || fact(said.alone) || is_said, (uses.*gap).empty() ? name : uses.*gap);
    }
    return extent;
  }
  Extent time(Fact* fact, std::string_view Uses::*gap, const Names& data, const Names& purposes) const {
    if (purposes.empty()) return by_use(fact, gap, data);
    return data.empty() ? said_of(fact, purposes, of_purpose_, data, of_data_)
                        : said_of(fact, data, of_data_, purposes, of_purpose_);
  }

  // What has no end, or ends when it is no longer needed, says nothing of how long it takes.
  static bool ends(const Duration& keep) {
    return keep.unit == Duration::Unit::until ? found_in(keep.event.text, vague_ends).empty()
                                              : keep.unit != Duration::Unit::indefinite;
  }

  void add(const section::Purposes& kind) {
    for (const auto& use : kind.purposes) {
      if (!is_present(use)) continue;
      uses_.push_back(&use);
      const auto name = name_of(use.purpose);
      if (use.purpose.id.empty()) add(name, *use.purpose.own);
      of_purpose_[name].alone.grounds.add(*use.basis, false);
      if (use.retention) put(kept(*use.retention), names_of(use.data), {name});
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
    if (kind.default_) everything_.add(kept(*kind.default_));
    for (const auto& item : *kind.items)
      if (is_present(item)) put(kept(item.keep), names_of(item.data), names_of(item.for_));
  }

  // What names neither data nor a purpose is said of everything.
  void put(const Said& said, const Names& data, const Names& purposes) {
    for (const auto name : data) (purposes.empty() ? of_data_[name].alone : of_data_[name].paired).add(said);
    for (const auto name : purposes) (data.empty() ? of_purpose_[name].alone : of_purpose_[name].paired).add(said);
    if (data.empty() && purposes.empty()) everything_.add(said);
  }

  // Notes of the data of a use what it leaves unsaid. A use that names no data is one of all data.
  void follow(const section::PurposeUse& use) {
    const auto purpose = name_of(use.purpose);
    Uses made = resting(find(of_purpose_, purpose));
    made.any = true;
    const auto note = [&](Uses& uses, const Names& data) {
      const auto is_open = [&](Fact* fact) { return !said_of(fact, {purpose}, of_purpose_, data, of_data_).all(); };
      made.unbased = is_open(is_based) ? purpose : std::string_view();
      made.unkept = is_open(is_kept) ? purpose : std::string_view();
      made.untimed = is_open(is_timed) ? purpose : std::string_view();
      uses.add(made);
    };
    for (const auto name : names_of(use.data)) note(uses_of_data_[name], {name});
    if (use.data->empty()) note(general_, {});
  }

  const Directory& directory_;
  SayingsByName of_data_, of_purpose_;
  Said everything_;
  std::vector<const section::PurposeUse*> uses_;
  std::unordered_map<std::string_view, Uses> uses_of_data_;
  Uses general_;
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
  Survey(const Policy& policy, const Directory& directory, const std::vector<Located>& sections)
      : links_(policy, directory, sections) {}

  void section(const Located& located) {
    if (located.section->none) return;
    std::visit(
        [&](const auto& kind) {
          if constexpr (requires { add(located.path, kind); }) add(located.path, kind);
        },
        static_cast<const SectionKinds&>(located.section->body));
  }
  void record(const std::string& path, const Activity& activity) {
    if (!is_present(activity)) return;
    Processing& made = begin(path, activity.data, activity.purposes);
    made.origin = activity.requirement ? Origin::direct : Origin::unsaid;
    made.requirement = activity.requirement;
    made.has_consequence = activity.consequence.is_stated();
    end(made, *activity.basis, is_told(activity.interest), activity.retention);
  }
  // What the policy uses data for, unless that was told of already, with the data or the purpose.
  void uses(const Located& located) {
    const auto* kind = std::get_if<section::Purposes>(&located.section->body);
    if (!kind || located.section->none) return;
    each_present(located.path + ".purposes", kind->purposes, [&](const std::string& at, const auto& use) {
      if (told_purposes_.contains(name_of(use.purpose)) || is_told_of(names_of(use.data))) return;
      Processing& made = begin(at, use.data, {});
      add_purpose(made, use.purpose);
      end(made, *use.basis, false, use.retention);
    });
  }

  std::vector<Processing> take() && { return std::move(all_); }

private:
  Processing& begin(std::string path, const Stated<std::vector<Mention<DataCategory>>>& data,
                    const Stated<std::vector<Mention<Purpose>>>& purposes) {
    Processing& made = all_.emplace_back();
    made.path = std::move(path);
    made.data = names_of(data);
    made.has_data = !made.data.empty();
    for (const Mention<Purpose>& mention : *purposes) add_purpose(made, mention);
    return made;
  }

  // Its name is that of the policy: what is made here keeps no copies.
  void add_purpose(Processing& made, const Mention<Purpose>& mention) {
    made.purposes.push_back(name_of(mention));
    if (mention.id.empty()) links_.add(name_of(mention), *mention.own);
  }

  // With what is said of it there, and elsewhere of its data and purposes.
  void end(Processing& made, const std::vector<Basis>& bases, bool told, const Stated<Mention<StorageRule>>& rule) {
    Uses rests = links_.rests(made.data, made.purposes);
    if (!bases.empty()) {
      const bool is_told_there = rests.grounds.interest_told;
      rests.grounds = {};
      rests.grounds.add(bases, told || is_told_there);
      rests.leaves_interest_open = rests.grounds.leaves_interest_open();
    }
    made.rests_on_consent = rests.grounds.consent;
    made.rests_on_interest = rests.grounds.interests;
    made.rests_on_public_task = rests.grounds.public_task;
    made.has_interest = rests.grounds.interests && !rests.leaves_interest_open;
    made.purpose = purpose_of(made);
    made.basis = bases.empty() ? links_.basis(made.data, made.purposes) : Extent::of(true);
    const Said kept = rule ? links_.kept(*rule) : Said{};
    made.retention = kept.kept ? Extent::of(true) : links_.retention(made.data, made.purposes);
    made.deletion = kept.timed ? Extent::of(true) : links_.deletion(made.data, made.purposes);
    remember(made);
  }
  Extent purpose_of(const Processing& made) const {
    if (!made.purposes.empty() || made.data.empty())
      return Extent::of(!made.purposes.empty() || links_.has_general_use());
    Extent extent;
    for (const auto name : made.data) extent.add(links_.has_use(name), name);
    return extent;
  }

  // What has no purposes of its own is done for all those of its data.
  void remember(const Processing& made) {
    told_purposes_.insert(made.purposes.begin(), made.purposes.end());
    if (!made.purposes.empty()) return;
    told_data_.insert(made.data.begin(), made.data.end());
    has_all_purposes_ = true;
  }
  bool is_told_of(const Names& data) const {
    if (data.empty()) return has_all_purposes_;
    return std::ranges::all_of(data, [this](std::string_view name) { return told_data_.contains(name); });
  }

  void add(const std::string& path, const section::Collection& kind) {
    each_present(path + ".groups", kind.groups, [&](const std::string& at, const auto& group) { add(at, group); });
  }
  void add(const std::string& path, const section::CollectionGroup& group) {
    const auto collect = [&](const std::string& at, const auto& data, const auto& requirement) {
      Processing& made = begin(at, data ? data : group.data, {});
      made.origin = origin_of(group.source);
      made.requirement = requirement ? requirement : group.requirement;
      made.has_consequence = group.consequence.is_stated();
      end(made, {}, false, {});
    };
    if (group.when->empty()) return collect(path, group.data, group.requirement);
    each_present(path + ".when", *group.when, [&](const std::string& at, const auto& occasion) {
      collect(at, occasion.data, occasion.requirement);
    });
  }
  void add(const std::string& path, const section::Analytics& kind) {
    each_present(path + ".tools", kind.tools, [&](const std::string& at, const auto& tool) {
      end(begin(at, tool.data, tool.purposes), *tool.basis, false, tool.retention);
    });
  }
  void add(const std::string& path, const section::Advertising& kind) {
    each_present(path + ".partners", *kind.partners, [&](const std::string& at, const auto& partner) {
      end(begin(at, partner.data, partner.purposes), *partner.basis, false, {});
    });
  }
  void add(const std::string& path, const section::Communications& kind) {
    each_present(path + ".channels", kind.channels, [&](const std::string& at, const auto& channel) {
      end(begin(at, channel.data, channel.purposes), *channel.basis, false, channel.retention);
    });
  }
  void add(const std::string& path, const section::Payments& kind) {
    Processing& made = begin(path, kind.data, {});
    made.is_held = !kind.handled_by_controller || *kind.handled_by_controller;
    end(made, {}, false, {});
    if (kind.for_) made.purpose = Extent::of(true);
  }
  void add(const std::string& path, const section::Activities& kind) {
    each_item(path + ".activities", kind.activities, [&](const std::string& at, const auto& mention) {
      if (mention.id.empty()) record(at, *mention.own);
    });
  }

  Links links_;
  std::unordered_set<std::string_view> told_data_, told_purposes_;
  bool has_all_purposes_ = false;
  std::vector<Processing> all_;
};

using Holds = std::function<bool(const Section&)>;

void locate(const std::vector<Section>& sections, const std::string& above, const Holds& holds,
            std::vector<Located>& out) {
  for (const Section& section : sections) {
    if (!holds(section)) continue;
    out.push_back({&section, above + "sections." + section.id});
    locate(section.sections, out.back().path + '.', holds, out);
  }
}

}  // namespace

std::vector<Located> located(const std::vector<Section>& sections, const Holds& holds) {
  std::vector<Located> all;
  locate(sections, "", holds, all);
  return all;
}

std::vector<Processing> processing_of(const Policy& policy, const Directory& directory,
                                      const std::vector<Located>& sections) {
  Survey survey(policy, directory, sections);
  for (const auto& entry : policy.activities) survey.record("activities." + entry.id, entry.value);
  for (const Located& each : sections) survey.section(each);
  for (const Located& each : sections) survey.uses(each);
  return std::move(survey).take();
}

}  // namespace codicil::checking
