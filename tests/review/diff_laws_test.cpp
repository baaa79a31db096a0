// What holds for any two policies: over 20,000 pairs in both directions, half of them chance, half a change of one
// fact.

#include "fidelity/facts.hpp"
#include "fidelity/generator.hpp"

#include <codicil/diff.hpp>
#include <codicil/read.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <tuple>

namespace codicil::test {
namespace {

constexpr std::uint64_t count = 20'000;

// What a fact says, wherever it stands.
using Said = std::tuple<std::string, std::string, FactKind, Saying::State, std::string>;
using Said_times = std::map<Said, int>;

void add(Said_times& times, const Change& change, const Saying& saying, int by) {
  if (saying.state == Saying::State::silent) return;
  const std::string value = saying.fact == FactKind::group ? std::string() : saying.value;
  const Said said{change.owner, change.field, saying.fact, saying.state, value};
  if ((times[said] += by) == 0) times.erase(said);
}

// Takes away what the changes take away, and adds what they add.
void replay(Said_times& times, const std::vector<Change>& changes) {
  for (const Change& change : changes) {
    if (change.kind == Change::Kind::renamed) continue;
    add(times, change, change.before, -1);
    add(times, change, change.after, +1);
    replay(times, change.parts);
  }
}

Said_times everything(const Policy& policy) {
  Said_times times;
  replay(times, facts(policy));
  return times;
}

std::string line(const Change& change) {
  static constexpr const char* kinds[] = {"+ ", "- ", "~ ", "= "};
  return kinds[static_cast<int>(change.kind)] + change.path + ": " + change.before.value + " -> " + change.after.value +
         " [" + change.before.place + " -> " + change.after.place + "]";
}
std::string lines(const std::vector<Change>& changes) {
  std::string all;
  for (const Change& change : changes) {
    all += line(change) + '\n';
    for (const Change& part : change.parts) all += "  " + line(part) + '\n';
  }
  return all;
}

// The same change, seen from the other side.
Change mirrored(Change change) {
  std::swap(change.before, change.after);
  if (change.kind == Change::Kind::added)
    change.kind = Change::Kind::removed;
  else if (change.kind == Change::Kind::removed)
    change.kind = Change::Kind::added;
  for (Change& part : change.parts) part = mirrored(part);
  return change;
}

// By path, since each version has an order of its own.
std::vector<Change> ordered(std::vector<Change> changes) {
  for (Change& change : changes) change.parts = ordered(std::move(change.parts));
  std::sort(changes.begin(), changes.end(),
            [](const Change& a, const Change& b) { return std::tie(a.path, a.kind) < std::tie(b.path, b.kind); });
  return changes;
}

// What one side says more often than the other.
std::string difference(const Said_times& got, const Said_times& wanted) {
  std::string all;
  const auto more = [&](std::string_view sign, const Said_times& these, const Said_times& those) {
    for (const auto& [said, times] : these) {
      const auto found = those.find(said);
      if (found != those.end() && found->second >= times) continue;
      const auto& [owner, field, fact, state, value] = said;
      ((((all += sign) += owner) += '.') += field) += " = " + value + '\n';
    }
  };
  more("too many: ", got, wanted);
  more("missing: ", wanted, got);
  return all;
}

// A policy, and how often it says what.
struct Version {
  explicit Version(Policy value) : policy(std::move(value)), said(everything(policy)) {}
  Policy policy;
  Said_times said;
};

// A section of another kind is gone and there under one path.
bool have_own_paths(const std::vector<Change>& changes) {
  std::set<std::pair<std::string_view, Change::Kind>> paths;
  return std::all_of(changes.begin(), changes.end(),
                     [&](const Change& change) { return paths.emplace(change.path, change.kind).second; });
}

// Words are made only where something is wrong: they would take longer than what they explain.
void check_pair(const Version& a, const Version& b) {
  const Comparison there = diff(a.policy, b.policy), back = diff(b.policy, a.policy);
  Said_times said = a.said;
  replay(said, there.changes);
  if (said != b.said) FAIL(lines(there.changes) << difference(said, b.said));
  std::vector<Change> mirror;
  for (const Change& change : back.changes) mirror.push_back(mirrored(change));
  const std::vector<Change> ways[] = {ordered(there.changes), ordered(std::move(mirror))};
  if (ways[0] != ways[1]) REQUIRE(lines(ways[0]) == lines(ways[1]));
  REQUIRE(ways[0] == ways[1]);
  REQUIRE(there.facts == back.facts);
  if (!have_own_paths(there.changes)) FAIL(lines(there.changes));
}

// Without ids of earlier versions: random policies have the same few ids, and would rename each other's entries.
void forget_was(std::vector<Section>& sections) {
  for (Section& section : sections) section.was.clear(), forget_was(section.sections);
}
Policy without_was(Policy policy) {
  for_each_field<Policy>([&](const auto& f) {
    for (auto& entry : (policy.*f.member).entries) entry.was.clear();
  });
  for (Entry<Party>& party : policy.parties.entries) {
    if (party.value.services)
      for (auto& entry : party.value.services.edit().entries) entry.was.clear();
    if (party.value.contacts)
      for (auto& entry : party.value.contacts.edit().entries) entry.was.clear();
  }
  forget_was(policy.sections);
  return policy;
}

// Another order of everything whose order says nothing.
void shuffle_order(Policy& policy, std::mt19937_64& random) {
  for_each_field<Policy>([&](const auto& f) {
    auto& entries = (policy.*f.member).entries;
    std::shuffle(entries.begin(), entries.end(), random);
  });
}

TEST_CASE("a policy differs from itself in nothing, and from another order of its entries") {
  for (std::uint64_t seed = 0; seed < count; seed += 4) {
    CAPTURE(seed);
    const Policy policy = random_policy(seed);
    REQUIRE(diff(policy, policy).changes.empty());
    Policy other = policy;
    std::mt19937_64 random(seed);
    shuffle_order(other, random);
    const Comparison found = diff(policy, other);
    INFO(lines(found.changes));
    REQUIRE(found.changes.empty());
  }
}

TEST_CASE("applied to the older policy, the changes give the newer one; from the other side they are mirrored") {
  Version older(without_was(random_policy(0)));
  for (std::uint64_t seed = 1; seed <= count / 2; ++seed) {
    CAPTURE(seed);
    Version newer(without_was(random_policy(seed)));
    check_pair(older, newer);
    older = std::move(newer);
  }
}

bool is_within(std::string_view path, std::string_view other) {
  return path == other || (path.starts_with(other) && path[other.size()] == '.');
}
// Of several equal items, nobody knows which one it was.
std::string without_number(const std::string& path) {
  const auto dot = path.rfind('.');
  return path.find_first_not_of("0123456789", dot + 1) == path.npos ? path.substr(0, dot) : path;
}
std::string parent(const std::string& path) { return path.substr(0, path.rfind('.')); }
bool touches(const Change& change, const std::string& changed) {
  // Tests call what stands under `x-…` by its keys alone.
  const std::string path = changed.starts_with("x-") ? changed.substr(0, changed.find('.')) : without_number(changed);
  for (const Saying* saying : {&change.before, &change.after})
    if (!saying->place.empty() && (is_within(path, saying->place) || is_within(saying->place, path))) return true;
  return false;
}
// What an item is about is its name: with another one it is another item of the list.
bool is_another_item(const Change& change, const std::string& path) {
  return !change.item.empty() && change.kind == Change::Kind::added && is_within(path, parent(change.after.place));
}

// Facts that are no part of what a policy says.
bool is_compared(const Fact& fact) {
  return fact.field != "file.codicil" && fact.field != "entry.was" && fact.field != "entry.id" &&
         fact.field != "section.id";
}

// Every way to change one fact; calls `check(changed, path)`.
template <class Check>
void for_each_mutation(std::uint64_t seed, std::mt19937_64& random, Check&& check) {
  const Policy policy = random_policy(seed);
  Policy changed = policy;
  const std::vector<Fact> all = facts_of(changed);
  const Fact& fact = all[random() % all.size()];
  if (!is_compared(fact)) return;
  std::vector<std::function<void()>> ways = fact.alternatives;
  if (fact.silence) ways.push_back(fact.silence);
  if (fact.deny) ways.push_back(fact.deny);
  if (fact.text && ways.empty()) ways.push_back([&] { *fact.text += " x"; });
  if (ways.empty()) return;
  ways[random() % ways.size()]();
  if (!(changed == policy)) check(policy, changed, fact.path);
}

TEST_CASE("a change of any one fact is found where it is") {
  std::mt19937_64 random(1);
  std::size_t found = 0;
  for (std::uint64_t seed = 0; seed < count; ++seed) {
    CAPTURE(seed);
    for_each_mutation(seed, random, [&](const Policy& before, const Policy& after, const std::string& path) {
      CAPTURE(path);
      const std::vector<Change> changes = diff(before, after).changes;
      const bool is_found =
          std::any_of(changes.begin(), changes.end(), [&](const auto& change) { return touches(change, path); });
      const bool is_all = std::all_of(changes.begin(), changes.end(), [&](const auto& change) {
        return touches(change, path) || is_another_item(change, path);
      });
      if (!is_found || !is_all) FAIL(lines(changes));
      check_pair(Version(before), Version(after));
      ++found;
    });
  }
  CHECK(found > count / 2);
}

}  // namespace
}  // namespace codicil::test
