#include "letter.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace codicil::test;

namespace {

Document with(Blocks blocks) {
  Document document;
  document.title = "T";
  document.organisation = "O";
  document.blocks = std::move(blocks);
  return document;
}

std::string dump_of(Block block) {
  const std::string head = "document title=\"T\" organisation=\"O\"\n";
  const std::string out = dump(with({std::move(block)}));
  REQUIRE(out.substr(0, head.size()) == head);
  return out.substr(head.size());
}

}  // namespace

TEST_CASE("dump: every attribute of a run") {
  const Run run{.text = "a \"b\"\\\n\x1b",
                .style = Style::emphasis | Style::strong | Style::code,
                .mark = Mark::inserted,
                .link = "https://a.example",
                .date = "2026-03-03",
                .language = "fr"};
  CHECK(dump_of(block(Paragraph{{run, words("plain")}}, "some_anchor", Role::note)) ==
        "  paragraph anchor=\"some_anchor\" role=note\n"
        "    run \"a \\\"b\\\"\\\\\\n\\x1b\" style=emphasis|strong|code mark=inserted link=\"https://a.example\" "
        "date=\"2026-03-03\" language=\"fr\"\n"
        "    run \"plain\"\n");
}

TEST_CASE("dump: every kind of block") {
  CHECK(dump_of(block(Section{.heading = {words("H")}, .number = "2.1", .blocks = {paragraph("x"), block(Separator{})}},
                      "s")) ==
        "  section anchor=\"s\" number=\"2.1\"\n    heading\n      run \"H\"\n    paragraph\n      run \"x\"\n    "
        "separator\n");
  CHECK(dump_of(block(Callout{{paragraph("x")}})) == "  callout\n    paragraph\n      run \"x\"\n");
  Definitions definitions{{definition("a", "b")}};
  definitions.items[0].anchor = "d";
  CHECK(dump_of(block(definitions)) ==
        "  definitions\n    definition anchor=\"d\"\n      term\n        run \"a\"\n      paragraph\n        run "
        "\"b\"\n");
  List list{.ordered = true, .items = {item("x")}, .start = 3};
  list.items[0].mark = Mark::deleted;
  CHECK(dump_of(block(list)) == "  list ordered start=3\n    item mark=deleted\n      paragraph\n        run \"x\"\n");
  Table table{.caption = {words("c")}, .header = {{words("h")}}, .rows = {row({""})}, .row_headers = false};
  table.rows[0].anchor = "r";
  CHECK(dump_of(block(table)) ==
        "  table no-row-headers\n    caption\n      run \"c\"\n    header\n      cell\n        run \"h\"\n"
        "    row anchor=\"r\"\n      cell\n");
  CHECK(dump_of(block(Contents{{entry("a", "1", "One", 2)}})) ==
        "  contents\n    entry anchor=\"a\" number=\"1\" level=2\n      run \"One\"\n");
}

TEST_CASE("dump: every role and mark has its own name") {
  std::vector<std::string> names;
  for (int role = 0; role <= int(Role::comparison); ++role) names.push_back(dump_of(paragraph("x", Role(role))));
  for (const Mark mark : {Mark::inserted, Mark::deleted}) {
    Block marked = paragraph("x");
    marked.mark = mark;
    names.push_back(dump_of(marked));
  }
  std::sort(names.begin(), names.end());
  CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
  for (const std::string& name : names) CHECK(name.find('?') == std::string::npos);
}

TEST_CASE("dump: the document's own attributes, as far as they are not the usual ones") {
  Document document = with({});
  document.language = "ar";
  document.right_to_left = true;
  document.url = "https://a.example";
  document.version = "1";
  document.description = "d";
  document.labels.page = "Seite";
  document.meta = {definition("a", "b")};
  CHECK(dump(document) ==
        "document title=\"T\" organisation=\"O\" language=\"ar\" right-to-left url=\"https://a.example\" version=\"1\" "
        "description=\"d\"\n  labels page=\"Seite\"\n  meta\n    term\n      run \"a\"\n    paragraph\n      run "
        "\"b\"\n");
}

TEST_CASE("dump: documents that differ have dumps that differ") {
  const Document one = letter();
  Document other = letter();
  CHECK(dump(one) == dump(other));
  std::get<Section>(other.blocks[1].content).number = "9";
  CHECK(dump(one) != dump(other));
}
