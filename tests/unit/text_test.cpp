#include "text/text.hpp"
#include "letter.hpp"
#include "random_document.hpp"
#include "scaled.hpp"
#include "text/inlines.hpp"
#include "text/lines.hpp"
#include "unicode/utf8.hpp"
#include "unicode/width.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <regex>
#include <sstream>

using namespace codicil;
using namespace codicil::test;
using text::flatten;
using text::Spaces;

namespace {

std::string print(const Document& document, unsigned width = 80) { return write_text(document, {.width = width}); }

// What a document of these blocks prints below its title.
std::string print(Blocks blocks, unsigned width = 80) {
  Document document;
  document.title = "T";
  document.blocks = std::move(blocks);
  const std::string out = print(document, width);
  REQUIRE(out.substr(0, 4) == "T\n=\n");
  return out.size() > 5 ? out.substr(5) : "";
}

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string wrap(const std::string& text, std::size_t width) {
  std::string out;
  text::each_line(text, width, [&](std::string_view line) { out.append("|").append(line); });
  return out.empty() ? out : out.substr(1);
}

// A line may be too wide only where cutting it anywhere would break a word.
bool is_one_word(const std::string& line) {
  static const std::regex left(R"(^(?: |\| |> |\d+\. |2\.1\. |- )*)");
  const std::string word = std::regex_replace(line, left, "");
  text::Lines lines(word);
  if (!lines.are_done()) lines.next(1);
  return lines.are_done();
}

void check_shape(const std::string& out, unsigned width) {
  REQUIRE(out.size() > 0);
  CHECK(out.back() == '\n');
  CHECK((out.size() == 1 || out[out.size() - 2] != '\n'));
  CHECK(unicode::find_invalid(out) == std::string::npos);
  for (const std::string& line : split(out)) {
    if (line.ends_with(' ')) FAIL("space at the end of \"" << line << '"');
    if (unicode::width(line) > width && !is_one_word(line)) FAIL("wider than " << width << ": \"" << line << '"');
  }
}

std::vector<unsigned> serial_numbers(const std::string& out) {
  static const std::regex word("w([0-9]+)x");
  std::vector<unsigned> numbers;
  for (std::sregex_iterator at(out.begin(), out.end(), word), end; at != end; ++at)
    numbers.push_back(static_cast<unsigned>(std::stoul((*at)[1])));
  return numbers;
}

std::vector<unsigned> counted_to(unsigned last) {
  std::vector<unsigned> numbers(last);
  std::generate(numbers.begin(), numbers.end(), [n = 0U]() mutable { return ++n; });
  return numbers;
}

}  // namespace

TEST_CASE("text: lines are cut at spaces") {
  CHECK(wrap("", 10) == "");
  CHECK(wrap("one two three", 80) == "one two three");
  CHECK(wrap("one two three", 13) == "one two three");
  CHECK(wrap("one two three", 12) == "one two|three");
  CHECK(wrap("one two three", 7) == "one two|three");
  CHECK(wrap("one two three", 6) == "one|two|three");
  CHECK(wrap("one two three", 1) == "one|two|three");
  CHECK(wrap("one\ntwo three", 80) == "one|two three");
  CHECK(wrap("one  \n two", 80) == "one| two");
  CHECK(wrap("\n\none", 80) == "||one");
  CHECK(wrap("non\u00A0breaking space", 5) == "non\u00A0breaking|space");
  CHECK(wrap("third-party and/or", 6) == "third-party|and/or");
  CHECK(wrap("ein größeres Übel", 12) == "ein größeres|Übel");
  CHECK(wrap("ein größeres Übel", 11) == "ein|größeres|Übel");
  CHECK(wrap("e\u0301te\u0301 ete\u0301 x", 7) == "e\u0301te\u0301 ete\u0301|x");
  CHECK(wrap(std::string(200, 'x') + " y", 20) == std::string(200, 'x') + "|y");
  CHECK(wrap("y " + std::string(200, 'x'), 20) == "y|" + std::string(200, 'x'));
  CHECK(wrap("    code that stays", 8) == "    code|that|stays");
  CHECK(wrap("    mountainous", 8) == "    mountainous");
}

