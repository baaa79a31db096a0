#include <catch2/catch.hpp>

#include <codicil/read.hpp>

#include <algorithm>
#include <string>

using namespace codicil;

namespace {

std::string policy_with(const std::string& registries, const std::string& section) {
  return "codicil: 1\npolicy: {id: a, title: A, language: en, controller: us}\nparties: {us: {name: Us}}\n" +
         registries + "sections:\n" + section;
}

std::string times(std::size_t count, const std::string& part) {
  std::string text;
  while (count-- > 0) text += part;
  return text;
}

std::size_t findings(const Reading& reading, std::string_view code) {
  const auto& all = reading.diagnostics;
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [&](const Diagnostic& d) { return d.code == code; }));
}

// An entry of `size` bytes that `count` references repeat.
std::string repeated_entry(std::size_t size, std::size_t count) {
  return policy_with("data: {d: " + std::string(size, 'a') + "}\n",
                     "  - {kind: cookies, used: yes, data: [" + times(count, "d, ") + "]}\n");
}

std::string repeated_fact(std::size_t size, std::size_t count) {
  return policy_with("terms: {t: {term: " + std::string(size, 'a') + ", meaning: b}}\n",
                     "  - kind: prose\n    heading: A\n    text: |\n      " + times(count, "[[terms.t.term]] ") + "\n");
}

}  // namespace

TEST_CASE("References may repeat what they name four times the size of the largest file") {
  CHECK(read(repeated_entry(100'000, 35)).policy);
  CHECK(read(repeated_fact(100'000, 35)).policy);
}

TEST_CASE("References that repeat more are one finding") {
  for (const std::string& yaml : {repeated_entry(100'000, 50'000), repeated_fact(100'000, 10'000)}) {
    const Reading reading = read(yaml);
    CHECK_FALSE(reading.policy);
    CHECK(findings(reading, "P0013") == 1);
    CHECK(std::distance(reading.diagnostics.begin(), reading.diagnostics.end()) == 1);
  }
}

TEST_CASE("Texts with more blocks than a policy can hold are one finding") {
  const std::string items = "    text: |\n" + times(20'000, "      - a\n");
  const auto section = [&](int count) {
    return times(std::size_t(count), "  - kind: prose\n    heading: A\n" + items);
  };
  CHECK(read(policy_with("", "  - kind: prose\n    heading: A\n    text: |\n" + times(10'000, "      - a\n"))).policy);
  const Reading reading = read(policy_with("", section(4)));
  CHECK_FALSE(reading.policy);
  CHECK(findings(reading, "P0013") == 1);
}
