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
  CHECK(found_in_text("Sie müssen 16 Jahre alt sein.", "de") == "");
  CHECK(found_in_text("It takes 13 years.") == "H0203");
  CHECK(found_in_text("Under 30 days, under 5 %, under 500 people, page 16 of 20, aged 99.") == "H0203");
  CHECK(found_in_text("In May 2026 we had 10 guests; 31 June 2026 is no day.") == "");
  CHECK(found_in_text("It costs 20 % more; the $ sign, a € sign and 5 EU states.") == "");
  CHECK(found_in_text("It costs $1,000.50 or EUR 20.") == "H0209 H0209");
  CHECK(found_in_text("Wir antworten in 2 Wochen, nach 30 Tagen und zwei Jahren.", "de") == "H0203 H0203 H0203");
  CHECK(found_in_text("We answer in 30 Tagen.") == "");
  CHECK(found_in_text("Il y a 2 ans et deux mois, en 3 parties.", "fr") == "H0203 H0203");
  CHECK(found_in_text("منذ 10 يونيو 2026 و٣٠ يومًا.", "ar") == "H0207");
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
