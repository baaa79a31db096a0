#include "unicode/direction.hpp"
#include "scaled.hpp"
#include "unicode/isolates.hpp"
#include "unicode/utf8.hpp"
#include "unicode/width.hpp"

#include <catch2/catch.hpp>

#ifdef CODICIL_ICU
#include <unicode/ubidi.h>
#include <unicode/unistr.h>
#endif

#include <string>
#include <vector>

using namespace codicil::unicode;
using codicil::test::scaled;

namespace {

constexpr auto ltr = Direction::left_to_right, rtl = Direction::right_to_left;

std::vector<std::string> foreign(std::string_view text, Direction base) {
  std::vector<std::string> found;
  for (auto next = foreign_stretch(text, 0, base); next; next = foreign_stretch(text, next->end, base))
    found.emplace_back(text.substr(next->begin, next->end - next->begin));
  return found;
}

std::string replaced(std::string_view text, std::string_view what, char sign) {
  std::string out;
  for (std::size_t at; (at = text.find(what)) != text.npos; text.remove_prefix(at + what.size()))
    out.append(text.substr(0, at)) += sign;
  return out.append(text);
}

// With `{` and `}` for the isolates.
std::string isolated(const std::string& text, Direction base) {
  return replaced(replaced(with_isolates(text, base), base == ltr ? "\u2067" : "\u2066", '{'), "\u2069", '}');
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("direction: languages and characters") {
  CHECK(direction_of_language("ar-JO") == rtl);
  CHECK(direction_of_language("az-Arab") == rtl);
  CHECK(direction_of_language("ur-Latn") == ltr);
  CHECK(direction_of_language("") == ltr);
  CHECK(kind_of(U'a') == Kind::left_to_right);
  CHECK(kind_of(U'個') == Kind::left_to_right);
  CHECK(kind_of(U'ش') == Kind::right_to_left);
  CHECK(kind_of(U'ש') == Kind::right_to_left);
  CHECK(kind_of(U'7') == Kind::number);
  CHECK(kind_of(U'٧') == Kind::number);
  CHECK(kind_of(U'،') == Kind::neutral);
  CHECK(kind_of(U'\u0301') == Kind::mark);
}

TEST_CASE("direction: every letter from right to left lies in the blocks for it") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const bool is_mark_for_display = c == 0x200F;
    if (kind_of(c) == Kind::right_to_left && !is_mark_for_display && !is_in_right_to_left_block(c))
      FAIL_CHECK("U+" << std::hex << unsigned(c));
  }
  CHECK_FALSE(is_in_right_to_left_block(U'я'));
  CHECK_FALSE(is_in_right_to_left_block(U'क'));
  CHECK_FALSE(is_in_right_to_left_block(U'\uFEFF'));
}

TEST_CASE("direction: a foreign stretch is words with what belongs to them") {
  CHECK(foreign("سياسة الخصوصية", rtl) == Found{});
  CHECK(foreign("Privacy policy", ltr) == Found{});
  CHECK(foreign("نستخدم Cloudreef.", rtl) == Found{"Cloudreef"});
  CHECK(foreign("نستخدم Cloudreef: 5 سنوات", rtl) == Found{"Cloudreef"});
  CHECK(foreign("معيار ISO 27001، وغيره", rtl) == Found{"ISO 27001"});
  CHECK(foreign("بلغة C++ أو C#؟", rtl) == Found{"C++", "C#"});
  CHECK(foreign("موقع https://a.example/b/ هنا", rtl) == Found{"https://a.example/b/"});
  CHECK(foreign("موقع <https://a.example/>", rtl) == Found{"https://a.example/"});
  CHECK(foreign("شركة Larkfield (UK)، وهي (Mailkite)", rtl) == Found{"Larkfield (UK)", "Mailkite"});
  CHECK(foreign("شركة (UK) Larkfield هنا", rtl) == Found{"(UK) Larkfield"});
  CHECK(foreign("شركة Acme (وهي Foo)", rtl) == Found{"Acme", "Foo"});
  CHECK(foreign("Cloudreef، Mailkite", rtl) == Found{"Cloudreef", "Mailkite"});
  CHECK(foreign("Cloudreef  Mailkite\nNewsmeter", rtl) == Found{"Cloudreef", "Mailkite", "Newsmeter"});
  CHECK(foreign("شبكة 3G و @handle و/Cloudreef", rtl) == Found{"3G", "@handle", "Cloudreef"});
  CHECK(foreign("TLS/عربي", rtl) == Found{"TLS"});
  CHECK(foreign("اسم Cafe\u0301 هنا", rtl) == Found{"Cafe\u0301"});
  CHECK(foreign("In منارة الشاطئ (الأردن), 5 years", ltr) == Found{"منارة الشاطئ (الأردن)"});
  CHECK(foreign("In منارة: 5 years", ltr) == Found{"منارة"});
}

