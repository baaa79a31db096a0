#include "gfm/gfm.hpp"
#include "html_sample.hpp"
#include "letter.hpp"
#include "markdown_reader.hpp"
#include "random_document.hpp"
#include "scaled.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

using namespace codicil;
using namespace codicil::test;

namespace {

std::string print(const Document& document) { return write_markdown(document, {}); }

// What a document of these blocks prints below its title.
std::string print(Blocks blocks, const RenderOptions& options = {}) {
  Document document;
  document.title = "T";
  document.blocks = std::move(blocks);
  const std::string out = write_markdown(document, options);
  const std::size_t line = out.find('\n');
  return out.size() > line + 2 ? out.substr(line + 2) : "";
}

std::string print(Inlines inlines) {
  std::string out = print(Blocks{block(Paragraph{std::move(inlines)})});
  if (!out.empty()) out.pop_back();
  return out;
}

// How a paragraph of this text is written.
std::string escaped(std::string text) { return print({words(std::move(text))}); }

Run styled(std::string text, Style style) { return {.text = std::move(text), .style = style}; }
Run marked(std::string text, Mark mark) { return {.text = std::move(text), .mark = mark}; }

// One line, and no spaces at the end of any.
void check_shape(const std::string& out) {
  REQUIRE(out.ends_with('\n'));
  CHECK_FALSE(out.ends_with("\n\n"));
  std::istringstream in(out);
  for (std::string line; std::getline(in, line);)
    if (line.ends_with(' ')) FAIL("space at the end of \"" << line << '"');
}

void check(const Document& document) {
  check_shape(print(document));
  if (const std::string fault = markdown_fault(document); !fault.empty()) {
    INFO(print(document));
    FAIL_CHECK(fault);
  }
}

// Puts text that could be markup before, behind or in place of the texts of a document.
class Sprinkle {
public:
  explicit Sprinkle(unsigned seed) : random_(seed) {}

  void operator()(Document& document) {
    text(document.title);
    definitions(document.meta);
    blocks(document.blocks);
  }

  void operator()(document::Section& section) {
    if (upto(3) == 0) section.number = markup();
    inlines(section.heading);
    blocks(section.blocks);
  }
  void operator()(Paragraph& paragraph) { inlines(paragraph.inlines); }
  void operator()(List& list) {
    for (ListItem& item : list.items) blocks(item.blocks);
  }
  void operator()(Definitions& list) { definitions(list.items); }
  void operator()(Table& table) {
    inlines(table.caption);
    for (Row& each : table.rows)
      for (Inlines& cell : each.cells) inlines(cell);
  }
  void operator()(Callout& callout) { blocks(callout.blocks); }
  void operator()(Contents& contents) {
    for (ContentsEntry& each : contents.entries) inlines(each.title);
  }
  void operator()(Separator&) {}

private:
  unsigned upto(unsigned most) { return static_cast<unsigned>(random_() % (most + 1)); }

