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

namespace {

// Codes of what is found in a text, in a language.
std::string found_in_text(const std::string& text, const std::string& language = "en") {
  std::string indented = "    ";
  for (const char c : text) indented += c == '\n' ? std::string("\n    ") : std::string(1, c);
  std::string codes;
  for (const Diagnostic& each :
       findings_in("policy: {id: p, title: P, language: " + language +
                   ", controller: acme}\nsections:\n- kind: prose\n  heading: H\n  text: |\n" + indented + "\n"))
    codes.append(codes.empty() ? "" : " ").append(each.code);
  return codes;
}

// The words that a finding in a text is about, as the file has them.
std::string words_found(const std::string& text) {
  const std::string policy = whole_policy("sections:\n  - kind: prose\n    heading: H\n    text: '" + text + "'\n");
  const Reading reading = read(policy);
  std::string words;
  for (const Diagnostic& each : house_findings(reading, today))
    words += (words.empty() ? "" : "|") + each.message.substr(each.message.find("says ") + 5);
  return words;
}

}  // namespace

// A list of data times a list of purposes is what a hostile file would grow.
TEST_CASE("times of the same data are compared in lists that people write") {
  const auto policy = [](unsigned length) {
    std::string data, purposes, registries = "data: {", uses;
    for (unsigned i = 0; i < length; ++i) {
      const std::string n = std::to_string(i);
      data += (i ? ", d" : "d") + n, purposes += (i ? ", p" : "p") + n;
      registries += "d" + n + ": data " + n + ", ", uses += "p" + n + ": use " + n + ", ";
    }
    const std::string item = "{data: [" + data + "], for: [" + purposes + "], keep: ";
    return registries + "}\npurposes: {" + uses + "}\nsections:\n  - {kind: retention, items: [" + item + "1 year}, " +
           item + "2 years}]}\n";
  };
  const auto differs = [&](unsigned length) {
    const Diagnostics found = findings_in(policy(length));
    return std::ranges::any_of(found, [](const Diagnostic& each) { return each.code == "H0110"; });
  };
  CHECK(differs(10));
  CHECK_FALSE(differs(65));
}

TEST_CASE("what holds elsewhere, later or for somebody else denies nothing") {
  const std::string registries =
      "parties: {acme: Acme, host: {name: Host, roles: processor}, press: The Press, mill: The Mill}\n"
      "data: {mail: your address}\npurposes: {run: print letters}\n"
      "activities: {letters: {name: Letters, recipients: press}, soon: {name: Soon, recipients: press, certainty: "
      "future}}\nsections:\n  - {kind: processors, items: mill}\n  - ";
  const auto codes = [&](const std::string& sections) {
    std::string found;
    for (const Diagnostic& each : findings_in(registries + sections)) found += std::string(each.code) + ' ';
    return found;
  };
  const std::string never = "{kind: sharing, stance: never}\n  - ";
  CHECK(codes(never + "{kind: sharing, id: s, stance: listed, recipients: press}\n") == "H0102 ");
  CHECK(codes(never + "{kind: sharing, id: s, stance: listed, recipients: [acme, host, mill]}\n") == "");
  CHECK(codes(never + "{kind: sharing, id: s, stance: listed, recipients: {who: press, certainty: future}}\n") == "");
  CHECK(codes(never + "{kind: sharing, id: s, stance: listed, recipients: press, certainty: future}\n") == "");
  CHECK(codes(never + "{kind: sharing, id: s, stance: listed, recipients: press, regions: Texas}\n") == "");
  CHECK(codes(never + "{kind: sharing, id: s, stance: listed, recipients: press, services: our shop}\n") == "");
  CHECK(codes(never + "{kind: activities, activities: soon}\n") == "");
  CHECK(codes(never + "{kind: activities, activities: letters, regions: Texas}\n") == "");
  CHECK(codes("{kind: sharing, stance: never, certainty: future}\n  - {kind: activities, activities: letters}\n") ==
        "");
  CHECK(codes("{kind: sharing, stance: never, services: our shop}\n  - {kind: activities, activities: letters}\n") ==
        "");
  CHECK(codes("{kind: cookies, used: no}\n  - {kind: cookies, id: c, used: yes, certainty: future}\n") == "");
  CHECK(codes("{kind: cookies, used: no}\n  - {kind: cookies, id: c, items: {name: px, technology: pixel}}\n") == "");
}

TEST_CASE("who receives data all the same stands beside the denial") {
  const Diagnostics found = findings_in(
      "parties: {acme: Acme, press: The Press}\nactivities: {letters: {name: Letters, recipients: press}}\nsections:\n"
      "  - {kind: sharing, stance: never}\n  - {kind: activities, activities: letters}\n"
      "  - {kind: sharing, id: s, stance: listed, recipients: [press, a mill]}\n");
  REQUIRE(found.list().size() == 1);
  CHECK(found.list().front().message == "data are never shared, without exception, and The Press receives some");
  CHECK(found.list().front().related.size() == 3);
}

