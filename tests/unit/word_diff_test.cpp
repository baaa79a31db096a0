#include "redline/word_diff.hpp"

#include <utf8proc.h>
#include <catch2/catch.hpp>

#include "unicode/utf8.hpp"

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace codicil::redlining;
using codicil::document::Inlines;
using codicil::document::Mark;
using codicil::document::Run;
using codicil::document::Style;

namespace {

std::string marked(Mark mark, std::string_view text) {
  const std::string inner(text);
  return mark == Mark::deleted ? "[-" + inner + "-]" : mark == Mark::inserted ? "{+" + inner + "+}" : inner;
}

// `one [-two-]{+three+}`
std::string shown(std::string_view before, std::string_view after) {
  std::string text;
  for (const Edit& edit : word_diff(before, after)) text += marked(edit.mark, edit.text);
  return text;
}

std::string version(const std::vector<Edit>& edits, Mark without) {
  std::string text;
  for (const Edit& edit : edits)
    if (edit.mark != without) text += edit.text;
  return text;
}

}  // namespace

TEST_CASE("word diff: what people change") {
  CHECK(shown("", "") == "");
  CHECK(shown("The same.", "The same.") == "The same.");
  CHECK(shown("", "New words.") == "{+New words.+}");
  CHECK(shown("Old words.", "") == "[-Old words.-]");
  CHECK(shown("We keep data for 6 months.", "We keep data for 12 months.") == "We keep data for [-6-]{+12+} months.");
  CHECK(shown("We keep names.", "We keep names and addresses.") == "We keep names{+ and addresses+}.");
  CHECK(shown("We will tell you.", "We may tell you.") == "We [-will-]{+may+} tell you.");
  CHECK(shown("We do not sell data.", "We sell data.") == "We [-do not -]sell data.");
  CHECK(shown("Write to a@b.example or ring us.", "Write to c@b.example or ring us.") ==
        "Write to [-a@b.example-]{+c@b.example+} or ring us.");
  CHECK(shown("since 2021-07-27", "since 2021-08-04") == "since [-2021-07-27-]{+2021-08-04+}");
  CHECK(shown("don't", "doesn't") == "[-don't-]{+doesn't+}");
}

TEST_CASE("word diff: a new sentence is one sentence") {
  CHECK(shown("We sell nothing.", "We keep logs. We sell nothing.") == "{+We keep logs. +}We sell nothing.");
  CHECK(shown("A. We use cookies. We use pixels.", "A. We use cookies. We use logs. We use pixels.") ==
        "A. We use cookies. {+We use logs. +}We use pixels.");
  CHECK(shown("If you write to us: your name", "If you write to us or ring us: your name") ==
        "If you write to us{+ or ring us+}: your name");
  CHECK(shown("我们收集信息。我们出售信息。", "我们收集信息。我们分享信息。我们出售信息。") ==
        "我们收集信息。{+我们分享信息。+}我们出售信息。");
  CHECK(shown("name, address", "name, telephone, address") == "name, {+telephone, +}address");
}

TEST_CASE("word diff: crumbs between changes are changed with them") {
  CHECK(shown("from the shop", "to the archive") == "[-from the shop-]{+to the archive+}");
  CHECK(shown("Our shop may pass on the names of visitors", "An archive never gives away a number of readers") ==
        "[-Our shop may pass on the names of visitors-]{+An archive never gives away a number of readers+}");
  CHECK(shown("1 Long Street\nEastwick", "2 Broad Lane\nWestwick") ==
        "[-1 Long Street-]{+2 Broad Lane+}\n[-Eastwick-]{+Westwick+}");
}

TEST_CASE("word diff: what only joins two additions is not taken away") {
  CHECK(shown("a and b", "a new and big b") == "a {+new +}and {+big +}b");
}

TEST_CASE("word diff: scripts without spaces go by character") {
  CHECK(shown("我们收集的信息", "我们出售的信息") == "我们[-收集-]{+出售+}的信息");
  CHECK(shown("個人情報を保護します。", "個人情報を公開します。") == "個人情報を[-保護-]{+公開+}します。");
  CHECK(shown("개인정보를 수집합니다", "개인정보를 판매합니다") == "개인정보를 [-수집합니다-]{+판매합니다+}");
}

