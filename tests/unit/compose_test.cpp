#include <codicil/compose.hpp>
#include <codicil/read.hpp>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace codicil;

TEST_CASE("Items are anchored by the names that their facts have in the source map", "[compose]") {
  const Reading reading = read(
      "codicil: 1\n"
      "policy: {id: a, title: A, language: en, controller: us}\n"
      "parties: {us: Us, meter: {name: Meter, services: {stats: Stats}}}\n"
      "sections:\n"
      "  - {kind: collection, groups: [{source: you, when: join}, {source: others, amount: some}]}\n"
      "  - {kind: analytics, tools: meter.stats}\n"
      "  - {kind: rights, rights: [access, erasure]}\n");
  REQUIRE(reading.policy);
  const std::string listing = document::dump(compose(*reading.policy));
  for (std::string path : {"sections.collection.groups.you.when", "sections.collection.groups.others.amount",
                           "sections.analytics.tools.meter-stats.tool", "sections.rights.rights.erasure"}) {
    INFO(path);
    CHECK(reading.places.find(path)->path.starts_with(path.substr(0, path.rfind('.'))));
    std::replace(path.begin(), path.end(), '.', '_');
    CHECK(listing.find(path) != listing.npos);
  }
}