TEST_CASE("numbers that are no length of time, day, age or amount of money") {
  CHECK(found_in_text("We keep it for 30 days.") == "H0203");
  CHECK(found_in_text("See Regulation (EU) 2016/679 of 27 April 2016 and Directive 95/46/EC of 24 October 1995.") ==
        "");
  CHECK(found_in_text(
            "Voir le décret n°2019-1088 du 25 octobre 2019 et l'article 5 du décret 2021-1362 du 20 octobre 2021.",
            "fr") == "");
  CHECK(found_in_text("See Regulation (EU) 2016/679. It holds from 25 May 2018.") == "H0207");
  CHECK(found_in_text("Version 1.10 has 3 parts, 12 pages and 24 pictures; write to room 30. Days pass.") == "");
  CHECK(found_in_text("You have to be 13 years old.") == "H0208");
  CHECK(found_in_text("You have to be 16 years or older.") == "H0208");
  CHECK(found_in_text("Sie müssen 16 Jahre alt sein.", "de") == "H0208");
  CHECK(found_in_text("It takes 13 years.") == "H0203");
  CHECK(found_in_text("Under 30 days, under 5 %, under 500 people, page 16 of 20, aged 99.") == "H0203");
  CHECK(found_in_text("In May 2026 we had 10 guests; 31 June 2026 is no day.") == "");
  CHECK(found_in_text("It costs 20 % more; the $ sign, a € sign and 5 EU states.") == "");
  CHECK(found_in_text("It costs $1,000.50 or EUR 20.") == "H0209 H0209");
  CHECK(found_in_text("Wir antworten in 2 Wochen, nach 30 Tagen und zwei Jahren.", "de") == "H0203 H0203 H0203");
  CHECK(found_in_text("We answer in 30 Tagen.") == "");
  CHECK(found_in_text("Pendant 2 ans et deux mois, en 3 parties.", "fr") == "H0203 H0203");
  CHECK(found_in_text("منذ 10 يونيو 2026 و٣٠ يومًا.", "ar") == "H0207");
}

TEST_CASE("how long ago something was, and how often it is, is no length of time") {
  CHECK(found_in_text("Our company was founded 30 years ago. We keep it 30 years. Ago, it was less.") == "H0203");
  CHECK(found_in_text("We answer the phone 24 hours a day, 7 days a week.") == "");
  CHECK(found_in_text("We do so 3 days per month, 2 weeks each year and 24 hours every day.") == "");
  CHECK(found_in_text("It takes 30 days. A day later it is gone.") == "H0203");
  CHECK(found_in_text("Wir begannen vor 30 Jahren und sind 24 Stunden am Tag, 7 Tage die Woche da.", "de") == "");
  CHECK(found_in_text("Seit 20 Jahren gibt es uns.", "de") == "");
  CHECK(found_in_text("Nous existons depuis 20 ans.", "fr") == "");
  CHECK(found_in_text("Vor einem Umzug warten wir 30 Tage.", "de") == "H0203");
  CHECK(found_in_text("Fondée il y a 30 ans, ouverte 24 heures sur 24 et 7 jours par semaine.", "fr") == "");
  CHECK(found_in_text("Empezamos hace 30 años y estamos 24 horas al día, 7 días a la semana.", "es") == "");
  CHECK(found_in_text("بدأنا قبل 30 سنة ونعمل 24 ساعة في اليوم.", "ar") == "");
  CHECK(found_in_text("نحتفظ بها سنتين، ثم شهرين.", "ar") == "H0203 H0203");
  CHECK(found_in_text("We keep it for thirty days. Zwei Tage.") == "H0203");
  CHECK(found_in_text("Zwei Jahre, dann vierzehn Tage.", "de") == "H0203 H0203");
  CHECK(found_in_text("We look once a year and twice a day; one day we will stop.") == "");
  CHECK(found_in_text("We look every 6 months, every six months, once every 2 years and every other day.") == "");
  CHECK(found_in_text("In the past 12 months, in the preceding twelve (12) months and over our last 2 years.") == "");
  CHECK(found_in_text("In the twelve months preceding your request, in the 12 months before it.") == "");
  CHECK(found_in_text("We have 40 years of experience and 10 years of close work with schools.") == "");
  CHECK(found_in_text("Sessions last 30 minutes; we tell you 30 days before. We keep 2 years of letters.") ==
        "H0203 H0203 H0203");
  CHECK(found_in_text("Wir prüfen das alle 12 Monate, spätestens alle zwei Jahre.", "de") == "");
  CHECK(found_in_text("In den letzten 12 Monaten und in den vergangenen zwei Jahren.", "de") == "");
  CHECK(found_in_text("Tous les deux ans, toutes les 2 semaines, au cours des 12 derniers mois.", "fr") == "");
  CHECK(found_in_text("Cada dos años, en los últimos 12 meses, las 24 horas del día.", "es") == "");
  CHECK(found_in_text("كل سنتين، آخر 12 شهرًا، خلال 12 شهرًا الماضية.", "ar") == "");
  CHECK(findings_in("sections:\n  - {kind: retention, default: 12 months, text: We delete it every 12 months.}\n")
            .empty());
}