TEST_CASE("text: scripts without spaces break between characters") {
  CHECK(wrap("個人情報", 4) == "個人|情報");
  CHECK(wrap("個人情報", 5) == "個人|情報");
  CHECK(wrap("個人情報。保護", 8) == "個人情|報。保護");
  CHECK(wrap("（個人）「情報」", 4) == "（個|人）|「情|報」");
  CHECK(wrap("ありがとうございますー", 8) == "ありがと|うござい|ますー");
  CHECK(wrap("きゃっと", 4) == "きゃっ|と");
  CHECK(wrap("IIIF協議会PDF", 6) == "IIIF協|議会|PDF");
  CHECK(wrap("協議会(PDF)の", 8) == "協議会|(PDF)の");
  CHECK(wrap("か\u3099き\u3099く\u3099", 4) == "か\u3099き\u3099|く\u3099");
  CHECK(wrap("개인정보를 보호", 4) == "개인정보를|보호");
  CHECK(wrap("見る <https://example.jp/日本語/案内> 次", 10) == "見る|<https://example.jp/日本語/案内>|次");
  CHECK(wrap("[+個人+][-情報-]", 4) == "[+個|人+][-情|報-]");
}

TEST_CASE("text: emoji are not taken apart") {
  CHECK(wrap("😀😀😀", 4) == "😀😀|😀");
  CHECK(wrap("👍🏽👍🏽", 4) == "👍🏽|👍🏽");
  CHECK(wrap("👩\u200D👧👩\u200D👧", 2) == "👩\u200D👧|👩\u200D👧");
  CHECK(wrap("❤\uFE0F❤\uFE0F", 1) == "❤\uFE0F❤\uFE0F");
}

TEST_CASE("text: links") {
  CHECK(flatten({linked("our page", "https://a.example/x"), words(".")}) == "our page <https://a.example/x>.");
  CHECK(flatten({linked("https://a.example/x", "https://a.example/x")}) == "https://a.example/x");
  CHECK(flatten({linked("a.example", "https://a.example/")}) == "a.example");
  CHECK(flatten({linked("me@a.example", "mailto:me@a.example")}) == "me@a.example");
  CHECK(flatten({linked("me@a.example", "mailto:me@b.example")}) == "me@a.example <me@b.example>");
  CHECK(flatten({linked("write", "mailto:me@a.example?subject=x")}) == "write <me@a.example>");
  CHECK(flatten({linked("+44 (1632) 960-001", "tel:+441632960001")}) == "+44 (1632) 960-001");
  CHECK(flatten({linked("ring", "tel:+441632960001")}) == "ring <+441632960001>");
  CHECK(flatten({linked("section 3", "#sections_sharing")}) == "section 3");
  CHECK(flatten({linked("see ", "https://a.example"), words("this")}) == "see <https://a.example> this");
  CHECK(flatten({linked("a b", "https://a.example/x y")}) == "a b <https://a.example/x%20y>");
  const Run bold{.text = "our", .style = Style::strong, .link = "https://a.example/x"};
  CHECK(flatten({bold, linked(" page", "https://a.example/x")}) == "our page <https://a.example/x>");
}

TEST_CASE("text: marks of a redline") {
  const auto marked = [](std::string text, Mark mark, std::string link = {}) {
    return Run{.text = std::move(text), .mark = mark, .link = std::move(link)};
  };
  CHECK(flatten({words("a "), marked("b", Mark::deleted), marked("c", Mark::inserted), words(" d")}) ==
        "a [-b-][+c+] d");
  CHECK(flatten({words("a"), marked(" b ", Mark::inserted), words("c")}) == "a [+b+] c");
  CHECK(flatten({marked("b", Mark::inserted, "https://a.example")}) == "[+b <https://a.example>+]");
  CHECK(flatten({words("all "), words("of it")}, Mark::deleted) == "[-all of it-]");
  CHECK(flatten({words("a "), marked("b", Mark::deleted)}, Mark::inserted) == "[+a+] [-b-]");
  CHECK(flatten({marked("  ", Mark::deleted)}).empty());
  CHECK(flatten({}, Mark::inserted).empty());

  Block gone = paragraph("gone");
  gone.mark = Mark::deleted;
  Block list = block(List{.items = {item("old"), item("new")}});
  std::get<List>(list.content).items[1].mark = Mark::inserted;
  CHECK(print(Blocks{gone, list}) == "[-gone-]\n\n  - old\n  - [+new+]\n");
}

