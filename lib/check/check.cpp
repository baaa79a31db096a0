#include <codicil/check.hpp>

#include "check/house/house.hpp"

#include <algorithm>

namespace codicil {
namespace checking {
namespace {

DutyResult result_of(const Answer& answer) {
  return answer.met == answer.cases ? DutyResult::met : answer.met == 0 ? DutyResult::missing : DutyResult::partly;
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

}  // namespace
}  // namespace checking

LawCoverage cover(const Policy& policy, const LawProfile& law) {
  const auto& tests = checking::law_tests()[std::size_t(&law - law_profiles().data())];
  const checking::Facts facts(policy, tests.home);
  LawCoverage made{.law = &law};
  for (std::size_t i = 0; i < law.duties.size(); ++i)
    made.duties.push_back(checking::cover(facts, law.duties[i], tests.duties[i]));
  return made;
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
      add(findings(made.laws.emplace_back(cover(*reading.policy, *law)), reading));
  made.findings = checking::without_ignored(all, reading, options.laws);
  made.findings.sort();
  return made;
}

std::vector<const LawProfile*> laws_named_by(const Policy& policy) {
  std::vector<const LawProfile*> laws;
  for (const Law law : *policy.policy.laws)
    if (const LawProfile* profile = find_law_profile(name_of(law))) laws.push_back(profile);
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

const Duty* find_duty(std::string_view id) {
  for (const LawProfile& law : law_profiles())
    for (const Duty& duty : law.duties)
      if (duty.id == id) return &duty;
  return nullptr;
}

FindingKind find_finding(std::string_view code) {
  if (const Rule* rule = find_rule(code)) return {rule->code, rule->name, rule->why};
  for (const Rule* rule : house_rules())
    if (rule->code == code) return {rule->code, rule->name, rule->why};
  if (const Duty* duty = find_duty(code)) return {duty->id, duty->id, duty->discloses};
  return {};
}

std::string_view name_of(DutyResult result) {
  constexpr auto names = std::to_array<std::string_view>(
      {"met", "none stated", "does not apply", "partly met", "missing", "unknown", "not shown by the policy"});
  return names.at(std::size_t(result));
}

}  // namespace codicil