TEST_CASE("numbers of several words are read as a whole") {
  CHECK(words_found("It is twenty four months, twenty-five days and one hundred and twenty days.") ==
        "24 months|25 days|120 days");
  CHECK(words_found("It is a hundred eighty days, two hundred days, a thirty-six-month plan.") ==
        "180 days|200 days|36 months");
  CHECK(words_found("Within ten, two days; between two and three years.") == "2 days|3 years");
  CHECK(words_found("It is twelve (12) months.") == "12 months");
  CHECK(words_found("And twelve years, and twelve.") == "12 years");
  CHECK(words_found("Twelve years") == "12 years");
  const auto is_kept = [](const std::string& language, const std::string& time, const std::string& text) {
    return findings_in("policy: {id: p, title: P, language: " + language +
                       ", controller: acme}\nsections:\n  - {kind: retention, default: " + time + ", after: \"" + text +
                       "\"}\n")
        .empty();
  };
  CHECK(is_kept("en", "24 months", "It is twenty four months."));
  CHECK_FALSE(is_kept("en", "4 months", "It is twenty four months."));
  CHECK(is_kept("es", "72 hours", "Es setenta y dos horas."));
  CHECK_FALSE(is_kept("es", "2 hours", "Es setenta y dos horas."));
  CHECK(is_kept("fr", "90 days", "Pendant quatre-vingt-dix jours."));
  CHECK(is_kept("fr", "90 days", "Pendant quatre vingt dix jours."));
  CHECK(is_kept("fr", "25 months", "Pendant vingt-cinq mois."));
  CHECK(is_kept("de", "36 months", "Es sind sechsunddreißig Monate."));
}

TEST_CASE("one of something is a length of time behind words for how long") {
  CHECK(words_found("We answer within one month, keep it for a year, after a day, up to one week.") ==
        "1 month|1 year|1 day|1 week");
  CHECK(words_found("It goes after half a year, within one working day and a half year ago.") == "6 months|1 day");
  CHECK(found_in_text("We wait a minute, think for a minute, meet one day and go on for one day a week.") == "");
  CHECK(found_in_text("Within half a second; once within a month; a year is long; for another year.") == "");
  CHECK(found_in_text("Nach einem Monat, binnen eines Monats, für ein Jahr, innerhalb von einem Tag.", "de") ==
        "H0203 H0203 H0203 H0203");
  CHECK(found_in_text("Einmal im Jahr, an einem Tag, vor einem Monat, am Ende des Jahres.", "de") == "");
  CHECK(found_in_text("Pendant un an, dans un délai d’un mois, après une année.", "fr") == "H0203 H0203 H0203");
  CHECK(found_in_text("Une fois par an, il y a un an, un jour, le mois d'un an.", "fr") == "");
  CHECK(found_in_text("Durante un año, en el plazo de un mes, tras una semana.", "es") == "H0203 H0203 H0203");
  CHECK(found_in_text("Una vez al año, un día, hace un mes.", "es") == "");
  CHECK(found_in_text("نحتفظ بها لمدة سنة أو لمدة ثلاثة أشهر، وننظر كل سنة.", "ar") == "H0203 H0203");
}

TEST_CASE("lengths of time in other spellings") {
  CHECK(words_found("Within 5 working days, 45 calendar days or ten business days.") == "5 days|45 days|10 days");
  CHECK(words_found("It takes 2-3 years or 3–5 months, within 24h, 1.5 years, 2.5 days.") ==
        "3 years|5 months|24 hours|18 months|60 hours");
  CHECK(found_in_text("Open 24h, version 2.5, 1.25 years, from 9h to 18h, 9 h to 18 h.") == "");
  CHECK(found_in_text("In 5 Werktagen, 10 Arbeitstagen, 1,5 Jahren.", "de") == "H0203 H0203 H0203");
  CHECK(findings_in("sections:\n  - {kind: retention, default: 18 months, text: We keep it for 1.5 years.}\n").empty());
}