TEST_CASE("word diff: no character is cut") {
  CHECK(shown("a 👍🏽 b", "a 👍🏿 b") == "a [-👍🏽-]{+👍🏿+} b");
  CHECK(shown("👩‍👧", "👩‍👦") == "[-👩‍👧-]{+👩‍👦+}");
  CHECK(shown("🇩🇪🇫🇷", "🇩🇪🇫🇮") == "🇩🇪[-🇫🇷-]{+🇫🇮+}");
  CHECK(shown("e t", "e\u0301 t") == "[-e-]{+e\u0301+} t");
  CHECK(shown("x !", "x !\u0301") == "x [-!-]{+!\u0301+}");
  CHECK(shown("กำ", "กา") == "[-กำ-]{+กา+}");
}

namespace {

// The offsets in `text` that lie between two graphemes.
std::vector<bool> grapheme_boundaries(std::string_view text) {
  std::vector<bool> found(text.size() + 1);
  utf8proc_int32_t state = 0, last = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto next = codicil::unicode::decode(text.substr(at));
    const auto c = static_cast<utf8proc_int32_t>(next.code_point);
    found[at] = at == 0 || utf8proc_grapheme_break_stateful(last, c, &state);
    last = c;
    at += next.length;
  }
  found[text.size()] = true;
  return found;
}

void check_boundaries(std::string_view text, const std::vector<Edit>& edits, Mark without) {
  const std::vector<bool> boundaries = grapheme_boundaries(text);
  std::size_t at = 0;
  for (const Edit& edit : edits) {
    if (edit.mark == without) continue;
    CHECK(boundaries[at]);
    at += edit.text.size();
  }
}

std::string random_text(std::mt19937& random, unsigned most) {
  constexpr std::array<const char*, 24> pieces = {"a", "b", "the",    " ",       " ",      "  ",     ".", ", ", "\n",
                                                  "-", "1", "\u00E9", "e\u0301", "\u0301", "\u200D", "👩", "👧",  "🏽",
                                                  "🇩", "🇪", "我",     "们",      "각",     "\u0E33"};
  std::string text;
  for (auto i = random() % most; i > 0; --i) text += pieces.at(random() % pieces.size());
  return text;
}

}  // namespace

TEST_CASE("word diff: both texts can be had from it, and no grapheme is cut") {
  std::mt19937 random(1);
  for (unsigned i = 0; i < 20'000; ++i) {
    const std::string before = random_text(random, 30), after = random_text(random, 30);
    CAPTURE(before, after);
    const auto edits = word_diff(before, after);
    REQUIRE(version(edits, Mark::inserted) == before);
    REQUIRE(version(edits, Mark::deleted) == after);
    check_boundaries(before, edits, Mark::inserted);
    check_boundaries(after, edits, Mark::deleted);
  }
}

TEST_CASE("word diff: the worst cases end") {
  std::string same, others, numbers, reversed;
  for (unsigned i = 0; i < 100'000; ++i) {
    same += "word ";
    others += i % 2 == 0 ? "word " : "other ";
    numbers += std::to_string(i) + ' ';
    reversed += std::to_string(100'000 - i) + ' ';
  }
  const auto check = [](const std::string& before, const std::string& after) {
    const auto edits = word_diff(before, after);
    CHECK(version(edits, Mark::inserted) == before);
    CHECK(version(edits, Mark::deleted) == after);
  };
  check(same, same + same);
  check(same, others);
  check(others, "other " + others);
  check(numbers, reversed);
  check(numbers, same);
  check(numbers, std::string(1'000'000, 'x'));
  CHECK(word_diff(numbers, same).size() == 3);  // the last space stayed
}

TEST_CASE("word diff: looks are part of words") {
  const Inlines before{{.text = "We "}, {.text = "never", .style = Style::strong}, {.text = " sell it"}};
  Inlines after = before;
  after[1].style = Style::plain;
  after[1] = {.text = "We never sell it"};
  after = {after[1]};
  CHECK(word_diff(before, after) == Inlines{{.text = "We "},
                                            {.text = "never", .style = Style::strong, .mark = Mark::deleted},
                                            {.text = "never", .mark = Mark::inserted},
                                            {.text = " sell it"}});
  const Inlines there{{.text = "Ask "}, {.text = "them", .link = "https://a.example"}};
  const Inlines here{{.text = "Ask "}, {.text = "them", .link = "https://b.example"}};
  CHECK(word_diff(there, here) == Inlines{{.text = "Ask "},
                                          {.text = "them", .mark = Mark::deleted, .link = "https://a.example"},
                                          {.text = "them", .mark = Mark::inserted, .link = "https://b.example"}});
}
