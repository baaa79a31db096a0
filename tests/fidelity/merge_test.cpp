// Laws of merging, over random policies and every kind of fact.

#include <codicil/merge.hpp>
#include <codicil/read.hpp>

#include "facts.hpp"
#include "generator.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>

namespace codicil::test {
namespace {

std::vector<std::string> paths_of(Policy policy) {
  std::vector<std::string> paths;
  for (const Fact& fact : facts_of(policy)) paths.push_back(fact.path);
  return paths;
}

// The ways to change one fact: other values, other words, to be silent, to say that there is none.
std::vector<std::function<void()>> changes_of(const Fact& fact) {
  auto changes = fact.alternatives;
  if (fact.text)
    for (const char* more : {" first", " second"}) changes.push_back([&fact, more] { *fact.text += more; });
  if (fact.silence) changes.push_back(fact.silence);
  if (fact.deny) changes.push_back(fact.deny);
  return changes;
}

// A change of one fact: its number in facts_of, and that of the change.
struct Change {
  std::size_t fact = 0, way = 0;
};

void apply(Policy& policy, const Change& change) {
  const std::vector<Fact> facts = facts_of(policy);
  changes_of(facts[change.fact])[change.way]();
}
Policy with(Policy policy, const Change& change) { return apply(policy, change), policy; }

// Whether the fact is what the thing around it is known by: an id, what an item is about, the whole of an item.
bool is_name(Policy policy, const Change& change) {
  const std::vector<Fact> facts = facts_of(policy);
  const Fact& fact = facts[change.fact];
  if (fact.field == "entry.id" || fact.field == "entry.was" || fact.field == "section.id") return true;
  const std::string last = fact.path.substr(fact.path.rfind('.') + 1);
  const bool is_item = last.find_first_not_of("0123456789") == last.npos;
  if (is_item && !fact.is_markdown && fact.field != "file.x-") return true;
  const std::size_t last_way = changes_of(fact).size() - (fact.silence ? 1 : 0) - (fact.deny ? 1 : 0);
  if (change.way >= last_way) return false;
  const auto before = paths_of(policy);
  changes_of(fact)[change.way]();
  return paths_of(policy) != before;
}

class Random {
public:
  explicit Random(std::uint64_t seed) : random_(seed) {}
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }

  // A change that leaves names alone.
  Change change(const Policy& policy) {
    for (;;) {
      Policy copy = policy;
      const std::vector<Fact> facts = facts_of(copy);
      Change made{below(facts.size()), 0};
      const std::size_t ways = changes_of(facts[made.fact]).size();
      if (ways == 0) continue;
      made.way = below(ways);
      if (!is_name(policy, made) && !(with(policy, made) == policy)) return made;
    }
  }

private:
  std::mt19937_64 random_;
};

bool overlap(const std::string& a, const std::string& b) {
  return a == b || a.starts_with(b + '.') || b.starts_with(a + '.');
}

// The conflicts as the other side sees them.
std::vector<Conflict> mirrored(std::vector<Conflict> conflicts) {
  for (Conflict& each : conflicts) std::swap(each.ours, each.theirs);
  return conflicts;
}

std::vector<std::string> lines_of(const std::vector<Conflict>& conflicts) {
  std::vector<std::string> lines;
  for (const Conflict& each : conflicts)
    lines.push_back(each.path + ": " + each.base + " -> " + each.ours + " | " + each.theirs);
  std::sort(lines.begin(), lines.end());
  return lines;
}

void check_same(const Policy& a, const Policy& b) {
  if (!(a == b)) CHECK(dump(a) == dump(b));
  REQUIRE(a == b);
}

TEST_CASE("merge: what one side changed is as that side has it") {
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    CAPTURE(seed);
    const Policy a = random_policy(seed), b = random_policy(seed + 5000);
    for (const auto& [base, ours, theirs, expected] :
         {std::tuple{&a, &a, &a, &a}, {&a, &b, &a, &b}, {&a, &a, &b, &b}, {&a, &b, &b, &b}}) {
      const Merged merged = merge(*base, *ours, *theirs);
      REQUIRE(merged.conflicts.empty());
      check_same(merged.policy, *expected);
    }
  }
}

TEST_CASE("merge: changes of two facts are both kept") {
  for (std::uint64_t seed = 0; seed < 3000; ++seed) {
    CAPTURE(seed);
    const Policy base = random_policy(seed);
    Random random(seed);
    const auto paths = paths_of(base);
    const Change first = random.change(base), second = random.change(base);
    if (overlap(paths[first.fact], paths[second.fact])) continue;
    CAPTURE(paths[first.fact], paths[second.fact]);
    Policy both = base;
    // The later one first, since a fact that goes takes its place in the list with it.
    for (const Change& change : first.fact > second.fact ? std::array{first, second} : std::array{second, first})
      apply(both, change);
    const Merged merged = merge(base, with(base, first), with(base, second));
    REQUIRE(lines_of(merged.conflicts) == std::vector<std::string>());
    check_same(merged.policy, both);
  }
}

TEST_CASE("merge: one fact changed in two ways is one conflict, at its path, for the winner to decide") {
  std::set<std::string> fields;
  for (std::uint64_t seed = 0; seed < 3000; ++seed) {
    CAPTURE(seed);
    const Policy base = random_policy(seed);
    Random random(seed);
    const Change first = random.change(base);
    Policy copy = base;
    const std::vector<Fact> facts = facts_of(copy);
    Change second = first;
    for (second.way = 0; second.way < changes_of(facts[first.fact]).size(); ++second.way)
      if (!is_name(base, second) && !(with(base, second) == base) && !(with(base, second) == with(base, first))) break;
    if (second.way == changes_of(facts[first.fact]).size()) continue;
    const std::string& path = facts[first.fact].path;
    CAPTURE(path, first.way, second.way);
    fields.insert(facts[first.fact].field);

    const Policy ours = with(base, first), theirs = with(base, second);
    const Merged merged = merge(base, ours, theirs);
    CAPTURE(lines_of(merged.conflicts));
    REQUIRE(merged.conflicts.size() == 1);
    REQUIRE(merged.conflicts[0].path == path);
    check_same(merged.policy, ours);
    check_same(merge(base, ours, theirs, Side::theirs).policy, theirs);
    check_same(merge(base, ours, theirs, Side::base).policy, base);
  }
  CHECK(fields.size() > 150);
}

TEST_CASE("merge: conflicts are the same from both sides") {
  for (std::uint64_t seed = 0; seed < 600; ++seed) {
    CAPTURE(seed);
    const Policy base = random_policy(seed);
    Policy ours = base, theirs = base;
    Random random(seed);
    for (int i = 0; i < 10; ++i) apply(ours, random.change(ours)), apply(theirs, random.change(theirs));
    const auto left = lines_of(merge(base, ours, theirs).conflicts),
               right = lines_of(mirrored(merge(base, theirs, ours).conflicts));
    REQUIRE(left == right);
  }
}

TEST_CASE("merge: any three policies give one that can be written") {
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    const Policy a = random_policy(seed), b = random_policy(seed + 1), c = random_policy(seed + 2);
    for (const Side winner : {Side::base, Side::ours, Side::theirs})
      REQUIRE_FALSE(write(merge(a, b, c, winner).policy).empty());
    const auto left = lines_of(merge(a, b, c).conflicts), right = lines_of(mirrored(merge(a, c, b).conflicts));
    std::vector<std::string> other;
    std::set_symmetric_difference(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(other));
    REQUIRE(other == std::vector<std::string>());
  }
}

}  // namespace
}  // namespace codicil::test
