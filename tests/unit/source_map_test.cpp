#include <codicil/read.hpp>

#include "examples.hpp"

#include <catch2/catch.hpp>

using namespace codicil;

TEST_CASE("each fact has its place, in code points", "[source_map]") {
  const Reading reading =
      read(whole_policy("parties:\n"                                 // line 3
                        "  acme: {name: \"Café 🚀\", country: DE}\n"  // 4
                        "data:\n"                                    // 7, see below
                        "  logs: log files\n"));
  INFO(reading.diagnostics.to_text());
  REQUIRE(reading.policy);
  const auto* country = reading.places.find("parties.acme.country");
  REQUIRE(country);
  CHECK(country->path == "parties.acme.country");
  CHECK(country->key.begin.column == 26);
  CHECK(country->key.end.column == 33);
  CHECK(country->value.begin.column == 35);
  CHECK(country->value.end.column == 37);
}

TEST_CASE("items are called by id, by what they are about, or by number", "[source_map]") {
  const Reading reading =
      read(whole_policy("sections:\n"
                        "  - kind: collection\n"
                        "    groups:\n"
                        "      - source: you\n"
                        "        when: [{id: survey, when: answer a survey}, write to us]\n"
                        "      - {source: you, certainty: may}\n"
                        "  - {kind: sharing, stance: listed, recipients: [acme]}\n"
                        "  - {kind: sharing, stance: never}\n"));
  INFO(reading.diagnostics.to_text());
  REQUIRE(reading.policy);
  for (const char* path : {"sections.collection.groups.you.when.survey.when", "sections.collection.groups.you.when.1",
                           "sections.collection.groups.you-2.certainty", "sections.sharing.recipients.acme",
                           "sections.sharing-2.stance"}) {
    INFO(path);
    REQUIRE(reading.places.find(path));
    CHECK(reading.places.find(path)->path == path);
  }
}

TEST_CASE("a fact without a place has that of its nearest parent", "[source_map]") {
  const SourceMap map({{"b", {{2, 1}, {2, 2}}, {}}, {"a", {{1, 1}, {1, 2}}, {}}, {"a.b", {{1, 5}, {1, 6}}, {}}});
  CHECK(map.find("a.b.c.d")->path == "a.b");
  CHECK(map.find("a.c")->path == "a");
  CHECK(map.find("b")->path == "b");
  CHECK(SourceMap().find("a") == nullptr);
}
