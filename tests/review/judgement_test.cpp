// Edits that look like less than they are, or like more. What they weigh comes from the sources of the classes of
// change (docs/review.md), not from the program.

#include "pairs.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace codicil::test {
namespace {

struct Edit {
  const char* about;
  std::string before, after;
  std::string gravest;  // finding: `material D330`; `none`
};

std::string gravest(const PolicyReview& review) {
  if (review.findings.empty()) return "none";
  const ReviewFinding& first = review.findings.front();
  return std::string(name_of(first.severity)) + ' ' + std::string(first.rule->id);
}

void check_edits(const std::vector<Edit>& edits) {
  for (const Edit& edit : edits) {
    CAPTURE(edit.about);
    CHECK(gravest(review(parse_policy(edit.before), parse_policy(edit.after))) == edit.gravest);
  }
}

std::string processors(const std::string& item) {
  return "parties: {us: Us, old: {name: Old, country: DE}, new: {name: New, country: DE}, abroad: {name: Abroad, "
         "country: "
         "US}, ads: {name: Ads, country: DE, roles: [third-party]}}\n"
         "data: {email: e-mail addresses, ip: IP addresses}\nsections: [{kind: processors, items: [" +
         item + "]}]\n";
}
std::string purpose(const std::string& words) { return "purposes: {main: \"" + words + "\"}\n"; }
std::string cookie(const std::string& lasts) {
  return "sections: [{kind: cookies, items: [{name: visit, lasts: " + lasts + "}]}]\n";
}

}  // namespace

TEST_CASE("judgement: a swap is as grave as what came with it") {
  const std::string old = processors("{party: old, country: DE, data: [email], safeguards: [scc], optional: yes}");
  check_edits({
      {"nothing else", old, processors("{party: new, country: DE, data: [email], safeguards: [scc], optional: yes}"),
       "notable D303"},
      {"a country more", old,
       processors("{party: new, country: [DE, US], data: [email], safeguards: [scc], optional: yes}"), "material D304"},
      {"another country of the firm itself", old,
       processors("{party: abroad, country: DE, data: [email], safeguards: [scc], optional: yes}"), "material D304"},
      {"more data", old, processors("{party: new, country: DE, data: [email, ip], safeguards: [scc], optional: yes}"),
       "material D120"},
      {"no safeguard", old, processors("{party: new, country: DE, data: [email], optional: yes}"), "material D334"},
      {"no choice", old, processors("{party: new, country: DE, data: [email], safeguards: [scc]}"), "material D312"},
      {"ends of its own", old, processors("{party: ads, country: DE, data: [email], safeguards: [scc], optional: yes}"),
       "material D315"},
  });
}

TEST_CASE("judgement: a word that limited something is missed") {
  check_edits({
      {"at the end", purpose("contact you about your order"), purpose("contact you"), "material D112"},
      {"in front", purpose("keep shortened addresses"), purpose("keep addresses"), "material D112"},
      {"by how", purpose("improve our website anonymously"), purpose("improve our website"), "material D112"},
      {"a list that is shorter", purpose("send news, offers"), purpose("send news"), "notable D113"},
      {"the choice turned round", "sections: [{kind: prose, heading: X, text: You can opt in.}]",
       "sections: [{kind: prose, heading: X, text: You can opt out.}]", "notable D902"},
  });
}

TEST_CASE("judgement: a country is known where data go there, not where it is named") {
  const auto with = [](const std::string& parties, const std::string& countries) {
    return "parties: {us: {name: Us, country: CH}" + parties + "}\nsections: [{kind: transfers, stored-in: [" +
           countries +
           "]}, {kind: complaints, authorities: [board]}, {kind: sharing, stance: listed, recipients: [shop]}]\n";
  };
  const std::string elsewhere =
      ", board: {name: Board, country: US}, idle: {name: Idle, country: US}, shop: {name: "
      "Shop, country: CH}";
  const std::string there = ", board: {name: Board, country: CH}, shop: {name: Shop, country: US}";
  check_edits({
      {"an authority and somebody without a task", with(elsewhere, "CH"), with(elsewhere, "CH, US"), "material D330"},
      {"a recipient", with(there, "CH"), with(there, "CH, US"), "notable D331"},
  });
}

