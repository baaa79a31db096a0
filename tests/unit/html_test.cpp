#include "html/html.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <pugixml.hpp>
#include <set>

#include "html_sample.hpp"

using codicil::RenderOptions;
using codicil::write_html;
using namespace codicil::document;

namespace {

/// Parses as strictly as pugixml can, with white space kept.
pugi::xml_document parsed(const std::string& html) {
  pugi::xml_document tree;
  const auto result = tree.load_string(html.c_str(), pugi::parse_full | pugi::parse_ws_pcdata);
  INFO(result.description() << " at " << result.offset << ":\n" << html.substr(0, 3000));
  REQUIRE(result);
  return tree;
}

std::string text_of(const pugi::xml_node& node) {
  std::string text = node.value();
  for (const auto& child : node.children()) text += text_of(child);
  return text;
}

std::string text_at(const pugi::xml_document& page, const char* path) { return text_of(page.select_node(path).node()); }
std::size_t count(const pugi::xml_document& page, const char* path) { return page.select_nodes(path).size(); }

RenderOptions as_fragment(std::string prefix = "", unsigned level = 1) {
  RenderOptions options;
  options.fragment = true;
  options.id_prefix = std::move(prefix);
  options.heading_level = level;
  return options;
}

/// A page with only `block` in it.
pugi::xml_document page_with(Block block) {
  codicil::Document document{.title = "T", .organisation = "O"};
  document.blocks = {std::move(block)};
  return parsed(write_html(document, {}));
}

std::string inner(const pugi::xml_node& node) {
  std::ostringstream out;
  for (const auto& child : node.children()) child.print(out, "", pugi::format_raw);
  return out.str();
}

/// What the page's main element holds for `block`, without the line end after it.
std::string printed(Block block) {
  std::string html = inner(page_with(std::move(block)).select_node("//main").node());
  return html.substr(1, html.find_last_not_of('\n'));
}

Block paragraph(Inlines inlines, Role role = Role::none) { return {Paragraph{std::move(inlines)}, "a", role}; }

std::vector<std::string> ids_in(const pugi::xml_document& page) {
  std::vector<std::string> ids;
  for (const auto& found : page.select_nodes("//@id")) ids.emplace_back(found.attribute().value());
  return ids;
}

}  // namespace

TEST_CASE("A page has the head that browsers, search engines and readers need") {
  const auto page = parsed(write_html(sample::policy(), {}));
  CHECK(std::string(page.child("html").attribute("lang").value()) == "en");
  CHECK(std::string(page.child("html").attribute("dir").value()) == "ltr");
  CHECK(std::string(page.child("html").child("head").first_element_by_path("meta").attribute("charset").value()) ==
        "utf-8");
  CHECK(text_at(page, "//title") == "Privacy policy – Lumen Books");
  CHECK(count(page, "//meta[@name='viewport'][@content='width=device-width, initial-scale=1']") == 1);
  CHECK(count(page, "//meta[@name='color-scheme']") == 1);
  CHECK(count(page, "//meta[@name='description'][starts-with(@content, 'What Lumen Books does')]") == 1);
  CHECK(count(page, "//link[@rel='canonical'][@href='https://lumenbooks.example/privacy']") == 1);
  CHECK(std::string(parsed(write_html(sample::right_to_left(), {})).child("html").attribute("dir").value()) == "rtl");
}

TEST_CASE("A title that names the organisation is not doubled") {
  codicil::Document document{.title = "IIIF Privacy Policy", .organisation = "IIIF"};
  CHECK(text_at(parsed(write_html(document, {})), "//title") == "IIIF Privacy Policy");
}

