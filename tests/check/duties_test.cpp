// What laws ask for, fact by fact: a policy that says all of it, and every line of it taken away.

#include "unit/examples.hpp"

#include <codicil/check.hpp>
#include <codicil/read.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

namespace codicil::test {
namespace {

using Lines = std::vector<std::string>;

Lines complete_policy() {
  Lines lines;
  std::ifstream file(SOURCE_DIR "/tests/check/complete.yaml");
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

std::size_t indent_of(const std::string& line) { return line.find_first_not_of(' '); }

// All but a line, and what stands below it.
std::string joined(const Lines& lines, std::size_t without) {
  std::string text;
  bool is_below = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    is_below = is_below && !lines[i].empty() && indent_of(lines[i]) > indent_of(lines[without]);
    if (i == without) is_below = true;
    if (!is_below) text += lines[i] + '\n';
  }
  return text;
}

bool is_open(DutyResult result) {
  return result == DutyResult::partly || result == DutyResult::missing || result == DutyResult::unknown;
}

// The duties that are not met, one behind the other; those of the United Kingdom's law are the Union's once more.
std::string open_duties(const Policy& policy) {
  std::set<std::string_view> ids;
  for (const LawProfile& law : law_profiles())
    if (law.id != "uk-gdpr")
      for (const DutyCoverage& each : cover(policy, law).duties)
        if (is_open(each.result)) ids.insert(each.duty->id);
  std::string text;
  for (const auto id : ids) text.append(text.empty() ? "" : " ").append(id);
  return text;
}

}  // namespace

TEST_CASE("a policy that says everything meets every duty") {
  const Policy policy = load_string(joined(complete_policy(), std::size_t(-1))).value();
  for (const LawProfile& law : law_profiles())
    for (const DutyCoverage& each : cover(policy, law).duties) {
      CAPTURE(each.duty->id, name_of(each.result), each.gaps.empty() ? std::string() : each.gaps.front().what);
      CHECK_FALSE(is_open(each.result));
    }
}

TEST_CASE("what is no longer said is missed by the duties that ask for it, and by no other") {
  const Lines lines = complete_policy();
  std::set<std::string> missed;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto arrow = lines[i].find("  # -> ");
    const bool has_arrow = arrow != std::string::npos;
    CAPTURE(lines[i]);
    const auto policy = load_string(joined(lines, i));
    if (!policy && !has_arrow) continue;  // what no policy can do without
    REQUIRE(policy);
    const std::string expected = has_arrow ? lines[i].substr(arrow + 7) : std::string();
    CHECK(open_duties(*policy) == expected);
    std::istringstream ids(expected);
    for (std::string id; ids >> id;) missed.insert(id);
  }
  SECTION("and every duty that a policy can meet is missed by some line") {
    // Not these: who answers and how to reach them cannot be left out alone, and sentences are never too long here.
    // The policy that says nothing meets none of them either.
    const std::set<std::string> never{"ccpa-contact", "gdpr-12-1", "gdpr-12-2", "gdpr-13-1-a", "lgpd-9-3"};
    for (const LawProfile& law : law_profiles())
      for (const Duty& duty : law.duties)
        if (law.id != "uk-gdpr" && duty.evidence == DutyEvidence::policy) {
          CAPTURE(duty.id);
          CHECK(missed.contains(std::string(duty.id)) != never.contains(std::string(duty.id)));
        }
  }
}

TEST_CASE("laws are tables whose ids are found") {
  for (const LawProfile& law : law_profiles()) {
    CHECK(find_law_profile(law.id) == &law);
    CHECK(Date::parse(law.as_of));
    for (const Duty& duty : law.duties) {
      CAPTURE(duty.id);
      CHECK(find_duty(duty.id) == &duty);
      CHECK(duty.id.starts_with(law.id));
      CHECK_FALSE(duty.discloses.empty());
      CHECK_FALSE(duty.how.empty());
    }
  }
  CHECK(find_law_profile("gdp") == nullptr);
  CHECK(find_duty("gdpr-99") == nullptr);
}

