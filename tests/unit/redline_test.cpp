#include <codicil/document/redline.hpp>
#include <codicil/render.hpp>

#include "html_sample.hpp"
#include "letter.hpp"
#include "random_document.hpp"
#include "random_edits.hpp"
#include "scaled.hpp"
#include "text/text.hpp"

#include <catch2/catch.hpp>
#include <pugixml.hpp>

#include <algorithm>
#include <regex>
#include <set>
#include <string>
#include <vector>

using namespace codicil::test;

namespace {

void check_laws(const Document& before, const Document& after) {
  const Redline made = redline(before, after);
  REQUIRE(dump(accept(made)) == dump(after));  // says more than the next line
  REQUIRE(accept(made) == after);
  REQUIRE(dump(reject(made)) == dump(before));
  REQUIRE(reject(made) == before);
}

Document random_document(unsigned seed) {
  Document made = unmarked(RandomDocument(seed).make());
  RandomEdits(seed, 0).name_all(made);
  return made;
}

Document holding(Blocks blocks) {
  Document document{.title = "T", .organisation = "O"};
  document.blocks = std::move(blocks);
  return document;
}

// What a reader of plain text sees, without the title.
std::string shown(Blocks before, Blocks after) {
  const Document old_version = holding(std::move(before)), new_version = holding(std::move(after));
  check_laws(old_version, new_version);
  return codicil::write_text(redline(old_version, new_version).document, {}).substr(std::string("T\n=\n\n").size());
}

Block named(Block block, std::string anchor) {
  block.anchor = std::move(anchor);
  return block;
}

Block section(std::string number, std::string heading, std::string anchor, Blocks blocks) {
  return block(Section{{words(std::move(heading))}, std::move(number), std::move(blocks)}, std::move(anchor));
}

std::vector<std::string> anchors(const Document& document) {
  std::vector<std::string> found;
  const auto collect = [&](const std::string& anchor) {
    if (!anchor.empty()) found.push_back(anchor);
  };
  for (const Block& each : document.blocks) codicil::redlining::for_each_anchor(each, collect);
  return found;
}

}  // namespace