TEST_CASE("judgement: what goes is no longer worse") {
  const auto with = [](const std::string& section) {
    return "data: {email: e-mail addresses}\nparties: {us: Us, ads: {name: Ads}}\nsections: [{kind: security, text: We "
           "care.}" +
           section + "]\n";
  };
  const std::string none = with("");
  const std::string advertising = with(", {kind: advertising, personalised: yes, partners: [{party: ads}]}");
  const std::string decisions = with(", {kind: automated-decisions, items: [{what: credit, logic: by income}]}");
  const std::string kept = with(", {kind: sharing, stance: never}");
  const std::string both =
      with(", {kind: sharing, stance: never}, {kind: advertising, personalised: yes, partners: [{party: ads}]}");
  check_edits({
      {"personalised advertising", advertising, none, "notable D961"},
      {"machines that decide", decisions, none, "notable D961"},
      {"advertising, now said", none, advertising, "notable D960"},
      {"advertising of those who shared with nobody", kept, both, "material D301"},
  });
}

TEST_CASE("judgement: who shared with nobody has no recipients, wherever they are told") {
  const auto with = [](const std::string& sections) {
    return "purposes: {news: send news}\ndata: {email: e-mail addresses}\nparties: {us: Us, ads: {name: Ads}, host: "
           "{name: "
           "Host}}\nsections: [{kind: links, covered: no, services: [host]}, " +
           sections + "]\n";
  };
  const std::string never = "{kind: sharing, stance: never}", none = "{kind: sharing, none: true}";
  const std::string processors = ", {kind: processors, items: [{party: ads}]}";
  check_edits({
      {"a section of its own", with(never), with(never + processors), "material D301"},
      {"sharing: none", with(none), with(none + processors), "material D301"},
      {"in the very section", with(never), with("{kind: sharing, stance: never, recipients: [ads]}"), "material D301"},
      {"for a purpose", with(never), with(never + ", {kind: purposes, purposes: [{purpose: news, recipients: [ads]}]}"),
       "material D301"},
      {"somebody who was named", with(never), with(never + ", {kind: processors, items: [{party: host}]}"),
       "notable D960"},
      {"nobody", with(never), with(never + ", {kind: processors, none: true}"), "notable D960"},
      {"no promise before", with("{kind: security, text: Locked.}"),
       with("{kind: security, text: Locked.}" + processors), "notable D960"},
  });
}

TEST_CASE("judgement: words and names, the organisation itself, certainty of a swap") {
  check_edits({
      {"ends of its own", processors("{party: {name: firms that host}}"), processors("{party: ads}"), "material D315"},
      {"abroad", processors("{party: {name: firms that host}}"), processors("{party: abroad}"), "material D304"},
      {"the organisation itself", processors("{party: old}"), processors("{party: us}"), "notable D302"},
      {"no longer planned", processors("{party: old, certainty: future}"), processors("{party: new}"), "material D701"},
  });
}

TEST_CASE("judgement: data known by a retention rule alone are new data") {
  const auto with = [](const std::string& data, const std::string& items) {
    return "data: {email: e-mail addresses" + data + "}\nsections: [{kind: retention, default: 1 year, items: [" +
           items + "]}]\n";
  };
  check_edits({{"location", with("", "{data: email, keep: 2 years}"),
                with(", place: where you are", "{data: email, keep: 2 years}, {data: place, keep: 30 days}"),
                "material D120"}});
}

