#include <codicil/read.hpp>

#include <catch2/catch.hpp>

using namespace codicil;

namespace {
bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }
}  // namespace

TEST_CASE("stamps are put beside translations and nothing else changes", "[stamp]") {
  const auto stamped = [](const std::string& text, std::string_view language = {}) {
    const auto done = stamp_translations(text, language);
    INFO(done.error());
    REQUIRE(done);
    CHECK(stamp_translations(*done, language).value() == *done);
    return *done;
  };
  const std::string start =
      "codicil: 1\npolicy: {id: a, title: {en: A, fr: Â, de: Ä}, language: en, translations: [fr, de], controller: a}\n"
      "parties: {a: A}  # us\n";
  const std::string title =
      "title: {en: A, fr: Â, de: Ä, stamp: {fr: " + stamp_of("A") + ", de: " + stamp_of("A") + "}}";
  const auto expect = [&](std::string before, std::string after) {
    std::string whole = start;
    whole.replace(whole.find("title: {en: A, fr: Â, de: Ä}"), std::string("title: {en: A, fr: Â, de: Ä}").size(),
                  title);
    CHECK(stamped(start + before) == whole + after);
  };
  const std::string b = stamp_of("B"), fr = "stamp: {fr: " + b + "}";
  const std::string head = "sections:\n  - kind: changes\n    review: yearly\n";
  expect(head, head);
  // in lines, with comments, between and at the end of the file, with and without its last line end
  for (const std::string tail : {"", "\n", "\n\n", "\n  # next\n  - {kind: changes, review: yearly}\n"})
    expect(head + "    heading:  # here\n      en: B # b\n      # c\n      fr: \"C # \\\" }\" # d" + tail,
           head + "    heading:  # here\n      en: B # b\n      # c\n      fr: \"C # \\\" }\" # d\n      " + fr + tail);
  expect(head + "    before:\n      en: B\n      fr: |\n        one\n\n        two\n    after: H\n",
         head + "    before:\n      en: B\n      fr: |\n        one\n\n        two\n      " + fr + "\n    after: H\n");
  expect(head + "    before:\n      en: B\n      fr: one\n        two\n\n",
         head + "    before:\n      en: B\n      fr: one\n        two\n      " + fr + "\n\n");
  // in braces
  expect(head + "    heading: { fr: 'it''s, }', en: B , }\n",
         head + "    heading: { fr: 'it''s, }', en: B, " + fr + " , }\n");
  expect(head + "    heading: {en: B,\n      fr: one\n      two\n    }\n",
         head + "    heading: {en: B,\n      fr: one\n      two, " + fr + "\n    }\n");
  // stamps that are there
  expect(head + "    heading: {stamp: {fr: \"00000000\"}, en: B, fr: C, de: D}\n",
         head + "    heading: {stamp: {fr: " + b + ", de: " + b + "}, en: B, fr: C, de: D}\n");
  expect(head + "    heading:\n      en: B\n      stamp:\n        fr: 00000000 # old\n      fr: C\n      de: D\n",
         head + "    heading:\n      en: B\n      stamp:\n        fr: " + b + " # old\n        de: " + b +
             "\n      fr: C\n      de: D\n");
  expect("sections:\n  - kind: changes\n    review: yearly\n    heading: {en: B, fr: C, stamp: {}}\n",
         "sections:\n  - kind: changes\n    review: yearly\n    heading: {en: B, fr: C, stamp: {fr: " + b + "}}\n");
  // a list of texts
  expect(head + "    regions:\n      - en: B\n        fr: C\n      - D\n",
         head + "    regions:\n      - en: B\n        fr: C\n        " + fr + "\n      - D\n");
  CHECK(contains(stamped(start + head, "de"), "de: Ä, stamp: {de: "));
  CHECK(stamped("\xEF\xBB\xBF" + start + head)
            .starts_with("\xEF\xBB\xBF"
                         "codicil"));
  CHECK(contains(
      stamped(start +
              "sections:\r\n  - kind: changes\r\n    review: yearly\r\n    heading:\r\n      en: B\r\n      fr: C\r\n"),
      "fr: C\r\n      " + fr + "\r\n"));
  CHECK_FALSE(stamp_translations("codicil: [\n"));
}
