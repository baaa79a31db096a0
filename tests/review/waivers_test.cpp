// Which waiver accepts which finding, and how long it takes to see that.

#include "pairs.hpp"
#include "unit/cpu_time.hpp"

#include <catch2/catch.hpp>

#include <cstdio>

namespace codicil::test {
namespace {

// A policy with as many recipients.
Policy with_recipients(std::size_t number) {
  std::string yaml =
      "sections:\n  - kind: sharing\n    stance: limited\n    recipients:\n      - {who: {name: First}}\n";
  for (std::size_t i = 0; i < number; ++i) yaml += "      - {who: {name: Firm " + std::to_string(i) + "}}\n";
  return parse_policy(yaml);
}

Waiver waiver(std::string fingerprint, std::string reason, std::optional<Date> until = {}) {
  return {.fingerprint = std::move(fingerprint), .reason = std::move(reason), .by = "Ada", .until = until};
}

}  // namespace

TEST_CASE("waivers: the last one in force accepts a finding, all others are listed") {
  const Policy before = with_recipients(0), after = with_recipients(1);
  const std::string fingerprint = review(before, after).findings.front().fingerprint;
  ReviewOptions options{.today = Date{2026, 6, 1}};
  options.waivers = {waiver(fingerprint, "first"), waiver(fingerprint, "second"), waiver("0123456789ab", "of nothing"),
                     waiver(fingerprint, "over", Date{2026, 5, 31})};
  const PolicyReview found = review(before, after, options);
  REQUIRE(found.findings.front().waiver);
  CHECK(found.findings.front().waiver->reason == "second");
  std::string stale;
  for (const Waiver& each : found.stale_waivers) stale += each.reason + ',';
  CHECK(stale == "first,of nothing,over,");
}

TEST_CASE("waivers: half a million take no longer than they are long") {
  const Policy before = with_recipients(0), after = with_recipients(3'000);
  ReviewOptions options;
  for (const ReviewFinding& finding : review(before, after).findings)
    options.waivers.push_back(waiver(finding.fingerprint, "seen"));
  const std::size_t findings = options.waivers.size();
  REQUIRE(findings >= 3'000);
  for (unsigned i = 0; i < 500'000; ++i) {
    char text[13];
    std::snprintf(text, sizeof text, "f%011x", i);
    options.waivers.push_back(waiver(text, ""));
  }
  const CpuTime took;
  const PolicyReview found = review(before, after, options);
  CHECK(took.seconds() < 5);
  CHECK(found.stale_waivers.size() == 500'000);
  CHECK(found.count(Materiality::material) == 0);
}

}  // namespace codicil::test
