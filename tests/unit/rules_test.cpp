#include <codicil/read.hpp>

#include "examples.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace codicil;

namespace {
// The tables that examples name stand among the mistakes.
Reading read_example(std::string_view part) {
  ReadOptions options;
  options.base_directory = SOURCE_DIR "/tests/golden/errors";
  return read(whole_policy(part), options);
}

bool gives(std::string_view part, std::string_view code) {
  const Reading reading = read_example(part);
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
    INFO(read_example(rule.good).diagnostics.to_text());
    CHECK(read_example(rule.good).diagnostics.empty());
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
