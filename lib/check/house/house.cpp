#include "check/house/house.hpp"

#include "check/frames.hpp"

#include <algorithm>

namespace codicil {
namespace checking {

House::House(const Policy& policy, const Date& today)
    : facts(policy, "EEA"), as_of(today), changes_(codicil::facts(policy)) {
  add(changes_);
}

void House::add(const std::vector<Change>& changes) {
  for (const Change& change : changes) {
    if (change.after.state == Saying::State::stated)
      said_.push_back({change.after.place, change.after.fact, change.after.value, language_of(change.after)});
    add(change.parts);
  }
}

// A translation stands under its tag: `policy.intro.de`.
std::string_view House::language_of(const Saying& saying) const {
  if (saying.fact != FactKind::translation) return facts.policy.policy.language.tag;
  return std::string_view(saying.place).substr(saying.place.rfind('.') + 1);
}

namespace {

constexpr std::array kTables{&contradiction_rules, &text_rules, &words_only_rules, &untold_rules,
                             &date_rules,          &gap_rules,  &ignore_rules};

Diagnostic finding_of(const Rule& rule, const Remark& remark, const Frames& frames) {
  Diagnostic finding{.code = rule.code, .severity = rule.severity, .message = remark.message};
  frames.place(finding, remark.path, remark.words);
  return finding;
}

}  // namespace
}  // namespace checking

Diagnostics house_findings(const Reading& reading, const Date& as_of) {
  Diagnostics found;
  if (!reading.policy) return found;
  const checking::House house(*reading.policy, as_of);
  const checking::Frames frames(reading);
  for (const auto* table : checking::kTables)
    for (const checking::HouseRow& row : *table)
      for (const checking::Remark& remark : row.find(house)) found.add(checking::finding_of(row.rule, remark, frames));
  return found;
}

std::vector<const Rule*> house_rules() {
  std::vector<const Rule*> rules;
  for (const auto* table : checking::kTables)
    for (const checking::HouseRow& row : *table) rules.push_back(&row.rule);
  std::ranges::sort(rules, {}, &Rule::code);
  return rules;
}

}  // namespace codicil
