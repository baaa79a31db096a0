// Which rules judge what of each field: a field that falls to the general rules shows up here, and so does a new one.

#include "fidelity/facts.hpp"
#include "fidelity/generator.hpp"
#include "review/rating.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace codicil::test {
namespace {

using Rules = std::set<std::string_view>;

// What happens to a field, or to one of its items.
enum class Event : std::uint8_t { added, removed, changed, renamed };
constexpr auto kEvents = std::to_array<std::string_view>({"added", "removed", "changed", "renamed"});

// `cookies.items[]` for one of the items of `cookies.items`.
using Judged = std::map<std::string, std::array<Rules, kEvents.size()>>;

std::string field_of(const Change& change) {
  return std::string(change.owner) + '.' + std::string(change.field) + (change.item.empty() ? "" : "[]");
}

// Each change by itself, the parts of a whole too: what is added as a whole here may come one by one elsewhere.
void judge(const std::vector<Change>& changes, const reviewing::Context& context, Judged& judged) {
  for (const Change& change : changes) {
    const auto event = static_cast<std::size_t>(change.kind);
    judged[field_of(change)][event].insert(reviewing::rate(change, context).row->rule.id);
  }
}

void judge(const Policy& before, const Policy& after, Judged& judged) {
  const std::vector<Change> changes = diff(before, after).changes;
  judge(changes, reviewing::Context(before, after, changes), judged);
}

void judge_both_ways(const Policy& policy, const Policy& changed, Judged& judged) {
  judge(policy, changed, judged);
  judge(changed, policy, judged);
}

using Ways = std::vector<std::function<void()>>;

Ways ways_of(const Fact& fact) {
  Ways ways = fact.alternatives;
  for (const auto& way : {fact.silence, fact.deny, fact.drop})
    if (way) ways.push_back(way);
  if (fact.text) ways.push_back([&fact] { *fact.text = "another"; });
  return ways;
}

// Changes the fact at `index` in each way, there and back.
void mutate(const Policy& policy, std::size_t index, Judged& judged) {
  for (std::size_t way = 0;; ++way) {
    Policy changed = policy;
    const std::vector<Fact> facts = facts_of(changed);
    const Ways ways = ways_of(facts[index]);
    if (way >= ways.size()) return;
    ways[way]();
    judge_both_ways(policy, changed, judged);
  }
}

// Facts that are no part of what a policy says.
bool is_compared(const Fact& fact) {
  return fact.field != "file.codicil" && fact.field != "entry.was" && fact.field != "entry.id" &&
         fact.field != "section.id";
}

void mutate_each_field(const Policy& policy, Judged& judged) {
  Policy copy = policy;
  const std::vector<Fact> facts = facts_of(copy);
  std::set<std::pair<std::string, bool>> seen;  // a list has a row of its own and those of its items
  for (std::size_t i = 0; i < facts.size(); ++i)
    if (is_compared(facts[i]) && seen.emplace(facts[i].field, bool(facts[i].drop)).second) mutate(policy, i, judged);
}

void drop_entries(const Policy& policy, Judged& judged) {
  for_each_field<Policy>([&](const auto& f) {
    Policy changed = policy;
    (changed.*f.member).entries.pop_back();
    judge_both_ways(policy, changed, judged);
  });
}

bool can_be_none(const Section& section) {
  return std::visit(
      []<class Body>(const Body&) {
        return requires { Schema<Body>::can_be_none; };
      },
      section.body);
}

void drop_sections(const Policy& policy, Judged& judged) {
  for (std::size_t i = 0; i < policy.sections.size(); ++i) {
    Policy changed = policy;
    changed.sections.erase(changed.sections.begin() + static_cast<std::ptrdiff_t>(i));
    judge_both_ways(policy, changed, judged);
    if (!can_be_none(policy.sections[i])) continue;
    changed = policy;
    changed.sections[i].none = true;
    judge_both_ways(policy, changed, judged);
  }
}

// `cookie.lasts: added D960; removed D207; changed D205 D206`
std::string table() {
  const Policy policy = filled_policy();
  Judged judged;
  mutate_each_field(policy, judged);
  drop_entries(policy, judged);
  drop_sections(policy, judged);
  std::string table;
  for (const auto& [field, events] : judged) {
    table += field;
    for (std::size_t event = 0; event < kEvents.size(); ++event) {
      if (events[event].empty()) continue;
      (table += table.ends_with(field) ? ": " : "; ") += kEvents[event];
      for (const std::string_view rule : events[event]) (table += ' ') += rule;
    }
    table += '\n';
  }
  return table;
}

TEST_CASE("field rules: what judges each field of the format when it is added, removed or changed") {
  const std::string path = SOURCE_DIR "/tests/review/field_rules.txt", found = table();
  if (std::getenv("UPDATE_GOLDEN")) std::ofstream(path, std::ios::binary) << found;
  std::ostringstream expected;
  expected << std::ifstream(path, std::ios::binary).rdbuf();
  CHECK(found == expected.str());
}

}  // namespace
}  // namespace codicil::test
