#include <catch2/catch.hpp>

#include "letter.hpp"
#include "random_document.hpp"
#include "random_edits.hpp"

#include <codicil/document/redline.hpp>

using namespace codicil::test;

namespace {

void check_laws(const Document& before, const Document& after) {
  const Redline made = redline(before, after);
  REQUIRE(dump(accept(made)) == dump(after));
  REQUIRE(dump(reject(made)) == dump(before));
  REQUIRE(accept(made) == after);
  REQUIRE(reject(made) == before);
}

Document random_document(unsigned seed) {
  Document made = unmarked(RandomDocument(seed).make());
  RandomEdits(seed, 0).name_all(made);
  return made;
}

}  // namespace

TEST_CASE("redline: accepting gives the newer version, rejecting the older one") {
  for (unsigned seed = 0; seed < 1500; ++seed) {
    CAPTURE(seed);
    const Document before = random_document(seed);
    for (const unsigned percent : {2U, 10U, 40U}) check_laws(before, RandomEdits(seed + 1, percent).edit(before));
    check_laws(before, random_document(seed + 10'000));
  }
}

TEST_CASE("redline: what stayed is not marked") {
  for (unsigned seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const Document document = RandomEdits(seed, 10).edit(random_document(seed));
    const Redline made = redline(document, document);
    CHECK(made.document == document);
    CHECK(made.former_names.empty());
  }
}
