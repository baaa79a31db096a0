#include <codicil/read.hpp>

#include "examples.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace codicil;

namespace {
bool gives(std::string_view part, std::string_view code) {
  const Reading reading = read(whole_policy(part));
  return std::any_of(reading.diagnostics.begin(), reading.diagnostics.end(),
                     [&](const Diagnostic& finding) { return finding.code == code; });
}
}  // namespace

TEST_CASE("the examples of each rule show it", "[rules]") {
  for (const Rule& rule : rules()) {
    INFO(rule.code << ' ' << rule.name);
    CHECK(rule.bad.empty() == rule.good.empty());
    if (rule.bad.empty()) continue;
    CHECK(gives(rule.bad, rule.code));
    INFO(read(whole_policy(rule.good)).diagnostics.to_text());
    CHECK(read(whole_policy(rule.good)).diagnostics.empty());
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