TEST_CASE("ages are those of people") {
  CHECK(found_in_text("Children as defined under 15 U.S.C. 6501 cannot join.") == "");
  const Diagnostics pupils = findings_in("sections:\n  - {kind: prose, heading: H, text: You must be at least 18.}\n");
  REQUIRE(pupils.list().size() == 1);
  CHECK(pupils.list().front().help.find("`minimum-age` of a section `children`") != std::string::npos);
  CHECK(pupils.list().front().help.find("ignore[H0208]") != std::string::npos);
  CHECK(findings_in("people: {pupils: children under 12}\nsections:\n"
                    "  - {kind: scope, people: pupils, after: Our pupils are children under 12.}\n")
            .empty());
  CHECK(found_in_text("Firms with under 10 employees can; so can towns of over 18 streets.") == "");
  CHECK(found_in_text("Passwords have at least 16 characters. We are in over 20 countries, with 12+ offices.") == "");
  CHECK(found_in_text("You must be at least 16.") == "H0208");
  CHECK(found_in_text("Users are over 18, or ask.") == "H0208");
  CHECK(found_in_text("The game is for players of 16+.") == "H0208");
  CHECK(found_in_text("If you are under 16 you cannot play.") == "H0208");
  CHECK(found_in_text("If you are 16 or older, go on.") == "H0208");
  CHECK(found_in_text("The age of consent is 16 years; parents act for children younger than 16.") == "H0208 H0208");
  CHECK(found_in_text("Under 13? Ask your parents.") == "H0208");
  CHECK(found_in_text("If you are under 13 your parents have to agree.") == "H0208");
  CHECK(found_in_text("We know no children under 13 in our shop.") == "H0208");
  CHECK(found_in_text("Für Kinder unter 16 Jahren, Personen über 18 Jahren und unter 14-Jährige.", "de") ==
        "H0208 H0208 H0208");
  CHECK(found_in_text("Wer das 16. Lebensjahr vollendet hat, im Alter von 16 Jahren, ab 16 Jahren.", "de") ==
        "H0208 H0208 H0208");
  CHECK(found_in_text("Rechnungen bewahren wir mindestens 10 Jahre auf, manche über 12 Jahre.", "de") == "H0203 H0203");
  CHECK(found_in_text("Un mineur de moins de 16 ans, ou âgé d'au moins 15 ans, ou qui a 15 ans révolus.", "fr") ==
        "H0208 H0208 H0208");
  CHECK(found_in_text("Il faut avoir 18 ans.", "fr") == "H0208");
  CHECK(found_in_text("Debes tener 18 años. Si tienes menos de 16 años, no.", "es") == "H0208 H0208");
  CHECK(found_in_text("We teach 18 to 21 year olds.") == "H0208");
  CHECK(found_in_text("Nous gardons les factures pendant 10 ans.", "fr") == "H0203");
  CHECK(found_in_text("Los menores de 14 años, o quien tiene 14 años o más.", "es") == "H0208 H0208");
  CHECK(found_in_text("Guardamos las facturas 10 años.", "es") == "H0203");
  CHECK(found_in_text("لا يقل عمره عن 16 سنة.", "ar") == "H0208");
  CHECK(words_found("Nobody under sixteen. You must be at least eighteen years old.") == "an age of 16|an age of 18");
  CHECK(found_in_text("We have fourteen shops, at least sixteen offices; under fifteen euros; for eighteen years.") ==
        "H0203");
  CHECK(found_in_text("Personen unter sechzehn Jahren, Firmen unter zehn Leuten.", "de") == "H0208");
  CHECK(found_in_text("Les mineurs de moins de quinze ans.", "fr") == "H0208");
  CHECK(found_in_text("Los menores de catorce años.", "es") == "H0208");
}

