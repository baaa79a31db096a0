#include <codicil/codicil.hpp>

#include "wording/wording.hpp"

#include <catch2/catch.hpp>

using namespace codicil;

namespace {

constexpr std::string_view bakery = R"(codicil: 1
policy: {id: bakery, title: {en: Privacy at the bakery, fr: Vie privée à la boulangerie}, language: en, translations: [fr, ar], controller: bakery}
parties:
  bakery: {name: Corner Bakery, does: bread and cakes}
retention:
  account: {keep: {until: {en: the account is closed, fr: la fermeture du compte}}}
sections:
  - kind: prose
    heading: {en: Your rights, fr: Vos droits}
    text:
      en: You can *ask*.
      fr: Vous pouvez *demander*.
  - kind: prose
    heading: Questions
    text: |
      Come to the **shop**, or read [[#prose]].

      - or write
wording:
  intro.we: Here {controller} speaks.
)";

Policy bakery_policy() {
  auto read = load_string(bakery);
  INFO(read.error());
  REQUIRE(read);
  return *std::move(read);
}

std::string page(const Policy& policy, std::string_view format) { return render(policy, format).value(); }

bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("localise takes translations and marks what has none", "[localise]") {
  const Policy policy = bakery_policy();
  const Policy french = localise(policy, "fr").value();
  CHECK(french.policy.language.tag == "fr");
  CHECK(languages_of(french) == std::vector<std::string>{"fr", "en", "ar"});
  CHECK(french.policy.title == Words("Vie privée à la boulangerie"));
  CHECK(french.retention.find("account")->keep.event == Words("la fermeture du compte"));
  CHECK(french.parties.find("bakery")->name == Words("Corner Bakery"));
  CHECK(french.parties.find("bakery")->does->language == "en");
  CHECK(french.sections[0].text->source == "Vous pouvez *demander*.");
  CHECK(french.sections[0].text->language.empty());
  CHECK(french.sections[1].text->language == "en");
  CHECK(french.wording[0].sentence.language == "en");
}

TEST_CASE("localise knows the policy's own language and no other than it declares", "[localise]") {
  const Policy policy = bakery_policy();
  CHECK(languages_of(policy) == std::vector<std::string>{"en", "fr", "ar"});
  CHECK(localise(policy, "en").value() == policy);
  CHECK_FALSE(localise(policy, "de"));
  CHECK_FALSE(localise(policy, ""));
}

TEST_CASE("what has no translation is printed with its language", "[localise]") {
  const Policy french = localise(bakery_policy(), "fr").value();
  const std::string html = page(french, "html"), text = page(french, "text"), fo = page(french, "fo");
  CHECK(contains(html, "<html lang=\"fr\""));
  CHECK(contains(html, "lang=\"en\""));
  CHECK(contains(html, "Vous pouvez <em>demander</em>."));
  CHECK(contains(text, "Questions\u00A0["));
  CHECK_FALSE(contains(text, "Corner Bakery\u00A0["));
  CHECK(contains(fo, "xml:lang=\"fr\""));
  CHECK(contains(fo, "xml:lang=\"en\""));
  CHECK(contains(text, "Here Corner Bakery speaks.\u00A0["));
  CHECK_FALSE(contains(page(bakery_policy(), "text"), "\u00A0["));
}

TEST_CASE("telephone numbers run from left to right in any language", "[localise]") {
  const auto said = [](std::string policy, std::string_view tag) {
    policy.replace(policy.find("bread and cakes"), 0,
                   "bread, contacts: {a: {phone: +49 30 1234, for: rights}, b: {phone: \"110\"}}, country: DE, "
                   "registration: 12 B, text: ");
    return render(localise(load_string(policy).value(), tag).value(), "text").value();
  };
  CHECK(contains(said(std::string(bakery), "ar"), "\u200E+49 30 1234"));
  CHECK_FALSE(contains(said(std::string(bakery), "ar"), "\u200E110"));
  CHECK_FALSE(contains(said(std::string(bakery), "ar"), "\u200E12 B"));
  CHECK_FALSE(contains(said(std::string(bakery), "en"), "\u200E"));
}

TEST_CASE("languages that are written from right to left turn the page", "[localise]") {
  CHECK_FALSE(compose(bakery_policy()).right_to_left);
  CHECK(compose(localise(bakery_policy(), "ar").value()).right_to_left);
  for (const std::string_view tag : {"ar", "ar-EG", "he", "fa", "ur", "az-Arab", "pa-Arab-PK"})
    CHECK(wording::is_right_to_left(tag));
  for (const std::string_view tag : {"en", "de-AT", "zh-Hant", "ur-Latn", "ks-Deva-IN", "arn"})
    CHECK_FALSE(wording::is_right_to_left(tag));
}

TEST_CASE("each language has its forms for numbers", "[localise]") {
  using wording::plural_category;
  using enum wording::PluralCategory;
  const auto forms = [](std::string_view tag, std::initializer_list<std::uint32_t> numbers) {
    std::vector<wording::PluralCategory> found;
    for (const std::uint32_t number : numbers) found.push_back(plural_category(tag, number));
    return found;
  };
  using Forms = std::vector<wording::PluralCategory>;
  CHECK(forms("en", {0, 1, 2}) == Forms{other, one, other});
  CHECK(forms("de-AT", {0, 1, 2}) == Forms{other, one, other});
  CHECK(forms("fr", {0, 1, 2}) == Forms{one, one, other});
  CHECK(forms("ar", {0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111}) ==
        Forms{zero, one, two, few, few, many, many, other, other, few, many});
  CHECK(forms("pl", {1, 2, 5, 12, 22}) == Forms{one, few, many, many, few});
  CHECK(forms("ru", {1, 11, 21, 3, 13}) == Forms{one, many, one, few, many});
  CHECK(forms("ja", {1, 2}) == Forms{other, other});
}
