#include "check/processing.hpp"

#include "check/items.hpp"
#include "check/links.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace codicil::checking {
namespace {

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
  Survey(const Policy& policy, const Directory& directory, const std::vector<Located>& sections, Paths& paths)
      : links_(policy, directory, sections, paths), paths_(paths) {}

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
    if (activity.requirement)
      for (const auto name : made.data) required_[name] = &activity;
    end(made, activity.basis, activity.interest, activity.retention);
  }
  // What the policy uses data for, unless that was told of already, with the data or the purpose.
  void uses(const Located& located) {
    const auto* kind = std::get_if<section::Purposes>(&located.section->body);
    if (!kind || located.section->none) return;
    each_present(located.path + ".purposes", kind->purposes, [&](const std::string& at, const auto& use) {
      if (told_purposes_.contains(name_of(use.purpose)) || is_told_of(names_of(use.data))) return;
      Processing& made = begin(at, use.data, {});
      add_purpose(made, use.purpose);
      end(made, use.basis, {}, use.retention);
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
    if (mention.id.empty()) links_.add(name_of(mention), *mention.own, paths_.keep(made.path));
  }

  // With what is said of it there, and elsewhere of its data and purposes.
  void end(Processing& made, const Stated<std::vector<Basis>>& bases, const Stated<Interest>& interest,
           const Stated<Mention<StorageRule>>& rule) {
    const Place here = paths_.keep(made.path);
    Uses rests = links_.rests(made.data, made.purposes);
    if (bases && !bases->empty()) {
      const Place elsewhere = rests.grounds.interest;
      rests.grounds = {*bases, interest, here};
      if (rests.grounds.leaves_interest_open()) rests.grounds.interest = elsewhere;
      rests.leaves_interest_open = rests.grounds.leaves_interest_open();
    }
    const Grounds& grounds = rests.grounds;
    made.rests_on_consent = grounds.consent;
    made.rests_on_interest = grounds.interests;
    made.rests_on_public_task = grounds.public_task;
    made.interest = Extent::of(rests.leaves_interest_open ? Place() : grounds.interest);
    made.purpose = purpose_of(made, here);
    made.basis = bases && !bases->empty() ? Extent::of(here) : links_.basis(made.data, made.purposes);
    const Statement kept = rule ? links_.kept(*rule, here) : Statement{};
    made.retention = kept.kept.empty() ? links_.retention(made.data, made.purposes) : Extent::of(here);
    made.deletion = kept.timed.empty() ? links_.deletion(made.data, made.purposes) : Extent::of(here);
    remember(made);
  }
  Extent purpose_of(const Processing& made, Place here) const {
    if (!made.purposes.empty()) return Extent::of(here);
    if (made.data.empty()) return Extent::of(links_.general_use());
    Extent extent;
    for (const auto name : made.data) extent.add(links_.use_of(name), name);
    return extent;
  }

  // Whether all of the data must be given, as records of the same data say.
  void complete(Processing& made) const {
    for (const auto name : made.data) {
      const auto record = required_.find(name);
      if (record == required_.end()) return made.requirement = {}, void();
      made.requirement = record->second->requirement;
      made.has_consequence |= record->second->consequence.is_stated();
    }
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
      if (!made.requirement) complete(made);
      end(made, {}, {}, {});
    };
    if (group.when->empty()) return collect(path, group.data, group.requirement);
    each_present(path + ".when", *group.when, [&](const std::string& at, const auto& occasion) {
      collect(at, occasion.data, occasion.requirement);
    });
  }
  void add(const std::string& path, const section::Analytics& kind) {
    each_present(path + ".tools", kind.tools, [&](const std::string& at, const auto& tool) {
      end(begin(at, tool.data, tool.purposes), tool.basis, {}, tool.retention);
    });
  }
  void add(const std::string& path, const section::Advertising& kind) {
    each_present(path + ".partners", *kind.partners, [&](const std::string& at, const auto& partner) {
      end(begin(at, partner.data, partner.purposes), partner.basis, {}, {});
    });
  }
  void add(const std::string& path, const section::Communications& kind) {
    each_present(path + ".channels", kind.channels, [&](const std::string& at, const auto& channel) {
      end(begin(at, channel.data, channel.purposes), channel.basis, {}, channel.retention);
    });
  }
  void add(const std::string& path, const section::Payments& kind) {
    Processing& made = begin(path, kind.data, {});
    made.is_held = !kind.handled_by_controller || *kind.handled_by_controller;
    end(made, {}, {}, {});
    if (kind.for_) made.purpose = Extent::of(paths_.keep(path));
  }

  Links links_;
  Paths& paths_;
  std::unordered_set<std::string_view> told_data_, told_purposes_;
  std::unordered_map<std::string_view, const Activity*> required_;  // records that say whether data must be given
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
                                      const std::vector<Located>& sections, Paths& paths) {
  Survey survey(policy, directory, sections, paths);
  each_activity(policy, sections, [&](const std::string& path, const Activity& each) { survey.record(path, each); });
  for (const Located& each : sections) survey.section(each);
  for (const Located& each : sections) survey.uses(each);
  return std::move(survey).take();
}

}  // namespace codicil::checking
