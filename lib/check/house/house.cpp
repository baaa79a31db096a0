#include "check/house/house.hpp"

#include "check/frames.hpp"

#include <algorithm>

namespace codicil {
namespace checking {

House::House(const Policy& policy, const Date& today)
    : facts(policy, {.home = "EEA"}), as_of(today), tree_(diffing::policy_node(policy)) {
  std::string path;
  add(tree_, path);
}

void House::add(const diffing::Node& node, std::string& path) {
  const std::size_t length = path.size();
  if (!node.place.empty()) (path += path.empty() ? "" : ".") += node.place;
  if (node.state == Saying::State::stated && node.fact != FactKind::group)
    said_.push_back({path, node.fact, node.value, language_of(node)});
  for (const diffing::Node& child : node.children) add(child, path);
  path.resize(length);
}

// A translation stands under its tag: `policy.intro.de`.
std::string_view House::language_of(const diffing::Node& node) const {
  return node.fact == FactKind::translation ? std::string_view(node.place) : facts.policy.policy.language.tag;
}

Remark remark_in(const Said& said, std::string message, std::string_view words) {
  Remark remark{said.place, std::move(message), std::string(words)};
  const auto end = static_cast<std::size_t>(words.data() - said.value.data());
  for (auto at = said.value.find(words); at < end; at = said.value.find(words, at + 1)) ++remark.repeats;
  return remark;
}

namespace {

constexpr std::array kTables{&contradiction_rules, &sharing_rules, &text_rules, &words_only_rules,
                             &untold_rules,        &date_rules,    &gap_rules,  &ignore_rules};

Diagnostic finding_of(const Rule& rule, const Remark& remark, const Frames& frames) {
  Diagnostic finding{.code = rule.code, .severity = rule.severity, .message = remark.message};
  frames.place(finding, remark.path, remark.words, remark.repeats);
  finding.help = remark.help;
  for (const Beside& each : remark.beside) frames.relate(finding, each.path, each.what);
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
