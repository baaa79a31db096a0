#include "fo/fo.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <map>
#include <pugixml.hpp>
#include <set>

#include "fo/anchors.hpp"
#include "fo/text.hpp"
#include "html_sample.hpp"

using namespace codicil::document;
using codicil::write_fo;

namespace {

constexpr const char* kZeroWidthSpace = "\xE2\x80\x8B";

/// The FO of a document, parsed again.
struct Fo {
  explicit Fo(const codicil::Document& document, const codicil::RenderOptions& options = {})
      : bytes(write_fo(document, options)) {
    const auto result =
        tree.load_buffer(bytes.data(), bytes.size(), (pugi::parse_full | pugi::parse_ws_pcdata) & ~pugi::parse_eol);
    INFO(bytes);
    REQUIRE(result.description() == std::string("No error"));
  }

  std::vector<std::string> values(const char* xpath) const {
    std::vector<std::string> found;
    for (const auto& each : tree.select_nodes(xpath)) found.emplace_back(each.attribute().value());
    return found;
  }

  /// The text of the first node of `xpath`, without line ends between blocks and what running headers repeat.
  std::string text(const char* xpath) const {
    std::string text;
    for (const auto& each : tree.select_node(xpath).node().select_nodes(".//text()[not(ancestor::fo:marker)]"))
      if (each.node().value() != std::string("\n")) text += each.node().value();
    return text;
  }

  std::string bytes;
  pugi::xml_document tree;
};

codicil::Document holding(Blocks blocks) {
  codicil::Document document{.title = "Title", .organisation = "Organisation"};
  document.blocks = std::move(blocks);
  return document;
}

Block paragraph(Inlines inlines, std::string anchor = "") { return {Paragraph{std::move(inlines)}, std::move(anchor)}; }
Run linked(std::string text, std::string target) { return {.text = std::move(text), .link = std::move(target)}; }

/// Whether xmllint, which knows more of XML than pugixml, takes the bytes.
bool is_well_formed(const std::string& bytes) {
  const std::string path = BINARY_DIR "/fo_test.fo";
  std::ofstream(path, std::ios::binary) << bytes;
  return std::system(("xmllint --noout " + path).c_str()) == 0;
}

const std::vector<std::string>& hostile_texts() {
  static const std::vector<std::string> texts = {
      "\x01 \x0B \xEF\xBF\xBE",
      std::string("nul \0 and DEL \x7F and C1 \xC2\x9B", 26),
      "]]>",
      "</fo:block><fo:external-graphic src=\"x\"/>",
      "&x; &#1; &lt;",
      "javascript:alert(1)",
      "https://example.com/') url('javascript:alert(1)",
      "a\nb\tc\r\nd",
      "<!-- --> <?pi?> <![CDATA[",
      "\xED\xA0\x80 \xC0\xBC \xFF \xE2\x82",
      "\"' />",
      "#nowhere",
      "{+ [- url('')",
      "",
  };
  return texts;
}

/// A list, a table and definitions of both shapes with `count` parts each, directly in a section and in a box, with two
/// links to every anchor, one before and one after it.
codicil::Document with_long_blocks(std::size_t count) {
  std::vector<std::string> anchors;
  const auto anchored = [&](Content content) {
    return Block{std::move(content), anchors.emplace_back("n" + std::to_string(anchors.size()))};
  };
  const auto name = [&] { return anchors.emplace_back("n" + std::to_string(anchors.size())); };
  const auto long_blocks = [&] {
    List list;
    Table table{{}, {{{"name"}}, {{"value"}}}, {}};
    Definitions beside, above;
    for (std::size_t i = 0; i < count; ++i) {
      list.items.push_back({{paragraph({{"item " + std::to_string(i)}})}, name()});
      table.rows.push_back({{{{"row"}}, {{std::to_string(i)}}}, name()});
      beside.items.push_back({{{"term"}}, {paragraph({{std::to_string(i)}})}, name()});
      above.items.push_back({{{"a term that is too long to stand beside"}}, {paragraph({{"x"}})}, name()});
    }
    return Blocks{anchored(list), anchored(table), anchored(beside), anchored(above)};
  };
  Block boxed{Callout{long_blocks()}};
  Block section{Section{{{"Long"}}, "1", long_blocks()}, name()};
  Inlines links;
  for (const auto& each : anchors) links.push_back(linked(each, "#" + each));
  return holding({paragraph(links), section, boxed, paragraph(links)});
}

/// The documents that every rule below has to hold for.
std::vector<codicil::Document> documents() {
  std::vector<codicil::Document> all = {sample::policy(),    sample::redline(),   sample::right_to_left(), holding({}),
                                        codicil::Document{}, with_long_blocks(3), with_long_blocks(60)};
  for (const std::string& text : hostile_texts()) all.push_back(sample::filled_with(text));
  return all;
}

}  // namespace

