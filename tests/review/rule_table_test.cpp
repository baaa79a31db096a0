// What holds for the tables of rules, whatever they say.

#include "pairs.hpp"

#include "fidelity/generator.hpp"
#include "review/rating.hpp"

#include <catch2/catch.hpp>

#include <set>

namespace codicil::test {
namespace {

TEST_CASE("rule table: ids and names are each their own, and what is said is said in full") {
  std::set<std::string_view> names;
  for (const ReviewRule* rule : review_rules()) {
    CAPTURE(rule->id);
    CHECK(names.insert(rule->name).second);
    CHECK(find_review_rule(rule->id) == rule);
    CHECK(find_review_rule(rule->name) == rule);
    CHECK_FALSE(rule->says.empty());
    CHECK(rule->reason.ends_with('.'));
  }
}

TEST_CASE("rule table: what asks for more than publishing is more than editorial, and what is material asks for more") {
  for (const ReviewRule* rule : review_rules()) {
    CAPTURE(rule->id);
    if (rule->severity == Materiality::editorial) CHECK(rule->advice == Advice::publish);
    // Whoever hides a change is asked by reviewers, not by readers.
    if (rule->severity == Materiality::material && rule->id != "D903") CHECK(rule->advice != Advice::publish);
  }
}

TEST_CASE("rule table: rows of one rule weigh the same") {
  for (const reviewing::Row* row : reviewing::all_rule_rows()) {
    const ReviewRule& rule = *find_review_rule(row->rule.id);
    CAPTURE(rule.id, row->rule.says);
    CHECK(row->rule.name == rule.name);
    CHECK(row->rule.severity == rule.severity);
    CHECK(row->rule.direction == rule.direction);
    CHECK(row->rule.advice == rule.advice);
  }
}

// Says of every kind of section that may be none that it is.
Policy denied_policy() {
  Policy policy = filled_policy();
  for (Section& section : policy.sections) section.none = true;
  return policy;
}

void collect_fields(const std::vector<Change>& changes, std::set<std::string>& fields) {
  for (const Change& change : changes) {
    fields.insert(std::string(change.owner) + '.' + std::string(change.field));
    collect_fields(change.parts, fields);
  }
}

TEST_CASE("rule table: each field that a row names is one that a policy can state") {
  std::set<std::string> fields{"section.under"};  // the section that one stands in, not a key
  for (const Policy& policy : {filled_policy(), denied_policy()}) collect_fields(facts(policy), fields);
  for (const reviewing::Row* row : reviewing::all_rule_rows())
    for (const std::string_view field : row->fields) {
      CAPTURE(row->rule.id, field);
      CHECK(fields.contains(std::string(field)));
    }
}

}  // namespace
}  // namespace codicil::test