TEST_CASE("direction: a telephone number is foreign to text from right to left") {
  CHECK(foreign("الهاتف: +962 3 000 0000؛", rtl) == Found{"+962 3 000 0000"});
  CHECK(foreign("الهاتف +44 (0)20 7946-0000.", rtl) == Found{"+44 (0)20 7946-0000"});
  CHECK(foreign("call +962 3 000 0000", ltr) == Found{});
  CHECK(foreign("المادة 6(1) و 2+3 و 10-20", rtl) == Found{});
}

TEST_CASE("direction: text is foreign as a whole without a letter of its own direction") {
  CHECK(is_foreign("Yahoo! (UK) Ltd.", rtl));
  CHECK(is_foreign("+962 3 000 0000", rtl));
  CHECK(is_foreign("منارة الشاطئ!", ltr));
  CHECK_FALSE(is_foreign("Yahoo! و", rtl));
  CHECK_FALSE(is_foreign("Cloudreef، Mailkite", rtl));
  CHECK_FALSE(is_foreign("77110", rtl));
  CHECK_FALSE(is_foreign("", rtl));
  CHECK_FALSE(is_foreign("…", ltr));
}

TEST_CASE("isolates: none where no text runs the other way or a display needs no help") {
  for (const std::string text : {"", "\n", "Privacy – policy\nGröße 個人 😀", "see منارة الشاطئ here\n"})
    CHECK(isolated(text, ltr) == text);
  for (const std::string text :
       {"سياسة الخصوصية\n\nمثل Cloudreef و Mailkite في كل عام 2026.\n", "readers@a.example", "- Acme Inc.\n"})
    CHECK(isolated(text, rtl) == text);
}

TEST_CASE("isolates: where signs, numbers or names meet, or a line would turn") {
  CHECK(isolated("موقع https://a.example/\n", rtl) == "موقع {https://a.example/}\n");
  CHECK(isolated("نستخدم Cloudreef: 5 سنوات", rtl) == "نستخدم {Cloudreef}: 5 سنوات");
  CHECK(isolated("مثل Cloudreef، Mailkite هنا", rtl) == "مثل {Cloudreef}، {Mailkite} هنا");
  CHECK(isolated("Cloudreef هنا\nAdgrove", rtl) == "{Cloudreef} هنا\nAdgrove");
  CHECK(isolated("Cloudreef  DE  استضافة", rtl) == "{Cloudreef}  {DE}  استضافة");
  CHECK(isolated("الهاتف: +962 3 000؛", rtl) == "الهاتف: {+962 3 000}؛");
  CHECK(isolated("منارة answers", ltr) == "{منارة} answers");
  CHECK(isolated("We use منارة: 5 years", ltr) == "We use {منارة}: 5 years");
  CHECK(width(with_isolates("منارة answers", ltr)) == width("منارة answers"));
}

