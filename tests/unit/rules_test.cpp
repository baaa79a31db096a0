#include <codicil/config.hpp>
#include <codicil/read.hpp>

#include "examples.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace codicil;

namespace {
// What is found in a rule's example. The tables that examples name stand among the mistakes.
Diagnostics findings_in(const Rule& rule, std::string_view example) {
  if (rule.code.starts_with('C')) return read_config(example).diagnostics();
  ReadOptions options;
  options.base_directory = SOURCE_DIR "/tests/golden/errors";
  return read(whole_policy(example), options).diagnostics;
}

bool shows(const Rule& rule, std::string_view example) {
  const Diagnostics found = findings_in(rule, example);
  return std::any_of(found.begin(), found.end(), [&](const Diagnostic& finding) { return finding.code == rule.code; });
}
}  // namespace

TEST_CASE("the examples of each rule show it", "[rules]") {
  for (const Rule& rule : rules()) {
    INFO(rule.code << ' ' << rule.name);
    CHECK(rule.bad.empty() == rule.good.empty());
    if (rule.bad.empty()) continue;
    CHECK(shows(rule, rule.bad));
    const Diagnostics left = findings_in(rule, rule.good);
    INFO(left.to_text());
    CHECK(left.empty());
  }
}

TEST_CASE("rules are ordered, complete and found by code and name", "[rules]") {
  CHECK(std::is_sorted(rules().begin(), rules().end(), [](const Rule& a, const Rule& b) { return a.code < b.code; }));
  for (const Rule& rule : rules()) {
    CHECK(find_rule(rule.code) == &rule);
    CHECK(find_rule(rule.name) == &rule);
    CHECK(!rule.why.empty());
  }
  CHECK(find_rule("P9999") == nullptr);
}