TEST_CASE("days on which laws were made are no days of the policy") {
  CHECK(found_in_text("The Irish Data Protection Act of 24 May 2018 applies.") == "");
  CHECK(found_in_text("See the Act of May 24, 2018 and the Directive of the Council of 12 July 2002.") == "");
  CHECK(found_in_text("Our policy of 24 May 2018 says so, and the Act says so.") == "H0207");
  CHECK(found_in_text("This is the law. Our notes of 24 May 2018 hold.") == "H0207");
  CHECK(found_in_text("Nach dem TMG vom 26. Februar 2007 und dem Bundesdatenschutzgesetz vom 30. Juni 2017.", "de") ==
        "");
  CHECK(found_in_text("BGBl. I vom 30. Juni 2017, S. 2097.", "de") == "");
  CHECK(found_in_text("Unsere AGB vom 30. Juni 2017 gelten.", "de") == "H0207");
  CHECK(found_in_text("La loi Informatique et Libertés du 6 janvier 1978.", "fr") == "");
  CHECK(found_in_text("L'arrêté du 6 janvier 1978 et l’ordonnance du 12 décembre 2018.", "fr") == "");
  CHECK(found_in_text("La version du 6 janvier 2026.", "fr") == "H0207");
  CHECK(found_in_text("El Real Decreto de 21 de diciembre de 2007.", "es") == "");
  CHECK(found_in_text("La versión de 21 de diciembre de 2025.", "es") == "H0207");
  CHECK(found_in_text("The adequacy decision of 10 July 2023, and the standard contractual clauses of 4 June 2021.") ==
        "");
  CHECK(found_in_text("It was decided by the European Commission on 10 July 2023.") == "");
  CHECK(found_in_text("The California Privacy Rights Act, effective January 1, 2023, and the CCPA, effective as of "
                      "January 1, 2020.") == "");
  CHECK(found_in_text("Our decision of 10 July 2023 holds. This policy, effective January 1, 2023, follows the Act.") ==
        "H0207 H0207");
  CHECK(found_in_text("Der Angemessenheitsbeschluss vom 10. Juli 2023, der Beschluss der Kommission vom 4. Juni 2021 "
                      "und die Standardvertragsklauseln vom 4. Juni 2021.",
                      "de") == "");
  CHECK(found_in_text("La décision d’adéquation du 10 juillet 2023, les clauses contractuelles types du 4 juin 2021.",
                      "fr") == "");
  CHECK(found_in_text("La decisión de adecuación de 10 de julio de 2023 de la Comisión Europea de 10 de julio de 2023, "
                      "las cláusulas contractuales tipo de 4 de junio de 2021.",
                      "es") == "");
}

TEST_CASE("amounts of money are read as people write them") {
  CHECK(words_found("The copy is 5,50 €.") == "5,50 €");
  CHECK(words_found("It is 7 Euro or 7 euros, US$ 10 or CHF 12.50.") == "7 Euro|7 euros|US$ 10|CHF 12.50");
  CHECK(words_found("It is $1,000.50, 1 000 € or 1.234,00 EUR.") == "$1,000.50|1 000 €|1.234,00 EUR");
  CHECK(words_found("It is 5,- € or £3.") == "5,- €|£3");
  CHECK(words_found("It is ٥ يورو.") == "٥ يورو");
  CHECK(words_found("$2 million, €20m, EUR 20 million, 20 Mio. €, 5 billion dollars, USD 3.5bn or $10k.") == "");
  CHECK(words_found("$2 a million times, €20 more, 2 million people pay $3.") == "$2|€20|$3");
  CHECK(words_found("5 EU states, Euro 2024, 12 Eurovision songs, the $ sign, A4, x5 and 20 % of €.") == "");
  CHECK(findings_in("sections:\n  - {kind: rights, rights: {right: access, fee: \"EUR 1,234.50\"}, "
                    "after: \"It is 1.234,50 €, or 1234.5 euros.\"}\n")
            .empty());
}

