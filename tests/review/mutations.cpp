#include "mutations.hpp"

#include "fidelity/facts.hpp"
#include "fidelity/generator.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace codicil::test {
namespace {

using Visit = std::function<void(const Policy&, const Policy&)>;
using Ways = std::vector<std::function<void()>>;

Ways ways_of(const Fact& fact) {
  Ways ways = fact.alternatives;
  for (const auto& way : {fact.silence, fact.deny, fact.drop})
    if (way) ways.push_back(way);
  if (fact.text) ways.push_back([&fact] { *fact.text = "another"; });
  return ways;
}

// Changes the fact at `index` in each way.
void mutate(const Policy& policy, std::size_t index, const Visit& visit) {
  for (std::size_t way = 0;; ++way) {
    Policy changed = policy;
    const std::vector<Fact> facts = facts_of(changed);
    const Ways ways = ways_of(facts[index]);
    if (way >= ways.size()) return;
    ways[way]();
    visit(policy, changed);
  }
}

// Facts that are no part of what a policy says.
bool is_compared(const Fact& fact) {
  return fact.field != "file.codicil" && fact.field != "entry.was" && fact.field != "entry.id" &&
         fact.field != "section.id";
}

// What stands in a section is no entry of a register, and of two parties one is the controller.
std::string_view place_of(std::string_view path) {
  const auto dot = path.find('.');
  return path.starts_with("parties.") ? path.substr(0, path.find('.', dot + 1)) : path.substr(0, dot);
}

void mutate_each_field(const Policy& policy, const Visit& visit) {
  Policy copy = policy;
  const std::vector<Fact> facts = facts_of(copy);
  std::set<std::tuple<std::string, std::string_view, bool>> seen;  // a list has a fact of its own besides its items
  for (std::size_t i = 0; i < facts.size(); ++i)
    if (is_compared(facts[i]) && seen.emplace(facts[i].field, place_of(facts[i].path), bool(facts[i].drop)).second)
      mutate(policy, i, visit);
}

void drop_entries(const Policy& policy, const Visit& visit) {
  for_each_field<Policy>([&](const auto& f) {
    Policy changed = policy;
    (changed.*f.member).entries.pop_back();
    visit(policy, changed);
  });
}

bool can_be_none(const Section& section) {
  return std::visit(
      []<class Body>(const Body&) {
        return requires { Schema<Body>::can_be_none; };
      },
      section.body);
}

void drop_sections(const Policy& policy, const Visit& visit) {
  for (std::size_t i = 0; i < policy.sections.size(); ++i) {
    Policy changed = policy;
    changed.sections.erase(changed.sections.begin() + static_cast<std::ptrdiff_t>(i));
    visit(policy, changed);
    if (!can_be_none(policy.sections[i])) continue;
    changed = policy;
    changed.sections[i].none = true;
    visit(policy, changed);
  }
}

}  // namespace

void for_each_mutation(const Visit& visit) {
  const Policy policy = filled_policy();
  mutate_each_field(policy, visit);
  drop_entries(policy, visit);
  drop_sections(policy, visit);
}

}  // namespace codicil::test