TEST_CASE("isolates: where the display knows the direction, names at the edges need none") {
  const auto misplaced = [](std::string_view text, Direction base) {
    std::vector<std::string_view> parts;
    for (const auto [begin, end] : misplaced_stretches(text, base)) parts.push_back(text.substr(begin, end - begin));
    return parts;
  };
  using Parts = std::vector<std::string_view>;
  CHECK(misplaced("Cloudreef هنا", rtl) == Parts{});
  CHECK(misplaced("Cloudreef", rtl) == Parts{});
  CHECK(misplaced("هنا (Cloudreef).", rtl) == Parts{});
  CHECK(misplaced("https://a.example/", rtl) == Parts{"https://a.example/"});
  CHECK(misplaced("مثل Cloudreef، Mailkite هنا", rtl) == Parts{"Cloudreef", "Mailkite"});
  CHECK(misplaced("منارة answers", ltr) == Parts{});
  CHECK(misplaced("We use منارة: 5 years", ltr) == Parts{"منارة"});
}

TEST_CASE("isolates: hostile text takes time in proportion, keeps its bytes and leaves no isolate open") {
  for (const std::string part :
       {"a (", "(+1", "a ا", "+1 ", "a[", "1a+", "ا(", "(a)ا/", "a\xFF", "@(", "a\u0301 ( ا\n"})
    for (const Direction base : {ltr, rtl}) {
      std::string text;
      while (text.size() < scaled(300000)) text += part;
      text += 'a';
      const std::string out = isolated(text, base);
      std::string bare = out;
      std::erase_if(bare, [](char c) { return c == '{' || c == '}'; });
      CHECK(bare == text);
      int open = 0;
      for (const char c : out) {
        open += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (open < 0 || open > 1 || (c == '\n' && open != 0)) FAIL("an isolate is left open after \"" << part << '"');
      }
      CHECK(open == 0);
    }
}

#ifdef CODICIL_ICU

namespace {

// `line` as ICU's bidi algorithm (UAX #9) lays it out, from left to right; isolates have no ink.
std::string shown(const std::string& line, Direction base) {
  const auto logical = icu::UnicodeString::fromUTF8(line);
  const auto length = logical.length();
  icu::UnicodeString visual;
  UErrorCode error = U_ZERO_ERROR;
  UBiDi* bidi = ubidi_open();
  ubidi_setPara(bidi, logical.getBuffer(), length, base == ltr ? UBIDI_LTR : UBIDI_RTL, nullptr, &error);
  const auto written = ubidi_writeReordered(bidi, visual.getBuffer(length), length,
                                            UBIDI_REMOVE_BIDI_CONTROLS | UBIDI_DO_MIRRORING, &error);
  visual.releaseBuffer(written);
  ubidi_close(bidi);
  REQUIRE(U_SUCCESS(error));
  std::string out;
  visual.toUTF8String(out);
  return out;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("isolates: a display shows names, addresses and numbers as they are written") {
  struct Sample {
    std::string line;
    Direction base;
    std::string part;
  };
  const auto sample = GENERATE(Sample{"موقع https://a.example/b/", rtl, "https://a.example/b/"},
                               Sample{"الهاتف: +962 3 000 0000؛", rtl, "+962 3 000 0000"},
                               Sample{"نستخدم Cloudreef: 5 سنوات", rtl, "5 :Cloudreef"},
                               Sample{"مثل Cloudreef، Mailkite هنا", rtl, "Mailkite ،Cloudreef"},
                               Sample{"Cloudreef  DE  استضافة", rtl, "DE  Cloudreef"},
                               Sample{"لغة C++ هنا", rtl, "C++"}, Sample{"We use منارة: 5 years", ltr, ": 5 years"});
  CAPTURE(sample.line);
  CHECK_FALSE(contains(shown(sample.line, sample.base), sample.part));
  CHECK(contains(shown(with_isolates(sample.line, sample.base), sample.base), sample.part));
}

#endif
