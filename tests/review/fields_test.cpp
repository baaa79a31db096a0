// Which rules explain a change of which field: a field that no rule knows shows up here, and so does a new one.

#include "fidelity/facts.hpp"
#include "fidelity/generator.hpp"
#include "review/rating.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace codicil::test {
namespace {

using Rules = std::set<std::string_view>;

// What rules say of the step, section by section.
void rate(const Policy& before, const Policy& after, Rules& rules) {
  const std::vector<Change> changes = diff(before, after).changes;
  const reviewing::Context context(before, after, changes);
  for (const Change& change : changes) rules.insert(reviewing::rate(change, context).row->rule.id);
}

using Ways = std::vector<std::function<void()>>;

// Two other values are as good as all of them, as long as the first and the last of a closed list are among them.
Ways ways_of(const Fact& fact) {
  Ways ways;
  if (!fact.alternatives.empty()) ways = {fact.alternatives.front(), fact.alternatives.back()};
  for (const auto& way : {fact.silence, fact.deny, fact.drop})
    if (way) ways.push_back(way);
  if (fact.text) ways.push_back([&fact] { *fact.text += " not"; });
  return ways;
}

// Changes the fact at `index` in each way, there and back.
Rules rules_for(const Policy& policy, std::size_t index) {
  Rules rules;
  for (std::size_t way = 0;; ++way) {
    Policy changed = policy;
    const std::vector<Fact> facts = facts_of(changed);
    const Ways ways = ways_of(facts[index]);
    if (way >= ways.size()) return rules;
    ways[way]();
    rate(policy, changed, rules);
    rate(changed, policy, rules);
  }
}

// Facts that are no part of what a policy says.
bool is_compared(const Fact& fact) {
  return fact.field != "file.codicil" && fact.field != "entry.was" && fact.field != "entry.id" &&
         fact.field != "section.id";
}

std::string table() {
  Policy policy = filled_policy();
  const std::vector<Fact> facts = facts_of(policy);
  std::map<std::string, Rules> fields;
  std::set<std::pair<std::string, bool>> seen;  // a list has a row of its own and those of its items
  for (std::size_t i = 0; i < facts.size(); ++i)
    if (is_compared(facts[i]) && seen.emplace(facts[i].field, bool(facts[i].drop)).second)
      fields[facts[i].field].merge(rules_for(policy, i));
  std::string table;
  for (const auto& [field, rules] : fields) {
    table += field + ':';
    for (const std::string_view rule : rules) (table += ' ') += rule;
    table += '\n';
  }
  return table;
}

TEST_CASE("which rules explain a change of which field") {
  const std::string path = SOURCE_DIR "/tests/review/fields.txt", found = table();
  if (std::getenv("UPDATE_GOLDEN")) std::ofstream(path, std::ios::binary) << found;
  std::ostringstream expected;
  expected << std::ifstream(path, std::ios::binary).rdbuf();
  CHECK(found == expected.str());
}

}  // namespace
}  // namespace codicil::test