TEST_CASE("A page has one of each landmark, one h1, and heading levels without gaps") {
  const auto page = parsed(write_html(sample::policy(), {}));
  for (const char* path : {"//body/header", "//body/main", "//body/footer", "//h1", "//nav"})
    CHECK(count(page, path) == 1);
  CHECK(text_at(page, "//h1") == "Privacy policy");
  CHECK(count(page, "//body/*[1][self::a][@href='#pp-main']") == 1);
  CHECK(count(page, "//main[@id='pp-main']") == 1);
  CHECK(count(page, "//h2") == 7);
  CHECK(count(page, "//h3") == 2);
  CHECK(count(page, "//section/section//h2") == 0);
  CHECK(text_at(page, "//header/dl/div[1]") == "Last updated\n3 May 2024");
}

TEST_CASE("Sections deeper than h6 stay at h6") {
  Block section{Section{{{"deep"}}, "", {}}, "s"};
  for (int i = 0; i < 8; ++i) section = {Section{{{"outer"}}, "", {section}}, "s" + std::to_string(i)};
  const auto page = page_with(section);
  for (const char* path : {"//h2", "//h3", "//h4", "//h5"}) CHECK(count(page, path) == 1);
  CHECK(count(page, "//h6") == 5);
}

TEST_CASE("A page holds no script, no inline style, no handler and asks for nothing") {
  for (const auto& document : {sample::policy(), sample::redline(), sample::filled_with("<script>xss()</script>")}) {
    const auto page = parsed(write_html(document, {}));
    CHECK(count(page, "//script | //iframe | //object | //embed | //img | //form | //base | //svg") == 0);
    CHECK(count(page, "//@style | //@*[starts-with(name(), 'on')] | //@src | //link[@rel!='canonical']") == 0);
  }
}

TEST_CASE("The style sheet is embedded and allowed by its hash") {
  const std::string html = write_html(sample::policy(), {});
  const auto begin = html.find("<style>") + 7;
  const std::string style = html.substr(begin, html.find("</style>") - begin);
  CHECK(style == codicil::html_style_sheet());
  CHECK(style.find_first_of("<&") == std::string::npos);  // the same text for an HTML and an XML parser
  std::ofstream(BINARY_DIR "/embedded.css", std::ios::binary) << style;
  std::unique_ptr<FILE, int (*)(FILE*)> pipe(
      popen("openssl dgst -sha256 -binary '" BINARY_DIR "/embedded.css' | base64", "r"), pclose);
  char hash[64] = {};
  REQUIRE(std::fgets(hash, sizeof hash, pipe.get()));
  const std::string wanted = std::string("style-src 'sha256-") + std::string(hash).substr(0, 44) + "'";
  const auto page = parsed(html);
  const auto policy = page.select_node("//meta[@http-equiv='Content-Security-Policy']/@content").attribute();
  CHECK(std::string(policy.value()) == "default-src 'none'; " + wanted + "; base-uri 'none'; form-action 'none'");
}

TEST_CASE("The style sheet can be linked or left out") {
  RenderOptions options;
  options.css = codicil::Css::linked;
  options.css_url = "style.css?a=1&b=2";
  const auto linked = parsed(write_html(sample::policy(), options));
  CHECK(count(linked, "//link[@rel='stylesheet'][@href='style.css?a=1&b=2']") == 1);
  CHECK(count(linked, "//style | //meta[@http-equiv]") == 0);
  options.css = codicil::Css::none;
  const auto bare = parsed(write_html(sample::policy(), options));
  CHECK(count(bare, "//style | //link[@rel='stylesheet']") == 0);
  CHECK(count(bare, "//meta[starts-with(@content, \"default-src 'none'; base-uri\")]") == 1);
}