TEST_CASE("redline: accepting gives the newer version, rejecting the older one") {
  for (unsigned seed = 0; seed < scaled(1000); ++seed) {
    CAPTURE(seed);
    const Document before = random_document(seed);
    for (const unsigned percent : {2U, 10U, 40U}) check_laws(before, RandomEdits(seed + 1, percent).edit(before));
    check_laws(before, random_document(seed + 10'000));
  }
}

TEST_CASE("redline: what stayed is not marked") {
  for (unsigned seed = 0; seed < scaled(300); ++seed) {
    CAPTURE(seed);
    const Document document = RandomEdits(seed, 10).edit(random_document(seed));
    const Redline made = redline(document, document);
    CHECK(made.document == document);
    CHECK(made.former_front.title == document.title);
    CHECK(made.former_names.empty());
  }
}

TEST_CASE("redline: words in a paragraph") {
  CHECK(shown({paragraph("We keep data for 6 months.")}, {paragraph("We keep data for 12 months.")}) ==
        "We keep data for [-6-][+12+] months.\n");
  // A paragraph that says the same fact in other words is one change.
  CHECK(shown({paragraph("Before."), named(paragraph("We sell nothing."), "sale")},
              {paragraph("Before."), named(paragraph("Your data may be sold on to others."), "sale")}) ==
        "Before.\n\n[-We sell nothing-][+Your data may be sold on to others+].\n");
}

TEST_CASE("redline: paragraphs that come and go") {
  CHECK(shown({paragraph("We ask for your name."), paragraph("We write to you once a year.")},
              {paragraph("We keep logs of the pages you view."), paragraph("We ask for your full name.")}) ==
        "[+We keep logs of the pages you view.+]\n\nWe ask for your [+full+] name.\n\n[-We write to you once a "
        "year.-]\n");
}

TEST_CASE("redline: items and rows are paired by anchor, else by likeness") {
  const auto list = [](std::vector<ListItem> items) { return block(List{.items = std::move(items)}, "list"); };
  ListItem mail = item("Mailchimp (lists)"), zoom = item("Zoom (calls)"), new_mail = item("Post by pigeon");
  mail.anchor = new_mail.anchor = "mail";
  CHECK(shown({list({mail, zoom})}, {list({new_mail, item("Google (drive)"), zoom})}) ==
        "  - [-Mailchimp (lists)-][+Post by pigeon+]\n  - [+Google (drive)+]\n  - Zoom (calls)\n");
  const auto table = [](std::vector<Row> rows) {
    return block(Table{.caption = {}, .header = {{words("Name")}, {words("Kept")}}, .rows = std::move(rows)}, "table");
  };
  CHECK(shown({table({row({"basket", "a day"}), row({"filter of the shop", "one year"})})},
              {table({row({"filter of the shop", "two years"}), row({"consent", ""})})}) ==
        "Name                Kept\n"
        "------------------  -------------------------\n"
        "[-basket-]          [-a day-]\n"
        "filter of the shop  [-one year-][+two years+]\n"
        "[+consent+]\n");
}

TEST_CASE("redline: sections keep their text when only their number changed") {
  const Blocks before{section("1", "Cookies", "cookies", {paragraph("We use none.")})};
  const Blocks after{section("1", "Scope", "scope", {paragraph("All of it.")}),
                     section("2", "Cookies", "cookies", {paragraph("We use none.")})};
  CHECK(shown(before, after) ==
        "\n1. [+Scope+]\n------------\n\n[+All of it.+]\n\n\n2. Cookies\n----------\n\nWe use none.\n");
  const Redline made = redline(holding(before), holding(after));
  REQUIRE(made.former_names.size() == 1);
  CHECK(made.former_names[0] == FormerName{.place = 0, .anchor = "cookies", .number = "1"});
}

TEST_CASE("redline: the table of contents") {
  const auto contents = [](std::vector<ContentsEntry> entries) { return block(Contents{std::move(entries)}); };
  CHECK(shown({contents({entry("a", "1", "Scope"), entry("b", "2", "Advertising"), entry("c", "3", "Rights")})},
              {contents({entry("a", "1", "Scope"), entry("c", "2", "Your rights"), entry("d", "3", "Changes")})}) ==
        "  1. Scope\n  2. [-Advertising-]\n  2. [-Rights-][+Your rights+]\n  3. [+Changes+]\n");
}

TEST_CASE("redline: what cannot be one block is gone and new") {
  const Block list = block(List{.items = {item("one")}}, "same"), text = named(paragraph("one"), "same");
  CHECK(shown({list}, {text}) == "  - [-one-]\n\n[+one+]\n");
  Block numbered = list;
  std::get<List>(numbered.content).ordered = true;
  CHECK(shown({list}, {numbered}) == "  - [-one-]\n\n  1. [+one+]\n");
}

TEST_CASE("redline: anchors stay unique, and links to what is gone lead there") {
  const Document before = holding({block(List{.items = {item("one")}}, "same"), named(paragraph("gone"), "gone"),
                                   named(paragraph("odd"), "former_same")});
  const Document after = holding({named(paragraph("one"), "same")});
  check_laws(before, after);
  const Document marked = redline(before, after).document;
  CHECK(anchors(marked) == std::vector<std::string>{"former_same", "gone", "former_former_same", "same"});
}

TEST_CASE("redline: a text of its own") {
  CHECK(redline(Inlines{words("one two")}, Inlines{words("one three")}) ==
        Inlines{words("one "), {.text = "two", .mark = Mark::deleted}, {.text = "three", .mark = Mark::inserted}});
}

TEST_CASE("redline: the plain text of a marked text is what it says now") {
  CHECK(plain_text(redline(Inlines{words("Our rights")}, Inlines{words("Your rights")})) == "Your rights");
  CHECK(plain_text({{.text = "gone", .mark = Mark::deleted}}) == "gone");
}

TEST_CASE("redline: runs that break the rule for neighbours are kept as they are") {
  const Inlines cut{words("one "), words("two"), words("")};
  check_laws(holding({block(Paragraph{cut})}), holding({paragraph("one two three")}));
  check_laws(holding({paragraph("one two three")}), holding({block(Paragraph{cut})}));
  CHECK(redline(holding({block(Paragraph{cut})}), holding({block(Paragraph{cut})})).document ==
        holding({block(Paragraph{cut})}));
}

TEST_CASE("redline: the worst cases end") {
  Blocks many, others, same;
  for (unsigned i = 0; i < 20'000; ++i) {
    many.push_back(named(paragraph("text " + std::to_string(i)), "a" + std::to_string(i)));
    others.push_back(paragraph("word " + std::to_string(100'000 + i)));
    same.push_back(paragraph("the same"));
  }
  const Document no_blocks = holding({}), all = holding(many), unlike = holding(others), equal = holding(same);
  std::reverse(many.begin(), many.end());
  const Document reversed = holding(std::move(many));
  same.resize(same.size() / 2);
  const Document half = holding(std::move(same));
  for (const Document* before : {&no_blocks, &all, &equal})
    for (const Document* after : {&unlike, &reversed, &half, &no_blocks}) {
      const Redline made = redline(*before, *after);
      CHECK(accept(made) == *after);
      CHECK(reject(made) == *before);
    }
}

namespace {

std::string print(const char* format, const Document& document) {
  const auto* const renderer = codicil::RendererRegistry::global().find(format);
  return std::get<codicil::DocumentWriter>(renderer->print)(document, {});
}

void check_well_formed(const std::string& markup) {
  INFO(markup);
  pugi::xml_document tree;
  REQUIRE(tree.load_buffer(markup.data(), markup.size()).description() == std::string("No error"));
}

// Has all that is hostile in it, in two versions whose words differ.
std::vector<Document> hostile_documents() {
  std::vector<Document> made;
  for (const std::string& text : sample::hostile_texts()) made.push_back(unmarked(sample::filled_with(text)));
  return made;
}

}  // namespace

TEST_CASE("redline: of hostile documents, well-formed in every format") {
  const std::vector<Document> documents = hostile_documents();
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const Document& before = documents[i];
    for (const Document& after :
         {documents[(i + 1) % documents.size()], RandomEdits(unsigned(i), 20).edit(before), holding({})}) {
      check_laws(before, after);
      const Document marked = redline(before, after).document;
      for (const auto& renderer : codicil::RendererRegistry::global().all())
        if (std::holds_alternative<codicil::DocumentWriter>(renderer.print))
          CHECK_FALSE(print(renderer.name.c_str(), marked).empty());
      check_well_formed(print("html", marked));
      check_well_formed(print("fo", marked));
    }
  }
}

namespace {

// `w1x`, `w2x` … as RandomDocument puts them everywhere.
std::set<std::string> words_in(const std::string& text) {
  static const std::regex word("w[0-9]+x");
  return {std::sregex_token_iterator(text.begin(), text.end(), word), {}};
}

}  // namespace

TEST_CASE("redline: every format prints what it prints of both versions") {
  for (unsigned seed = 0; seed < scaled(150); ++seed) {
    Document before = random_document(seed), after = RandomEdits(seed, 15).edit(before);
    before.title = after.title = "title";
    const Document marked = redline(before, after).document;
    for (const char* format : {"text", "html", "fo"}) {
      CAPTURE(seed, format);
      const std::set<std::string> words = words_in(print(format, marked));
      for (const Document* version : {&before, &after})
        for (const std::string& word : words_in(print(format, *version))) {
          CAPTURE(word);
          CHECK(words.contains(word));
        }
    }
    check_well_formed(print("html", marked));
    check_well_formed(print("fo", marked));
  }
}