  std::string markup() {
    constexpr auto pieces = std::to_array<std::string_view>({"*",
                                                             "**",
                                                             "***",
                                                             "_",
                                                             "__",
                                                             "~",
                                                             "~~",
                                                             "`",
                                                             "```",
                                                             "[",
                                                             "]",
                                                             "](",
                                                             ")",
                                                             "(",
                                                             "![",
                                                             "<",
                                                             ">",
                                                             "<b>",
                                                             "</ins>",
                                                             "<!--",
                                                             "-->",
                                                             "&amp;",
                                                             "&",
                                                             "&#",
                                                             ";",
                                                             "#",
                                                             "# ",
                                                             "+",
                                                             "+ ",
                                                             "-",
                                                             "- ",
                                                             "---",
                                                             "===",
                                                             "=",
                                                             "1.",
                                                             "2) ",
                                                             "|",
                                                             "| - |",
                                                             ":-",
                                                             ":-:",
                                                             "\\",
                                                             "\\\\",
                                                             "\n",
                                                             "\n\n",
                                                             " ",
                                                             "  ",
                                                             "\t",
                                                             "    ",
                                                             "!",
                                                             "{",
                                                             "{{ x }}",
                                                             "{% x %}",
                                                             "@name",
                                                             "#12",
                                                             "GH-12",
                                                             ":smile:",
                                                             ":",
                                                             "://",
                                                             "http",
                                                             "https://a.example/x",
                                                             "www.a.example",
                                                             "a@b.example",
                                                             "$",
                                                             "$x$",
                                                             "$5",
                                                             "\"",
                                                             "'",
                                                             "“",
                                                             "—",
                                                             "\u00A0",
                                                             "\u3000",
                                                             "a",
                                                             "1",
                                                             "é",
                                                             "個",
                                                             "ب",
                                                             "[x]: y",
                                                             "[ ] ",
                                                             "xmpp:a@b.example",
                                                             "ftp://a.example",
                                                             "\x01",
                                                             "\xFF",
                                                             "<pre>",
                                                             "</pre>",
                                                             "</code></pre>",
                                                             "~~~",
                                                             "mailto:a@b.example",
                                                             "%",
                                                             "^",
                                                             "\u202Ex\u202C",
                                                             "\u2066"});
    std::string made;
    for (unsigned i = upto(4); i > 0; --i) made += pieces.at(upto(pieces.size() - 1));
    return made;
  }

  void text(std::string& text) {
    switch (upto(5)) {
      case 0:
        text = markup();
        return;
      case 1:
        text += markup();
        return;
      case 2:
        text = markup() + text;
        return;
      case 3:
        text.insert(text.find(' ') == text.npos ? 0 : text.find(' '), markup());
        return;
      default:
        return;
    }
  }