TEST_CASE("FO is well-formed whatever the document says") {
  for (const auto& document : documents()) {
    CAPTURE(document.title);
    for (const auto paper : {codicil::Paper::a4, codicil::Paper::letter}) {
      const Fo fo(document, {.paper = paper});
      CHECK(is_well_formed(fo.bytes));
      CHECK(fo.bytes == write_fo(document, {.paper = paper}));
    }
  }
}

TEST_CASE("FO holds nothing but elements of its own and text") {
  const std::set<std::string> harmless = [] {
    std::set<std::string> names;
    for (const auto& document : {sample::policy(), sample::redline(), sample::filled_with("x")}) {
      const Fo fo(document);
      for (const auto& each : fo.tree.select_nodes("//*")) names.insert(each.node().name());
    }
    return names;
  }();
  CHECK(harmless.count("fo:external-graphic") == 0);
  for (const auto& text : hostile_texts()) {
    CAPTURE(text);
    const Fo fo(sample::filled_with(text));
    for (const auto& each : fo.tree.select_nodes("//*")) CHECK(harmless.count(each.node().name()) == 1);
    CHECK(fo.tree.select_nodes("//comment() | //processing-instruction()").empty());
    CHECK(fo.tree.find_node([](auto node) { return node.type() == pugi::node_cdata; }).empty());
  }
}

TEST_CASE("FO ids are unique, references lead to them, and no two links share one") {
  for (const auto& document : documents()) {
    CAPTURE(document.title);
    const Fo fo(document);
    const auto ids = fo.values("//@id");
    const std::set<std::string> set(ids.begin(), ids.end());
    CHECK(set.size() == ids.size());
    for (const auto& each : fo.values("//@internal-destination | //@ref-id")) CHECK(set.count(each) == 1);
    const auto links = fo.values("//fo:basic-link/@internal-destination");
    CHECK(std::set<std::string>(links.begin(), links.end()).size() == links.size());
    const auto bookmarks = fo.values("//fo:bookmark/@internal-destination");
    CHECK(std::set<std::string>(bookmarks.begin(), bookmarks.end()).size() == bookmarks.size());
  }
}

TEST_CASE("Every anchor is an id, and ids of different anchors differ") {
  CHECK(codicil::fo::xml_name("sections_sharing") == "sections_sharing");
  CHECK(codicil::fo::xml_name("1a") == "A1a");
  CHECK(codicil::fo::xml_name("a b") == "a.20b");
  std::set<std::string> names;
  const std::vector<std::string> anchors = {"1a",   "\x1A", "a1a", "A1a", "a.1a", "a\x1A",
                                            "a.1A", "_1a",  ".1a", "-",   "a.r1"};
  for (const auto& anchor : anchors) names.insert(codicil::fo::xml_name(anchor));
  CHECK(names.size() == anchors.size());

  const Fo fo(sample::policy());
  const auto ids = fo.values("//@id");
  for (const auto* id : {"policy_intro", "sections_collection_groups_you", "cookies_session", "rights_access",
                         "parties_packhorse", "sections_collection_promise", "sections_cookies_items"})
    CHECK(std::count(ids.begin(), ids.end(), id) == 1);
}

