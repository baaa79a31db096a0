// Rules beside the law, by their own examples; and no false alarm on the policies of the project.

#include "unit/examples.hpp"

#include <codicil/check.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

namespace codicil::test {
namespace {

constexpr Date today{2026, 11, 1};

// What is found in an example. What it says only a part of is no finding here.
Diagnostics findings_in(std::string_view example) {
  const Reading reading = read(whole_policy(example));
  INFO(reading.diagnostics.to_text());
  REQUIRE(reading.policy);
  return house_findings(reading, today);
}

bool shows(const Rule& rule, std::string_view example) {
  const Diagnostics found = findings_in(example);
  return std::any_of(found.begin(), found.end(), [&](const Diagnostic& one) { return one.code == rule.code; });
}

}  // namespace

TEST_CASE("the examples of each house rule show it") {
  for (const Rule* rule : house_rules()) {
    CAPTURE(rule->code, rule->name);
    CHECK(rule->bad.empty() == rule->good.empty());
    if (rule->bad.empty()) continue;
    CHECK(shows(*rule, rule->bad));
    CHECK_FALSE(shows(*rule, rule->good));
  }
}

TEST_CASE("house rules are ordered and say why") {
  const auto rules = house_rules();
  CHECK(std::is_sorted(rules.begin(), rules.end(), [](const Rule* a, const Rule* b) { return a->code < b->code; }));
  for (const Rule* rule : rules) CHECK_FALSE(rule->why.empty());
}

TEST_CASE("a long sentence is counted in words") {
  std::string forty;
  for (int i = 0; i < 40; ++i) forty += "word ";
  const auto policy = [](const std::string& text) {
    return "sections:\n  - {kind: prose, heading: Notes, text: \"" + text + "\"}\n";
  };
  CHECK(findings_in(policy(forty.substr(0, forty.size() - 1) + ". " + forty)).empty());
  const Diagnostics found = findings_in(policy(forty + "more."));
  REQUIRE(found.list().size() == 1);
  CHECK(found.list().front().code == "H0204");
  CHECK(found.list().front().message == "a sentence of 41 words");
}

TEST_CASE("a length of time in the details of an item needs no field") {
  CHECK(findings_in("sections:\n  - {kind: rights, rights: {right: appeal, how: Write within 60 days.}}\n").empty());
  CHECK(findings_in("sections:\n  - {kind: rights, rights: access, text: Write within 60 days.}\n").list().size() == 1);
}

TEST_CASE("the examples of the project are clean, but for what they say of themselves") {
  for (const auto& file : std::filesystem::directory_iterator(SOURCE_DIR "/policies/examples")) {
    if (file.path().extension() != ".yaml") continue;
    CAPTURE(file.path().filename().string());
    const Diagnostics found = house_findings(read_file(file.path().string()), today);
    INFO(found.to_text());
    if (file.path().stem() == "shop")
      CHECK(std::all_of(found.begin(), found.end(), [](const Diagnostic& one) { return one.code == "H0402"; }));
    else
      CHECK(found.empty());
  }
}

TEST_CASE("a finding stands where it is found") {
  const Reading reading = read(whole_policy("sections:\n  - {kind: cookies, used: no, items: {name: sid}}\n"));
  const Diagnostics found = house_findings(reading, today);
  REQUIRE(found.list().size() == 1);
  const Diagnostic& one = found.list().front();
  CHECK(one.code == "H0103");
  CHECK(one.fact == "sections.cookies.used");
  CHECK(one.frame.back().text.find("used: no") != std::string::npos);
}

namespace {

// The codes of what is left of a policy's findings, with the lines.
std::string left_of(std::string_view sections, const std::vector<const LawProfile*>& laws = {}) {
  const Reading reading = read(whole_policy(sections));
  std::string text;
  for (const Diagnostic& each : check(reading, {laws, today}).findings)
    text += std::string(each.code) + ':' + std::to_string(each.range.begin.line) + ' ';
  return text;
}

}  // namespace

TEST_CASE("a comment accepts what it names, in its line or the next") {
  const std::string begin = "sections:\n  - kind: prose\n    heading: Notes\n",
                    text = "    text: We do so from time to time.";
  CHECK(left_of(begin + text + "\n") == "H0205:8 ");
  CHECK(left_of(begin + text + "  # codicil: ignore[H0205] agreed\n") == "");
  CHECK(left_of(begin + text + "  # codicil: ignore[long-sentence, vague-words] agreed\n") == "");
  CHECK(left_of(begin + "    # codicil: ignore[vague-words] agreed\n\n    # another\n" + text + "\n") == "");
  SECTION("without a reason it accepts nothing") {
    CHECK(left_of(begin + text + "  # codicil: ignore[H0205]\n") == "H0205:8 H0901:8 ");
    CHECK(left_of(begin + text + "  # codicil: ignore[H0205]  \n") == "H0205:8 H0901:8 ");
  }
  SECTION("what it does not name, or stands elsewhere, stays") {
    CHECK(left_of(begin + text + "  # codicil: ignore[H0204] agreed\n") == "H0205:8 H0902:8 ");
    CHECK(left_of("# codicil: ignore[H0205] agreed\n").find("H0902:1 ") != std::string::npos);
    CHECK(left_of(begin + "    text: 'x''s  # codicil: ignore[H0205] we do so from time to time'\n") == "H0205:8 ");
    CHECK(left_of(begin + "    text: It's so from time to time  # codicil: ignore[H0205] agreed\n") == "");
    CHECK(left_of(begin + "    text: \"x  # codicil: ignore[H0205] we do so from time to time\"\n") == "H0205:8 ");
  }
  SECTION("what a law asks for is looked for only where somebody asks about the law") {
    const std::string ignored = begin + "    text: T  # codicil: ignore[eprivacy-1] no cookies\n";
    CHECK(left_of(ignored) == "");
    CHECK(left_of(ignored, {find_law_profile("gdpr")}).find("H0902") == std::string::npos);
    CHECK(left_of(ignored, {find_law_profile("eprivacy")}).find("H0902:8 ") != std::string::npos);
  }
  SECTION("that a file is no policy stays") {
    CHECK(left_of("unknown: 1  # codicil: ignore[P0007] agreed\n").find("P0007:") != std::string::npos);
  }
}

}  // namespace codicil::test
