// What the law asks for is what the rules say: a pair for each rule and gate, named for it, with the class of change
// it belongs to and how much that class matters. Expectations come from the sources, not from the program.

#include "mutations.hpp"
#include "pairs.hpp"

#include "fidelity/generator.hpp"
#include "review/gates.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace codicil::test {
namespace {

const std::vector<PolicyPair>& rule_pairs() {
  static const std::vector<PolicyPair> pairs = read_pairs("rules");
  return pairs;
}

// `D205` and `D205-retention-longer` as lines of findings write it: `D205 retention-longer`.
std::string id_of(const PolicyPair& pair) { return pair.name.substr(0, 4); }
std::string id_and_name(const PolicyPair& pair) { return id_of(pair) + ' ' + pair.name.substr(5); }
bool is_gate(const PolicyPair& pair) { return find_review_rule(id_of(pair)) == nullptr; }

// What the pair should weigh: what the law asks for, or, where we disagree, what `ours:` says with the reason.
Materiality wanted(const PolicyPair& pair) {
  const std::string ours = pair.label("ours");
  const auto weight = materiality_of(ours.empty() ? pair.label("label") : ours.substr(0, ours.find(',')));
  REQUIRE(weight);
  return *weight;
}

// How much the finding matters that the pair is named for; of a gate, all of them.
Materiality weight(const PolicyPair& pair, const PolicyReview& found) {
  for (const ReviewFinding& finding : found.findings)
    if (finding.rule->id == id_of(pair)) return finding.severity;
  return found.severity();
}

TEST_CASE("rules: each pair gives what the law asks for, one way and back") {
  for (const PolicyPair& pair : rule_pairs()) {
    CAPTURE(pair.name);
    const PolicyReview found = check_pair("rules", pair, !pair.backwards.empty()).forwards;
    CHECK(name_of(weight(pair, found)) == name_of(wanted(pair)));
  }
}

TEST_CASE("rules: each pair shows what it is named for, and says why it matters") {
  for (const PolicyPair& pair : rule_pairs()) {
    CAPTURE(pair.name);
    CHECK(("\n" + pair.expected).find(' ' + id_and_name(pair)) != std::string::npos);
    CHECK(pair.about.substr(0, pair.about.find('\n')).ends_with('.'));
    CHECK(materiality_of(pair.label("label")));
  }
}

TEST_CASE("rules: each rule and each gate has a pair") {
  std::set<std::string> shown;
  for (const PolicyPair& pair : rule_pairs()) shown.insert(id_and_name(pair));
  const auto check = [&](const auto& row) {
    CAPTURE(row.id);
    CHECK(shown.contains(std::string(row.id) + ' ' + std::string(row.name)));
  };
  for (const ReviewRule* rule : review_rules()) check(*rule);
  for (const reviewing::GateKind& gate : reviewing::gate_kinds()) check(gate);
  CHECK(shown.size() == review_rules().size() + reviewing::gate_kinds().size());
}

// --- the classes of change ---

// Those that the sources tell apart: WP260 rev.01, EDPB 05/2020, the FTC, Colorado's rules, the CCPA, COPPA, the LGPD.
constexpr auto kClasses = std::to_array<std::string_view>({
    "somebody else answers for the data",
    "who stands beside or for the controller",
    "one more purpose, or a wider one",
    "one purpose less, or a narrower one",
    "one more category of data",
    "one category of data less",
    "one more recipient, or kind of recipients",
    "one processor in place of another, alike and in the same country",
    "one recipient less",
    "data are shared more widely, or sold",
    "data are shared less widely",
    "data go to another country, or are less protected there",
    "another safeguard abroad",
    "another legal basis",
    "kept longer, or for no stated time",
    "kept for a shorter time",
    "a right less, a condition or a fee more",
    "a right more",
    "another way to use rights",
    "another contact",
    "a new way in which data are collected",
    "a new source besides the people themselves",
    "a source or a way of collecting less",
    "machines decide, or decide otherwise",
    "security: a measure, a promise",
    "children: younger ones, or meant for them",
    "who decides complaints, where, by which law",
    "people learn less, or later, of changes",
    "the policy holds for more",
    "date or version alone",
    "another address of the same page",
    "where the text comes from, its licence",
    "a translation",
    "other words for the same facts",
    "spelling",
});
constexpr std::string_view kNoClass = "none";

std::string class_of(std::size_t index) { return std::to_string(index + 1); }

TEST_CASE("rules: each class of change has a pair, and each pair a class or none") {
  std::set<std::string> known{std::string(kNoClass)}, used;
  for (std::size_t i = 0; i < kClasses.size(); ++i) known.insert(class_of(i));
  for (const PolicyPair& pair : rule_pairs()) used.insert(pair.label("class"));
  CHECK(kClasses.size() == 35);
  CHECK(used == known);
}

std::string link_to(const PolicyPair& pair) {
  return '[' + id_of(pair) + "](../tests/review/rules/" + pair.name + ".pair)";
}

// The pairs of a class that weigh `weight`, or its gates.
std::string cell(const std::string& class_name, std::optional<Materiality> weight) {
  std::string links;
  for (const PolicyPair& pair : rule_pairs()) {
    const bool fits = weight ? !is_gate(pair) && wanted(pair) == *weight : is_gate(pair);
    if (fits && pair.label("class") == class_name) (links += ' ') += link_to(pair);
  }
  return links + " |";
}

std::string row(const std::string& what, const std::string& class_name) {
  return "| " + what + " |" + cell(class_name, Materiality::material) + cell(class_name, Materiality::notable) +
         cell(class_name, Materiality::editorial) + cell(class_name, {}) + '\n';
}

std::string table_of_classes() {
  std::string table = "| class of change | material | notable | editorial | gates |\n|---|---|---|---|---|\n";
  for (std::size_t i = 0; i < kClasses.size(); ++i)
    table += row(class_of(i) + ". " + std::string(kClasses[i]), class_of(i));
  return table + row("what no source lists", std::string(kNoClass));
}

std::string text_of(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

TEST_CASE("rules: docs/review.md has the table of classes, rules and pairs") {
  const std::string path = SOURCE_DIR "/docs/review.md", head = "<!-- classes: made by tests/review -->\n\n",
                    end = "\n<!-- end of classes -->";
  std::string page = text_of(path);
  const auto from = page.find(head) + head.size(), to = page.find(end);
  REQUIRE((from < to && to < page.size()));
  const std::string found = page.substr(from, to - from), table = table_of_classes();
  if (std::getenv("UPDATE_GOLDEN")) std::ofstream(path, std::ios::binary) << page.replace(from, to - from, table);
  CHECK(found == table);
}

// --- one way and back ---

// What is worse both ways, or better: the rule one way, that of the way back, and why that is right.
struct Unmirrored {
  std::string_view there, back, reason;
};
constexpr Unmirrored kUnmirrored[] = {
    {"D123", "D127", "special now, it may be other data; no longer special, it gets less care"},
    {"D407", "D407", "of times without an order, either may be later"},
    {"D525", "D525", "of times without an order, either may be later"},
    {"D315", "D314", "who uses data for ends of its own is named, or has no name any more: either way people lose"},
    {"D301", "D961", "who shared with nobody begins to; who says no more with whom, tells less"},
    {"D122", "D961", "the same, with special categories of data"},
};
bool is_unmirrored(const ReviewRule& there, const ReviewRule& back) {
  return std::any_of(std::begin(kUnmirrored), std::end(kUnmirrored), [&](const Unmirrored& row) {
    return (row.there == there.id && row.back == back.id) || (row.there == back.id && row.back == there.id);
  });
}

// The rule for each path, but for whole sections: each way the gravest thing in one counts.
std::map<std::string, const ReviewRule*> rules_by_path(const PolicyReview& review) {
  std::map<std::string, const ReviewRule*> rules;
  std::set<std::string> twice;
  for (const ReviewFinding& finding : review.findings) {
    const Change& change = finding.changes.front();
    if (change.owner != "sections" && !rules.emplace(change.path, finding.rule).second) twice.insert(change.path);
  }
  std::erase_if(rules, [&](const auto& row) { return twice.contains(row.first); });
  return rules;
}

void check_mirror(const Policy& before, const Policy& after) {
  const auto there = rules_by_path(review(before, after)), back = rules_by_path(review(after, before));
  for (const auto& [path, rule] : there) {
    const auto found = back.find(path);
    if (rule->direction == Direction::neutral || found == back.end()) continue;
    if (rule->direction == found->second->direction && !is_unmirrored(*rule, *found->second))
      FAIL_CHECK(path << ": " << rule->id << ' ' << rule->name << ", and back " << found->second->id << ' '
                      << found->second->name);
  }
}

TEST_CASE("rules: what is worse one way is not worse on the way back, and what is better not better") {
  for (const char* folder : {"rules", "revisions"})
    for (const PolicyPair& pair : read_pairs(folder)) {
      CAPTURE(pair.name);
      check_mirror(pair.before, pair.after);
    }
  for_each_mutation(check_mirror);
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    check_mirror(random_policy(seed), random_policy(seed + 1));
  }
}

}  // namespace
}  // namespace codicil::test