TEST_CASE("Nothing of long lists, tables and definitions gets lost") {
  const std::size_t count = 60;
  const auto document = with_long_blocks(count);
  const Fo fo(document);
  CHECK(fo.tree.select_nodes("//fo:flow//fo:table-row").size() == 2 * (count + 1));
  CHECK(fo.tree.select_nodes("//fo:flow//fo:table").size() == 2);
  CHECK(fo.tree.select_nodes("//fo:list-item").size() == 2 * 2 * count);
  CHECK(fo.tree.select_nodes("//fo:list-block").size() == 2 * 2);
  const auto ids = fo.values("//@id");
  const std::size_t anchors = 2 * (4 * count + 4) + 1;
  CHECK(ids.size() == 1 + 2 * anchors);  // of the page sequence, the targets, their second links
  CHECK(fo.values("//@internal-destination[parent::fo:basic-link]").size() == 2 * anchors);
  const std::string in_section = fo.text("//fo:flow/fo:block[@role='Sect']");
  CHECK(in_section.substr(in_section.find('L')) == "Long" + fo.text("//fo:flow/fo:block[@role='Div']"));
}

TEST_CASE("An anchor that two things have names the first of them, and links lead there") {
  const Fo fo(holding({paragraph({linked("one", "#twice"), {" "}, linked("two", "#twice")}),
                       {Section{{{"First"}}, "", {{List{false, {{{paragraph({{"x"}})}, "twice"}}}, "twice"}}}, "twice"},
                       {Section{{{"Second"}}, "", {}}, "twice"}}));
  CHECK(fo.values("//fo:flow//@id") == std::vector<std::string>{"twice", "twice.r1", "Block1"});
  CHECK(fo.values("//fo:bookmark/@internal-destination") == std::vector<std::string>{"twice", "Block1"});
  CHECK(fo.values("//fo:basic-link/@internal-destination") == std::vector<std::string>{"twice", "twice.r1"});
}

TEST_CASE("Links to what is not written are text") {
  const auto document = holding({paragraph({linked("to a list", "#empty"), {" "}, linked("to contents", "#left_out")}),
                                 {List{}, "empty"},
                                 {Contents{{{"empty", "", {{"Nowhere"}}, 1}}}, "left_out"}});
  const Fo with(document), without(document, {.contents = false});
  CHECK(with.values("//fo:basic-link/@internal-destination") == std::vector<std::string>{"left_out"});
  CHECK(with.tree.select_nodes("//fo:page-number-citation").empty());
  CHECK(without.tree.select_nodes("//fo:basic-link").empty());
  CHECK(without.text("//fo:flow/fo:block[2]") == "to a list to contents");
}

TEST_CASE("A second link to a section gets an id of its own, in the section's heading") {
  const Fo fo(
      holding({paragraph({linked("one", "#here"), {" "}, linked("two", "#here"), {" "}, linked("three", "#there")}),
               {Section{{{"Here"}}, "1", {}}, "here"}}));
  CHECK(fo.values("//fo:basic-link/@internal-destination") == std::vector<std::string>{"here", "here.r1"});
  CHECK(fo.values("//fo:block[@role='H2']/fo:wrapper/@id") == std::vector<std::string>{"here.r1"});
  CHECK(fo.text("//fo:flow/fo:block[2]") == "one two three");
}

TEST_CASE("Only safe addresses become links, unchanged") {
  const auto destinations = [](const std::string& target) {
    return Fo(holding({paragraph({linked("text", target)})})).values("//@external-destination");
  };
  const std::string address =
      "https://example.com/a-very-long-path/that.goes_on/and?on=" + std::string(90, 'x') + "#end";
  CHECK(destinations(address) == std::vector<std::string>{"url('" + address + "')"});
  CHECK(destinations("https://example.com/it's") == std::vector<std::string>{"url('https://example.com/it%27s')"});
  CHECK(destinations("mailto:a@example.com").size() == 1);
  CHECK(destinations("tel:+4412345").size() == 1);
  for (const auto* target :
       {"javascript:x()", "JavaScript:x()", "file:///etc/passwd", "//example.com", "ftp://example.com",
        "https://user@example.com/", "https://example.com/ x", "data:text/html,x"})
    CHECK(destinations(target).empty());
}

