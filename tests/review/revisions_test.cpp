// What other organisations' policies changed, re-stated as pairs of small policies: facts alone, no sentence of theirs.
// Each was labelled by hand with how much it matters, before there were rules.

#include "pairs.hpp"

#include <catch2/catch.hpp>

namespace codicil::test {
namespace {

// What is labelled `notable` may be anything that a rule gives a reason for. `ours:` says where we disagree, and why.
void check_label(const PolicyPair& pair, const PolicyReview& found) {
  const std::string label = pair.label("label");
  REQUIRE(materiality_of(label));
  INFO(label);
  if (pair.label("ours").empty()) {
    if (label == "material") CHECK(found.severity() == Materiality::material);
    if (label == "editorial") CHECK(found.severity() == Materiality::editorial);
    return;
  }
  const std::string ours = pair.label("ours");
  CHECK(name_of(found.severity()) == ours.substr(0, ours.find(',')));
}

TEST_CASE("revisions of real policies: what each changed, and how much it matters") {
  std::size_t count = 0, otherwise = 0;
  for (const PolicyPair& pair : read_pairs("revisions")) {
    check_label(pair, check_pair("revisions", pair).forwards);
    ++count, otherwise += !pair.label("ours").empty();
  }
  CHECK(count == 39);
  CHECK(otherwise == 2);
}

}  // namespace
}  // namespace codicil::test
