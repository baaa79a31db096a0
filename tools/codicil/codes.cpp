#include "codes.hpp"

#include <algorithm>
#include <array>

namespace codicil::cli {
namespace {

Code code_of(const Rule& rule) { return {rule.code, rule.name, name_of(rule.severity), &rule}; }
Code code_of(const ReviewRule& rule) { return {rule.id, rule.name, name_of(rule.severity), &rule}; }
Code code_of(const Duty& duty) {
  constexpr auto levels = std::to_array<std::string_view>({"asked for by law", "asked for by regulators", "open"});
  return {duty.id, {}, levels.at(std::size_t(duty.level)), &duty};
}

const Rule& rule_of(const Rule& rule) { return rule; }
template <class R>
const R& rule_of(const R* rule) {
  return *rule;
}

template <class Rules>
std::vector<Code> codes_of(const Rules& rules, std::string_view prefix) {
  std::vector<Code> codes;
  for (const auto& each : rules)
    if (Code code = code_of(rule_of(each)); code.code.starts_with(prefix)) codes.push_back(code);
  return codes;
}

void add_names(const CodeGroup& group, std::vector<std::string>& names) {
  for (const Code& each : group.codes)
    for (const std::string_view name : {each.code, each.name})
      if (!name.empty()) names.emplace_back(name);
}

}  // namespace

std::vector<CodeGroup> code_groups() {
  std::vector<CodeGroup> groups{
      {"reading", "Reading a policy", "What `codicil check` says of the file, whatever it is asked for.",
       codes_of(rules(), "P")},
      {"settings", "Settings", "What is wrong in `.codicil.yaml`.", codes_of(rules(), "C")},
      {"house-rules", "House rules", "What a careful reader would ask, whatever the law.",
       codes_of(house_rules(), "H")},
      {"review", "Review", "What `codicil diff` says of a change, and how much it matters to people.",
       codes_of(review_rules(), "D")}};
  for (const LawProfile& law : law_profiles()) {
    CodeGroup& group = groups.emplace_back(CodeGroup{law.id, law.name, law.scope, {}});
    for (const Duty& duty : law.duties) group.codes.push_back(code_of(duty));
  }
  return groups;
}

std::vector<std::string> names_of_codes() {
  std::vector<std::string> names;
  for (const CodeGroup& group : code_groups()) add_names(group, names);
  return names;
}

std::vector<std::string> names_of_findings() {
  std::vector<std::string> names;
  for (const CodeGroup& group : code_groups())
    if (group.id != "review" && group.id != "settings") add_names(group, names);
  return names;
}

}  // namespace codicil::cli