TEST_CASE("Every link says in words where it leads") {
  for (const auto& document : documents()) {
    const Fo fo(document);
    for (const auto& each : fo.tree.select_nodes("//fo:basic-link"))
      CHECK_FALSE(each.node().attribute("fox:alt-text").empty());
  }
  const Fo fo(holding({paragraph({linked(" ", "https://example.com/")})}));
  CHECK(fo.values("//@fox:alt-text") == std::vector<std::string>{"https://example.com/"});
}

TEST_CASE("Every string of a document is printed") {
  int next = 1000;
  const auto mark = [&] { return "marker" + std::to_string(next++); };
  std::vector<std::string> markers;
  const auto text = [&]() -> Inlines { return {{markers.emplace_back(mark())}}; };
  const auto words = [&](Role role = Role::none) { return Block{Paragraph{text()}, "", role}; };
  Blocks blocks;
  for (unsigned role = 0; role <= unsigned(Role::comparison); ++role) blocks.push_back(words(Role(role)));
  blocks.push_back({List{false, {{{words(), words()}}, {{words()}}}}});
  blocks.push_back({List{true, {{{words(), {List{true, {{{words()}}}}}}}}, 7}});
  blocks.push_back({Definitions{{{text(), {words(), words()}}}}});
  blocks.push_back(
      {Definitions{{{{{markers.emplace_back(mark() + " with words enough for a line of its own")}}, {words()}}}}});
  blocks.push_back({Table{text(), {text(), text()}, {{{text(), text()}}, {{text(), text(), text()}}}}});
  blocks.push_back({Table{{}, {text(), text()}, {}}});
  blocks.push_back({Callout{{words(), words()}}});
  blocks.push_back({Callout{{words()}}, "", Role::quote});
  blocks.push_back({Contents{{{"nowhere", markers.emplace_back(mark()), text(), 2}}}});
  blocks.push_back({Section{text(), markers.emplace_back(mark()), {{Section{text(), "", {words()}}}}}});
  codicil::Document document = holding({{Section{text(), "", std::move(blocks)}}});
  document.title = markers.emplace_back(mark());
  document.organisation = markers.emplace_back(mark());
  document.meta = {{text(), {words()}}};
  const Fo fo(document);
  const std::string flow = fo.text("//fo:flow");
  for (const auto& marker : markers) {
    CAPTURE(marker);
    CHECK(flow.find(marker) != flow.npos);
    CHECK(flow.find(marker) == flow.rfind(marker));
  }
}

TEST_CASE("Meta with more than a paragraph is printed whole") {
  auto document = holding({});
  document.meta = {{{{"Term"}}, {paragraph({{"first"}}), paragraph({{"second"}})}}};
  const std::string flow = Fo(document).text("//fo:flow");
  for (const auto* word : {"Term", "first", "second"}) CHECK(flow.find(word) != flow.npos);
}

TEST_CASE("Runs meet without a space between them") {
  const Fo fo(holding(
      {paragraph({{"un", Style::strong}, {"believ", Style::emphasis}, {"able"}, linked("!", "https://a.example/")})}));
  CHECK(fo.text("//fo:flow/fo:block[2]") == "unbelievable!");
  CHECK(fo.bytes.find("</fo:inline><fo:inline") != fo.bytes.npos);
}

TEST_CASE("Runs of one link are one link") {
  const Fo fo(holding({paragraph({{"see ", Style::plain, Mark::none, "https://a.example/"},
                                  {"this", Style::strong, Mark::none, "https://a.example/"},
                                  {"that", Style::plain, Mark::none, "https://b.example/"}})}));
  CHECK(fo.values("//@fox:alt-text") == std::vector<std::string>{"see this", "that"});
}