TEST_CASE("Every kind of block prints as its element") {
  const auto wanted = [](Block block, std::string html) { CHECK(printed(std::move(block)) == html); };
  const Inlines a{{"a"}}, b{{"b"}};
  wanted({Paragraph{a}, "x"}, R"(<p id="x">a</p>)");
  wanted({Paragraph{a}}, "<p>a</p>");
  wanted({Separator{}, "x"}, R"(<hr id="x"/>)");
  wanted({Callout{{{Paragraph{a}}}}, "x"}, "<div class=\"pp-callout\" id=\"x\">\n<p>a</p>\n</div>");
  wanted({List{false, {{{{Paragraph{a}}}, "i"}}}, "x"}, "<ul id=\"x\">\n<li id=\"i\">a</li>\n</ul>");
  wanted({List{true, {{{{Paragraph{a}}}}}, 4}}, "<ol start=\"4\">\n<li>a</li>\n</ol>");
  wanted({List{true, {{{{Paragraph{a}}, {Paragraph{b}}}}}}}, "<ol>\n<li><p>a</p>\n<p>b</p>\n</li>\n</ol>");
  wanted({List{true, {{{{Paragraph{a}}, {List{false, {{{{Paragraph{b}}}}}}}}}}}},
         "<ol>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ol>");
  wanted({Definitions{{{a, {{Paragraph{b}}}, "i"}}}, "x"},
         "<dl class=\"pp-definitions\" id=\"x\">\n<div id=\"i\"><dt>a</dt>\n<dd>b</dd></div>\n</dl>");
  wanted({Table{{}, {}, {{{a, b}, "r"}}}, "x"},
         "<table class=\"pp-table\" id=\"x\">\n<tbody>\n<tr id=\"r\"><th "
         "scope=\"row\">a</th><td>b</td></tr>\n</tbody>\n</table>");
  wanted({Table{a, {{}, b}, {{{a, b}}}, false}},
         "<table class=\"pp-table\">\n<caption>a</caption>\n<thead>\n<tr><td/><th "
         "scope=\"col\">b</th></tr>\n</thead>\n"
         "<tbody>\n<tr><td>a</td><td>b</td></tr>\n</tbody>\n</table>");
  wanted({Section{a, "2", {}}, "x"},
         "<section class=\"pp-section\" id=\"x\">\n<div class=\"pp-heading\"><h2><span class=\"pp-number\">2. "
         "</span>a</h2>"
         "<a class=\"pp-permalink\" href=\"#x\"><span aria-hidden=\"true\">#</span><span class=\"pp-hidden\">Link to: "
         "a</span></a></div>\n</section>");
  wanted({Section{a, "2.1", {}}},
         "<section class=\"pp-section\">\n<div class=\"pp-heading\"><h2><span class=\"pp-number\">2.1 "
         "</span>a</h2></div>\n</section>");
}

TEST_CASE("A wide table scrolls in a named box that the keyboard reaches") {
  const Table table{{}, {{{"a"}}, {{"b"}}, {{"c"}}}, {}};
  const auto page = page_with({Section{{{"Cookies"}}, "", {{table, "t"}}}, "s"});
  CHECK(
      count(
          page,
          "//div[@class='pp-scroll'][@id='t'][@role='group'][@tabindex='0'][@aria-label='Cookies']/table[not(@id)]") ==
      1);
  Table named = table;
  named.caption = {{"What we set"}};
  CHECK(count(page_with({named}), "//div[@aria-label='What we set']/table/caption") == 1);
}

TEST_CASE("Every role shows in its element or class") {
  const auto role = GENERATE(
      table<Role, std::string>({{Role::intro, R"(<p class="pp-intro" id="a">x<br/>y</p>)"},
                                {Role::glance, R"(<p class="pp-glance" id="a">x<br/>y</p>)"},
                                {Role::lead, R"(<p class="pp-lead" id="a">x<br/>y</p>)"},
                                {Role::promise, R"(<p class="pp-promise" id="a">x<br/>y</p>)"},
                                {Role::note, R"(<p class="pp-note" id="a">x<br/>y</p>)"},
                                {Role::address, R"(<p class="pp-address" id="a">x<br/>y</p>)"},
                                {Role::quote, R"(<blockquote class="pp-quote" id="a"><p>x<br/>y</p></blockquote>)"},
                                {Role::code, "<pre class=\"pp-code\" id=\"a\"><code>x\ny</code></pre>"}}));
  CHECK(printed(paragraph({{"x\ny"}}, std::get<0>(role))) == std::get<1>(role));
}