TEST_CASE("judgement: a waiver covers what new references lead to") {
  const auto with = [](const std::string& ads) {
    return parse_policy("parties: {us: Us" + ads + "}\nsections: [{kind: processors, items: [" +
                        (ads.empty() ? "{party: us}" : "{party: us}, {party: ads}") + "]}]\n");
  };
  const auto fingerprint = [&](const std::string& ads) {
    const PolicyReview found = review(with(""), with(ads));
    const auto added = std::ranges::find_if(found.findings, [](const auto& each) { return each.rule->id == "D301"; });
    REQUIRE(added != found.findings.end());
    return added->fingerprint;
  };
  CHECK(fingerprint(", ads: {name: Ads, country: DE}") != fingerprint(", ads: {name: Ads, country: US}"));
  CHECK(fingerprint(", ads: {name: Ads, country: DE}") == fingerprint(", ads: {country: DE, name: Ads}"));
}

TEST_CASE("judgement: the same time in other units is the same") {
  check_edits({
      {"years", cookie("2 years"), cookie("24 months"), "editorial D901"},
      {"weeks", cookie("14 days"), cookie("2 weeks"), "editorial D901"},
      {"hours", cookie("24 hours"), cookie("1 day"), "editorial D901"},
      {"a day more", cookie("2 weeks"), cookie("15 days"), "material D205"},
  });
}

TEST_CASE("judgement: times that count from different things have no order") {
  const auto with = [](const std::string& keep) {
    return "data: {ip: {name: IP addresses, retention: " + keep +
           "}}\nretention: {seen: {keep: 30 days, starts: your visit, then: delete}, left: {keep: 30 days, starts: the "
           "end of your contract, then: archive}, again: {keep: 30 days, starts: your visit, then: delete}, short: "
           "{keep: "
           "29 days, starts: the end of your contract}}\nsections: [{kind: retention, items: [{data: [the x], keep: "
           "seen}, "
           "{data: [the y], keep: left}, {data: [the z], keep: again}, {data: [the v], keep: short}]}]\n";
  };
  check_edits({
      {"another rule", with("seen"), with("left"), "material D213"},
      {"a rule in place of a time", with("30 days"), with("left"), "material D213"},
      {"less long, but from later on", with("seen"), with("short"), "material D208"},
      {"the same rule under another name", with("seen"), with("again"), "editorial D901"},
      {"the same time as a rule", with("{keep: 30 days, starts: your visit, then: delete}"), with("seen"),
       "editorial D901"},
  });
}

TEST_CASE("judgement: what is kept for another time than in general") {
  const auto with = [](const std::string& item) {
    return "data: {ip: IP addresses, email: e-mail addresses}\nsections: [{kind: retention, default: 1 year, items: "
           "[{data: ip, keep: 30 days}" +
           item + "]}]\n";
  };
  const auto email = [&](const std::string& keep) { return with(", {data: email, keep: " + keep + "}"); };
  check_edits({
      {"longer", with(""), email("10 years"), "material D205"},
      {"longer, with a reason", with(""), email("{keep: 10 years, reason: the tax office}"), "material D205"},
      {"for ever", with(""), email("indefinite"), "material D205"},
      {"perhaps longer", with(""), email("{until: you leave}"), "material D208"},
      {"shorter", with(""), email("3 days"), "notable D206"},
      {"as long", with(""), email("12 months"), "notable D211"},
      {"no longer longer", email("10 years"), with(""), "notable D206"},
      {"no longer shorter", email("3 days"), with(""), "material D205"},
      {"a list of longer and shorter ones", "sections: [{kind: retention, default: 1 year}]\n",
       "sections: [{kind: retention, default: 1 year, items: [{data: [old bills], keep: 10 years}, {data: [old "
       "visits], keep: 1 day}]}]\n",
       "material D208"},
      {"no longer said, but as long", email("12 months"), with(""), "notable D212"},
  });
}

TEST_CASE("judgement: an age that goes in one place is lower there") {
  const auto with = [](const std::string& ages) {
    return "sections: [{kind: children, minimum-age: [" + ages + "]}]\n";
  };
  const std::string both = with("{age: 16, regions: [Germany]}, {age: 16, regions: [France]}");
  check_edits({
      {"one of two", both, with("{age: 16, regions: [France]}"), "material D531"},
      {"one more", with("{age: 16, regions: [France]}"), both, "notable D532"},
      {"both as one", both, with("{age: 16, regions: [Germany, France]}"), "notable D532"},
      {"everywhere", both, with("{age: 16}"), "notable D532"},
      {"no longer everywhere", with("{age: 16}"), both, "material D531"},
  });
}