TEST_CASE("Changes have signs and a look, of the block or of its runs") {
  const Fo fo(holding({{Paragraph{{{"old "}, {"bold", Style::strong}, {"new", Style::plain, Mark::inserted}}}, "",
                        Role::none, Mark::deleted}}));
  CHECK(fo.text("//fo:flow/fo:block[2]") == "[-old bold-][+new+]");
  CHECK(fo.values("//@text-decoration") == std::vector<std::string>{"line-through", "line-through", "underline"});
}

TEST_CASE("Lines of an address and of code stay lines") {
  for (const Role role : {Role::address, Role::code, Role::none}) {
    const Fo fo(holding({{Paragraph{{{"one\ntwo"}}}, "", role}}));
    CHECK(fo.values("//fo:flow/fo:block[2]/@linefeed-treatment") == std::vector<std::string>{"preserve"});
    CHECK(fo.text("//fo:flow/fo:block[2]") == "one\ntwo");
  }
}

TEST_CASE("Both papers have their size") {
  CHECK(Fo(sample::policy(), {.paper = codicil::Paper::a4}).values("//@page-height") ==
        std::vector<std::string>{"297mm", "297mm"});
  CHECK(Fo(sample::policy(), {.paper = codicil::Paper::letter}).values("//@page-height") ==
        std::vector<std::string>{"11in", "11in"});
}

TEST_CASE("The contents can be left out") {
  CHECK(Fo(sample::policy()).tree.select_nodes("//*[@role='TOC']").size() == 1);
  const Fo without(sample::policy(), {.contents = false});
  CHECK(without.tree.select_nodes("//*[@role='TOC']").empty());
  CHECK(without.text("//fo:flow").find("Contents") == std::string::npos);
}

TEST_CASE("Headings have the level of their nesting, six at most, and a bookmark each") {
  Block inner{Section{{{"Deepest"}}, "", {}}};
  for (int depth = 0; depth < 7; ++depth) inner = {Section{{{"Deep"}}, "", {inner}}};
  const Fo fo(holding({inner}));
  CHECK(fo.values("//fo:flow//*[starts-with(@role, 'H')]/@role") ==
        std::vector<std::string>{"H1", "H2", "H3", "H4", "H5", "H6", "H6", "H6", "H6"});
  CHECK(fo.tree.select_nodes("//fo:bookmark").size() == 8);
  CHECK(fo.tree.select_nodes("//fo:marker").size() == 1);
}

TEST_CASE("Labels of running lines are the document's") {
  auto document = holding({});
  document.version = "7";
  document.labels.page = "Seite";
  document.labels.of_pages = "von";
  document.labels.version = "Fassung";
  const Fo fo(document);
  CHECK(fo.text("//fo:static-content[@flow-name='footer']") == "Organisation · Fassung 7Seite  von ");
}

TEST_CASE("The language of a paragraph is tagged on its block") {
  const Fo fo(holding({paragraph({{.text = "Bonjour", .language = "fr"}}),
                       paragraph({{"Say "}, {.text = "bonjour", .language = "fr"}}),
                       paragraph({{.text = "x", .language = "no language"}})}));
  CHECK(fo.values("//fo:flow//fo:block/@xml:lang") == std::vector<std::string>{"fr"});
  CHECK(fo.values("//fo:flow//fo:inline/@xml:lang") == std::vector<std::string>{"fr", "fr"});
}

TEST_CASE("Each language has its fonts, and behind them those for names in other letters") {
  const auto families = [](const char* language) {
    codicil::Document document = holding({{Section{{{"Heading"}}, "1", {}}, "a"}});
    document.language = language;
    const Fo fo(document);
    CHECK(
        fo.values("//@font-family[not(contains(., 'DejaVu Sans')) or not(contains(., 'WenQuanYi Zen Hei'))]").empty());
    return fo.values("/fo:root/@font-family").at(0) + " | " + fo.values("//*[@role='H2']/@font-family").at(0);
  };
  const std::string european = families("en");
  CHECK(european ==
        "Noto Serif, DejaVu Sans, WenQuanYi Zen Hei, serif | Noto Sans, DejaVu Sans, WenQuanYi Zen Hei, sans-serif");
  CHECK(families("el") == european);
  CHECK(families("") == european);
  CHECK(families("zho-x") == european);
  CHECK(families("he").starts_with("Frank Ruehl CLM, "));
  CHECK(families("ja-JP").starts_with("BIZ UDPMincho, "));
  CHECK(families("ko").starts_with("NanumMyeongjo, "));
  CHECK(families("zh-Hant-TW").starts_with("WenQuanYi Zen Hei, "));
}

