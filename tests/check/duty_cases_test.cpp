// Which duties hold of a policy, and which are met: one line a case.

#include "unit/examples.hpp"

#include <codicil/check.hpp>
#include <codicil/read.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace codicil::test {
namespace {

struct Case {
  std::string part;
  std::string_view duty, result;
};

void expect(std::span<const Case> cases) {
  for (const Case& each : cases) {
    CAPTURE(each.part, each.duty);
    const Policy policy = load_string(whole_policy(each.part)).value();
    const auto law = std::ranges::find_if(law_profiles(), [&](const LawProfile& one) { return one.find(each.duty); });
    REQUIRE(law != law_profiles().end());
    const LawCoverage found = cover(policy, *law);
    const auto& duty = *std::ranges::find(found.duties, find_duty(each.duty), &DutyCoverage::duty);
    CHECK(name_of(duty.result) == each.result);
  }
}

}  // namespace

TEST_CASE("when a duty holds, and when it is met") {
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
      {"sections: [{kind: rights, rights: access, exercise: acme.office}]\n", "ccpa-how", "partly met"},
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
       "ccpa-how", "partly met"},
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
  expect(cases);
}

TEST_CASE("a duty is met wherever the policy says it, and by what is said to those whom it protects") {
  const std::string parties =
      "parties:\n  acme: {name: Acme, country: DE, contacts: {office: {email: office@example.org}}}\n"
      "  host: {name: Host, country: US}\n  watch: {name: Watch, roles: authority}\n"
      "  officer: {name: Officer, roles: dpo, contacts: {desk: {email: dpo@example.org}}}\n";
  const std::string begin =
      parties +
      "data: {mail: {name: your address}}\n"
      "purposes: {answer: {name: answer you}, press: {name: report, basis: legitimate-interests}}\n"
      "sections:\n";
  const std::string written =
      "  - {kind: collection, groups: [{source: you, when: write, data: mail, requirement: voluntary}]}\n";
  const std::string in_full =
      "  - {kind: activities, activities: [{name: Mail, data: mail, recipients: host, transfers: ";
  const std::string recorded =
      "  - {kind: activities, activities: [{name: Letters, data: mail, purposes: answer, basis: contract, retention: 1 "
      "year, requirement: voluntary}]}\n";
  const auto bases = [](const std::string& basis) { return "  - {kind: legal-basis, bases: [" + basis + "]}\n"; };
  const auto shared_in = [&](const std::string& regions) {
    return begin + "  - {kind: sharing, regions: " + regions + ", stance: listed, recipients: host}\n";
  };
  const std::string listed = begin + "  - {kind: sharing, stance: listed, recipients: host}\n  - {kind: regional, ";
  const std::string replaces = ", replaces: sharing, sections: [{kind: prose, heading: H, text: T}]}\n";
  const auto sold_to = [&](const std::string& more) {
    return begin + "  - {kind: sharing, stance: listed, sale: yes, recipients: [{who: host" + more + "}]}\n";
  };
  const auto way = [&](const std::string& link) {
    return sold_to("") + "  - {kind: rights, rights: opt-out-sale, choices: [{name: " + link +
           ", url: \"https://a.example/\"}]}\n";
  };
  const auto post = [](const std::string& address) {
    return "parties: {acme: {name: Acme, contacts: {desk: {post: {" + address + "}}}}}\n";
  };
  const std::string partner = "partners: [{party: host, data: mail}]}\n";
  const std::string never = begin + "  - {kind: sharing, stance: never, sale: never";
  const std::string no_processors = "}\n  - {kind: processors, none: true}\n";
  expect(std::to_array<Case>({
      // records in full
      {begin + in_full + "US}]}\n", "gdpr-13-1-e", "met"},
      {begin + in_full + "US}]}\n  - {kind: transfers, none: true}\n", "gdpr-13-1-f-transfer", "missing"},
      {begin + in_full + "DE}]}\n  - {kind: transfers, none: true}\n", "gdpr-13-1-f-transfer", "none stated"},
      // what records say of data holds where the same data are collected
      {begin + recorded + "  - {kind: collection, groups: [{source: you, when: write, data: mail}]}\n",
       "gdpr-13-1-c-purpose", "met"},
      {begin + recorded + "  - {kind: collection, groups: [{source: you, when: write, data: mail}]}\n",
       "gdpr-13-1-c-basis", "met"},
      {begin + recorded + "  - {kind: collection, groups: [{source: you, when: write, data: mail}]}\n", "gdpr-13-2-a",
       "met"},
      {begin + recorded + "  - {kind: collection, groups: [{source: you, when: write, data: mail}]}\n", "gdpr-13-2-e",
       "met"},
      {begin + "  - {kind: collection, groups: [{source: you, when: write, data: mail}]}\n" + recorded, "gdpr-13-2-e",
       "met"},
      {begin + recorded + "  - {kind: collection, groups: [{source: you, when: write, data: {name: your card}}]}\n",
       "gdpr-13-2-a", "partly met"},
      {begin + recorded + "  - {kind: communications, channels: {type: email, data: mail, purposes: press}}\n",
       "gdpr-13-2-a", "partly met"},  // kept for letters alone
      // bases that nothing else takes up
      {begin + written + bases("{basis: legitimate-interests, for: press}"), "gdpr-13-1-d", "missing"},
      {begin + written + bases("{basis: legitimate-interests, for: press, interest: {text: news, of: controller}}"),
       "gdpr-13-1-d", "met"},
      {begin + written + bases("{basis: legitimate-interests, for: press}"), "gdpr-21-4", "missing"},
      {begin + written + bases("{basis: public-task, for: answer}"), "gdpr-21-4", "missing"},
      {begin + written + bases("{basis: contract, for: answer}"), "gdpr-21-4", "unknown"},
      // a basis for a purpose says what its data are for
      {begin + written + bases("{basis: contract, for: answer, data: mail}"), "gdpr-13-1-c-purpose", "met"},
      {begin + written + bases("{basis: contract, for: answer, data: {name: your card}}"), "gdpr-13-1-c-purpose",
       "missing"},
      {begin + written + bases("{basis: contract, data: mail}"), "gdpr-13-1-c-purpose", "missing"},
      // regions
      {shared_in("the EU"), "gdpr-13-1-e", "met"},
      {shared_in("l’Union européenne"), "gdpr-13-1-e", "met"},
      {shared_in("everywhere except California"), "gdpr-13-1-e", "met"},
      {shared_in("Ireland"), "gdpr-13-1-e", "met"},
      {shared_in("Northern Ireland"), "gdpr-13-1-e", "missing"},
      {shared_in("Northern Ireland"), "uk-gdpr-13-1-e", "met"},
      {shared_in("Nicht-EU-Länder"), "gdpr-13-1-e", "missing"},
      {shared_in("the UK but not the EU"), "gdpr-13-1-e", "missing"},
      {shared_in("the UK but not the EU"), "uk-gdpr-13-1-e", "met"},
      {shared_in("Kalifornien"), "ccpa-disclosed-for", "missing"},
      {shared_in("Baja California"), "ccpa-disclosed-for", "unknown"},
      {shared_in("everywhere except California"), "ccpa-disclosed-for", "unknown"},
      {shared_in("everywhere but the EU"), "gdpr-13-1-e", "missing"},
      {shared_in("todo el mundo menos la UE"), "gdpr-13-1-e", "missing"},
      {shared_in("\"worldwide, EU excluded\""), "gdpr-13-1-e", "missing"},
      {shared_in("visitors from beyond the EU"), "gdpr-13-1-e", "missing"},
      {shared_in("the EU except Germany"), "gdpr-13-1-e", "met"},
      {shared_in("Österreich"), "gdpr-13-1-e", "met"},
      {shared_in("Allemagne"), "gdpr-13-1-e", "met"},
      {shared_in("\"DE, AT\""), "gdpr-13-1-e", "met"},
      {shared_in("ألمانيا"), "gdpr-13-1-e", "met"},
      {shared_in("Vereinigtes Königreich"), "uk-gdpr-13-1-e", "met"},
      {shared_in("the U.K."), "uk-gdpr-13-1-e", "met"},
      {listed + "region: the EU" + replaces, "gdpr-13-1-e", "missing"},
      {listed + "region: Germany" + replaces, "gdpr-13-1-e", "met"},  // it holds in the rest of the Union
      {listed + "region: California" + replaces, "gdpr-13-1-e", "met"},
      {listed + "region: Germany, laws: gdpr" + replaces, "gdpr-13-1-e", "missing"},
      // what is only to come, or is no way
      {begin + "  - {kind: sharing, stance: listed, recipients: [{who: host, certainty: future}]}\n", "gdpr-13-1-e",
       "missing"},
      {begin + "  - {kind: changes, announced: this-page, material: {before: 30 days, by: this-page}}\n",
       "gdpr-changes", "missing"},
      {begin + "  - {kind: changes, announced: this-page, material: {by: email}}\n", "gdpr-changes", "met"},
      {post("country: DE"), "gdpr-13-1-a", "missing"},
      {post("street: A 1, country: DE"), "gdpr-13-1-a", "met"},
      {begin + "  - {kind: retention, items: {data: mail, keep: {until: sie nicht mehr gebraucht werden}}}\n" + written,
       "gdpr-13-2-a", "missing"},
      {begin + "  - {kind: retention, items: {data: mail, keep: {until: necessary}}}\n" + written, "gdpr-13-2-a",
       "missing"},
      {begin + "  - {kind: retention, items: {data: mail, keep: {until: you close your account}}}\n" + written,
       "gdpr-13-2-a", "met"},
      {begin + "  - {kind: transfers, items: {country: CN, mechanism: data-privacy-framework}}\n",
       "gdpr-13-1-f-safeguard", "missing"},
      {begin + "  - {kind: transfers, items: {country: US, mechanism: data-privacy-framework}}\n",
       "gdpr-13-1-f-safeguard", "does not apply"},
      {begin + "  - {kind: transfers, items: {country: [IE, US], mechanism: data-privacy-framework}}\n",
       "gdpr-13-1-f-safeguard", "does not apply"},
      {begin + "  - {kind: transfers, items: {country: CN, mechanism: [scc, data-privacy-framework]}}\n",
       "gdpr-13-1-f-safeguard", "partly met"},
      {begin + "  - {kind: processors, items: {party: host, country: CN, safeguards: data-privacy-framework}}\n"
               "  - {kind: transfers, items: {country: CN, parties: host}}\n",
       "gdpr-13-1-f-safeguard", "missing"},
      {begin + "  - {kind: processors, items: {party: host, safeguards: data-privacy-framework}}\n"
               "  - {kind: transfers, items: {country: US, parties: host}}\n",
       "gdpr-13-1-f-safeguard", "does not apply"},
      {begin + "  - {kind: processors, none: true}\n", "gdpr-13-1-e", "partly met"},
      // sale, and to whom
      {sold_to(", for: answer"), "ccpa-sold", "partly met"},
      {sold_to(", for: answer"), "ccpa-sold-to", "partly met"},
      {sold_to(", for: answer"), "ccpa-disclosed", "partly met"},
      {sold_to(", for: answer, data: mail"), "ccpa-sold", "met"},
      {sold_to(", for: answer, data: mail"), "ccpa-sold-to", "met"},
      {sold_to(", for: answer, data: mail"), "ccpa-disclosed", "met"},
      {way("Do Not Sell"), "ccpa-opt-out", "partly met"},
      {way("Do Not Sell or Share My Personal Information"), "ccpa-opt-out", "met"},
      {way("Your Privacy Choices"), "ccpa-opt-out", "met"},
      {never + "}\n  - {kind: advertising, personalised: yes, " + partner, "ccpa-opt-out", "missing"},
      {never + "}\n  - {kind: advertising, personalised: yes, " + partner, "ccpa-sold", "partly met"},
      {never + "}\n  - {kind: advertising, personalised: no, " + partner, "ccpa-opt-out", "none stated"},
      {never + no_processors, "ccpa-disclosed-for", "none stated"},
      {never + ", unless: consent" + no_processors, "ccpa-disclosed-for", "unknown"},
      {never + no_processors, "lgpd-9-5", "none stated"},
      // said elsewhere
      {begin + "  - {kind: complaints, steps: [{step: complain to them, party: watch}]}\n", "gdpr-13-2-d", "met"},
      {begin + "  - {kind: complaints, steps: [{step: complain to them, party: host}]}\n", "gdpr-13-2-d", "missing"},
      {begin + "  - {kind: processors, items: [{party: host, country: US, safeguards: scc}]}\n", "gdpr-13-1-f-transfer",
       "met"},
      {begin + "  - {kind: processors, items: [{party: host, country: US}]}\n", "gdpr-13-1-f-transfer", "missing"},
      {begin + "  - {kind: rights, rights: [{right: access, how: Write to us.}]}\n", "gdpr-12-2", "met"},
      {begin + "  - {kind: rights, rights: [{right: access, how: Write to us.}, erasure]}\n", "gdpr-12-2", "missing"},
      {begin + "  - {kind: contact, contacts: officer.desk}\n", "gdpr-13-1-b", "met"},
      {begin + "  - {kind: contact, contacts: acme.office}\n", "gdpr-13-1-b", "unknown"},
      {begin + "  - {kind: scope, our-role: joint-controller}\n", "gdpr-26-2", "missing"},
      {begin + "  - {kind: scope, our-role: controller}\n", "gdpr-26-2", "unknown"},
      {begin + "  - {kind: collection, groups: [{source: others, from: host}]}\n", "gdpr-14-2-f", "partly met"},
      {begin + "  - {kind: collection, groups: [{source: others, from: host}, {source: public}]}\n", "gdpr-14-2-f",
       "met"},
      {begin + "  - {kind: collection, groups: [{source: others, from: host, complete: all}]}\n", "gdpr-14-2-f", "met"},
      {begin + "  - {kind: cookies, categories: {category: statistics, purpose: counts}, items: {name: a, category: "
               "statistics}}\n",
       "eprivacy-1", "met"},
      {begin + "  - {kind: cookies, categories: {category: statistics, purpose: counts}, items: {name: a, category: "
               "preferences}}\n",
       "eprivacy-1", "partly met"},
      {begin + "  - {kind: cookies, items: {name: a}, consent: a banner}\n", "eprivacy-4", "partly met"},
      {begin + "  - {kind: cookies, items: {name: a}, consent: a banner}\n"
               "  - {kind: rights, rights: [{right: withdraw-consent, how: Use the link.}]}\n",
       "eprivacy-4", "met"},
  }));
}

TEST_CASE("a duty names the text that meets it, not what it is asked of") {
  const Policy policy =
      load_string(whole_policy("data: {mail: {name: your address, retention: 1 year}}\n"
                               "purposes: {answer: {name: answer you, basis: contract}, count: {name: count}}\n"
                               "sections:\n"
                               "  - {kind: collection, groups: [{source: you, when: write, data: mail}]}\n"
                               "  - {kind: purposes, purposes: [{purpose: answer, data: mail}]}\n"
                               "  - {kind: legal-basis, bases: [{basis: contract, data: mail}]}\n"))
          .value();
  const auto places = [&](std::string_view duty) {
    const LawCoverage found = cover(policy, *find_law_profile("gdpr"));
    return std::ranges::find(found.duties, find_duty(duty), &DutyCoverage::duty)->places;
  };
  CHECK(places("gdpr-13-1-c-purpose") == std::vector<std::string>{"sections.purposes.purposes.answer"});
  CHECK(places("gdpr-13-1-c-basis") == std::vector<std::string>{"sections.legal-basis.bases.contract"});
  CHECK(places("gdpr-13-2-a") == std::vector<std::string>{"data.mail"});
}

}  // namespace codicil::test