TEST_CASE("Contents are lists in lists and never skip a level") {
  const auto entry = [](std::string anchor, unsigned level) {
    return ContentsEntry{anchor, "", {{.text = anchor, .link = "https://example.com"}}, level};
  };
  const Contents contents{{entry("a", 3), entry("b", 9), entry("c", 2), entry("d", 1), entry("e", 0)}};
  CHECK(printed({contents}) ==
        "<nav class=\"pp-toc\" aria-label=\"Contents\">\n<ol>\n<li><a href=\"#a\">a</a><ol>\n<li><a "
        "href=\"#b\">b</a></li>\n"
        "<li><a href=\"#c\">c</a></li>\n</ol>\n</li>\n<li><a href=\"#d\">d</a></li>\n<li><a "
        "href=\"#e\">e</a></li>\n</ol>\n</nav>");
  const Contents dead{{ContentsEntry{"", "1", {{"gone"}}, 1}}};
  CHECK(printed({dead}).find("<li><span class=\"pp-number\">1. </span>gone</li>") != std::string::npos);
  CHECK(count(page_with({Contents{}}), "//nav[not(*)]") == 1);
}

TEST_CASE("Without contents their section goes too") {
  RenderOptions options;
  options.contents = false;
  const auto page = parsed(write_html(sample::policy(), options));
  CHECK(count(page, "//nav | //*[@id='contents']") == 0);
  CHECK(count(page, "//h2") == 6);
}