TEST_CASE("From right to left, FO does without what FOP misplaces") {
  codicil::Document document =
      holding({{Contents{{{"a", "", {{"Heading"}}, 1}}}, ""}, {Section{{{"Heading"}}, "1", {}}, "a"}});
  document.meta = {{{{"Version"}}, {paragraph({{"2"}})}}};
  const char* misplaced = "//fo:marker | //fo:retrieve-marker | //*[@letter-spacing or @last-line-end-indent]";
  CHECK(Fo(document).tree.select_nodes(misplaced).size() == 4);
  CHECK(Fo(document).text("//*[@role='TOCI']") == "Heading");
  document.right_to_left = true;
  CHECK(Fo(document).tree.select_nodes(misplaced).empty());
  CHECK(Fo(document).values("//@writing-mode") == std::vector<std::string>{"rl-tb"});
  CHECK(Fo(document).text("//*[@role='TOCI']") == "Heading\xE2\x80\x8F");
}

TEST_CASE("Metadata describe the property that FOP leaves undescribed") {
  const Fo fo(sample::policy());
  CHECK(fo.text("//dc:title") == "Privacy policy");
  CHECK(fo.text("//dc:language") == "en");
  CHECK(fo.text("//pdfaSchema:namespaceURI") == "http://www.aiim.org/pdfua/ns/id/");
  CHECK(fo.tree.select_node("//dc:description"));
  CHECK_FALSE(Fo(holding({})).tree.select_node("//dc:description"));
}

TEST_CASE("A caption that repeats the heading above it is not printed") {
  const auto captioned = [](std::string caption) {
    Table table{{{std::move(caption)}}, {}, {{{{{"cell"}}}}}};
    return Fo(holding({{Section{{{"Cookies"}}, "", {{table}}}}})).text("//fo:flow/fo:block[2]");
  };
  CHECK(captioned("Cookies") == "Cookiescell");
  CHECK(captioned("What they do") == "CookiesWhat they docell");
}

TEST_CASE("Columns are as wide as what they hold asks for") {
  const auto widths = [](std::vector<Inlines> cells) {
    Table table;
    table.rows = {{std::move(cells)}};
    std::vector<int> found;
    for (const auto& each : Fo(holding({{table}})).values("//fo:flow//@column-width"))
      found.push_back(std::stoi(each.substr(each.find('(') + 1)));
    return found;
  };
  const auto two = widths({{{"short"}}, {{"a cell that says a good deal more than the one before it does"}}});
  REQUIRE(two.size() == 2);
  CHECK(two[0] * 2 < two[1]);
  CHECK(two[0] * 5 > two[1]);
  const std::string words = "words that are as long on both sides";
  const auto marked = widths({{{.text = words, .mark = Mark::inserted}}, {{words}}});
  CHECK(marked[0] > marked[1]);  // room for the signs
  const auto hostile = widths({{{std::string(100000, 'x')}}, {{"y"}}, {}});
  REQUIRE(hostile.size() == 3);
  CHECK(*std::min_element(hostile.begin(), hostile.end()) > 50);
  CHECK(widths({}).empty());
}