TEST_CASE("text: one space for many, save in code") {
  CHECK(flatten({words("  a   b "), words("  c\n  d  ")}) == "a b c\nd");
  CHECK(flatten({words("  a   b\n    c ")}, Mark::none, Spaces::kept) == "  a   b\n    c");
}

TEST_CASE("text: nothing that acts on a terminal is left") {
  CHECK(flatten({words("\x1b]0;pwn\x07")}) == "\uFFFD]0;pwn\uFFFD");
  CHECK(flatten({words("\x1b[2J")}) == "\uFFFD[2J");
  CHECK(flatten({words("\u009B31m")}) == "\uFFFD31m");
  CHECK(flatten({words("safe\rgone")}) == "safe\uFFFDgone");
  CHECK(flatten({words("::error::x ##[group]")}) == "::error::x ##[group]");
  CHECK(flatten({words("\u202Efdp.exe\u202C \u2066x\u2069")}) == "\uFFFDfdp.exe\uFFFD \uFFFDx\uFFFD");
  CHECK(flatten({words("a\tb\u2028c\u2029d")}) == "a b c d");
  CHECK(flatten({words("\xED\xA0\x80 \xC0\xBC \uFFFE \uFDD0 \x7F")}) ==
        "\uFFFD\uFFFD\uFFFD \uFFFD\uFFFD \uFFFD \uFFFD \uFFFD");
  CHECK(flatten({linked("x", "https://a.example/\x1b[2J\n\u202E")}) == "x <https://a.example/\uFFFD[2J%20\uFFFD>");
  CHECK(flatten({words("\u0633\u200F \u05D0\u200E")}) == "\u0633\u200F \u05D0\u200E");
}

TEST_CASE("text: hostile strings in every place of a document") {
  for (const std::string hostile : {"\x1b]0;pwn\x07", "\x1b[2J", "\u009B31m", "\rx", "\u202E", "\xFF", "\n\n", ""}) {
    Document document = letter();
    document.title = hostile;
    const Inlines inlines = {linked(hostile, hostile)};
    document.meta = {Definition{.term = inlines, .body = {paragraph(hostile)}}};
    document.blocks = {
        block(document::Section{.heading = inlines, .number = hostile, .blocks = {paragraph(hostile)}}),
        block(List{.items = {item(hostile)}}),
        block(Definitions{{definition(hostile, hostile)}}),
        block(Table{.caption = inlines, .header = {inlines}, .rows = {row({hostile, hostile})}}),
        block(Callout{{paragraph(hostile, Role::code)}}),
        block(Contents{{ContentsEntry{.anchor = {}, .number = hostile, .title = inlines}}}),
    };
    for (const unsigned width : {20U, 80U}) {
      const std::string out = print(document, width);
      check_shape(out, width);
      CHECK(out.find_first_of("\x1b\x07\r\x9B") == std::string::npos);
      CHECK(out.find("\u202E") == std::string::npos);
    }
  }
}

TEST_CASE("text: headings, numbers and underlines") {
  const Block inner =
      block(document::Section{.heading = {words("How long")}, .number = "2.1", .blocks = {paragraph("A year.")}});
  const Block outer = block(document::Section{.heading = {words("個人情報")}, .number = "2", .blocks = {inner}});
  CHECK(print(Blocks{paragraph("Hello."), outer}) ==
        "Hello.\n\n\n2. 個人情報\n-----------\n\n2.1. How long\n~~~~~~~~~~~~~\n\nA year.\n");
  const Block wide =
      block(document::Section{.heading = {words("What others learn about you from us")}, .number = "", .blocks = {}});
  CHECK(print(Blocks{paragraph("x"), wide}, 20) == "x\n\n\nWhat others learn\nabout you from us\n-----------------\n");
}

