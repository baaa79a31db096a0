// What is written reads back as it was, whatever the policy says, and every output is well-formed.

#include "generator.hpp"
#include "outputs.hpp"
#include "unit/markdown_reader.hpp"

#include <catch2/catch.hpp>

namespace codicil::test {
namespace {

constexpr std::uint64_t count = 10'000;

// The policy as it reads back from what the writer makes of it.
Policy read_back(const Policy& policy, const std::string& yaml) {
  Reading reading = read(yaml);
  INFO(reading.diagnostics.to_text());
  INFO(yaml);
  REQUIRE_FALSE(reading.diagnostics.has_errors());
  REQUIRE(reading.policy);
  if (!(*reading.policy == policy)) CHECK(dump(*reading.policy) == dump(policy));
  REQUIRE(*reading.policy == policy);
  return *std::move(reading.policy);
}

void check_well_formed(const Policy& policy, const Outputs& outputs) {
  for (const std::string& output : outputs) REQUIRE_FALSE(output.empty());
  REQUIRE(xml_fault(outputs[0]) == "");
  REQUIRE(xml_fault(outputs[2]) == "");
  REQUIRE(json_fault(outputs[3]) == "");
  REQUIRE(markdown_fault(compose(policy)) == "");
}

TEST_CASE("random policies read back as they were written") {
  for (std::uint64_t seed = 0; seed < count; ++seed) {
    CAPTURE(seed);
    const Policy policy = random_policy(seed);
    const std::string yaml = write(policy);
    REQUIRE(write(read_back(policy, yaml)) == yaml);
  }
}

TEST_CASE("every random policy has every output, well-formed, and the same for equal policies") {
  for (std::uint64_t seed = 0; seed < count; ++seed) {
    CAPTURE(seed);
    const Policy policy = random_policy(seed);
    const Outputs outputs = print(policy, 80);
    check_well_formed(policy, outputs);
    if (seed % 10 != 0) continue;
    const Policy copy = policy;
    REQUIRE(print(copy, 80) == outputs);
    REQUIRE(print(*read(write(policy)).policy, 80) == outputs);
  }
}

TEST_CASE("the policies that other tests begin with are valid") {
  read_back(filled_policy(), write(filled_policy()));
  for (const Policy& policy : minimal_policies()) read_back(policy, write(policy));
}

}  // namespace
}  // namespace codicil::test