TEST_CASE("a text says what it says, in words too") {
  const auto is_told = [](const std::string& language, const std::string& fields, const std::string& text) {
    return findings_in("policy: {id: p, title: P, language: " + language + ", controller: acme}\nsections:\n  - {" +
                       fields + ", text: \"" + text + "\"}\n")
        .empty();
  };
  const auto is_kept = [&](const std::string& language, const std::string& time, const std::string& text) {
    return is_told(language, "kind: retention, default: " + time, text);
  };
  CHECK(is_kept("en", "1 year", "We keep it for a year."));
  CHECK(is_kept("en", "1 year", "One year later it goes."));
  CHECK(is_kept("en", "6 months", "We keep it for half a year."));
  CHECK(is_kept("en", "24 hours", "It goes after one day."));
  CHECK(is_kept("en", "1 month", "It goes after one calendar month."));
  CHECK(is_kept("en", "30 days", "It goes after thirty days."));
  CHECK_FALSE(is_kept("en", "1 year", "We look at it once a month."));
  CHECK_FALSE(is_kept("en", "2 years", "We keep it for a year."));
  CHECK_FALSE(is_kept("en", "1 day", "We keep it for a while these days."));
  CHECK(is_kept("de", "1 year", "Ein Jahr."));
  CHECK(is_kept("de", "1 year", "Wir löschen es nach einem Jahr."));
  CHECK(is_kept("de", "6 months", "Wir löschen es nach einem halben Jahr."));
  CHECK(is_kept("de", "14 days", "Wir löschen es nach vierzehn Tagen."));
  CHECK_FALSE(is_kept("de", "1 year", "Wir löschen es am Ende des Jahres."));
  CHECK(is_kept("fr", "1 year", "Nous le gardons un an."));
  CHECK(is_kept("fr", "1 week", "Nous le gardons une semaine."));
  CHECK(is_kept("fr", "6 months", "Nous le gardons une demi-année."));
  CHECK(is_kept("es", "1 year", "Lo guardamos un año."));
  CHECK(is_kept("es", "6 months", "Lo guardamos medio año."));
  CHECK(is_kept("ar", "1 year", "نحتفظ بها لمدة سنة."));
  CHECK(is_kept("ar", "1 year", "نحذفها بعد عام واحد."));
  CHECK(is_kept("ar", "2 years", "نحتفظ بها سنتين."));
  CHECK(is_kept("ar", "3 months", "نحتفظ بها ثلاثة أشهر."));
  CHECK_FALSE(is_kept("ar", "2 years", "نحتفظ بها سنة."));
  const std::string age = "kind: children, minimum-age: 13";
  CHECK(is_told("en", age, "Children under thirteen ask their parents."));
  CHECK_FALSE(is_told("en", age, "Children under fourteen ask their parents."));
  CHECK(is_told("de", age, "Kinder unter dreizehn fragen ihre Eltern."));
  CHECK(is_told("fr", age, "Les moins de treize ans demandent à leurs parents."));
  CHECK(is_told("es", age, "Los menores de trece años preguntan a sus padres."));
  CHECK(is_told("en", "kind: payments, providers: acme", "ACME handles them."));
  CHECK_FALSE(is_told("en", "kind: payments, providers: acme", "The acmes handle them."));
  const auto names_party = [](const std::string& name, const std::string& text) {
    return findings_in("parties: {acme: Acme, s: {name: \"" + name +
                       "\"}}\nsections:\n  - {kind: payments, providers: s, for: books, text: " + text + "}\n")
        .empty();
  };
  CHECK(names_party("Stripe, Inc.", "Stripe handles payments."));
  CHECK(names_party("Mollie B.V.", "Mollie handles payments."));
  CHECK(names_party("Muster GmbH & Co. KG", "Muster handles payments."));
  CHECK(names_party("Zahl e. V.", "Zahl handles payments."));
  CHECK(names_party("Société Payer S.à r.l.", "Société Payer handles payments."));
  CHECK_FALSE(names_party("Google Ireland Limited", "Google handles payments."));
  CHECK(names_party("Google Ireland Limited", "Google Ireland handles payments."));
  CHECK_FALSE(names_party("AG", "Somebody handles payments."));
  CHECK_FALSE(names_party("Oyster", "Payments."));
}

TEST_CASE("what a field says is not in words only") {
  CHECK(findings_in("sections:\n  - {kind: retention, default: 1 year, after: It goes after 12 months.}\n").empty());
  CHECK(findings_in("sections:\n  - {kind: retention, default: P30D, after: It goes after 30 days.}\n").empty());
  CHECK(findings_in(
            "sections:\n  - {kind: retention, default: {keep: 1 week, reason: we look for mistakes once in 10 days},"
            " after: We look once in 10 days.}\n")
            .empty());
  CHECK(findings_in("policy: {id: p, title: The rules of 1 May 2026, language: en, controller: acme}\n"
                    "sections:\n  - {kind: prose, heading: H, text: They hold from May 1st 2026.}\n")
            .empty());
}

TEST_CASE("a vendor is a name of its own, and not of what a link leads to") {
  CHECK(found_in_text("We use Stripe.") == "H0206");
  CHECK(found_in_text("We use Stripes, aStripe and stripe, and StripeX.") == "");
  CHECK(found_in_text("Stripe's Stripe, and Stripe again") == "H0206");
  CHECK(found_in_text("Read [the policy of Stripe](https://stripe.com/privacy).") == "");
  CHECK(found_in_text("We use [Stripe](https://stripe.com/).") == "H0206");
  CHECK(found_in_text("We do not use Google Analytics, nor Matomo. We never had Hotjar or Mixpanel.") == "");
  CHECK(found_in_text("We do not sell data. Stripe handles payments.") == "H0206");
  CHECK(found_in_text("Pas de Google Analytics.", "fr") == "");
  CHECK(found_in_text("In [brackets], Stripe (a company) is one.") == "H0206");
  CHECK(found_in_text("Google Analytics counts, and Google does not.") == "H0206");
  CHECK(found_in_text("Install the Google Analytics opt-out add-on.") == "");
}

TEST_CASE("a vendor is denied before its name or behind it") {
  CHECK(found_in_text("We stopped using Mailchimp.") == "");
  CHECK(found_in_text("Google Analytics is not used here. Google Analytics is no longer in use.") == "");
  CHECK(found_in_text("Google Analytics and Hotjar are not used.") == "");
  CHECK(found_in_text("Google Analytics is not used for adverts.") == "H0206");
  CHECK(found_in_text("Stripe handles payments and is not used for anything else.") == "H0206");
  CHECK(found_in_text("Stripe handles payments, we do not.") == "H0206");
  CHECK(found_in_text("Wir verzichten auf Google Analytics. Auf Google Analytics verzichten wir bewusst.", "de") == "");
  CHECK(found_in_text("Google Analytics setzen wir nicht ein. Hotjar kommt bei uns nicht zum Einsatz.", "de") == "");
  CHECK(found_in_text("Google Analytics wird nicht ohne Ihre Einwilligung verwendet.", "de") == "H0206");
  CHECK(found_in_text("Google Analytics n’est pas utilisé. Nous ne recourons jamais à Google Analytics.", "fr") == "");
  CHECK(found_in_text("Google Analytics n'est pas utilisé pour la publicité.", "fr") == "H0206");
  CHECK(found_in_text("Nunca usamos Google Analytics. Google Analytics no se utiliza.", "es") == "");
  CHECK(found_in_text("Hemos dejado de usar Google Analytics.", "es") == "");
}

