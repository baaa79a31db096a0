#include "model/lookup.hpp"

#include <codicil/read.hpp>

#include "examples.hpp"
#include "model/scalar_text.hpp"

#include <catch2/catch.hpp>

using namespace codicil;

namespace {

Policy example() {
  auto result = load_string(
      whole_policy("parties:\n"
                   "  acme: {name: Acme, contacts: {office: {email: office@example.org}}}\n"
                   "  google: {name: Google, long-name: none, services: {analytics: Google Analytics}}\n"
                   "policy: {id: x, title: Privacy, language: en, controller: acme, updated: 2026-03-31}\n"
                   "data: {logs: log files}\n"
                   "sections:\n"
                   "  - kind: collection\n"
                   "    groups: [{source: you, when: [{id: survey, when: answer a survey, requirement: voluntary}]}]\n"
                   "    sections: [{kind: analytics, id: measuring, tools: [google.analytics]}]\n"));
  INFO(result.error());
  REQUIRE(result);
  return *std::move(result);
}

// What the path leads to, in a word.
std::string found(const Policy& policy, std::string_view path) {
  std::string text;
  const Lookup lookup = visit_fact(policy, path, [&]<class T>(const T& value) {
    if constexpr (std::is_same_v<T, None>)
      text = "none";
    else if constexpr (std::is_same_v<T, Words>)
      text = value.text;
    else if constexpr (std::is_same_v<T, std::string>)
      text = value;
    else if constexpr (ScalarFact<T>)
      text = scalar_text(value);
    else if constexpr (Described<T>)
      text = "a " + std::string(Schema<T>::name);
    else
      text = "something";
  });
  return lookup == Lookup::found ? text : lookup == Lookup::unknown ? "unknown" : "not stated";
}

}  // namespace

TEST_CASE("paths lead to facts", "[lookup]") {
  const Policy policy = example();
  CHECK(found(policy, "policy.updated") == "2026-03-31");
  CHECK(found(policy, "policy.controller") == "acme");
  CHECK(found(policy, "parties.google.name") == "Google");
  CHECK(found(policy, "google") == "a party");
  CHECK(found(policy, "google.name") == "Google");
  CHECK(found(policy, "google.long-name") == "none");
  CHECK(found(policy, "google.analytics") == "a service");
  CHECK(found(policy, "acme.office.email") == "office@example.org");
  CHECK(found(policy, "data.logs") == "a data-category");
  CHECK(found(policy, "logs.name") == "log files");
  CHECK(found(policy, "sections.collection.groups.you.when.survey.requirement") == "voluntary");
  CHECK(found(policy, "sections.measuring.tools.google-analytics.tool") == "google.analytics");
  CHECK(found(policy, "#measuring") == "a section");
}

TEST_CASE("paths to nothing are told from facts that are not stated", "[lookup]") {
  const Policy policy = example();
  for (const char* path : {"", "policy.updatd", "nobody", "google.office", "acme.office.fax", "#nothing", "sections.x",
                           "policy.title.x", "logs.name.x", "google.long-name.x", "parties"}) {
    INFO(path);
    CHECK(found(policy, path) == (std::string_view(path) == "parties" ? "something" : "unknown"));
  }
  CHECK(found(policy, "policy.url") == "not stated");
  CHECK(found(policy, "google.url") == "not stated");
  CHECK(found(policy, "policy.intro") == "not stated");
}

TEST_CASE("every place of the source map is a path that leads somewhere", "[lookup]") {
  const Reading reading = read(write(example()));
  REQUIRE(reading.policy);
  for (const SourceMap::Entry& entry : reading.places.entries()) {
    if (entry.path == "codicil" || entry.path == "sections" || entry.path == "policy") continue;
    if (entry.path.ends_with(".kind") || entry.path.ends_with(".id") || entry.path.ends_with(".sections")) continue;
    INFO(entry.path);
    CHECK(found(*reading.policy, entry.path) != "unknown");
  }
}