TEST_CASE("a policy that says nothing meets no duty, but that its sentences are short") {
  const Policy silent = load_string(
                            "codicil: 1\npolicy: {id: p, title: P, language: en, controller: us}\nparties: {us: "
                            "{name: Us}}\nsections: [{kind: prose, heading: H, text: T}]\n")
                            .value();
  for (const LawProfile& law : law_profiles())
    for (const DutyCoverage& each : cover(silent, law).duties) {
      CAPTURE(each.duty->id, name_of(each.result));
      const bool is_of_sentences = each.duty->trust == DutyTrust::measured;
      CHECK((each.result == DutyResult::met) == is_of_sentences);
      CHECK(each.result != DutyResult::none_stated);
      CHECK(each.result != DutyResult::inapplicable);
    }
}

TEST_CASE("a sentence that is too long is not plain") {
  Policy policy = load_string(joined(complete_policy(), std::size_t(-1))).value();
  const auto result = [&] {
    const LawCoverage found = cover(policy, *find_law_profile("gdpr"));
    return std::ranges::find(found.duties, find_duty("gdpr-12-1"), &DutyCoverage::duty)->result;
  };
  CHECK(result() == DutyResult::met);
  std::string words;
  for (int i = 0; i < 41; ++i) words += "word ";
  policy.policy.intro = Text(words);
  CHECK(result() == DutyResult::partly);
}

TEST_CASE("what is at home depends on the law") {
  Policy policy = load_string(joined(complete_policy(), std::size_t(-1))).value();
  for (auto& party : policy.parties.entries) party.value.country = Country{"IE"};
  for (Section& section : policy.sections)
    if (auto* kind = std::get_if<section::Identity>(&section.body)) kind->representative = {};
  const auto result = [&](std::string_view duty) {
    const LawCoverage found = cover(policy, *find_law_profile(duty.substr(0, duty.find("gdpr") + 4)));
    return std::ranges::find(found.duties, find_duty(duty), &DutyCoverage::duty)->result;
  };
  CHECK(result("gdpr-13-1-a-rep") == DutyResult::inapplicable);
  CHECK(result("uk-gdpr-13-1-a-rep") == DutyResult::missing);
}

TEST_CASE("a row that nobody read in the law is no error") {
  const Reading reading =
      read(whole_policy("parties: {acme: {name: Acme, country: US}}\nsections: [{kind: complaints, about: prices}]\n"));
  for (const LawProfile& law : law_profiles())
    for (const Diagnostic& each : findings(cover(*reading.policy, law), reading)) {
      CAPTURE(each.code);
      if (find_duty(each.code)->trust != DutyTrust::read) CHECK(each.severity != Severity::error);
      if (find_duty(each.code)->trust == DutyTrust::measured) CHECK(each.severity == Severity::note);
    }
  const Diagnostics found = findings(cover(*reading.policy, *find_law_profile("gdpr")), reading);
  CHECK(std::ranges::find(found.list(), "gdpr-13-1-a-rep", &Diagnostic::code)->severity == Severity::warning);
}

TEST_CASE("findings stand at the fact that lacks something, errors only where the law itself was read") {
  const Reading reading = read_file(SOURCE_DIR "/policies/iiif/2020-06-10.yaml");
  const Diagnostics found = findings(cover(*reading.policy, *find_law_profile("gdpr")), reading);
  const auto finding = [&](std::string_view id) -> const Diagnostic& {
    return *std::ranges::find(found.list(), id, &Diagnostic::code);
  };
  CHECK(found.list().size() == 19);
  CHECK(finding("gdpr-13-1-c-basis").severity == Severity::error);
  CHECK(finding("gdpr-13-1-c-basis").fact == "sections.collection.groups.direct.when.membership");
  CHECK(finding("gdpr-13-1-c-basis").frame.back().text.find("id: membership") != std::string::npos);
  CHECK(finding("gdpr-13-1-c-basis").range.begin == Position{93, 13});
  CHECK(finding("gdpr-13-1-b").severity == Severity::warning);   // unknown
  CHECK(finding("gdpr-changes").severity == Severity::warning);  // should
}

TEST_CASE("laws that are known by another name") {
  const Policy policy =
      load_string(whole_policy("policy: {id: p, title: P, language: en, controller: acme, laws: [cpra, ccpa, pecr, "
                               "colorado, uk-dpa]}\n"))
          .value();
  CHECK(laws_named_by(policy) == std::vector{find_law_profile("ccpa"), find_law_profile("eprivacy")});
  CHECK(find_law_profile(Law::colorado) == nullptr);
}

}  // namespace codicil::test