TEST_CASE("judgement: what a fee costs") {
  const auto with = [](const std::string& fee) {
    return "policy: {id: us-privacy, title: Privacy, language: en, controller: us, translations: [fr]}\nsections: "
           "[{kind: "
           "rights, rights: [{right: access, fee: " +
           fee + "}]}]\n";
  };
  check_edits({
      {"less", with("20 EUR"), with("10 EUR"), "notable D419"},
      {"more", with("9.50 EUR"), with("10 EUR"), "material D403"},
      {"less, by thousands", with("\"1,000 EUR\""), with("999.99 EUR"), "notable D419"},
      {"another currency", with("20 EUR"), with("10 GBP"), "material D418"},
      {"in words", with("a stamp"), with("a trip to us"), "material D418"},
      {"an amount among others", with("1 EUR for 2 pages"), with("1 EUR for 1 page"), "material D418"},
      {"French words", with("{en: a stamp, fr: un timbre}"), with("{en: a stamp, fr: un timbre-poste}"),
       "editorial D916"},
      {"a French amount", with("{en: a stamp, fr: un timbre}"), with("{en: a stamp, fr: 20 euros}"), "material D418"},
      {"French at last", with("{en: a stamp}"), with("{en: a stamp, fr: un timbre}"), "editorial D916"},
  });
}

TEST_CASE("judgement: a condition that goes is no less than a word of it") {
  const auto with = [](const std::string& activity, const std::string& people) {
    return "people: {guests: {name: guests" + people + "}}\nactivities: {ship: {name: shipping, people: guests" +
           activity + "}}\nsections: [{kind: activities, activities: [ship]}]\n";
  };
  check_edits({
      {"a word of it", with(", when: you order goods as a member", ""), with(", when: you order goods", ""),
       "material D112"},
      {"all of it", with(", when: you order goods as a member", ""), with("", ""), "material D112"},
      {"who", with("", ", who: those who sleep here"), with("", ""), "material D112"},
      {"said now", with("", ""), with(", when: you order goods as a member", ""), "notable D905"},
  });
}

TEST_CASE("judgement: names in another language, and a negation that goes with its text") {
  const auto with = [](const std::string& name, const std::string& text) {
    return "policy: {id: us-privacy, title: Privacy, language: en, controller: us, translations: [fr]}\npurposes: "
           "{ship: {name: {en: deliver your order, fr: " +
           name + "}}}\nsections: [{kind: prose, heading: X, text: {en: We do not sell." + text +
           "}}, {kind: purposes, purposes: [ship]}]\n";
  };
  const std::string old = with("livrer votre commande", ", fr: Nous ne vendons pas.");
  check_edits({
      {"more of it", old, with("livrer votre commande et faire de la publicité", ", fr: Nous ne vendons pas."),
       "material D112"},
      {"a word that tells more", old, with("livrer votre petite commande", ", fr: Nous ne vendons pas."),
       "notable D113"},
      {"a negation goes", old, with("livrer votre commande", ""), "notable D904"},
      {"spelling", old, with("livrer votre comande", ", fr: Nous ne vendons pas."), "editorial D916"},
  });
}

TEST_CASE("judgement: what was planned may be done now") {
  const auto with = [](const std::string& certainty) {
    return parse_policy(
        "parties: {us: Us, acme: Acme}\nsections: [{kind: sharing, stance: listed, recipients: [{who: "
        "acme" +
        certainty + "}]}]\n");
  };
  const PolicyReview may = review(with(", certainty: future"), with(", certainty: may"));
  CHECK(gravest(may) == "material D701");
  CHECK_THAT(may.findings.front().message, Catch::Matchers::Contains("what was planned may be done now"));
  const PolicyReview is = review(with(", certainty: future"), with(""));
  CHECK_THAT(is.findings.front().message, Catch::Matchers::Contains("what was planned is done now"));
}

