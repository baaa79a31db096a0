#include <codicil/read.hpp>

#include "examples.hpp"
#include "random_policy.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace codicil;

namespace {

// Warnings are no matter here: random policies leave entries unused.
void check_round_trip(const Policy& policy) {
  const std::string yaml = write(policy);
  const Reading reading = read(yaml);
  std::string errors;
  for (const Diagnostic& finding : reading.diagnostics)
    if (finding.severity == Severity::error)
      errors += finding.message + " in line " + std::to_string(finding.range.begin.line) + '\n';
  INFO(yaml << '\n' << errors);
  REQUIRE(reading.policy);
  if (*reading.policy != policy) {
    CHECK(dump(*reading.policy) == dump(policy));
    FAIL("read back, the policy is another");
  }
  CHECK(write(*reading.policy) == yaml);
}

std::string written(std::string_view part) {
  auto policy = load_string(whole_policy(part));
  INFO(policy.error());
  REQUIRE(policy);
  return write(*policy);
}

}  // namespace

// CODICIL_RANDOM_POLICIES sets how many, for longer runs.
TEST_CASE("what is written is read as the same policy", "[write]") {
  const char* wanted = std::getenv("CODICIL_RANDOM_POLICIES");
  const std::uint64_t count = wanted ? std::strtoull(wanted, nullptr, 10) : 500;
  for (std::uint64_t seed = 0; seed < count; ++seed) {
    INFO("seed " << seed);
    check_round_trip(test::RandomPolicy(seed).make());
  }
}

TEST_CASE("random policies repeat", "[write]") {
  CHECK(test::RandomPolicy(7).make() == test::RandomPolicy(7).make());
  CHECK(!(test::RandomPolicy(7).make() == test::RandomPolicy(8).make()));
}

TEST_CASE("the written form is canonical", "[write]") {
  CHECK(written("data: {logs: {name: 'log files', special: no, retention: year}}\n"
                "retention: {year: P1Y, account: {keep: {until: the account is closed}}}\n"
                "sections:\n"
                "- {kind: sharing, stance: never, unless: consent}\n"
                "- {kind: cookies, none: yes}\n"
                "- {kind: prose, heading: 'Notes: one', text: \"a\\nb\"}\n"
                "- {kind: prose, id: prose-2, heading: Notes, text: none}\n"
                "x-own: [1, {a: ''}]\n") ==
        "codicil: 1\n"
        "\n"
        "policy:\n"
        "  id: example\n"
        "  title: Privacy Policy\n"
        "  language: en\n"
        "  controller: acme\n"
        "\n"
        "parties:\n"
        "  acme:\n"
        "    name: Acme\n"
        "    contacts:\n"
        "      office:\n"
        "        email: office@example.org\n"
        "\n"
        "data:\n"
        "  logs:\n"
        "    name: log files\n"
        "    special: false\n"
        "    retention: year\n"
        "\n"
        "retention:\n"
        "  year: 1 year\n"
        "  account:\n"
        "    keep:\n"
        "      until: the account is closed\n"
        "\n"
        "sections:\n"
        "  - kind: sharing\n"
        "    stance: never\n"
        "    unless:\n"
        "      - consent\n"
        "  - kind: cookies\n"
        "    none: true\n"
        "  - kind: prose\n"
        "    heading: \"Notes: one\"\n"
        "    text: |\n"
        "      a\n"
        "      b\n"
        "  - kind: prose\n"
        "    heading: Notes\n"
        "    text: \"none\"\n"
        "\n"
        "x-own:\n"
        "  - 1\n"
        "  - a: \"\"\n");
}

TEST_CASE("the dump names every fact", "[write]") {
  const auto policy = load_string(whole_policy("sections: [{kind: sharing, stance: never, unless: none}]\n"));
  REQUIRE(policy);
  const std::string text = dump(*policy);
  CHECK(text.find("parties.acme.contacts.office.email = office@example.org\n") != text.npos);
  CHECK(text.find("sections.sharing.unless = none\n") != text.npos);
}
