#include <codicil/check.hpp>

#include "check/house/house.hpp"
#include "check/places.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace codicil {
namespace checking {
namespace {

DutyResult result_of(const Answer& answer) {
  if (answer.met == answer.cases) return DutyResult::met;
  return answer.met + answer.partly == 0 ? DutyResult::missing : DutyResult::partly;
}

// What the policy says fully is met, whether or not it has to.
DutyResult result_of(Applies applies, const Answer& answer) {
  switch (applies) {
    case Applies::no:
      return DutyResult::inapplicable;
    case Applies::denied:
      return DutyResult::none_stated;
    case Applies::unknown:
      return answer.cases > 0 && answer.met == answer.cases ? DutyResult::met : DutyResult::unknown;
    case Applies::yes:
      break;
  }
  return result_of(answer);
}

DutyCoverage cover(const Facts& facts, const Duty& duty, const DutyTest& test) {
  if (!test.needs) return {.duty = &duty, .result = DutyResult::elsewhere};
  const Applies applies = test.when ? test.when(facts) : Applies::yes;
  Answer answer;
  if (applies == Applies::yes || applies == Applies::unknown) test.needs(facts, answer);
  return {&duty,        result_of(applies, answer), answer.met,
          answer.cases, std::move(answer.places),   std::move(answer.gaps)};
}

// Not of settings.
bool is_of_policies(const Rule& rule) { return rule.code.starts_with('P'); }

FindingKind kind_of(const Rule& rule) {
  return {rule.code, rule.name, rule.why, is_of_policies(rule) && rule.severity == Severity::error};
}
FindingKind kind_of(const Duty& duty) { return {duty.id, duty.id, duty.discloses}; }

// The levels that somebody set, by code.
class Levels {
public:
  explicit Levels(const CheckOptions& options) {
    for (const auto& [rule, level] : options.severities) levels_[find_finding(rule).code] = level;
  }

  Diagnostics of(const Diagnostics& findings) const {
    Diagnostics taken;
    for (Diagnostic finding : findings) {
      const auto found = levels_.find(finding.code);
      if (found != levels_.end() && !find_finding(finding.code).is_fixed) {
        if (found->second == FindingLevel::off) continue;
        finding.severity = severity_of(found->second);
      }
      taken.add(std::move(finding));
    }
    return taken;
  }

private:
  static Severity severity_of(FindingLevel level) {
    return level == FindingLevel::error     ? Severity::error
           : level == FindingLevel::warning ? Severity::warning
                                            : Severity::note;
  }
  std::unordered_map<std::string_view, FindingLevel> levels_;
};

}  // namespace
}  // namespace checking

LawCoverage cover(const Policy& policy, const LawProfile& law, const std::optional<Date>& as_of) {
  const auto& tests = checking::law_tests()[std::size_t(&law - law_profiles().data())];
  const checking::Facts facts(policy, {law.id, tests.home, as_of});
  LawCoverage made{.law = &law};
  for (std::size_t i = 0; i < law.duties.size(); ++i)
    made.duties.push_back(checking::cover(facts, law.duties[i], tests.duties[i]));
  return made;
}

std::vector<std::string> unknown_regions(const Policy& policy) {
  std::vector<std::string> unknown;
  std::set<std::string_view> seen;
  const auto add = [&](const std::vector<Words>& regions) {
    for (const Words& each : regions)
      if (seen.insert(each).second && !checking::names_known_place(each)) unknown.push_back(each.text);
  };
  for (const checking::Located& each : checking::located(policy.sections, [](const Section&) { return true; })) {
    add(*each.section->regions);
    if (const auto* regional = std::get_if<section::Regional>(&each.section->body))
      if (regional->laws->empty()) add(regional->region);
  }
  return unknown;
}

Check check(const Reading& reading, const CheckOptions& options) {
  Check made;
  Diagnostics all = reading.diagnostics;
  const auto add = [&all](const Diagnostics& more) {
    for (const Diagnostic& each : more) all.add(each);
  };
  add(house_findings(reading, options.as_of));
  if (reading.policy)
    for (const LawProfile* law : options.laws)
      add(findings(made.laws.emplace_back(cover(*reading.policy, *law, options.as_of)), reading));
  made.findings = checking::without_ignored(all, reading, options.laws);
  if (!options.severities.empty()) made.findings = checking::Levels(options).of(made.findings);
  made.findings.sort();
  return made;
}

std::vector<const LawProfile*> laws_named_by(const Policy& policy) {
  std::vector<const LawProfile*> laws;
  for (const Law law : *policy.policy.laws)
    if (const LawProfile* profile = find_law_profile(law); profile && std::ranges::find(laws, profile) == laws.end())
      laws.push_back(profile);
  return laws;
}

std::size_t LawCoverage::count(DutyResult result) const {
  return std::size_t(std::ranges::count(duties, result, &DutyCoverage::result));
}

const LawProfile* find_law_profile(std::string_view id) {
  const auto all = law_profiles();
  const auto found = std::ranges::find(all, id, &LawProfile::id);
  return found == all.end() ? nullptr : &*found;
}

const LawProfile* find_law_profile(Law law) {
  switch (law) {
    case Law::cpra:
      return find_law_profile("ccpa");
    case Law::pecr:
      return find_law_profile("eprivacy");
    default:
      return find_law_profile(name_of(law));
  }
}

const Duty* LawProfile::find(std::string_view duty) const {
  const auto found = std::ranges::find(duties, duty, &Duty::id);
  return found == duties.end() ? nullptr : &*found;
}

const Duty* find_duty(std::string_view id) {
  for (const LawProfile& law : law_profiles())
    if (const Duty* duty = law.find(id)) return duty;
  return nullptr;
}

FindingKind find_finding(std::string_view code_or_name) {
  if (const Rule* rule = find_rule(code_or_name); rule && checking::is_of_policies(*rule))
    return checking::kind_of(*rule);
  for (const Rule* rule : house_rules())
    if (rule->code == code_or_name || rule->name == code_or_name) return checking::kind_of(*rule);
  if (const Duty* duty = find_duty(code_or_name)) return checking::kind_of(*duty);
  return {};
}

std::vector<FindingKind> finding_kinds() {
  std::vector<FindingKind> kinds;
  for (const Rule* rule : house_rules()) kinds.push_back(checking::kind_of(*rule));
  for (const Rule& rule : rules())
    if (checking::is_of_policies(rule)) kinds.push_back(checking::kind_of(rule));
  for (const LawProfile& law : law_profiles())
    for (const Duty& duty : law.duties) kinds.push_back(checking::kind_of(duty));
  return kinds;
}

std::string_view name_of(DutyResult result) {
  constexpr auto names = std::to_array<std::string_view>(
      {"met", "none stated", "does not apply", "partly met", "missing", "unknown", "not shown by the policy"});
  return names.at(std::size_t(result));
}

}  // namespace codicil
