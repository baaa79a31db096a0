// Every rule fires somewhere, and says the right thing in either direction.

#include "pairs.hpp"

#include "fidelity/generator.hpp"
#include "review/rating.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <set>

namespace codicil::test {
namespace {

using Rules = std::set<std::string_view>;

Rules rules_of(const PolicyReview& review) {
  Rules rules;
  for (const ReviewFinding& finding : review.findings) rules.insert(finding.rule->id);
  for (const ReviewGate& gate : review.gates) rules.insert(gate.id);
  return rules;
}

// The pairs of a folder by name, reviewed both ways.
std::map<std::string, PairReviews> reviewed(const std::string& folder) {
  std::map<std::string, PairReviews> all;
  for (const PolicyPair& pair : read_pairs(folder)) all.emplace(pair.name, check_pair(folder, pair, true));
  return all;
}

// Every kind of section that may say so says that there is nothing of it.
Policy denied_policy() {
  std::string sections = "sections:\n";
  for (const char* kind : {"collection", "cookies", "analytics", "advertising", "communications", "payments", "sharing",
                           "processors", "transfers", "automated-decisions", "sensitive", "public-content", "links"})
    sections += "  - {kind: " + std::string(kind) + ", none: true}\n";
  return parse_policy(sections);
}

TEST_CASE("rules: each fires in some pair, and reads well backwards") {
  Rules fired;
  for (const auto& [name, found] : reviewed("rules"))
    for (const PolicyReview* way : {&found.forwards, &found.backwards}) fired.merge(rules_of(*way));
  for (const ReviewRule* rule : review_rules()) {
    CAPTURE(rule->id, rule->name);
    CHECK(fired.contains(rule->id));
  }
}

// The classes of change that the sources on materiality tell apart: WP260 rev.01, EDPB 05/2020, the FTC, Colorado's
// rules, the CCPA, COPPA and the LGPD.
struct Class {
  int number;
  std::string_view what;
  Materiality severity;
  std::vector<std::string_view> rules;  // that explain it
  std::string_view pair;                // of tests/review/rules, where they do
};
const Class kClasses[] = {
    {1, "controller changed", Materiality::material, {"D100"}, "controller"},
    {2,
     "joint controller, representative or officer added or removed",
     Materiality::notable,
     {"D102"},
     "representative"},
    {3, "purpose added or widened", Materiality::material, {"D110"}, "purposes"},
    {4, "purpose removed or narrowed", Materiality::notable, {"D111"}, "purposes"},
    {5, "data category added", Materiality::material, {"D120"}, "data"},
    {5, "special category added", Materiality::material, {"D122", "D123"}, "special-data"},
    {6, "data category removed", Materiality::notable, {"D121"}, "data"},
    {7, "recipient added", Materiality::material, {"D301"}, "recipients"},
    {8, "processor replaced in the same country", Materiality::notable, {"D303"}, "recipient-swapped"},
    {9, "recipient removed", Materiality::notable, {"D302"}, "recipients"},
    {10, "sharing loosened", Materiality::material, {"D320", "D322"}, "sharing-stance"},
    {10, "sale begins", Materiality::material, {"D324"}, "sale"},
    {11, "sharing tightened", Materiality::notable, {"D321", "D323"}, "sharing-stance"},
    {12, "transfer to a third country, safeguard lost", Materiality::material, {"D330", "D334"}, "transfers"},
    {13, "safeguard replaced", Materiality::notable, {"D333"}, "safeguard-replaced"},
    {14, "legal basis changed", Materiality::material, {"D130", "D131"}, "basis"},
    {15, "retention longer, or its period removed", Materiality::material, {"D205", "D207"}, "retention"},
    {16, "retention shorter", Materiality::notable, {"D206"}, "retention"},
    {17, "right removed", Materiality::material, {"D401"}, "rights"},
    {17, "conditions or a fee added", Materiality::material, {"D403", "D405"}, "right-conditions"},
    {18, "right added", Materiality::notable, {"D402"}, "rights"},
    {19, "way to exercise rights changed", Materiality::material, {"D420"}, "way-to-use-rights"},
    {20, "other contact changed", Materiality::notable, {"D421"}, "contacts"},
    {21, "collection or technology added", Materiality::material, {"D500"}, "collection"},
    {22, "source added, of unknown data or of known", Materiality::material, {"D150"}, "sources"},
    {22, "source of known data added", Materiality::notable, {"D151"}, "sources"},
    {23, "source removed", Materiality::notable, {"D152"}, "sources"},
    {23, "technology removed", Materiality::notable, {"D501"}, "collection"},
    {24, "automated decision introduced or changed", Materiality::material, {"D510", "D514"}, "decisions"},
    {25, "security measure removed or added", Materiality::notable, {"D522", "D523"}, "security"},
    {25, "security promise dropped", Materiality::material, {"D520"}, "security"},
    {26, "children: age lowered, or meant for them", Materiality::material, {"D530", "D531"}, "children"},
    {27, "authority, jurisdiction or law changed", Materiality::notable, {"D440"}, "remedies"},
    {28, "notice of changes weakened", Materiality::material, {"D600", "D602"}, "notice"},
    {29, "scope changed", Materiality::material, {"D610"}, "scope"},
    {30, "date or version alone", Materiality::editorial, {"D910", "D802"}, "dates"},
    {30, "facts changed, dates did not", Materiality::editorial, {"D801"}, "data"},
    {31, "link changed, same target", Materiality::editorial, {"D911"}, "links"},
    {32, "attribution or licence changed", Materiality::editorial, {"D912"}, "attribution"},
    {33, "translation added", Materiality::notable, {"D913"}, "languages"},
    {33, "translation corrected", Materiality::editorial, {"D916"}, "languages"},
    {34, "words changed, facts the same", Materiality::editorial, {"D900"}, "wording"},
    {35, "typing mistake, punctuation, space", Materiality::editorial, {"D901"}, "spelling"},
};

TEST_CASE("rules: each class of change has its rules, with its severity, and a pair") {
  std::set<int> numbers;
  std::map<std::string, PairReviews> pairs;
  for (const PolicyPair& pair : read_pairs("rules"))
    pairs.emplace(pair.name, PairReviews{review(pair.before, pair.after), review(pair.after, pair.before)});
  for (const Class& row : kClasses) {
    CAPTURE(row.number, row.what);
    numbers.insert(row.number);
    REQUIRE(pairs.contains(std::string(row.pair)));
    const PairReviews& found = pairs.at(std::string(row.pair));
    Rules fired = rules_of(found.forwards);
    fired.merge(rules_of(found.backwards));
    for (const std::string_view id : row.rules) {
      CAPTURE(id);
      CHECK(fired.contains(id));
      if (const ReviewRule* rule = find_review_rule(id)) CHECK(rule->severity == row.severity);
    }
  }
  CHECK(numbers.size() == 35);
}

TEST_CASE("rules: ids and names are each their own, and rows of one rule weigh the same") {
  std::set<std::string_view> names;
  for (const ReviewRule* rule : review_rules()) {
    CAPTURE(rule->id);
    CHECK(names.insert(rule->name).second);
    CHECK(rule->id.size() == 4);
    CHECK(find_review_rule(rule->id) == rule);
    CHECK(find_review_rule(rule->name) == rule);
    CHECK_FALSE(rule->says.empty());
    CHECK(rule->reason.ends_with('.'));
    // Whoever is told to ask or to inform is told why it matters.
    if (rule->severity == Materiality::editorial) CHECK(rule->advice == Advice::publish);
    if (rule->severity == Materiality::material && rule->id != "D903") CHECK(rule->advice != Advice::publish);
  }
  for (const reviewing::Row* row : reviewing::all_rule_rows()) {
    const ReviewRule& rule = *find_review_rule(row->rule.id);
    CAPTURE(rule.id, row->rule.says);
    CHECK(row->rule.name == rule.name);
    CHECK(row->rule.severity == rule.severity);
    CHECK(row->rule.direction == rule.direction);
    CHECK(row->rule.advice == rule.advice);
  }
}

// A row that names a field which the model does not have can never fire.
TEST_CASE("rules: every field that a row names is one that a policy can change") {
  std::set<std::string> fields;
  const auto collect = [&](const std::vector<Change>& changes, auto&& self) -> void {
    for (const Change& change : changes) {
      fields.insert(std::string(change.owner) + '.' + std::string(change.field));
      self(change.parts, self);
    }
  };
  for (const Policy& policy : {filled_policy(), denied_policy()}) collect(facts(policy), collect);
  for (const reviewing::Row* row : reviewing::all_rule_rows())
    for (const std::string_view field : row->fields) {
      CAPTURE(row->rule.id, field);
      CHECK(fields.contains(std::string(field)));
    }
}

}  // namespace
}  // namespace codicil::test