TEST_CASE("a vendor is known by its short form, too") {
  const auto codes = [](const std::string& party, const std::string& text) {
    std::string found;
    for (const Diagnostic& each : findings_in("parties: {acme: Acme, host: " + party +
                                              "}\nsections:\n  - {kind: processors, items: host}\n  - "
                                              "{kind: prose, heading: H, text: \"" +
                                              text + "\"}\n"))
      if (each.code == "H0206") found += std::string(each.message) + '\n';
    return found;
  };
  CHECK(codes("AWS", "Amazon Web Services keeps our files.") == "");
  CHECK(codes("Amazon Web Services", "AWS keeps our files.") == "");
  CHECK(codes("GCP", "Google Cloud keeps our files.") == "");
  CHECK(codes("MailChimp", "Mailchimp sends our letters.") == "");
  CHECK(codes("AWSOME", "Amazon Web Services keeps our files.") == "no field names Amazon Web Services\n");
  CHECK(codes("Host", "AWS keeps our files.") == "no field names AWS\n");
  CHECK(codes("Host", "Amazon Web Services (AWS) keeps them.") == "no field names Amazon Web Services\n");
  CHECK(codes("Host", "We meet on Zoom or in Microsoft Teams.") == "no field names Microsoft Teams\n");
}

TEST_CASE("how long a sentence may be depends on the language") {
  const auto words = [](std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "wort ";
    return text + "Ende.";
  };
  const auto longest = [&](const std::string& language) {
    std::size_t count = 1;
    while (count < 60 && found_in_text(words(count), language).empty()) ++count;
    return count;
  };
  CHECK(longest("en") == 40);
  CHECK(longest("pt") == 40);
  CHECK(longest("de-AT") == 36);
  CHECK(longest("fr") == 41);
  CHECK(longest("es") == 42);
  CHECK(longest("ar") == 40);
  CHECK(longest("ja") == 60);  // words cannot be counted
  CHECK(found_in_text(words(30) + "؟ " + words(30), "ar") == "");
}

TEST_CASE("many findings in one text are ten of each kind") {
  std::string text;
  for (int i = 11; i < 100; ++i) text += "We wait " + std::to_string(i) + " days. ";
  const Diagnostics found = findings_in("sections:\n  - {kind: prose, heading: H, text: \"" + text + "\"}\n");
  CHECK(found.list().size() == 10);
}

