#include <codicil/read.hpp>

#include "examples.hpp"

#include <catch2/catch.hpp>

using namespace codicil;

namespace {

std::string written(std::string_view part) {
  auto policy = load_string(whole_policy(part));
  INFO(policy.error());
  REQUIRE(policy);
  return write(*policy);
}

}  // namespace

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

TEST_CASE("an item that has nothing but a list is written with its key", "[write]") {
  const std::string once = written("sections:\n- {kind: transfers, items: [{country: 'NO'}]}\n");
  INFO(once);
  const auto again = load_string(once);
  REQUIRE(again);
  CHECK(write(*again) == once);
}

TEST_CASE("the dump names every fact", "[write]") {
  const auto policy = load_string(whole_policy("sections: [{kind: sharing, stance: never, unless: none}]\n"));
  REQUIRE(policy);
  const std::string text = dump(*policy);
  CHECK(text.find("parties.acme.contacts.office.email = office@example.org\n") != text.npos);
  CHECK(text.find("sections.sharing.unless = none\n") != text.npos);
}
