#include <codicil/read.hpp>

#include "examples.hpp"

#include <catch2/catch.hpp>

using namespace codicil;

namespace {
Policy load(std::string_view part) {
  auto policy = load_string(whole_policy(part));
  INFO(policy.error());
  REQUIRE(policy);
  return *std::move(policy);
}
template <class Body>
const Body& body(const Policy& policy, std::size_t index = 0) {
  return std::get<Body>(policy.sections.at(index).body);
}
}  // namespace

TEST_CASE("a policy has at most so many sections, with those below others") {
  const std::string head =
      "codicil: 1\npolicy: {id: p, title: P, language: en, controller: us}\nparties: {us: Us}\nsections:\n";
  const std::string section =
      "  - kind: prose\n    heading: A\n    text: a\n    sections: [{kind: links, covered: no}]\n";
  ReadOptions options;
  options.max_sections = 4;
  CHECK(read(head + section + section, options).diagnostics.empty());
  const Reading reading = read(head + section + section + section, options);
  REQUIRE(reading.diagnostics.list().size() == 1);
  CHECK(reading.diagnostics.list()[0].code == "P0013");
  CHECK(reading.diagnostics.list()[0].message == "more than 4 sections");
}

TEST_CASE("a fact is stated, stated as none, or not stated", "[read]") {
  const Policy policy = load("parties: {acme: {name: Acme, url: none, long-name: \"none\"}}\n");
  const Party& acme = *policy.parties.find("acme");
  CHECK(acme.url.is_none());
  CHECK(acme.country.is_silent());
  CHECK(*acme.long_name == "none");
}

TEST_CASE("lists can be none, and one item needs no brackets", "[read]") {
  const Policy policy = load(
      "sections:\n"
      "  - {kind: sharing, stance: never, unless: none, recipients: advisers}\n"
      "parties: {acme: Acme, advisers: Advisers}\n");
  const auto& sharing = body<section::Sharing>(policy);
  CHECK(sharing.unless.is_none());
  REQUIRE(sharing.recipients->size() == 1);
  CHECK(sharing.recipients->front().who.id == "advisers");
}

TEST_CASE("scalars are text until their field says otherwise", "[read]") {
  const Policy policy = load(
      "parties: {acme: {name: 1.10, long-name: no, country: NO, does: 2020-06-10}}\n"
      "x-own: 022304\n");
  const Party& acme = *policy.parties.find("acme");
  CHECK(acme.name == "1.10");
  CHECK(*acme.long_name == "no");
  CHECK(acme.country->code == "NO");
  CHECK(*acme.does == "2020-06-10");
  CHECK(std::get<std::string>(policy.extensions.at(0).value.value) == "022304");
}

TEST_CASE("a mention is an id without quotes, and words otherwise", "[read]") {
  const Policy policy = load(
      "data: {logs: log files}\n"
      "sections: [{kind: cookies, data: [logs, \"logs\", your settings]}]\n");
  const auto& data = *body<section::Cookies>(policy).data;
  CHECK(data.at(0).id == "logs");
  CHECK(data.at(1).own.name.text == "logs");
  CHECK(data.at(2).own.name.text == "your settings");
}

TEST_CASE("sections without an id are called after their kind and number", "[read]") {
  const Policy policy = load(
      "sections:\n"
      "  - {kind: prose, heading: A, text: a}\n"
      "  - {kind: prose, id: own, heading: B, text: b}\n"
      "  - {kind: prose, heading: C, sections: [{kind: prose, heading: D, text: d}]}\n");
  CHECK(policy.sections.at(0).id == "prose");
  CHECK(policy.sections.at(1).id == "own");
  CHECK(policy.sections.at(2).id == "prose-3");
  CHECK(policy.sections.at(2).sections.at(0).id == "prose-4");
}

TEST_CASE("the last line end of a block is not part of a text", "[read]") {
  const Policy policy = load(
      "sections:\n"
      "  - kind: prose\n"
      "    heading: A\n"
      "    text: |\n"
      "      one\n"
      "\n"
      "      two\n"
      "\n");
  CHECK(policy.sections.at(0).text->source == "one\n\ntwo");
}

TEST_CASE("a section that says none has no facts", "[read]") {
  const Policy policy = load("sections: [{kind: analytics, none: true, heading: Measuring}]\n");
  CHECK(policy.sections.at(0).none);
  CHECK(body<section::Analytics>(policy).tools.empty());
}

TEST_CASE("entries keep the ids they had", "[read]") {
  const Policy policy = load("parties: {acme: {name: Acme, was: [acme-ltd, old]}}\n");
  CHECK(policy.parties.entries.at(0).was == std::vector<std::string>{"acme-ltd", "old"});
}

TEST_CASE("a file may begin with a byte order mark, have Windows line ends and no last one", "[read]") {
  std::string text = "\xEF\xBB\xBF" + whole_policy("x-note: |\n  a\n  b");
  for (std::size_t at = 0; (at = text.find('\n', at)) != text.npos; at += 2) text.insert(at, "\r");
  const auto policy = load_string(text);
  INFO(policy.error());
  REQUIRE(policy);
  CHECK(std::get<std::string>(policy->extensions.at(0).value.value) == "a\nb");
}

TEST_CASE("facts in texts are references too", "[read]") {
  const Reading reading =
      read(whole_policy("parties: {acme: Acme, zoom: Zoom}\n"
                        "sections: [{kind: prose, heading: A, text: \"We use [[zoom]].\"}]\n"));
  INFO(reading.diagnostics.to_text());
  CHECK(reading.diagnostics.empty());
}

TEST_CASE("no more than a hundred findings of one code are shown", "[read]") {
  std::string keys;
  for (int i = 0; i < 250; ++i) keys += "key-" + std::to_string(i) + ": 1\n";
  const Reading reading = read(whole_policy(keys));
  CHECK(reading.diagnostics.list().size() == 250);
  const std::string text = reading.diagnostics.to_text();
  CHECK(text.find("and 150 more (P0007)\n") != text.npos);
  CHECK(text.ends_with("250 findings: 250 errors in policy.yaml\n"));
  CHECK(reading.diagnostics.to_lines().starts_with("policy.yaml:7:1: error[P0007] unknown key \"key-0\"\n"));
}

TEST_CASE("the same text gives the same findings", "[read]") {
  const std::string text = whole_policy("data: {a: a, b: b, c: c, d: d}\nparties: {acme: Acme, x: X, y: Y, z: Z}\n");
  CHECK(read(text).diagnostics.to_text() == read(text).diagnostics.to_text());
  CHECK(read(text).diagnostics.list().size() == 7);
}