TEST_CASE("Runs nest mark, language, link, date and style") {
  CHECK(
      printed(paragraph({{.text = "x",
                          .style = Style::strong | Style::emphasis | Style::code,
                          .mark = Mark::inserted,
                          .link = "https://e.test",
                          .date = "2024-02-29",
                          .language = "fr"}})) ==
      R"(<p id="a"><ins><span class="pp-hidden">added: </span><bdi lang="fr"><a href="https://e.test"><time datetime="2024-02-29">)"
      R"(<strong><em><code>x</code></em></strong></time></a></bdi></ins></p>)");
  CHECK(
      printed(paragraph({{.text = "a ", .link = "#s"}, {.text = "b", .style = Style::strong, .link = "#s"}, {"c"}})) ==
      R"(<p id="a"><a href="#s">a <strong>b</strong></a>c</p>)");
  CHECK(printed(paragraph({{.text = "e.test", .link = "https://e.test"}})) ==
        R"(<p id="a"><a class="pp-url" href="https://e.test">e.test</a></p>)");
}

TEST_CASE("Text of the other direction is isolated") {
  const auto of = [](bool right_to_left, Inlines inlines) {
    codicil::Document document{.title = "T", .organisation = "O", .right_to_left = right_to_left};
    document.blocks = {{Paragraph{std::move(inlines)}}};
    return inner(parsed(write_html(document, {})).select_node("//main/p").node());
  };
  const auto arabic = [&](Inlines inlines) { return of(true, std::move(inlines)); };
  const auto english = [&](Inlines inlines) { return of(false, std::move(inlines)); };
  const auto code = Style::code;
  CHECK(arabic({{"نستخدم Cloudreef: 5"}}) == R"(نستخدم <bdi dir="ltr">Cloudreef</bdi>: 5)");
  CHECK(arabic({{"Yahoo! Ltd."}}) == R"(<bdi dir="ltr">Yahoo! Ltd.</bdi>)");
  CHECK(arabic({{"We "}, {"do", Style::strong}, {"."}}) == R"(<bdi dir="ltr">We <strong>do</strong>.</bdi>)");
  CHECK(arabic({{.text = "https://a.test/", .link = "https://a.test/"}, {" هنا"}}) ==
        R"(<a class="pp-url" href="https://a.test/" dir="ltr">https://a.test/</a> هنا)");
  CHECK(arabic({{.text = "+1 2", .link = "tel:+12"}}) == R"(<a href="tel:+12" dir="ltr">+1 2</a>)");
  CHECK(arabic({{.text = "موقع Foo", .link = "#a"}}) == R"(<a href="#a">موقع <bdi dir="ltr">Foo</bdi></a>)");
  CHECK(arabic({{.text = "A!", .link = "javascript:x"}, {" هنا"}}) == R"(<bdi dir="ltr">A!</bdi> هنا)");
  CHECK(arabic({{"قيمة "}, {"a=1;", code}}) == R"(قيمة <code dir="ltr">a=1;</code>)");
  CHECK(arabic({{"سياسة 7", code}}) == "<code>سياسة 7</code>");
  CHECK(arabic({{.text = "On a dit منارة!", .language = "fr"}}) ==
        R"(<bdi lang="fr" dir="ltr">On a dit <bdi dir="rtl">منارة</bdi>!</bdi>)");
  CHECK(english({{"We use منارة: 5 years"}}) == R"(We use <bdi dir="rtl">منارة</bdi>: 5 years)");
  CHECK(english({{"Cloudreef نستخدم"}, {" هنا", Style::strong}}) ==
        R"(Cloudreef <bdi dir="rtl">نستخدم</bdi><strong> <bdi dir="rtl">هنا</bdi></strong>)");
  CHECK(english({{.text = "Foo هو اسم ", .language = "ar"}, {.text = "منارة", .style = code, .language = "ar"}}) ==
        R"(<bdi lang="ar" dir="rtl"><bdi dir="ltr">Foo</bdi> هو اسم <code>منارة</code></bdi>)");
}

TEST_CASE("Pages of one direction hold no more than they did") {
  const std::string page = write_html(sample::policy(), {});
  CHECK(page.find("<bdi dir") == page.npos);
  CHECK(page.find("dir=") == page.rfind("dir="));
  CHECK(printed(paragraph({{"Größe – “naïve” 個人 Политика"}})) == R"(<p id="a">Größe – “naïve” 個人 Политика</p>)");
}

TEST_CASE("Names in the head of a page are isolated") {
  codicil::Document document{.title = "سياسة Foo!", .organisation = "Yahoo! Ltd.", .right_to_left = true};
  document.url = "https://a.test/p/";
  const auto page = parsed(write_html(document, {}));
  CHECK(inner(page.select_node("//p[@class='pp-organisation']").node()) == R"(<bdi dir="ltr">Yahoo! Ltd.</bdi>)");
  CHECK(inner(page.select_node("//h1").node()) == R"(سياسة <bdi dir="ltr">Foo</bdi>!)");
  CHECK(text_at(page, "//footer//span/bdi[@dir='ltr']") == "https://a.test/p/");
}

TEST_CASE("Only days of the calendar become machine-readable dates") {
  const std::string date = GENERATE("2023-02-29", "2024-13-01", "2024-1-01", "0000-01-01", "2024-01-00", "24-01-01",
                                    "P2Y", "2024-01-01T00:00", "20a4-01-01", "+024-01-01");
  CHECK(printed(paragraph({{.text = "x", .date = date}})) == R"(<p id="a">x</p>)");
}

TEST_CASE("Marks of a redline show on every kind of block") {
  const auto page = parsed(write_html(sample::redline(), {}));
  CHECK(text_at(page, "//p/del") == "removed: two years");
  CHECK(text_at(page, "//p/ins") == "added: 30 days");
  CHECK(count(page, "//del[@class='pp-block']/p[@id='sections_sharing_gone']") == 1);
  CHECK(count(page, "//ul/li[2]/ins") == 1);
  CHECK(count(page, "//dl/div/dt/ins") == 1);
  CHECK(count(page, "//dl/div/dd/ins") == 1);
  CHECK(count(page, "//tbody/tr[1]/*/ins") == 3);
  CHECK(count(page, "//tbody/tr[2]/*/del") == 3);
  CHECK(count(page, "//tbody/tr[3]/*/ins") == 2);  // an empty cell has no mark
  CHECK(count(page, "//ins[@class='pp-block']/section/div/h3") == 1);
}

TEST_CASE("A fragment brings no page with it") {
  const auto fragment = parsed(write_html(sample::policy(), as_fragment()));
  CHECK(count(fragment,
              "/article[@class='pp-policy'][@lang='en'][@dir='ltr'][@aria-label='Privacy policy – Lumen Books']") == 1);
  CHECK(count(fragment, "//html | //head | //body | //main | //h1 | //style | //link | //meta") == 0);
  CHECK(count(fragment, "//h2") == 7);
  CHECK(count(fragment, "//dl[@class='pp-meta']/div") == 3);
  CHECK(write_html(sample::policy(), as_fragment()).find("<!") == std::string::npos);
}

TEST_CASE("The heading level moves the headings of a fragment") {
  const auto third = parsed(write_html(sample::policy(), as_fragment("", 3)));
  CHECK(text_at(third, "//h3") == "Privacy policy");
  CHECK(count(third, "//h1 | //h2") == 0);
  CHECK(count(third, "//h4") == 7);
  CHECK(count(third, "//h5") == 2);
  CHECK(write_html(sample::policy(), as_fragment("", 99)) == write_html(sample::policy(), as_fragment("", 4)));
}

TEST_CASE("Two fragments in one page share no id, and their links stay inside") {
  const auto host = parsed("<body>" + write_html(sample::policy(), as_fragment("a-")) +
                           write_html(sample::policy(), as_fragment("b-")) + "</body>");
  const auto ids = ids_in(host);
  const std::set<std::string> unique(ids.begin(), ids.end());
  CHECK(ids.size() == unique.size());
  CHECK(ids.size() > 40);
  for (const auto& link : host.select_nodes("//article[1]//a[starts-with(@href, '#')]/@href")) {
    CHECK(std::string(link.attribute().value()).starts_with("#a-"));
    CHECK(unique.contains(std::string(link.attribute().value()).substr(1)));
  }
  for (const auto& id : ids_in(parsed(write_html(sample::policy(), as_fragment())))) CHECK(id.starts_with("pp-"));
}

TEST_CASE("Fragments hold no brace that a site generator could take for its own") {
  for (const char* text : {"{{ site.github }}", "{% include /etc/passwd %}", "{{< raw >}}", "{# x #}", "{"}) {
    const auto document = sample::filled_with(text);
    CHECK(write_html(document, as_fragment()).find('{') == std::string::npos);
    CHECK(text_at(parsed(write_html(document, as_fragment())), "//code") == text);
    CHECK(write_html(document, {}).find(text[1] ? "&#123;" : "&#123") == std::string::npos);
  }
}

TEST_CASE("Anchors that differ stay different ids without a space or quote") {
  const auto id = [](std::string anchor) {
    return std::string(page_with({Paragraph{}, anchor}).select_node("//main/p/@id").attribute().value());
  };
  CHECK(id("sections_sharing-2") == "sections_sharing-2");
  CHECK(id("a b") == "a.20b");
  CHECK(id("a.20b") == "a.2e20b");
  CHECK(id("}*{background:url(//e.test)}").find_first_of(" {}()*:/\"") == std::string::npos);
  CHECK(id("é") != id("e\u0301"));
  CHECK(printed({Paragraph{{{.text = "x", .link = "#a b"}}}}) == R"(<p><a href="#a.20b">x</a></p>)");
}

TEST_CASE("Hostile text is shown as typed and stays text, in every string of a document") {
  const std::string text = GENERATE(from_range(sample::hostile_texts()));
  CAPTURE(text.substr(text.size() - std::min<std::size_t>(text.size(), 80)));
  const auto document = sample::filled_with(text);
  for (const auto& options : {RenderOptions{}, as_fragment()}) {
    const auto page = parsed(write_html(document, options));
    CHECK(text_at(page, "//strong") == text);
    CHECK(text_at(page, "//pre/code/bdi") == text + text);
    CHECK(count(page, "//script | //img | //svg | //math | //noscript") == 0);
    CHECK(count(page, "//@*[starts-with(name(), 'on')] | //@autofocus | //@title") == 0);
    CHECK(count(page, "//a[not(starts-with(@href, '#'))]") == 0);
    const auto ids = ids_in(page);
    CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
  }
}

TEST_CASE("What HTML cannot hold becomes the replacement character everywhere") {
  const std::string bad = GENERATE(std::string("x\0y", 3), "\x01javascript:xss()", "java\x0Bscript:", "\x1b]0;x\x07",
                                   "\xED\xA0\x80", "\xEF\xBF\xBE", "\xE2\x82");
  const std::string html = write_html(sample::filled_with(bad), {});
  CHECK(html == codicil::write_html(sample::filled_with(bad), {}));
  for (const char c : html) REQUIRE((static_cast<unsigned char>(c) >= 0x20 || c == '\n'));
  CHECK(text_at(parsed(html), "//strong").find("\uFFFD") != std::string::npos);
}

TEST_CASE("Equal documents give equal bytes that end in one line feed") {
  const std::string html = write_html(sample::policy(), {});
  CHECK(html == write_html(sample::policy(), {}));
  CHECK(html.ends_with("</html>\n"));
  CHECK_FALSE(html.ends_with("\n\n"));
}

// The checks of tests/e2e run on these.
TEST_CASE("Pages for the browser checks") {
  const std::filesystem::path site = BINARY_DIR "/site";
  std::filesystem::create_directories(site / "samples");
  const auto save = [&](const char* name, const std::string& html) {
    std::ofstream(site / name, std::ios::binary) << html;
  };
  save("samples/sample.html", write_html(sample::policy(), {}));
  save("samples/redline.html", write_html(sample::redline(), {}));
  save("samples/right-to-left.html", write_html(sample::right_to_left(), {}));
  save("samples/host.html",
       "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/><meta name=\"viewport\" "
       "content=\"width=device-width\"/><title>Host</title><style>" +
           std::string(codicil::html_style_sheet()) + "</style></head><body><main><h1>Two policies</h1>\n" +
           write_html(sample::policy(), as_fragment("one-", 2)) +
           write_html(sample::redline(), as_fragment("two-", 2)) + "</main></body></html>\n");
  CHECK(std::filesystem::file_size(site / "samples/sample.html") > 10000);

  std::filesystem::create_directories(site / "hostile");
  unsigned number = 0;
  for (const std::string& text : sample::hostile_texts()) {
    if (text.size() > 1000)
      continue;  // a browser takes seconds for these, and learns nothing that the test above does not
    const auto document = sample::filled_with(text);
    const std::string name = "hostile/" + std::to_string(++number);
    save((name + ".html").c_str(), write_html(document, {}));
    save((name + "-fragment.html").c_str(), "<!DOCTYPE html>\n" + write_html(document, as_fragment()));
  }
}

TEST_CASE("A page names the paper it is to be printed on, where there is a choice", "[html]") {
  const auto body_class = [](const RenderOptions& options) {
    const codicil::Document document{.title = "T", .organisation = "O"};
    return std::string(parsed(write_html(document, options)).child("html").child("body").attribute("class").value());
  };
  CHECK(body_class({}) == "pp-page pp-policy");
  CHECK(body_class({.paper = codicil::Paper::a4}) == "pp-page pp-policy pp-a4");
  CHECK(body_class({.paper = codicil::Paper::letter}) == "pp-page pp-policy pp-letter");
  const std::string sheet(codicil::html_style_sheet());
  for (const std::string rule : {".pp-a4 { page: pp-a4; }", ".pp-letter { page: pp-letter; }", "counter(page)"})
    CHECK(sheet.find(rule) != std::string::npos);
}