TEST_CASE("Long words get places to break, others none") {
  using codicil::fo::break_offsets;
  CHECK(break_offsets("An ordinary sentence, with a short-ish word: https://example.com/.", 240).empty());
  const std::string address = "https://example.com/privacy/policy?version=2020-06-10&language=en#sections";
  const auto offsets = break_offsets(address, 240);
  REQUIRE(offsets.size() > 2);
  CHECK(offsets.front() == std::string("https://example.").size());
  for (const auto offset : offsets) CHECK(std::string("/?&=#._-").find(address[offset - 1]) != std::string::npos);

  std::size_t last = 0;
  for (const auto offset : break_offsets(std::string(500, 'm'), 240)) {
    CHECK(offset - last <= 12);
    last = offset;
  }
  CHECK(last > 480);
  CHECK(break_offsets("個人情報保護方針個人情報保護方針個人情報保護方針個人情報保護方針", 100).empty());
  std::string accents;
  for (int i = 0; i < 100; ++i) accents += "e\xCC\x81";
  for (const auto offset : break_offsets(accents, 240)) CHECK(accents[offset] == 'e');
}

TEST_CASE("Breaks fall into the right runs and nowhere but into text") {
  const std::string word(60, 'a');
  const Fo fo(holding({paragraph({{"one two "}, {word, Style::strong}, {word}, {" three"}}),
                       paragraph({linked(word, "https://" + word + ".example/")})}));
  CHECK(fo.text("//fo:flow/fo:block[2]").find(kZeroWidthSpace) != std::string::npos);
  std::string text = fo.text("//fo:flow/fo:block[2]");
  for (auto at = text.find(kZeroWidthSpace); at != text.npos; at = text.find(kZeroWidthSpace)) text.erase(at, 3);
  CHECK(text == "one two " + word + word + " three");
  for (const auto& each : fo.values("//@*")) CHECK(each.find(kZeroWidthSpace) == each.npos);
  CHECK(fo.text("//fo:declarations").find(kZeroWidthSpace) == std::string::npos);
  CHECK(Fo(sample::policy()).bytes.find(kZeroWidthSpace) == std::string::npos);
}

TEST_CASE("Text for FO has no variation selectors and no tabs") {
  std::string room;
  CHECK(codicil::fo::clean("\xE2\x9C\x94\xEF\xB8\x8F done\tnow\xEF\xB8\xB0", room) ==
        "\xE2\x9C\x94 done now\xEF\xB8\xB0");
  CHECK(codicil::fo::clean("\x01\xFF", room) == "\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(codicil::fo::one_line("two\nlines", room) == "two lines");
  const std::string_view fit = "Nothing changes here.";
  CHECK(codicil::fo::clean(fit, room).data() == fit.data());
  CHECK(codicil::fo::one_line(fit, room).data() == fit.data());
}

TEST_CASE("Running lines are cut where they would meet") {
  CHECK(codicil::fo::shorten("Privacy policy", 270) == "Privacy policy");
  const std::string cut = codicil::fo::shorten(std::string(300, 'm') + "\xC3\xA9", 270);
  CHECK(cut == std::string(27, 'm') + "…");
  CHECK(codicil::fo::shorten("word \xC3\xA9tude", 35) == "word…");
}

TEST_CASE("fo: letters that FOP joins wrongly call for a caution, and others for none", "[fo]") {
  const auto said_of = [](const std::string& text) {
    return codicil::fo_caution(write_fo(holding({paragraph({{text}})}), {}));
  };
  for (const std::string text :
       {"plain", "Ærø \u2013 \u201Cnaïve\u201D", "Ελληνικά", "Кириллица", "עברית", "日本語 中文 한국어", "😀"}) {
    INFO(text);
    CHECK(said_of(text).empty());
  }
  const std::pair<std::string, std::string> joined[] = {{"a name: سارة", "Arabic"}, {"\uFEFB", "Arabic"},
                                                        {"ܫܠܡܐ", "Syriac"},         {"हिन्दी", "Indic"},
                                                        {"ภาษาไทย", "Thai"},        {"ខ្មែរ", "Khmer"}};
  for (const auto& [text, script] : joined) {
    INFO(text);
    CHECK(said_of(text).find("the letters of " + script + " script") != std::string::npos);
    CHECK(said_of(text).find("print the HTML page") != std::string::npos);
  }
  CHECK(codicil::fo_caution("\xD8").empty());  // no UTF-8
}
