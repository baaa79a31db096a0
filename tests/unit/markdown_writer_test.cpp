#include "gfm/gfm.hpp"
#include "letter.hpp"
#include "markdown_reader.hpp"
#include "random_document.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <random>
#include <sstream>

using namespace codicil;
using namespace codicil::test;

namespace {

std::string print(const Document& document) { return write_markdown(document, {}); }

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

  void operator()(Section& section) {
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
                                                             "^"});
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

TEST_CASE("markdown: random documents read back as they are", "[markdown writer]") {
  for (unsigned seed = 0; seed < 1500; ++seed) {
    CAPTURE(seed);
    Document document = RandomDocument(seed).make();
    document.right_to_left = seed % 3 == 0;
    check(document);
  }
}

TEST_CASE("markdown: text that could be markup reads back as text", "[markdown writer]") {
  for (unsigned seed = 0; seed < 1500; ++seed) {
    CAPTURE(seed);
    Document document = RandomDocument(seed).make();
    Sprinkle{seed}(document);
    document.right_to_left = seed % 3 == 0;
    check(document);
  }
}
