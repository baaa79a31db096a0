// What laws ask for, fact by fact: a policy that says all of it, and every line of it taken away.

#include <codicil/check.hpp>
#include <codicil/read.hpp>

#include <catch2/catch.hpp>

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

std::string joined(const Lines& lines, std::size_t without) {
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (i != without) text += lines[i] + '\n';
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
    if (arrow == std::string::npos) continue;
    CAPTURE(lines[i]);
    const auto policy = load_string(joined(lines, i));
    REQUIRE(policy);
    const std::string expected = lines[i].substr(arrow + 7);
    CHECK(open_duties(*policy) == expected);
    std::istringstream ids(expected);
    for (std::string id; ids >> id;) missed.insert(id);
  }
  SECTION("and every duty that a policy can meet is missed by some line") {
    // Not these: the fields they ask for cannot be left out, or are only missed where a whole section goes.
    const std::set<std::string> never{
        "gdpr-12-1",    "gdpr-12-2",      "gdpr-13-1-a", "gdpr-13-1-e",  "gdpr-13-1-f-transfer", "gdpr-14-1-d",
        "ccpa-contact", "ccpa-disclosed", "ccpa-how",    "ccpa-sources", "eprivacy-5",           "lgpd-9-3"};
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

TEST_CASE("a policy that says nothing claims no duty to be met, but for who answers and how it is written") {
  const Policy silent =
      load_string(
          "codicil: 1\npolicy: {id: p, title: P, language: en, controller: us}\nparties: {us: {name: Us}}\n"
          "sections: [{kind: prose, heading: H, text: T}]\n")
          .value();
  for (const DutyCoverage& each : cover(silent, *find_law_profile("gdpr")).duties) {
    CAPTURE(each.duty->id, name_of(each.result));
    if (each.duty->id != std::string_view("gdpr-12-1")) CHECK(each.result != DutyResult::met);
  }
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
  CHECK(finding("gdpr-13-1-c-basis").range.begin == Position{94, 13});
  CHECK(finding("gdpr-13-1-b").severity == Severity::warning);   // unknown
  CHECK(finding("gdpr-changes").severity == Severity::warning);  // should
}

}  // namespace codicil::test