TEST_CASE("the policy of the IIIF, 2023, has what people noted when they read it") {
  std::string lines;
  for (const Diagnostic& each : house_findings(read_file(SOURCE_DIR "/policies/iiif/2023-07-14.yaml"), today))
    lines += std::string(each.code) + ' ' + each.fact + '\n';
  CHECK(lines ==
        "H0104 sections.analytics.tools.google-analytics\n"
        "H0205 purposes.usage-research.name\n");
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

TEST_CASE("a review is due on a day that there is") {
  const auto message = [](const std::string& updated, const std::string& review) {
    const Diagnostics found =
        findings_in("policy: {id: p, title: P, language: en, controller: acme, updated: " + updated +
                    "}\nsections:\n  - {kind: changes, review: " + review + "}\n");
    return found.empty() ? "" : found.list().front().message;
  };
  CHECK(message("2026-08-31", "monthly") == "a review was due on 2026-09-30");
  CHECK(message("2026-01-31", "monthly") == "a review was due on 2026-02-28");
  CHECK(message("2023-11-30", "quarterly") == "a review was due on 2024-02-29");
  CHECK(message("2024-02-29", "yearly") == "a review was due on 2025-02-28");
  CHECK(message("2025-12-15", "half-yearly") == "a review was due on 2026-06-15");
}

TEST_CASE("a finding points at the words that are meant, and not at the same ones before them") {
  const auto columns = [](const std::string& text) {
    std::string found;
    const Reading reading = read(whole_policy("sections:\n  - kind: prose\n    heading: H\n    text: " + text + "\n"));
    for (const Diagnostic& each : house_findings(reading, today))
      found += std::to_string(each.range.begin.column) + ' ';
    return found;
  };
  CHECK(columns("Since 2013 we are 13, and nobody under 13 may play, or be under 13.") == "50 75 ");
  CHECK(columns("We do not use Stripe. We use Stripe.") == "40 ");
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
  CHECK(left_of(begin + text + "  # codicil: ignore[long-sentence, vague-words] agreed\n") == "H0902:8 ");
  CHECK(left_of(begin + "    # codicil: ignore[vague-words] agreed\n\n    # another\n" + text + "\n") == "");
  SECTION("without a reason it accepts nothing") {
    CHECK(left_of(begin + text + "  # codicil: ignore[H0205]\n") == "H0205:8 H0901:8 ");
    CHECK(left_of(begin + text + "  # codicil: ignore[H0205]  \n") == "H0205:8 H0901:8 ");
  }
  SECTION("behind other words of a comment it accepts nothing, and says so") {
    CHECK(left_of(begin + text + "  # agreed; codicil: ignore[H0205] the board wants it\n") == "H0205:8 H0903:8 ");
    CHECK(left_of(begin + "    # agreed; codicil: ignore[H0205] the board\n" + text + "\n") == "H0903:8 H0205:9 ");
    CHECK(left_of(begin + text + "  # the codicil ignores such words\n") == "H0205:8 ");
    CHECK(left_of(begin + "    text: 'a # b; codicil: ignore[H0205] from time to time'\n") == "H0205:8 ");
  }
  SECTION("what it does not name, or stands elsewhere, stays") {
    CHECK(left_of(begin + text + "  # codicil: ignore[H0204] agreed\n") == "H0205:8 H0902:8 ");
    CHECK(left_of("# codicil: ignore[H0205] agreed\n").find("H0902:1 ") != std::string::npos);
    CHECK(left_of(begin + "    text: 'x''s  # codicil: ignore[H0205] we do so from time to time'\n") == "H0205:8 ");
    CHECK(left_of(begin + "    text: It's so from time to time  # codicil: ignore[H0205] agreed\n") == "");
    CHECK(left_of(begin + "    text: \"x  # codicil: ignore[H0205] we do so from time to time\"\n") == "H0205:8 ");
  }
  SECTION("each code is judged by itself") {
    const auto messages = [&](const std::string& sections) {
      std::string text_of_all;
      const Reading reading = read(whole_policy(sections));
      for (const Diagnostic& each : check(reading, {{}, today}).findings)
        text_of_all += std::string(each.code) + ": " + each.message + '\n';
      return text_of_all;
    };
    CHECK(messages(begin + text + "  # codicil: ignore[H0205, H0203, long-sentence] agreed\n") ==
          "H0902: there is no finding \"H0203\" in this line\n"
          "H0902: there is no finding \"long-sentence\" in this line\n");
    CHECK(messages(begin + "    # codicil: ignore[H0203] agreed\n    text: Nothing.\n") ==
          "H0902: there is no finding \"H0203\" in the next line\n");
    CHECK(messages(begin + text + "  # codicil: ignore[H0205, h0203, H9999] agreed\n") ==
          "H0902: there is no rule \"h0203\"; did you mean \"H0203\"?\nH0902: there is no rule \"H9999\"\n");
    CHECK(messages(begin + text + "  # codicil: ignore[H0205, vague-word] agreed\n") ==
          "H0902: there is no rule \"vague-word\"; did you mean \"vague-words\"?\n");
    CHECK(messages(begin + text + "  # codicil: ignore[H0205, vague-words] agreed\n") == "");
    CHECK(messages(begin + text + "  # codicil: ignore[H0205, P0007] agreed\n") ==
          "H0902: \"P0007\" can't be accepted: it says that the file is no policy\n");
    CHECK(left_of(begin + text + "  # codicil: ignore[H0205] -\n") == "H0205:8 H0901:8 ");
    CHECK(left_of(begin + text + "  # codicil: ignore[H0205, gdpr-13-1-a] agreed\n") == "");
  }
  SECTION("in a text it is text, and beside the key of a text it is about all of it") {
    const std::string block = "    text: |  # codicil: ignore[H0205] agreed\n      A.\n\n      From time to time.\n";
    CHECK(left_of(begin + block) == "");
    const std::string inside = "    text: |\n      A.  # codicil: ignore[H0205] agreed\n      From time to time.\n";
    CHECK(left_of(begin + inside) == "H0205:10 ");
    const std::string below =
        "    text: |\n      A.\n    # codicil: ignore[H0205] agreed\n    after: From time to time.\n";
    CHECK(left_of(begin + below) == "");
    const std::string quoted = "    text: \"A.\n      # codicil: ignore[H0205] agreed\n      From time to time.\"\n";
    CHECK(left_of(begin + quoted) == "H0205:10 ");
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