TEST_CASE("text: the head of the page") {
  Document document;
  document.title = "Policy";
  document.meta = {definition("Updated", "3 March"), definition("Version:", "4")};
  CHECK(print(document) == "Policy\n======\n\nUpdated: 3 March\nVersion: 4\n");
  document.title.clear();
  document.meta.clear();
  CHECK(print(document) == "\n");
  document.blocks = {block(document::Section{.heading = {words("H")}, .number = "", .blocks = {}})};
  CHECK(print(document) == "H\n-\n");
}

TEST_CASE("text: lists hang and nest") {
  Block nested = block(List{.items = {item("one that takes two lines"), item("two")}});
  std::get<List>(nested.content)
      .items[1]
      .blocks.push_back(block(List{.ordered = true, .items = {item("first"), item("second")}, .start = 9}));
  CHECK(print(Blocks{nested}, 20) == "  - one that takes\n    two lines\n  - two\n       9. first\n      10. second\n");
  const Block list_in_list = block(List{.items = {ListItem{.blocks = {nested}}, ListItem{}}});
  CHECK(print(Blocks{list_in_list}, 80) ==
        "  -   - one that takes two lines\n      - two\n           9. first\n          10. second\n\n  -\n");
  Block loose = block(List{.items = {item("a"), item("b")}});
  std::get<List>(loose.content).items[0].blocks.push_back(paragraph("more"));
  CHECK(print(Blocks{loose}) == "  - a\n\n    more\n\n  - b\n");
}

TEST_CASE("text: definitions, callouts, roles, separators") {
  CHECK(print(Blocks{block(Definitions{{definition("Term", "What it is"), definition("Two", "More")}})}) ==
        "Term\n    What it is\nTwo\n    More\n");
  CHECK(print(Blocks{block(Callout{{paragraph("Call us whenever."), paragraph("Really.")}}), paragraph("x")}, 20) ==
        "| Call us whenever.\n|\n| Really.\n\nx\n");
  CHECK(print(Blocks{paragraph("Street\nTown", Role::address)}) == "    Street\n    Town\n");
  CHECK(print(Blocks{paragraph("They said", Role::quote)}) == "> They said\n");
  CHECK(print(Blocks{paragraph("if x:\n  y  z", Role::code)}) == "    if x:\n      y  z\n");
  CHECK(print(Blocks{block(Separator{})}, 20) == "       * * *\n");
}

TEST_CASE("text: contents") {
  const Block contents =
      block(Contents{{entry("a", "1", "One"), entry("b", "1.1", "Inner", 2), entry("c", "10", "Ten")}});
  const Block section = block(document::Section{.heading = {words("Contents")}, .number = "", .blocks = {contents}},
                              "contents", Role::contents);
  CHECK(print(Blocks{contents}) == "  1.  One\n     1.1. Inner\n  10. Ten\n");
  Document document;
  document.title = "T";
  document.blocks = {section};
  CHECK(print(document).find("Contents\n--------") != std::string::npos);
  CHECK(write_text(document, {.contents = false}) == "T\n=\n");
  document.blocks = {contents};
  CHECK(write_text(document, {.contents = false}) == "T\n=\n");
}

TEST_CASE("text: a table of four columns at 80 and 30 columns") {
  const Blocks blocks = {block(recipients())};
  CHECK(print(blocks, 80) == R"(Who receives data

Recipient              What for                Data                    Kept for
---------------------  ----------------------  ----------------------  --------
Northgate Print Works  making the copies you   name, postal address    6 weeks
                       order

Paywell                taking payments; we     name, e-mail address,   10 years
                       never see the number    amount
                       of your card

County library         loans between our                               1 year
                       houses
)");
  CHECK(print(blocks, 30) == R"(Who receives data

Recipient: Northgate Print
  Works
  What for: making the copies
    you order
  Data: name, postal address
  Kept for: 6 weeks

Recipient: Paywell
  What for: taking payments;
    we never see the number of
    your card
  Data: name, e-mail address,
    amount
  Kept for: 10 years

Recipient: County library
  What for: loans between our
    houses
  Kept for: 1 year
)");
}

