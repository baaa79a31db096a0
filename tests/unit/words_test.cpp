// How policies sound: what authors of policies found hard to read stays mended.

#include "compose/facts.hpp"
#include "text/text.hpp"

#include <codicil/compose.hpp>
#include <codicil/localise.hpp>
#include <codicil/read.hpp>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace codicil;

namespace {
// Said by sentences of the catalogue that have no place for a fact.
struct Consents {
  Stated<Words> used{};
  Stated<bool> similar{};
};
}  // namespace
template <>
struct codicil::Schema<Consents> {
  static constexpr std::string_view name = "cookies";
  static constexpr auto fields = Fields{field("used", &Consents::used, ""), field("similar", &Consents::similar, "")};
};

namespace {

const std::string kParties =
    "parties:\n"
    "  us:\n"
    "    name: Us\n"
    "    contacts:\n"
    "      desk: {name: the desk, email: desk@us.example, for: [rights, questions]}\n"
    "      post: {post: {street: Hill 1, city: Namur, code: '5000', country: BE}}\n"
    "  meter: {name: Meter, privacy-policy: 'https://meter.example/p'}\n"
    "  other: {name: Other}\n";

Reading reading(const std::string& sections, const std::string& language, const std::string& more) {
  return read("codicil: 1\npolicy: {id: a, title: T, language: " + language + ", controller: us}\n" + kParties + more +
              "sections:\n" + sections);
}

// The words of a policy with these sections: each paragraph on a line.
std::string words_of(const std::string& sections, const std::string& language = "en", const std::string& more = {}) {
  const Reading result = reading(sections, language, more);
  for (const Diagnostic& finding : result.diagnostics) UNSCOPED_INFO(finding.message);
  REQUIRE(result.policy);
  return write_text(compose(*result.policy), {.width = 1000});
}

bool has(const std::string& text, const std::string& part) {
  UNSCOPED_INFO(text << "\n--- has: " << part);
  return text.find(part) != text.npos;
}

std::size_t count(const std::string& text, const std::string& part) {
  UNSCOPED_INFO(text);
  std::size_t found = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

// The findings of one rule.
std::vector<Diagnostic> findings(const Reading& result, std::string_view rule) {
  std::vector<Diagnostic> found;
  for (const Diagnostic& finding : result.diagnostics)
    if (finding.code == rule) found.push_back(finding);
  return found;
}

}  // namespace

TEST_CASE("A sentence that ends in an address ends in a full stop, outside the link", "[words]") {
  for (const std::string language : {"en", "de", "fr", "es", "ar"}) {
    const Reading result = reading(
        "  - {kind: analytics, tools: {tool: meter, opt-out: 'https://meter.example/no', self-hosted: no}}\n"
        "  - kind: cookies\n"
        "    used: yes\n"
        "    consent: {mechanism: banner, url: 'https://us.example/c'}\n"
        "    learn-more: 'https://us.example/more'\n",
        language, {});
    REQUIRE(result.policy);
    const Document document = compose(*result.policy);
    const std::string listing = document::dump(document);
    for (const std::string url :
         {"https://meter.example/p", "https://meter.example/no", "https://us.example/c", "https://us.example/more"}) {
      INFO(language << ": " << url);
      const auto run = listing.find("\"" + url + "\" link=\"" + url + "\"");
      REQUIRE(run != listing.npos);
      const auto next = listing.find('"', listing.find('\n', run));
      CHECK(listing[next + 1] == '.');
    }
  }
}

TEST_CASE("Contacts of a party stand on lines of their own", "[words]") {
  const std::string contact = "  - {kind: links, covered: no}\n";
  const std::string en = words_of(contact);
  CHECK(has(en,
            "    Contact: the desk (E-mail: desk@us.example; For: your rights and questions)\n"
            "    Contact: Post: Hill 1, 5000 Namur, Belgium\n"));
  CHECK(has(words_of(contact, "fr"), "desk@us.example\u00A0; Pour"));
  CHECK(has(words_of(contact, "ar"), "desk@us.example؛ "));
}

TEST_CASE("Records of one group stand together under its name", "[words]") {
  const std::string items =
      "    items:\n"
      "      - {party: us, country: BE, group: Shop}\n"
      "      - {party: meter, country: DE}\n"
      "      - {party: other, country: FR, group: Shop}\n"
      "      - {party: {name: Third}, country: FR, group: none}\n"
      "      - {party: {name: Fourth}, country: IT, group: Office}\n";
  const std::string text = words_of("  - kind: processors\n    layout: list\n" + items);
  CHECK(count(text, "\nShop\n") == 1);
  CHECK(count(text, "Group: ") == 1);  // none
  const std::size_t order[] = {text.find("  - Meter\n"), text.find("  - Third\n"), text.find("\nShop\n"),
                               text.find("  - Us\n"),    text.find("  - Other\n"), text.find("\nOffice\n"),
                               text.find("  - Fourth\n")};
  CHECK(std::is_sorted(std::begin(order), std::end(order)));
  CHECK(order[6] != text.npos);
  const std::string listing =
      document::dump(compose(*reading("  - kind: processors\n    layout: paragraphs\n" + items, "en", {}).policy));
  CHECK(has(listing, "\"sections_processors_items_other_country\""));
  CHECK(has(listing, "\"sections_processors_items_us_group\""));
  CHECK(has(listing, "\"sections_processors_items_3_country\""));  // numbers are those of the file
}

TEST_CASE("A storage rule is mentioned with its name, and ids are never printed", "[words]") {
  const std::string text =
      words_of("  - kind: retention\n    items: [{data: a, keep: law-seven}]\n    default: plain-nine\n", "en",
               "retention:\n  law-seven: {name: Books, keep: 7 years, then: delete}\n"
               "  plain-nine: {keep: 9 days, then: delete}\ndata: {a: {name: letters}}\n");
  CHECK(has(text, "Kept: 7 years (Books)."));
  CHECK(has(text, "everything else: 9 days."));
  CHECK(has(text, "\n9 days\n    Afterwards: deleted\n"));
  CHECK_FALSE(has(text, "law-seven"));
  CHECK_FALSE(has(text, "plain-nine"));
}

TEST_CASE("A channel is titled by its name", "[words]") {
  const std::string text =
      words_of("  - kind: communications\n    channels: [{type: newsletter, name: Paper Post}, {type: chat}]\n");
  CHECK(has(text, "  - Paper Post\n\n    Kind: newsletter.\n"));
  CHECK(has(text, "  - chat\n"));
}

TEST_CASE("How firmly an entry is said at all has a sentence of its own", "[words]") {
  const std::string text = words_of(
      "  - {kind: sensitive, layout: list, items: [{data: a, certainty: may, purposes: b}]}\n"
      "  - {kind: purposes, layout: list, purposes: [{purpose: b, data: a}]}\n",
      "en", "data: {a: {name: voices, certainty: future}}\npurposes: {b: {name: sing, certainty: may}}\n");
  CHECK(has(text, "voices (possible)\n\n    That we process these data at all is planned."));
  CHECK(has(text, "That we have this purpose at all is possible."));
  CHECK_FALSE(has(text, "Certainty"));
}

TEST_CASE("What is collected on which occasion stands at a glance as one sentence", "[words]") {
  const std::string text = words_of(
      "  - kind: collection\n"
      "    groups:\n"
      "      - source: you\n"
      "        when: [{when: order, data: a, requirement: contractual}, {when: write to us, data: a, certainty: may}]\n"
      "      - {source: you, certainty: future, when: {when: phone}}\n"
      "  - {kind: links, covered: no}\n",
      "en", "data: {a: {name: letters}}\n");
  CHECK(has(text, "When you order or write to us (possible) (section\u00A01)"));
  CHECK(has(text, "When you phone (planned) (section\u00A01)"));
}

TEST_CASE("What is only planned or possible is marked at a glance", "[words]") {
  const std::string text = words_of(
      "  - {kind: analytics, tools: [{tool: meter, certainty: future}, {tool: other}]}\n"
      "  - {kind: payments, certainty: may, providers: other}\n"
      "  - {kind: collection, groups: {source: others, from: other, certainty: future}}\n");
  CHECK(has(text, "Meter (planned) and Other (section\u00A01)"));
  CHECK(has(text, "By Other (possible) (section\u00A02)"));
  CHECK(has(text, "Other (planned) (section\u00A03)"));
}

TEST_CASE("The parts of an address stand in the order of its country", "[words]") {
  const auto address = [](const std::string& parts) {
    const std::string text = words_of("  - {kind: contact, contacts: them.door}\n", "en",
                                      "  them: {name: Them, contacts: {door: {post: {street: S 1, " + parts + "}}}}\n");
    const auto from = text.find("    Them\n    S 1\n") + std::string("    Them\n    S 1\n").size();
    return text.substr(from, text.find("\n\n", from) - from);
  };
  CHECK(address("city: Birkenmoos, code: '01234', country: DE") == "    01234 Birkenmoos\n    Germany");
  CHECK(address("city: Portland, region: OR, code: '97000', country: US") ==
        "    Portland, OR 97000\n    United States");
  CHECK(address("city: Saltmouth, code: XX1 2YZ, country: GB") == "    Saltmouth\n    XX1 2YZ\n    United Kingdom");
  CHECK(address("city: Dijon, region: Burgundy, code: '21000', country: FR") ==
        "    21000 Dijon\n    Burgundy\n    France");
  CHECK(address("city: Sevilla, region: SE, code: '41000', country: ES") == "    41000 Sevilla SE\n    Spain");
  CHECK(address("region: OR, code: '97000', country: US") == "    OR 97000\n    United States");
  CHECK(address("city: Portland, code: '97000', country: US") == "    Portland 97000\n    United States");
  CHECK(address("city: Akaba, region: South, code: '77110'") == "    Akaba, South 77110");
  CHECK(address("city: none, code: '01234', country: DE") == "    01234 none\n    Germany");
}

TEST_CASE("Languages are named with the region or script that their tags name", "[words]") {
  const std::string text = words_of(
      "  - kind: languages\n    prevailing: pt-BR\n"
      "    translations: [{language: zh-Hant}, {language: es-419}, {language: sr-Latn-RS}, {language: de}]\n");
  CHECK(has(text, "Portuguese (Brazil)."));
  CHECK(has(text, "Chinese (zh-Hant)"));
  CHECK(has(text, "Spanish (es-419)"));
  CHECK(has(text, "Serbian (sr-Latn-RS)"));
  CHECK(has(text, "German\n"));
}

TEST_CASE("What is paid for can be any noun", "[words]") {
  const std::string text = words_of("  - {kind: payments, providers: other, for: tickets}\n");
  CHECK(has(text, "We use Other to process payments. This concerns: tickets."));
  CHECK(has(words_of("  - {kind: payments, providers: other}\n", "es"), "Utilizamos Other para procesar pagos.\n"));
}

TEST_CASE("A policy can replace the forms of a number that English lacks", "[words]") {
  const std::string own =
      "wording: {duration.day.two: a pair of days, duration.day.one: a day, date.first: '1er {month} {year}'}\n";
  const Reading result = reading("  - {kind: changes, review: yearly}\n", "ar", own);
  CHECK(findings(result, "P0048").empty());
  const std::string days = "  - {kind: retention, default: 2 days}\n";
  CHECK(has(words_of(days, "ar", own), "a pair of days"));
  CHECK(findings(reading(days, "ar", "wording: {duration.day.other: days}\n"), "P0048").size() == 1);
  CHECK(findings(reading(days, "ar", "wording: {date.other: '{month} {year}'}\n"), "P0048").size() == 1);
  CHECK(findings(reading(days, "ar", "wording: {duration.day.one: '{n} day'}\n"), "P0047").size() == 1);
}

TEST_CASE("A reference in words of one line is a finding: it would be printed as it is", "[words]") {
  const Reading result = reading("  - {kind: prose, heading: 'About [[us]]', text: 'See [[us]].'}\n", "en", {});
  const std::vector<Diagnostic> found = findings(result, "P0062");
  REQUIRE(found.size() == 1);
  CHECK(found.front().severity == Severity::warning);
  CHECK(found.front().fact == "sections.prose.heading");
  CHECK(findings(reading("  - {kind: prose, heading: 'a [1] [[ b', text: x}\n", "en", {}), "P0062").empty());
}

TEST_CASE("Exceptions are joined by or", "[words]") {
  const std::string sharing =
      "  - {kind: sharing, stance: limited, unless: [consent, public]}\n"
      "  - {kind: links, covered: no}\n";
  CHECK(has(words_of(sharing), "Only as far as recipients need them, or if you consent or you"));
  CHECK(has(words_of(sharing, "de"), "brauchen, oder wenn Sie einwilligen oder wenn"));
  CHECK(has(words_of(sharing, "fr"), "en ont besoin, ou si vous y consentez ou si"));
  CHECK(has(words_of(sharing, "es"), "los necesitan, o si usted da"));
}

TEST_CASE("Spanish conjunctions give way to the sounds i and o", "[words]") {
  const auto joined = [](const std::string& last) {
    const std::string text = words_of("  - {kind: scope, applies-to: [a, {name: '" + last + "'}]}\n", "es");
    const auto from = text.find("abarca: a") + 9;
    return text.substr(from, text.find('.', from) - from);
  };
  CHECK(joined("informes") == " e informes");
  CHECK(joined("Índices") == " e Índices");
  CHECK(joined("hijos") == " e hijos");
  CHECK(joined("hielo") == " y hielo");
  CHECK(joined("hiato") == " y hiato");
  CHECK(joined("yates") == " y yates");
  CHECK(joined("otros") == " y otros");
  const std::string sharing = words_of(
      "  - {kind: collection, groups: {source: you, when: [a, {when: oyen}]}}\n"
      "  - {kind: links, covered: no}\n",
      "es");
  CHECK(has(sharing, "Cuando usted a u oyen"));
  const std::string own =
      words_of("  - {kind: scope, applies-to: [a, {name: informes}]}\n", "es", "wording: {list.and: ' et '}\n");
  CHECK(has(own, "a et informes"));
}

TEST_CASE("A line begins with a capital in any script that has them", "[words]") {
  const std::string rights = "  - {kind: rights, rights: [erasure, access]}\n  - {kind: links, covered: no}\n";
  const auto with = [&](const std::string& word) {
    return words_of(rights, "en", "wording: {right-short.erasure: " + word + "}\n");
  };
  CHECK(has(with("effacement"), "Effacement and access"));
  CHECK(has(with("élimination"), "Élimination and access"));
  CHECK(has(with("ändern"), "Ändern and access"));
  CHECK(has(with("удаление"), "Удаление and access"));
  CHECK(has(with("ǆep"), "ǅep and access"));  // one letter, with a form of its own for titles
  CHECK(has(with("محو"), "محو and access"));
  CHECK(has(with("削除"), "削除 and access"));
}

TEST_CASE("Notice says what it is given of", "[words]") {
  CHECK(has(words_of("  - {kind: changes, material: {before: 14 days}}\n"),
            "How you learn of changes that matter to you:\n\nHow long ahead we give notice: 14 days.\n"));
  CHECK(has(words_of("  - {kind: processors, items: meter, notice: {before: 30 days}}\n"),
            "How you learn of new ones:\n\nHow long ahead we give notice: 30 days.\n"));
}

TEST_CASE("Sentences fit what stands in them", "[words]") {
  CHECK(has(words_of("  - {kind: transfers, stored-in: US}\n"), "are stored in these countries: United States."));
  CHECK(has(words_of("  - {kind: links, covered: no, certainty: future}\n"), "What this section says is planned."));
  const std::string cookies = words_of("  - {kind: cookies, used: yes, technologies: cookie, complete: all}\n");
  CHECK(has(cookies, "We use cookies. What we use: cookies. This list is complete."));
  CHECK(has(words_of("  - {kind: changes, archive: 'https://us.example/old', history: {date: 2020-01-01}}\n"),
            "Where earlier versions are kept: "));
}

TEST_CASE("A sentence without a place for its fact does not compile", "[words]") {
  static constexpr auto used = std::to_array<std::string_view>({"used"});
  STATIC_REQUIRE(composing::field_without_place<Consents>() == "used");
  STATIC_REQUIRE(
      composing::field_without_place<Consents>(used).empty());  // a composer says it, and yes or no needs none
  STATIC_REQUIRE(composing::field_without_place<section::Deletion>().empty());
  STATIC_REQUIRE(wording::Word("deletion.how").has_place());
  STATIC_REQUIRE_FALSE(wording::Word("cookies.used").has_place());
}

TEST_CASE("Whether lists under several titles are complete is said of all of them", "[words]") {
  const auto processors = [](const std::string& groups) {
    return words_of("  - {kind: processors, layout: list, complete: all, items: [" + groups + "]}\n");
  };
  CHECK(has(processors("{party: us, group: A}, {party: meter, group: B}"), "\nThese lists together are complete.\n"));
  CHECK(has(processors("{party: us}, {party: meter, group: B}"), "\nThese lists together are complete.\n"));
  CHECK(has(processors("{party: us, group: A}, {party: meter, group: A}"), "\nThis list is complete.\n"));
  CHECK(has(processors("us, meter"), "\nThis list is complete.\n"));
  const std::string activities =
      "  - kind: activities\n    group-by: people\n    complete: most\n"
      "    activities: [{name: a, people: {name: x}}, {name: b, people: {name: y}}]\n";
  CHECK(has(words_of(activities), "These lists together name most of them."));
  CHECK(has(words_of(activities, "de"), "Zusammen nennen diese Listen die meisten davon."));
}

TEST_CASE("What the title of a group says is not repeated below it", "[words]") {
  const auto by = [](const std::string& field) {
    return words_of("  - kind: activities\n    group-by: " + field +
                    "\n    activities:\n      - {name: Baking, people: {name: eaters}, data: [{name: orders}, {name: "
                    "names}], purposes: {name: bread}, service: meter}\n");
  };
  const std::string people = by("people");
  CHECK(has(people, "\neaters\n"));
  CHECK_FALSE(has(people, "People:"));
  CHECK(has(people, "Purposes: bread."));
  CHECK_FALSE(has(by("purpose"), "Purposes:"));
  CHECK(has(by("purpose"), "People: eaters."));
  CHECK(has(by("data"), "Data: orders and names."));  // it stands in two groups
  CHECK_FALSE(has(by("service"), "Service:"));
  CHECK(has(words_of("  - {kind: activities, group-by: people, activities: [{name: a, people: none}, {name: b, people: "
                     "{name: x}}]}\n"),
            "People: none."));
}

TEST_CASE("How firmly something is said stands there once", "[words]") {
  const auto sensitive = [](const std::string& item, const std::string& entry) {
    return words_of("  - {kind: sensitive, layout: list, items: [{data: a" + item + "}]}\n", "en",
                    "data: {a: {name: voices" + entry + "}}\n");
  };
  const std::string both = sensitive(", certainty: future", ", certainty: future");
  CHECK(count(both, "planned") == 1);
  CHECK(has(both, "voices (planned)\n\n    The same is true of processing these data at all."));
  CHECK_FALSE(has(sensitive(", certainty: future", ""), "The same is true"));
  CHECK(has(sensitive(", certainty: may", ", certainty: future"),
            "voices (possible)\n\n    That we process these data at all is planned."));
  CHECK(has(sensitive("", ", certainty: future"), "That we process these data at all is planned."));
  const std::string list = words_of("  - {kind: cookies, used: yes, data: a}\n", "en",
                                    "data: {a: {name: voices, certainty: future, stored: on-server}}\n");
  CHECK(has(list, "\nvoices (planned)\n    Stored: on a server\n"));
  CHECK_FALSE(has(list, "Certainty"));
}

TEST_CASE("In brackets after a name, what explains itself has no label", "[words]") {
  const std::string authority =
      "  - kind: complaints\n    authorities: {name: Watch, kind: government, roles: authority, country: US, url: "
      "'https://watch.example/', does: watches}\n";
  CHECK(has(words_of(authority),
            "Watch (public body; supervisory authority; United States; Website: https://watch.example/; watches)."));
  CHECK(has(words_of(authority, "de"), "Watch (öffentliche Stelle; Aufsichtsbehörde; Vereinigte Staaten; "));
  CHECK(
      has(words_of(authority, "fr"), "Watch (organisme public\u00A0; autorité de contrôle\u00A0; États-Unis\u00A0; "));
  CHECK(has(words_of(authority, "es"), "Watch (organismo público; autoridad de control; Estados Unidos; "));
  CHECK(has(words_of(authority, "ar"), "هيئة عامة؛ سلطة إشرافية؛ الولايات المتحدة؛ "));
  CHECK(has(words_of("  - {kind: complaints, authorities: {name: Watch, country: none}}\n"), "Watch (Country: none)"));
  const std::string rule = "  - {kind: retention, default: {keep: 9 days, starts: the visit, then: anonymise}}\n";
  CHECK(has(words_of(rule), "9 days (counted from the visit; then made anonymous)."));
  CHECK(has(words_of(rule, "de"), "9 Tage (gezählt ab: the visit; danach anonymisiert)."));
  CHECK(has(words_of("  - {kind: cookies, used: yes, data: {name: voices, examples: songs, certainty: may}}\n"),
            "voices (for example songs; possible)."));
}

TEST_CASE("French contracts à and the article of what follows", "[words]") {
  const auto until = [](const std::string& event) {
    const std::string text = words_of("  - {kind: retention, default: {until: " + event + "}}\n", "fr");
    const auto from = text.find("reste\u00A0: ") + 9;
    return text.substr(from, text.find('.', from) - from);
  };
  CHECK(until("votre départ") == "jusqu’à votre départ");
  CHECK(until("le retrait") == "jusqu’au retrait");
  CHECK(until("les vacances") == "jusqu’aux vacances");
  CHECK(until("la clôture") == "jusqu’à la clôture");
  CHECK(until("levée") == "jusqu’à levée");
  const std::string own = words_of("  - {kind: retention, default: {until: le retrait}}\n", "fr",
                                   "wording: {duration.until: 'quand arrive {event}'}\n");
  CHECK(has(own, "quand arrive le retrait"));
}

TEST_CASE("Nothing is claimed that the data do not say", "[words]") {
  const std::string nothing = words_of(
      "  - kind: collection\n    groups:\n      - {source: you, not-collected: names}\n"
      "      - {source: automatic, not-collected: places, data: {name: clicks}}\n");
  CHECK(has(nothing, "\nWhat we do not collect from you: names."));
  CHECK_FALSE(has(nothing, "We receive data from you"));
  CHECK(has(nothing,
            "We collect data automatically. The data are: clicks. What we do not collect automatically: places."));
  CHECK(has(words_of("  - {kind: transfers, none: true}\n"), "No personal data go to other countries."));
  CHECK(
      has(words_of("  - {kind: legal-basis, bases: contract}\n"), "We process personal data on these legal grounds:"));
  CHECK(has(words_of("  - {kind: payments, providers: other, data: {name: cards}}\n"),
            "Whoever processes the payment collects and uses these data: cards."));
}

TEST_CASE("Sentences stand where labels read badly", "[words]") {
  CHECK(has(words_of("  - {kind: activities, activities: {name: Baking, when: order bread}}\n"),
            "We do this when you order bread."));
  CHECK(has(
      words_of("  - {kind: sharing, stance: listed, layout: list, recipients: {who: other, when: you order bread}}\n"),
      "This happens when you order bread."));
  CHECK(has(words_of("  - {kind: sensitive, layout: list, items: [{data: a}]}\n", "en",
                     "data: {a: {name: voices, special: yes}}\n"),
            "They belong to a special category of personal data."));
  CHECK(has(words_of("  - {kind: rights, rights: {right: access, law: Art. 15 GDPR}}\n"), "Law: Art. 15 GDPR.\n"));
  const std::string names = words_of("  - {kind: sharing, stance: listed, recipients: [meter, other]}\n");
  CHECK(has(names, "\n  - Meter\n  - Other\n"));
  CHECK_FALSE(has(names, "Recipient"));
  CHECK(has(words_of("  - {kind: retention, default: 1 day}\n", "ar"), "يوم واحد"));
}
