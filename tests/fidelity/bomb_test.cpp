// A small policy that quotes itself again and again makes no large document.

#include "generator.hpp"
#include "outputs.hpp"

#include <catch2/catch.hpp>

namespace codicil::test {
namespace {

std::string repeated(std::string_view what, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += what;
  return all;
}

TEST_CASE("texts that speak of each other come to an end") {
  Policy policy = minimal_policies().front();
  policy.policy.intro = "[[policy.intro]]";
  policy.terms.entries.push_back({"a", {}, {"A", "see [[terms.b.meaning]]"}});
  policy.terms.entries.push_back({"b", {}, {"B", "see [[terms.a.meaning]]"}});
  for (const std::string& output : print(policy)) CHECK(output.size() < 100'000);
}

TEST_CASE("many references to one long text do not multiply it") {
  Policy policy = minimal_policies().front();
  policy.terms.entries.push_back({"a", {}, {"A", repeated("long ", 40'000)}});
  policy.terms.entries.push_back({"b", {}, {"B", repeated("[[terms.a.meaning]] ", 5'000)}});
  policy.policy.intro = repeated("[[terms.b.meaning]] ", 5'000);
  for (const std::string& output : print(policy)) CHECK(output.size() < 16'000'000);
}

}  // namespace
}  // namespace codicil::test
