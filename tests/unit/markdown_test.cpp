#include "markdown/markdown.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace codicil;
using namespace codicil::document;

namespace {

template <class T>
const T& only(const Blocks& blocks) {
  REQUIRE(blocks.size() == 1);
  REQUIRE(std::holds_alternative<T>(blocks.front().content));
  return std::get<T>(blocks.front().content);
}

Inlines inlines_of(std::string_view source) { return only<Paragraph>(markdown::parse(source)->blocks).inlines; }

Run run(std::string text, Style style = Style::plain, std::string link = {}) {
  return {std::move(text), style, Mark::none, std::move(link), {}, {}};
}

std::size_t depth(const Blocks& blocks) {
  std::size_t deepest = 0;
  for (const Block& block : blocks) {
    if (const auto* callout = std::get_if<Callout>(&block.content)) deepest = std::max(deepest, depth(callout->blocks));
    if (const auto* list = std::get_if<List>(&block.content))
      for (const ListItem& item : list->items) deepest = std::max(deepest, depth(item.blocks));
  }
  return deepest + 1;
}

}  // namespace

TEST_CASE("Inlines become runs, one for each look", "[markdown]") {
  CHECK(inlines_of("a *b* **c _d_** `e`") ==
        Inlines{run("a "), run("b", Style::emphasis), run(" "), run("c ", Style::strong),
                run("d", Style::strong | Style::emphasis), run(" "), run("e", Style::code)});
  CHECK(inlines_of("one\ntwo  \nthree") == Inlines{run("one two\nthree")});
  CHECK(inlines_of("See <https://example.org/> and [us](https://example.com/).") ==
        Inlines{run("See "), run("https://example.org/", Style::plain, "https://example.org/"), run(" and "),
                run("us", Style::plain, "https://example.com/"), run(".")});
}

TEST_CASE("HTML and entities are text as typed", "[markdown]") {
  CHECK(inlines_of("<b>x</b> &lt;i&gt;") == Inlines{run("<b>x</b> &lt;i&gt;")});
  CHECK(inlines_of("<script>alert(1)</script>") == Inlines{run("<script>alert(1)</script>")});
}

TEST_CASE("References wait for the composer", "[markdown]") {
  const auto parsed = markdown::parse("On [[policy.updated]], see [[#sharing|below]]. `[[not.this]]`");
  CHECK(parsed->references == std::vector<std::string>{"policy.updated", "#sharing"});
  CHECK(only<Paragraph>(parsed->blocks).inlines == Inlines{run("On "), run("", Style::plain, "[[policy.updated"),
                                                           run(", see "), run("below", Style::plain, "[[#sharing"),
                                                           run(". "), run("[[not.this]]", Style::code)});
}

TEST_CASE("Links that a policy cannot have leave their words", "[markdown]") {
  const auto parsed = markdown::parse("[a](javascript:x) [b](/c) ![d](https://example.org/e.png)");
  CHECK(parsed->refused_links == std::vector<std::string>{"javascript:x", "/c", "https://example.org/e.png"});
  CHECK(only<Paragraph>(parsed->blocks).inlines == Inlines{run("a b d")});
}

TEST_CASE("Headings hold what stands below them", "[markdown]") {
  const Blocks blocks = markdown::parse("before\n\n# A\n\na\n\n## B\n\nb\n\n# C")->blocks;
  REQUIRE(blocks.size() == 3);
  const auto& a = std::get<document::Section>(blocks[1].content);
  CHECK(plain_text(a.heading) == "A");
  REQUIRE(a.blocks.size() == 2);
  CHECK(plain_text(std::get<document::Section>(a.blocks[1].content).heading) == "B");
  CHECK(plain_text(std::get<document::Section>(blocks[2].content).heading) == "C");
}

TEST_CASE("Lists nest, tables have a header, quotations and code are set apart", "[markdown]") {
  const auto list = only<List>(markdown::parse("3. a\n4. b\n   - c\n")->blocks);
  CHECK((list.ordered && list.start == 3 && list.items.size() == 2));
  CHECK(std::holds_alternative<List>(list.items[1].blocks.at(1).content));

  const auto table = only<Table>(markdown::parse("| a | b |\n|---|---|\n| 1 | **2** |\n")->blocks);
  CHECK(table.header == std::vector<Inlines>{{run("a")}, {run("b")}});
  CHECK(table.rows.at(0).cells == std::vector<Inlines>{{run("1")}, {run("2", Style::strong)}});

  CHECK(markdown::parse("> a\n")->blocks.at(0).role == Role::quote);
  const Block code = markdown::parse("```\na\n  b\n```\n")->blocks.at(0);
  CHECK(code.role == Role::code);
  CHECK(std::get<Paragraph>(code.content).inlines == Inlines{run("a\n  b", Style::code)});
}

TEST_CASE("No depth of nesting reaches the stack", "[markdown]") {
  for (const char* mark : {"> ", "- ", "1. ", "- > "}) {
    std::string source;
    for (int i = 0; i < 20'000; ++i) source += mark;
    CHECK(depth(markdown::parse(source + "x")->blocks) < 60);
  }
}