TEST_CASE("judgement: what nobody sees, special data, translations, extensions") {
  const auto heading = [](const std::string& words) {
    return "sections: [{kind: prose, heading: \"" + words + "\", text: It matters.}]\n";
  };
  const auto payments = [](const std::string& data) {
    return "data: {email: e-mail addresses, health: {name: health data, special: yes}}\nsections: [{kind: payments, "
           "providers: [us], "
           "data: [" +
           data + "]}]\n";
  };
  const auto french = [](const std::string& words) {
    return "policy: {id: us-privacy, title: Privacy, language: en, controller: us, translations: [fr]}\nsections: "
           "[{kind: prose, heading: X, text: {en: We are here., fr: " +
           words + "}}]\n";
  };
  const auto rights = [](const std::string& extension) {
    return "parties: {us: {name: Us, contacts: {office: {email: a@example.org}}}}\nsections: [{kind: rights, rights: "
           "[access], exercise: {contact: us.office, deadline: 1 month" +
           extension + "}}]\n";
  };
  check_edits({
      {"letters in another direction", heading("Privacy at Acme"), heading("Privacy at \\u202eemcA"), "material D903"},
      {"health data", payments("email"), payments("email, health"), "material D122"},
      {"other data", payments("health"), payments("email, health"), "material D120"},
      {"French for not", french("Nous ne vendons pas"), french("Nous vendons"), "notable D902"},
      {"French", french("Nous sommes tous"), french("Nous sommes tous ici"), "editorial D916"},
      {"no extension", rights(", extension: 2 months"), rights(""), "notable D408"},
      {"an extension", rights(""), rights(", extension: 2 months"), "material D407"},
  });
}

TEST_CASE("judgement: notice counts from the day on which this version could be read") {
  const auto with = [](const std::string& dates, const std::string& rights) {
    return "policy: {id: us-privacy, title: Privacy, language: en, controller: us, " + dates +
           "}\nsections: [{kind: rights, rights: [" + rights + "]}, {kind: changes, notice-period: 30 days}]\n";
  };
  const auto gates = [&](const std::string& dates, const std::string& rights) {
    const Policy before =
        parse_policy(with("published: 2026-01-01, updated: 2026-01-01, effective: 2026-01-31", "access, erasure"));
    std::string found;
    for (const ReviewGate& gate : review(before, parse_policy(with(dates, rights))).gates)
      found += std::string(gate.id) + ": " + gate.message + '\n';
    return found;
  };
  using Catch::Matchers::Contains;
  CHECK_THAT(gates("published: 2026-01-01, updated: 2026-03-01, effective: 2026-03-03", "access"),
             Contains("D804") && Contains("is only 2 days after 2026-03-01"));
  CHECK_THAT(gates("published: 2026-03-01, updated: 2026-03-01, effective: 2026-02-27", "access"),
             Contains("is 2 days before 2026-03-01"));
  CHECK(gates("published: 2026-03-01, updated: 2026-03-01, effective: 2026-03-31", "access").empty());
  CHECK_THAT(gates("published: 2026-01-01, updated: 2026-01-01, effective: 2026-03-31", "access"), Contains("D801"));
}

TEST_CASE("judgement: a waiver covers what came with a recipient, in any order") {
  const auto with = [](const std::string& data) {
    return parse_policy(processors("{party: us}, {party: old, data: [" + data + "]}"));
  };
  const Policy none = parse_policy(processors("{party: us}"));
  const auto fingerprint = [&](const std::string& data) {
    const PolicyReview found = review(none, with(data));
    const auto added = std::ranges::find_if(found.findings, [](const auto& each) { return each.rule->id == "D301"; });
    REQUIRE(added != found.findings.end());
    return added->fingerprint;
  };
  CHECK(fingerprint("email, ip") == fingerprint("ip, email"));
  CHECK(fingerprint("email, ip") != fingerprint("email"));
}

}  // namespace codicil::test
