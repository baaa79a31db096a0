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
    // Not these: who answers and how to reach them cannot be left out alone, and sentences are never too long here.
    // The policy that says nothing meets none of them either.
    const std::set<std::string> never{"ccpa-contact", "ccpa-how", "gdpr-12-1", "gdpr-12-2", "gdpr-13-1-a", "lgpd-9-3"};
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

TEST_CASE("when a duty holds, and when it is met") {
  struct Case {
    std::string part;
    std::string_view duty, result;
  };
  const std::string two_ways =
      "parties: {acme: {name: Acme, contacts: {desk: {email: a@example.org, phone: \"1\", for: rights}}}}\n";
  const std::string names =
      "data: {email: your address, iban: your account}\n"
      "purposes: {orders: {name: send orders, basis: contract}, news: send news}\n";
  const std::string two = names +
                          "sections: [{kind: collection, groups: {source: you, data: [email, iban]}}, {kind: purposes, "
                          "purposes: ";
  const std::string host = "parties: {acme: {name: Acme, country: IE}, host: {name: Host, country: US}}\nsections: ";
  const std::string in_region = "sections: [{kind: regional, ";
  const std::string rights = ", sections: {kind: rights, rights: [complaint, limit-sensitive]}}]\n";
  const auto agent = [](std::string country) {
    return "parties: {acme: {name: Acme, country: US}, agent: {name: Agent, country: " + country +
           ", contacts: {desk: {email: a@example.org}}}}\nsections: [";
  };
  const auto cases = std::to_array<Case>({
      {"sections: [{kind: cookies, used: yes}]\n", "eprivacy-4", "unknown"},
      {"sections: [{kind: cookies, used: yes, items: {name: a, category: strictly-necessary}}]\n", "eprivacy-4",
       "does not apply"},
      {"sections: [{kind: cookies, used: yes, items: {name: a, category: statistics}}]\n", "eprivacy-4", "missing"},
      {"sections: [{kind: cookies, used: no}]\n", "eprivacy-1", "none stated"},
      {"sections: [{kind: rights, rights: access}]\n", "ccpa-how", "missing"},
      {"sections: [{kind: rights, rights: access, exercise: acme.office}]\n", "ccpa-how", "missing"},
      {two_ways, "ccpa-how", "met"},
      {"sections: [{kind: rights, rights: access}]\n", "gdpr-21-4", "unknown"},
      {"sections: [{kind: communications, channels: {type: newsletter}}, {kind: rights, rights: access}]\n",
       "gdpr-21-4", "missing"},
      {"sections: [{kind: transfers, items: {country: FR}}]\n", "gdpr-13-1-f-safeguard", "does not apply"},
      {"sections: [{kind: transfers, items: {country: JP, mechanism: adequacy}}]\n", "gdpr-13-1-f-safeguard",
       "does not apply"},
      {"sections: [{kind: transfers, none: true}]\n", "gdpr-13-1-f-transfer", "none stated"},
      {"sections: [{kind: sharing, stance: listed, sale: never}]\n", "ccpa-opt-out", "none stated"},
      // what holds elsewhere, or is only to come
      {"sections: [{kind: rights, regions: California, rights: complaint}]\n", "gdpr-13-2-d", "missing"},
      {"sections: [{kind: rights, regions: [the United States, outside the EU], rights: complaint}]\n", "gdpr-13-2-d",
       "missing"},
      {"sections: [{kind: rights, regions: [the UK and the EU], rights: complaint}]\n", "gdpr-13-2-d", "met"},
      {"sections: [{kind: rights, regions: Deutschland, rights: complaint}]\n", "gdpr-13-2-d", "met"},
      {"sections: [{kind: rights, certainty: future, rights: complaint}]\n", "gdpr-13-2-d", "missing"},
      {"sections: [{kind: rights, certainty: may, rights: complaint}]\n", "gdpr-13-2-d", "met"},
      {in_region + "region: California, laws: cpra" + rights, "gdpr-13-2-d", "missing"},
      {in_region + "region: California, laws: cpra" + rights, "ccpa-how", "missing"},
      {in_region + "region: where we are, laws: cpra" + rights, "ccpa-limit", "met"},
      {in_region + "region: where we are, laws: lgpd" + rights, "ccpa-limit", "unknown"},
      {"sections: [{kind: transfers, none: true, regions: Texas}]\n", "gdpr-13-1-f-transfer", "unknown"},
      {"sections: [{kind: communications, channels: {type: survey, certainty: future}}]\n", "gdpr-13-2-a", "missing"},
      {"sections: [{kind: communications, channels: [{type: survey, certainty: future}, {type: sms, retention: 1 "
       "year}]}]\n",
       "gdpr-13-2-a", "met"},
      {"sections: [{kind: sharing, stance: listed, recipients: {who: a host, certainty: future}}]\n", "lgpd-9-5",
       "unknown"},
      // each purpose its basis, each kind of data its time
      {two + "[{purpose: orders, data: email, retention: 1 year}]}]\n", "gdpr-13-1-c-purpose", "partly met"},
      {two + "[{purpose: orders, data: email, retention: 1 year}]}]\n", "gdpr-13-1-c-basis", "partly met"},
      {two + "[{purpose: orders, data: email, retention: 1 year}]}]\n", "gdpr-13-2-a", "partly met"},
      {two + "[{purpose: orders, data: [email, iban], retention: 1 year}]}]\n", "gdpr-13-1-c-basis", "met"},
      {two + "[{purpose: orders, data: [email, iban], retention: 1 year}]}]\n", "gdpr-13-2-a", "met"},
      {two + "[{purpose: orders, retention: 1 year}]}]\n", "gdpr-13-1-c-basis", "met"},
      {two + "[{purpose: orders, retention: 1 year}]}]\n", "gdpr-13-2-a", "met"},
      {two + "[{purpose: orders, data: [email, iban]}, {purpose: news, data: email}]}]\n", "gdpr-13-1-c-basis",
       "partly met"},
      {two + "[{purpose: orders, data: [email, iban]}, {purpose: news, data: email, basis: consent}]}]\n",
       "gdpr-13-1-c-basis", "met"},
      {two + "[{purpose: orders, data: [email, iban], retention: 1 year}, {purpose: news, data: email}]}]\n",
       "gdpr-13-2-a", "partly met"},
      {two + "[{purpose: orders, data: [email, iban]}]}, {kind: retention, items: {data: email, keep: 1 year}}]\n",
       "gdpr-13-2-a", "partly met"},
      {two + "[{purpose: orders, data: [email, iban]}]}, {kind: retention, items: [{data: email, for: news, keep: 1 "
             "year}, {data: iban, keep: 1 year}]}]\n",
       "gdpr-13-2-a", "partly met"},
      {two + "[{purpose: orders, data: [email, iban]}]}, {kind: retention, items: [{data: email, for: orders, keep: 1 "
             "year}, {data: iban, keep: 1 year}]}]\n",
       "gdpr-13-2-a", "met"},
      {two + "[{purpose: orders, data: [email, iban]}]}, {kind: retention, default: 1 year}]\n", "gdpr-13-2-a", "met"},
      {two + "[{purpose: orders, data: [email, iban]}]}, {kind: retention, default: indefinite}]\n", "gdpr-13-2-a",
       "missing"},
      {two + "[{purpose: orders, data: [email, iban]}]}, {kind: retention, default: {keep: {until: we no longer need "
             "it}}}]\n",
       "gdpr-13-2-a", "missing"},
      {names +
           "sections: [{kind: communications, channels: {type: sms, data: email, purposes: news}}, {kind: purposes, "
           "purposes: [{purpose: orders, data: email, retention: 1 year}]}]\n",
       "gdpr-13-1-c-basis", "partly met"},
      {names + "sections: [{kind: purposes, purposes: [{purpose: orders, data: email, retention: 1 year}]}]\n",
       "gdpr-13-2-a", "met"},
      {names + "sections: [{kind: purposes, purposes: [{purpose: orders, data: email}]}]\n", "gdpr-13-2-a", "missing"},
      // one part that another denies
      {"parties: {acme: {name: Acme, country: IE}, host: {name: Host, country: US}}\nsections: [{kind: processors, "
       "items: host}, {kind: transfers, none: true}]\n",
       "gdpr-13-1-f-transfer", "missing"},
      {"parties: {acme: {name: Acme, country: US}, host: {name: Host, country: US}}\nsections: [{kind: processors, "
       "items: host}, {kind: transfers, none: true}]\n",
       "gdpr-13-1-f-transfer", "none stated"},
      {"data: {h: {name: allergies, special: yes}}\nsections: [{kind: sensitive, none: true}]\n", "ccpa-sensitive",
       "missing"},
      {"data: {h: {name: allergies, special: no}}\nsections: [{kind: sensitive, none: true}]\n", "ccpa-sensitive",
       "met"},
      {"parties: {acme: Acme, twin: {name: Twin, roles: joint-controller}}\nsections: [{kind: controller, joint: "
       "none}]\n",
       "gdpr-26-2", "missing"},
      {"parties: {acme: Acme, twin: {name: Twin, roles: joint-controller}}\nsections: [{kind: controller, joint: twin, "
       "text: We do it all.}]\n",
       "gdpr-26-2", "met"},
      // consent, wherever it is told of
      {"sections: [{kind: advertising, personalised: with-consent}]\n", "gdpr-13-2-c", "missing"},
      {"sections: [{kind: automated-decisions, items: {what: who pays, basis: consent}}]\n", "gdpr-13-2-c", "missing"},
      {"sections: [{kind: cookies, categories: {category: statistics, consent: yes}}]\n", "gdpr-13-2-c", "missing"},
      // who gets data, for what and where
      {host + "[{kind: processors, items: {party: host, for: run the site, safeguards: scc}}, {kind: transfers, items: "
              "{country: US, parties: host}}]\n",
       "gdpr-13-1-f-transfer", "met"},
      {host + "[{kind: processors, items: {party: host, for: run the site}}, {kind: transfers, items: {country: US, "
              "parties: "
              "host}}]\n",
       "gdpr-13-1-f-transfer", "partly met"},
      {host + "[{kind: processors, items: {party: host, for: run the site, safeguards: scc}}, {kind: transfers, items: "
              "{country: US, parties: host}}]\n",
       "gdpr-13-1-f-safeguard", "partly met"},
      {host + "[{kind: processors, items: {party: host, for: run the site, safeguards: adequacy}}, {kind: transfers, "
              "items: "
              "{country: US, parties: host}}]\n",
       "gdpr-13-1-f-safeguard", "does not apply"},
      {host + "[{kind: processors, items: {party: host, for: run the site, safeguards: scc}}]\n",
       "gdpr-13-1-f-safeguard", "partly met"},
      {host + "[{kind: processors, items: {party: host, for: run the site}}, {kind: transfers, items: {country: US, "
              "parties: "
              "host}}]\n",
       "lgpd-9-5", "met"},
      {host + "[{kind: transfers, items: {country: US, parties: host}}]\n", "lgpd-9-5", "missing"},
      {"activities: {mail: {name: Mail, recipients: none}}\nsections: [{kind: activities, activities: mail}]\n",
       "gdpr-13-1-e", "met"},
      {"activities: {mail: {name: Mail, recipients: none}}\nsections: [{kind: activities, activities: mail}]\n",
       "lgpd-9-5", "none stated"},
      {names + "sections: [{kind: purposes, purposes: {purpose: orders, recipients: none}}]\n", "gdpr-13-1-e", "met"},
      {"sections: [{kind: sharing, stance: limited, unless: [service-providers, legal-obligation]}]\n", "gdpr-13-1-e",
       "met"},
      {"sections: [{kind: sharing, stance: limited, unless: legal-obligation}]\n", "gdpr-13-1-e", "missing"},
      // representatives
      {agent("DE") + "{kind: controller, representative: agent}]\n", "gdpr-13-1-a-rep", "met"},
      {agent("GB") + "{kind: controller, representative: agent}]\n", "gdpr-13-1-a-rep", "missing"},
      {agent("GB") + "{kind: controller, representative: {party: agent, regions: the EU}}]\n", "gdpr-13-1-a-rep",
       "met"},
      // rights
      {"sections: [{kind: rights, rights: access, exercise: acme.office}, {kind: rights, id: b, rights: [{right: "
       "erasure, "
       "contact: acme.office}]}]\n",
       "ccpa-how", "missing"},
      {"sections: [{kind: communications, channels: {type: newsletter}}, {kind: rights, rights: [access, "
       "objection]}]\n",
       "gdpr-21-4", "partly met"},
      {"sections: [{kind: communications, channels: {type: newsletter}}, {kind: rights, rights: objection}]\n",
       "gdpr-21-4", "met"},
      {"sections: [{kind: communications, channels: {type: newsletter}}, {kind: rights, heading: none, rights: "
       "objection}]\n",
       "gdpr-21-4", "partly met"},
      // cookies and their like
      {"sections: [{kind: cookies, used: no, similar-technologies: yes}]\n", "eprivacy-1", "missing"},
      {"sections: [{kind: cookies, categories: {category: strictly-necessary, purpose: your cart}}]\n", "eprivacy-2",
       "does not apply"},
      {"sections: [{kind: cookies, items: [{name: a, category: strictly-necessary}, {name: b, category: statistics, "
       "lasts: 1 day}]}]\n",
       "eprivacy-2", "met"},
  });
  for (const Case& each : cases) {
    CAPTURE(each.part, each.duty);
    const Policy policy = load_string(whole_policy(each.part)).value();
    const LawCoverage found = cover(policy, *find_law_profile(each.duty.substr(0, each.duty.find('-'))));
    const auto& duty = *std::ranges::find(found.duties, find_duty(each.duty), &DutyCoverage::duty);
    CHECK(name_of(duty.result) == each.result);
  }
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