TEST_CASE("text: small and uneven tables") {
  CHECK(print(Blocks{block(Table{.caption = {}, .header = {}, .rows = {row({"a", "b"}), row({"個人", "c"})}})}) ==
        "a     b\n個人  c\n");
  CHECK(print(Blocks{block(Table{
            .caption = {}, .header = {{words("H")}}, .rows = {row({"a", "b", "c"}), row({}), row({"", "", "z"})}})}) ==
        "H\n-  -  -\na  b  c\n      z\n");
  CHECK(print(Blocks{block(Table{.caption = {}, .header = {{words("H")}, {}}, .rows = {}})}) == "H\n-\n");
  CHECK(print(Blocks{block(Table{.caption = {}, .header = {}, .rows = {}}), paragraph("x")}) == "x\n");
  const std::string url = "https://example.org/" + std::string(70, 'x');
  CHECK(print(Blocks{block(Table{.caption = {},
                                 .header = {{words("Who")}, {words("Where")}},
                                 .rows = {row({"A", url})},
                                 .row_headers = false})}) == "Who: A\nWhere:\n  " + url + "\n");
  Block marked = block(Table{.caption = {}, .header = {}, .rows = {row({"a", "b"})}});
  std::get<Table>(marked.content).rows[0].mark = Mark::inserted;
  CHECK(print(Blocks{marked}) == "[+a+]  [+b+]\n");
}

TEST_CASE("text: a document in a script from right to left") {
  Document document;
  document.title = "سياسة الخصوصية";
  document.language = "ar";
  document.right_to_left = true;
  document.blocks = {paragraph("نحن نجمع البيانات التي تقدمها لنا عندما تكتب إلينا"), paragraph("פרטיות")};
  CHECK(print(document, 30) ==
        "سياسة الخصوصية\n==============\n\nنحن نجمع البيانات التي تقدمها\nلنا عندما تكتب إلينا\n\nפרטיות\n");
}

TEST_CASE("text: lists nested without end stay on the page") {
  Block deep = paragraph("deep words stand here");
  for (int i = 0; i < 300; ++i) {
    List list;
    list.items.emplace_back().blocks.push_back(std::move(deep));
    deep = block(std::move(list));
  }
  const std::string out = print(Blocks{deep}, 40);
  check_shape(out, 40);
  CHECK(out.ends_with("deep words stand\nhere\n") == false);
  CHECK(out.find("deep words") != std::string::npos);
  CHECK(out.size() < 300 * 45);
}

TEST_CASE("text: the letter keeps its shape at any width") {
  for (unsigned width = 20; width <= 200; ++width) check_shape(print(letter(), width), width);
  CHECK(print(letter(), 0) == print(letter(), 20));
  CHECK(print(letter(), 5000) == print(letter(), 1000));
}

TEST_CASE("text: no line is too long and no word is lost in random documents") {
  for (unsigned seed = 1; seed <= scaled(1500); ++seed) {
    RandomDocument random(seed);
    const Document document = random.make();
    for (const unsigned width : {20U, 40U, 80U, 200U}) {
      CAPTURE(seed, width);
      const std::string out = print(document, width);
      check_shape(out, width);
      std::vector<unsigned> numbers = serial_numbers(out);
      std::sort(numbers.begin(), numbers.end());
      if (numbers != counted_to(random.words())) FAIL("words lost or repeated");
    }
  }
}

TEST_CASE("text: words keep their order in random documents without tables") {
  for (unsigned seed = 1; seed <= scaled(500); ++seed) {
    RandomDocument random(seed, false);
    const Document document = random.make();
    CAPTURE(seed);
    CHECK(serial_numbers(print(document, 40)) == counted_to(random.words()));
  }
}