  void inlines(Inlines& inlines) {
    constexpr auto links =
        std::to_array<const char*>({"https://a.example/(x)&amp;y_z*", "javascript:x()", "#b", "mailto:a@b.example"});
    for (Run& run : inlines) {
      text(run.text);
      if (upto(9) == 0) run.link = links.at(upto(3));
      if (upto(19) == 0 && !run.link.empty()) run.text = run.link.view();
    }
  }
  void blocks(Blocks& blocks) {
    for (Block& each : blocks) std::visit(*this, each.content);
  }
  void definitions(std::vector<Definition>& items) {
    for (Definition& each : items) inlines(each.term), blocks(each.body);
  }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE("markdown: text is written as it is where nothing takes it for markup", "[markdown writer]") {
  for (const std::string text :
       {"We keep your data for 2.5 years - never longer.", "Tally & Sons, R&D", "policy_id and a_b_c",
        "C# or 5 + 5 = 10", "1986 was a year", "+44 20 7946 0000", "-5 degrees", "we pay $5 and $6", "when you: write",
        "at 10:30", "Größe, данные, 個人情報", "\"quoted\" 'text'", "50 % (half)", "What? Yes!", "café.example",
        "GH is short"})
    CHECK(escaped(text) == text);
}

TEST_CASE("markdown: text that could be markup is not", "[markdown writer]") {
  const std::vector<std::pair<std::string, std::string>> samples = {
      {"*a* **b** _c_ ~~d~~", R"(\*a\* \*\*b\*\* \_c\_ \~\~d\~\~)"},
      {"[a](b) ![c](d) [e]: f", R"(\[a\](b) !\[c\](d) \[e\]: f)"},
      {"<b>x</b> <!-- -->", "&lt;b&gt;x&lt;/b&gt; &lt;!-- --&gt;"},
      {"&amp; &#38; & x", "&amp;amp; &amp;#<!-- -->38; & x"},
      {"a `b` \\ |", R"(a &#96;b&#96; \\ \|)"},
      {"# a", R"(\# a)"},
      {"- a", R"(\- a)"},
      {"+ a", R"(\+ a)"},
      {"---", R"(\---)"},
      {"===", R"(\===)"},
      {":-: x", ":<!-- -->-: x"},
      {": x", R"(\: x)"},
      {"> a", "&gt; a"},
      {"1. a", R"(1\. a)"},
      {"12) a", R"(12\) a)"},
      {"a\n- b\n2. c\n---", "a\\\n\\- b\\\n2\\. c\\\n\\---"},
      {"{{ site.x }} {% y %}", "&#123;&#123; site.x }} &#123;% y %}"},
      {"https://a.example www.a.example ftp://b", R"(https\://a.example www\.a.example ftp\://b)"},
      {"@name, me@a.example", "@<!-- -->name, me@<!-- -->a.example"},
      {"fixes #12, GH-12, a/b#3", "fixes #<!-- -->12, GH-<!-- -->12, a/b#<!-- -->3"},
      {":smile: and :+1:", ":<!-- -->smile: and :<!-- -->+1:"},
      {"$x$ and 5$", "<span>$</span>x<span>$</span> and 5<span>$</span>"},
      {"a\tb\x01 \xFF \u202Ec \u2066d", "a b\uFFFD \uFFFD \uFFFDc \uFFFDd"},
      {"  a  \n\n  b  ", "a\\\n\\\nb"},
  };
  for (const auto& [text, markdown] : samples) CHECK(escaped(text) == markdown);
}

TEST_CASE("markdown: looks of text", "[markdown writer]") {
  using enum Style;
  CHECK(print({words("a "), styled("b", emphasis), words(", "), styled("c", strong), words(" "), styled("d", code)}) ==
        "a *b*, **c** `d`");
  CHECK(print({styled("a ", strong), styled("b", strong | emphasis), styled(" c", strong)}) == "**a *b* c**");
  CHECK(print({styled("a", strong | emphasis | code)}) == "**<em>`a`</em>**");
  CHECK(print({words("a"), styled(" b ", strong), words("c")}) == "a **b** c");
  CHECK(print({styled("  ", strong), styled("\n", code)}).empty());
  CHECK(print({words("un"), styled("believ", emphasis), words("able")}) == "un*believ*able");
  CHECK(print({words("a"), styled("“b”", emphasis), words("c")}) == "a<em>“b”</em>c");
  CHECK(print({words("a"), styled("(b)", strong), words(".")}) == "a<strong>(b)</strong>.");
  CHECK(print({words("("), styled("\"b\"", strong), words(")")}) == "(**\"b\"**)");
  CHECK(print({styled("a", strong), styled("b", emphasis)}) == "**a**<em>b</em>");
  CHECK(print({styled("\u00A0a", strong)}) == "<strong>\u00A0a</strong>");
  CHECK(print({styled("a`b", code), words(" "), styled("{{ x }}", code)}) ==
        "<code>a&#96;b</code> <code>&#123;&#123; x }}</code>");
  CHECK(print({Run{.text = "3 May", .date = "2024-05-03"}, Run{.text = " néant", .language = "fr"}}) == "3 May néant");
}

TEST_CASE("markdown: links", "[markdown writer]") {
  CHECK(print({words("see "), linked("our page", "https://a.example/x"), words(".")}) ==
        "see [our page](https://a.example/x).");
  CHECK(print({linked("https://a.example/x", "https://a.example/x")}) == "<https://a.example/x>");
  CHECK(print({linked("me@a.example", "mailto:me@a.example")}) == "<me@a.example>");
  CHECK(print({linked("press@a.example", "mailto:press@a.example")}) == "[press\\@a.example](mailto:press@a.example)");
  CHECK(print({linked("https://a.example/?a&b", "https://a.example/?a&b")}) ==
        "[https\\://a.example/?a&b](https://a.example/?a&amp;b)");
  CHECK(print({linked("x", "https://a.example/(y)_z*")}) == "[x](https://a.example/\\(y\\)_z*)");
  CHECK(print({linked("section 3", "#sections_sharing")}) == "[section 3](#sections_sharing)");
  CHECK(print({words("Look!"), linked("x", "tel:+4930")}) == "Look\\![x](tel:+4930)");
  CHECK(print({linked("see ", "https://a.example"), words("this")}) == "[see](https://a.example) this");
  const Run bold{.text = "our", .style = Style::strong, .link = "https://a.example/x"};
  CHECK(print({bold, linked(" page", "https://a.example/x")}) == "[**our** page](https://a.example/x)");
  for (const char* link : {"javascript:x()", "data:text/html,x", "https://a@b.example/", "https://a.example/x y"})
    CHECK(print({linked("x", link)}) == "x");
}

TEST_CASE("markdown: marks of a redline", "[markdown writer]") {
  CHECK(print({words("for "), marked("two years", Mark::deleted), marked("30 days", Mark::inserted), words(".")}) ==
        "for ~~two years~~<ins>30 days</ins>.");
  CHECK(print({words("a"), marked(" b ", Mark::inserted), words("c")}) == "a <ins>b</ins> c");
  CHECK(print({words("a"), marked("“b”", Mark::deleted)}) == "a<del>“b”</del>");

  Block gone = paragraph("gone");
  gone.mark = Mark::deleted;
  Block list = block(List{.items = {item("old"), item("new")}});
  std::get<List>(list.content).items[1].mark = Mark::inserted;
  CHECK(print(Blocks{gone, list}) == "*removed:* ~~gone~~\n\n- old\n- *added:* <ins>new</ins>\n");

  Block section = block(document::Section{.heading = {words("H")}, .number = "1", .blocks = {paragraph("x")}}, "h");
  section.mark = Mark::inserted;
  CHECK(print(Blocks{section}) == "## <a id=\"h\"></a>*added:* 1. <ins>H</ins>\n\n<ins>x</ins>\n");

  Block table = block(Table{.caption = {}, .header = {{words("A")}, {words("B")}}, .rows = {row({"a", "b"})}});
  std::get<Table>(table.content).rows[0].mark = Mark::deleted;
  CHECK(print(Blocks{table}) == "| A | B |\n| --- | --- |\n| *removed:* ~~**a**~~ | ~~b~~ |\n");
  table.mark = Mark::inserted;
  std::get<Table>(table.content).rows[0].mark = Mark::none;
  CHECK(print(Blocks{table}).starts_with("*added:*\n\n| <ins>A</ins> | <ins>B</ins> |\n"));

  Block code = paragraph("x\n\n  y", Role::code);
  code.mark = Mark::deleted;
  CHECK(print(Blocks{code}) == "*removed:*\n\n<pre><code><del>x&#10;\n  y</del></code></pre>\n");
}

TEST_CASE("markdown: the head of the page", "[markdown writer]") {
  Document document;
  document.title = "Policy # 1 #";
  document.meta = {definition("Updated", "3 March"), definition("Version:", "4")};
  CHECK(print(document) == "# Policy \\# 1 \\#\n\n- **Updated:** 3 March\n- **Version:** 4\n");
  CHECK(write_markdown(document, {.heading_level = 3}).starts_with("### Policy"));
  document = {};
  CHECK(print(document) == "#\n");
  document.title = "سياسة";
  document.right_to_left = true;
  document.blocks = {paragraph("موقع https://a.example/ هنا")};
  CHECK(print(document) ==
        "<div dir=\"rtl\">\n\n# سياسة\n\nموقع <span dir=\"ltr\">https\\://a.example/</span> هنا\n\n</div>\n");
}

TEST_CASE("markdown: headings and anchors", "[markdown writer]") {
  Block inner = block(document::Section{.heading = {words("Deep")}, .number = "1.1", .blocks = {}}, "deep");
  for (int depth = 0; depth < 6; ++depth)
    inner = block(document::Section{.heading = {words("Up")}, .number = "", .blocks = {inner}},
                  "up" + std::to_string(depth));
  const std::string out = print(Blocks{inner});
  CHECK(out.starts_with("## <a id=\"up5\"></a>Up\n\n### <a id"));
  CHECK(out.ends_with("\n\n###### <a id=\"deep\"></a>1.1 Deep\n"));

  Block linked_to = paragraph("there"), other = paragraph("elsewhere");
  linked_to.anchor = "x";
  other.anchor = "y";
  const Block link = block(Paragraph{{linked("here", "#x")}});
  CHECK(print(Blocks{link, linked_to, other}) == "[here](#x)\n\n<a id=\"x\"></a>there\n\nelsewhere\n");
  CHECK(print(Blocks{link, linked_to}, {.id_prefix = "p-"}) == "[here](#p-x)\n\n<a id=\"p-x\"></a>there\n");
}

TEST_CASE("markdown: lists", "[markdown writer]") {
  Block nested = block(List{.items = {item("one"), item("two")}});
  std::get<List>(nested.content)
      .items[1]
      .blocks.push_back(block(List{.ordered = true, .items = {item("first"), item("second")}, .start = 1}));
  CHECK(print(Blocks{nested}) == "- one\n- two\n  1. first\n  2. second\n");
  CHECK(print(Blocks{block(List{.ordered = true, .items = {item("a"), item("b")}, .start = 9})}) == "9. a\n10. b\n");
  CHECK(print(Blocks{block(List{.items = {item("a")}}), block(List{.items = {item("b")}}),
                     block(List{.items = {item("c")}})}) == "- a\n\n+ b\n\n- c\n");
  CHECK(print(Blocks{block(List{.items = {ListItem{}, item("a")}})}) == "- <!-- -->\n- a\n");
  Block loose = block(List{.items = {item("a"), item("b")}});
  std::get<List>(loose.content).items[0].blocks.push_back(paragraph("x\n\ny", Role::code));
  CHECK(print(Blocks{loose}) == "- a\n\n  ```\n  x\n\n  y\n  ```\n\n- b\n");
  Block deep = paragraph("bottom");
  for (int depth = 0; depth < 300; ++depth) deep = block(List{.items = {ListItem{.blocks = {deep}}}});
  const std::string out = print(Blocks{deep});
  CHECK(out.find("bottom") != std::string::npos);
  CHECK(out.size() < 1000);
}

TEST_CASE("markdown: definitions, callouts, roles, separators", "[markdown writer]") {
  CHECK(print(Blocks{block(Definitions{{definition("Term", "What it is"), definition("Two", "a\nb")}})}) ==
        "- **Term**\\\n  What it is\n- **Two**\\\n  a\\\n  b\n");
  CHECK(print(Blocks{block(Callout{{paragraph("Call us."), block(List{.items = {item("now")}})}}), paragraph("x")}) ==
        "> Call us.\n>\n> - now\n\nx\n");
  CHECK(print(Blocks{paragraph("Street\nTown", Role::address)}) == "Street\\\nTown\n");
  CHECK(print(Blocks{paragraph("They said", Role::quote)}) == "> They said\n");
  CHECK(print(Blocks{paragraph("if x:\n  ```\n  y  z", Role::code)}) == "````\nif x:\n  ```\n  y  z\n````\n");
  CHECK(print(Blocks{paragraph("{{ x }}\n<y>", Role::code)}) ==
        "<pre><code>&#123;&#123; x }}\n&lt;y&gt;</code></pre>\n");
  CHECK(print(Blocks{paragraph("a: {b: c}", Role::code)}) == "```\na: {b: c}\n```\n");
  CHECK(print(Blocks{paragraph("{% x %}", Role::code)}) == "<pre><code>&#123;% x %}</code></pre>\n");
  CHECK(print(Blocks{paragraph("a"), block(Separator{}), paragraph("b")}) == "a\n\n***\n\nb\n");
}

TEST_CASE("markdown: contents", "[markdown writer]") {
  const Block contents =
      block(Contents{{entry("a", "1", "One"), entry("b", "1.1", "Inner", 2), entry("c", "10", "Ten")}});
  CHECK(print(Blocks{contents}) == "- [1. One](#a)\n  - [1.1 Inner](#b)\n- [10. Ten](#c)\n");
  CHECK(print(Blocks{block(Contents{{entry("", "1", "One"), entry("", "", "Two")}})}) == "- 1\\. One\n- Two\n");
  const Block section = block(document::Section{.heading = {words("Contents")}, .number = "", .blocks = {contents}},
                              "contents", Role::contents);
  CHECK(print(Blocks{section}, {.contents = false}).empty());
  CHECK(print(Blocks{contents}, {.contents = false}).empty());
}

TEST_CASE("markdown: tables", "[markdown writer]") {
  CHECK(print(Blocks{block(recipients())}) ==
        "Who receives data\n\n"
        "| Recipient | What for | Data | Kept for |\n"
        "| --- | --- | --- | --- |\n"
        "| **Northgate Print Works** | making the copies you order | name, postal address | 6 weeks |\n"
        "| **Paywell** | taking payments; we never see the number of your card | name, e-mail address, amount | 10 "
        "years |\n"
        "| **County library** | loans between our houses | | 1 year |\n");
  CHECK(
      print(Blocks{block(Table{.caption = {}, .header = {}, .rows = {row({"a|b", "c\nd"})}, .row_headers = false})}) ==
      "| | |\n| --- | --- |\n| a\\|b | c<br>d |\n");
  CHECK(print(Blocks{block(Table{.caption = {}, .header = {{words("H")}}, .rows = {row({"a", "b"}), row({})}})}) ==
        "| H | |\n| --- | --- |\n| **a** | b |\n| |\n");
  CHECK(print(Blocks{block(Table{.caption = {}, .header = {}, .rows = {}}), paragraph("x")}) == "x\n");
}

TEST_CASE("markdown: a whole policy reads back as it is", "[markdown writer]") {
  check(letter());
  check(sample::policy());
  check(sample::redline());
  check(sample::right_to_left());
}

TEST_CASE("markdown: hostile strings in every place of a document", "[markdown writer]") {
  for (const std::string& text : sample::hostile_texts()) {
    CAPTURE(text.substr(0, 100));
    check(sample::filled_with(text));
    const std::string out = print(sample::filled_with(text));
    for (const std::string_view sign : {"{{", "{%", "{#", "{<", "\x1b", "\u202E", "\r"})
      CHECK(out.find(sign) == std::string::npos);
  }
}

TEST_CASE("markdown: random documents read back as they are", "[markdown writer]") {
  for (unsigned seed = 0; seed < scaled(800); ++seed) {
    CAPTURE(seed);
    Document document = RandomDocument(seed).make();
    document.right_to_left = seed % 3 == 0;
    check(document);
  }
}

TEST_CASE("markdown: text that could be markup reads back as text", "[markdown writer]") {
  for (unsigned seed = 0; seed < scaled(800); ++seed) {
    CAPTURE(seed);
    Document document = RandomDocument(seed).make();
    Sprinkle{seed}(document);
    document.right_to_left = seed % 3 == 0;
    check(document);
  }
}

// The checks of tests/e2e run on these, and compare with what should be there.
TEST_CASE("markdown: pages for another reader", "[markdown writer]") {
  const std::filesystem::path folder = BINARY_DIR "/site/markdown";
  std::filesystem::create_directories(folder);
  const auto save = [&](const std::string& name, const Document& document) {
    std::ofstream(folder / (name + ".md"), std::ios::binary) << print(document);
    std::ofstream(folder / (name + ".page"), std::ios::binary) << lines(page_of(document));
  };
  save("policy", sample::policy());
  save("redline", sample::redline());
  save("right-to-left", sample::right_to_left());
  for (unsigned seed = 0; seed < 100; ++seed) {
    Document document = RandomDocument(seed).make();
    Sprinkle{seed}(document);
    document.right_to_left = seed % 3 == 0;
    save(std::to_string(seed), document);
  }
  CHECK(std::filesystem::file_size(folder / "policy.md") > 3000);
}
