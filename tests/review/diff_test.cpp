// diff() itself: typical edits, and the changes it finds.

#include "pairs.hpp"

#include <codicil/diff.hpp>

#include <catch2/catch.hpp>

namespace codicil::test {
namespace {

constexpr std::string_view kKinds[] = {"+", "-", "~", "="};
constexpr std::string_view kFacts[] = {"group",  "words",     "text",     "literal",  "translation", "flag",
                                       "choice", "reference", "date",     "duration", "age",         "url",
                                       "email",  "country",   "language", "licence"};

std::string said(const Saying& saying) {
  if (saying.state == Saying::State::silent) return "silent";
  if (saying.state == Saying::State::none) return "none";
  return '\'' + saying.value + '\'';
}

// `~ sections.sharing.stance choice 'never' -> 'limited'`, parts below it.
void add_lines(const std::vector<Change>& changes, const std::string& indent, std::string& lines) {
  for (const Change& change : changes) {
    lines += indent + std::string(kKinds[static_cast<std::size_t>(change.kind)]) + ' ' + change.path + ' ';
    lines += kFacts[static_cast<std::size_t>(change.fact())];
    lines += ' ' + said(change.before) + " -> " + said(change.after) + '\n';
    add_lines(change.parts, indent + "  ", lines);
  }
}

std::string changes(const std::string& before, const std::string& after) {
  std::string lines = "\n";
  add_lines(diff(parse_policy(before), parse_policy(after)).changes, "", lines);
  return lines;
}
// The same for sections and what they need.
std::string in_sections(const std::string& before, const std::string& after, const std::string& both = {}) {
  return changes(both + "sections: [" + before + "]\n", both + "sections: [" + after + "]\n");
}

TEST_CASE("diff: values of every type") {
  CHECK(in_sections("{kind: sharing, stance: never}", "{kind: sharing, stance: limited}") == R"(
~ sections.sharing.stance choice 'never' -> 'limited'
)");
  CHECK(in_sections("{kind: links, covered: yes}", "{kind: links, covered: no}") == R"(
~ sections.links.covered flag 'true' -> 'false'
)");
  CHECK(in_sections("{kind: changes, notice-period: 30 days, archive: 'https://a.example'}",
                    "{kind: changes, notice-period: 1 month, archive: 'https://b.example'}") == R"(
~ sections.changes.notice-period duration '30 days' -> '1 month'
~ sections.changes.archive url 'https://a.example' -> 'https://b.example'
)");
  CHECK(in_sections("{kind: children, minimum-age: 16}", "{kind: children, minimum-age: 13}") == R"(
~ sections.children.minimum-age.everywhere.age age '16' -> '13'
)");
  CHECK(changes("parties: {us: {name: Us, country: DE, contacts: {a: {email: a@example.org}}}}\n",
                "parties: {us: {name: We, country: FR, contacts: {a: {email: b@example.org}}}}\n") == R"(
~ parties.us.name words 'Us' -> 'We'
~ parties.us.country country 'DE' -> 'FR'
~ parties.us.contacts.a.email email 'a@example.org' -> 'b@example.org'
)");
  CHECK(changes("policy: {id: p, title: P, language: en, controller: us, updated: 2020-01-01, licence: CC0-1.0}\n",
                "policy: {id: p, title: P, language: en, controller: us, updated: 2021-01-01, licence: CC-BY-4.0}\n") ==
        R"(
~ policy.updated date '2020-01-01' -> '2021-01-01'
~ policy.licence licence 'CC0-1.0' -> 'CC-BY-4.0'
)");
}

TEST_CASE("diff: order, layout of the file and spelling of values are no change") {
  CHECK(in_sections("{kind: rights, rights: [access, erasure]}, {kind: links, covered: no}",
                    "{kind: links, covered: false}, {kind: rights, rights: [{right: erasure}, access]}") == "\n");
  CHECK(in_sections("{kind: changes, announced: email, notice-period: P30D}",
                    "{kind: changes, notice-period: 30 days, announced: [email]}") == "\n");
}

TEST_CASE("diff: stated, stated as none, silent") {
  const std::string silent = "{kind: controller, establishment: here}",
                    none = "{kind: controller, establishment: here, dpo: none}",
                    stated = "{kind: controller, establishment: here, dpo: us.a}",
                    parties = "parties: {us: {name: Us, contacts: {a: {phone: '1'}}}}\n";
  CHECK(in_sections(silent, none, parties) == R"(
+ sections.controller.dpo group silent -> none
)");
  CHECK(in_sections(none, stated, parties) == R"(
~ sections.controller.dpo reference none -> 'us.a'
)");
  CHECK(in_sections(stated, none, parties) == R"(
~ sections.controller.dpo reference 'us.a' -> none
)");
  CHECK(in_sections(stated, silent, parties) == R"(
- sections.controller.dpo reference 'us.a' -> silent
)");
}

TEST_CASE("diff: a list that is new is one change; an item of one that is there is another") {
  CHECK(in_sections("{kind: sharing, stance: listed}", "{kind: sharing, stance: listed, unless: [consent, safety]}") ==
        R"(
+ sections.sharing.unless group silent -> ''
  + sections.sharing.unless.consent choice silent -> 'consent'
  + sections.sharing.unless.safety choice silent -> 'safety'
)");
  CHECK(in_sections("{kind: sharing, stance: listed, unless: [consent]}",
                    "{kind: sharing, stance: listed, unless: [consent, safety]}") == R"(
+ sections.sharing.unless.safety choice silent -> 'safety'
)");
}

TEST_CASE("diff: a section that comes or goes is one change, and so is one that is none") {
  CHECK(in_sections("{kind: links, covered: no}", "{kind: links, covered: no}, {kind: cookies, used: yes}") == R"(
+ sections.cookies group silent -> ''
  + sections.cookies.used flag silent -> 'true'
)");
  CHECK(in_sections("{kind: cookies, used: yes}", "{kind: cookies, none: true}") == R"(
+ sections.cookies.none flag silent -> 'true'
- sections.cookies.used flag 'true' -> silent
)");
}

TEST_CASE("diff: registers of registers") {
  CHECK(
      changes("parties: {us: Us, google: {name: Google, services: {maps: Maps}}}\n",
              "parties: {us: Us, google: {name: Google, services: {maps: {name: Maps, does: maps}, mail: Mail}}}\n") ==
      R"(
+ parties.google.services.maps.does words silent -> 'maps'
+ parties.google.services.mail group silent -> 'Mail'
  + parties.google.services.mail.name words silent -> 'Mail'
)");
}

TEST_CASE("diff: other ids for the same things") {
  CHECK(changes("parties: {us: Us, acme: Acme}\nsections: [{kind: payments, providers: [acme]}]\n",
                "parties: {us: Us, acme-group: {was: acme, name: Acme}}\n"
                "sections: [{kind: payments, id: money, was: payments, providers: [acme-group]}]\n") == R"(
= parties.acme-group group 'acme' -> 'acme-group'
= sections.money group 'payments' -> 'money'
)");
}

TEST_CASE("diff: words in other languages") {
  const std::string fr = "policy: {id: p, title: P, language: en, controller: us, translations: [fr]}\n";
  CHECK(in_sections("{kind: prose, heading: {en: Hello, fr: Salut}, text: Hello.}",
                    "{kind: prose, heading: {en: Hello, fr: Bonjour}, text: {en: Hello., fr: Bonjour.}}", fr) == R"(
~ sections.prose.heading.fr translation 'Salut' -> 'Bonjour'
+ sections.prose.text.fr translation silent -> 'Bonjour.'
)");
}

TEST_CASE("diff: an entry of its own becomes the id of one") {
  CHECK(in_sections("{kind: payments, providers: ['the bank']}", "{kind: payments, providers: [bank]}",
                    "parties: {us: Us, bank: The bank}\n") == R"(
+ sections.payments.providers.bank reference silent -> 'bank'
- sections.payments.providers.the-bank group 'the bank' -> silent
  - sections.payments.providers.the-bank.name words 'the bank' -> silent
)");
}

TEST_CASE("diff: notes for other programs, and sentences of one's own") {
  CHECK(changes("x-team: {lead: a, rooms: ['1', '2']}\n", "x-team: {lead: b, rooms: ['1', '3']}\n") == R"(
~ x-team.lead literal 'a' -> 'b'
~ x-team.rooms.1 literal '2' -> '3'
)");
  CHECK(changes("sections: [{kind: sharing, stance: never}]\n",
                "sections: [{kind: sharing, stance: never}]\nwording: {sharing.never: We keep it.}\n") == R"(
+ wording.sharing.never words silent -> 'We keep it.'
)");
}

TEST_CASE("diff: how many facts were compared") {
  const Policy small = parse_policy("sections: [{kind: links, covered: no}]\n"),
               large = parse_policy("sections: [{kind: links, covered: no, advice: take-care}]\n");
  CHECK(diff(small, small).facts + 1 == diff(small, large).facts);
  CHECK(diff(large, small).facts == diff(small, large).facts);
}

}  // namespace
}  // namespace codicil::test
