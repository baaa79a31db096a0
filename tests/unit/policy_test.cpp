#include "every_field.hpp"

#include <catch2/catch.hpp>

using namespace codicil;

TEST_CASE("policy: sections that differ in one field differ") {
  const Section empty;
  for_each_field<Section>([&](const auto& field) {
    Section other;
    test::Filler fill;
    fill(other.*field.member);
    INFO(field.key);
    CHECK(!(other == empty));
  });
  Section other;
  other.body = section::Prose{};
  CHECK(!(other == empty));
  other = empty;
  other.none = true;
  CHECK(!(other == empty));
  other = empty;
  other.sections.emplace_back();
  CHECK(!(other == empty));
  CHECK(Section{} == empty);
}
