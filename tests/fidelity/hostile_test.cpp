// Hostile text in every string of a policy stays text in every output. A program can fill the structs with what the
// reader would refuse, so addresses, ids and control characters are tried too.

#include "facts.hpp"
#include "generator.hpp"
#include "outputs.hpp"
#include "unit/markdown_reader.hpp"

#include <rapidjson/document.h>
#include <catch2/catch.hpp>
#include <pugixml.hpp>

#include <algorithm>
#include <set>
#include <sstream>

namespace codicil::test {
namespace {

using namespace std::string_view_literals;

// The injections of the threat list: markup, attributes, URLs, JSON, CSS, ids, templates, XML, terminals, directions.
constexpr auto vectors = std::to_array<std::string_view>({
    "<script>xss()</script>",
    "<img src=q onerror=xss()>",
    "<svg/onload=xss()//",
    "</title><img src=q onerror=xss()>",
    "</textarea><img src=q onerror=xss()>",
    "</style><img src=q onerror=xss()>",
    "--><img src=q onerror=xss()>",
    "--!><img src=q onerror=xss()>",
    "]]><img src=q onerror=xss()>",
    "<noscript><p title=\"</noscript><img src=q onerror=xss()>\">",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=q onerror=xss()&gt;\">",
    "&lt;img src=q onerror=xss()&gt;",
    "\" onfocus=xss() autofocus x=\"",
    "' onfocus=xss() autofocus x='",
    "` onfocus=xss() autofocus x=`",
    "\nonmouseover=xss()\n",
    "x\0y"sv,
    "&quot;&gt;<img src=q onerror=xss()>",
    "javascript:xss()",
    "java\tscript:xss()",
    "\x01javascript:xss()",
    "&#1;javascript:xss()",
    "javascript://example.com/%0axss()",
    "JaVaScRiPt:xss()",
    "data:text/html,<script>xss()</script>",
    "vbscript:xss()",
    "//evil.test",
    "https:evil.test",
    "https://example.org@evil.test/",
    "https://example.org\\@evil.test/",
    "https://exam\u0440le.com/",
    "mailto:a@b.example?body=x%0d%0abcc:c@d.example",
    "file:///etc/passwd",
    "blob:https://example.org/1",
    "filesystem:https://example.org/1",
    "intent:#Intent;end",
    "</script><script>xss()</script>",
    "<!--<script>",
    "\"}",
    "trailing\\",
    "__proto__",
    "@context",
    "@id",
    "line\u2028paragraph\u2029",
    "}*{background:url(//e.test)}",
    "getElementById",
    "body",
    "BODY",
    "{{ site.github }}",
    "{% include /etc/passwd %}",
    "{{< raw >}}",
    "x\n---\nlayout: evil",
    "\x01 \x0b \xEF\xBF\xBE",
    "</fo:block><fo:external-graphic src=\"url(file:///etc/passwd)\"/>",
    "&x;",
    "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
    "a\nb",
    "https://example.org/url('x')",
    "https://example.org/')\" onclick=\"xss()",
    "\x1b]0;pwn\x07",
    "\x1b[2J",
    "\xc2\x9b"
    "31m",
    "over\rwrite",
    "::error::x",
    "##[group]x",
    "\u202Etxet\u202C",
    "\u2066x\u2069",
    "n\u200Bot",
    "invalid \xC0\xBC \xED\xA0\x80 \xFF utf-8",
    "[x](javascript:xss())",
    "![x](https://evil.test/pixel.png)",
    "<javascript:xss()>",
    "[x]: javascript:xss()\n\n[x]",
    "[x](https://example.org/\"onclick=\"xss())",
    "[[policy.title|<script>xss()</script>]]",
});

// All of it in one string.
std::string everything() {
  std::string all;
  for (const std::string_view vector : vectors) (all += vector) += ' ';
  return all;
}

void put_everywhere(Policy& policy, std::string_view text) {
  for (const Fact& fact : facts_of(policy))
    if (fact.text) *fact.text = text;
}

using Names = std::set<std::string>;

template <class Visit>
void for_each_node(const pugi::xml_node& node, Visit&& visit) {
  for (const pugi::xml_node& child : node.children()) {
    visit(child);
    for_each_node(child, visit);
  }
}

// `a`, `a href`: the elements of a document and the attributes they have.
Names names_of(const pugi::xml_document& document) {
  Names names;
  for_each_node(document, [&](const pugi::xml_node& node) {
    if (node.type() == pugi::node_comment || node.type() == pugi::node_pi) names.insert("a comment or instruction");
    names.insert(node.name());
    for (const pugi::xml_attribute& attribute : node.attributes())
      names.insert(std::string(node.name()) + ' ' + attribute.name());
  });
  return names;
}

pugi::xml_document parse(const std::string& xml) {
  pugi::xml_document document;
  REQUIRE(document.load_buffer(xml.data(), xml.size(), pugi::parse_full));
  return document;
}

// Of the schemes that may be live, without a character that could end an attribute or string, or hide the host.
bool is_allowed(std::string_view address) {
  constexpr auto prefixes = std::to_array<std::string_view>({"#", "https://", "http://", "mailto:", "tel:"});
  const auto prefix = std::find_if(prefixes.begin(), prefixes.end(), [&](auto p) { return address.starts_with(p); });
  if (prefix == prefixes.end() || address.find_first_of("\"<>\\`{}|^ \t\r\n") != address.npos) return false;
  if (std::any_of(address.begin(), address.end(), [](char c) { return c < 0x21 || c > 0x7E; })) return false;
  const auto host = address.substr(prefix->size(), address.find_first_of("/?#", prefix->size()) - prefix->size());
  return !prefix->ends_with("//") || (!host.empty() && host.find('@') == host.npos);
}

void check_address(std::string_view address) {
  CAPTURE(address);
  CHECK(is_allowed(address));
}

void check_addresses(const pugi::xml_document& document) {
  for_each_node(document, [&](const pugi::xml_node& node) {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      const std::string_view name = attribute.name(), value = attribute.value();
      if (name == "href" || name == "src" || name == "action") check_address(value);
      if (name != "external-destination") continue;
      REQUIRE(value.starts_with("url('"));
      REQUIRE(value.ends_with("')"));
      CHECK(value.substr(5, value.size() - 7).find('\'') == value.npos);
      check_address(value.substr(5, value.size() - 7));
    }
  });
}

// XML with no element, attribute, comment or live address that the same policy with harmless words has not.
void check_xml(const std::string& xml, const Names& known) {
  REQUIRE(xml_fault(xml) == "");
  const pugi::xml_document document = parse(xml);
  for (const std::string& name : names_of(document)) {
    INFO(name);
    CHECK(known.contains(name));
  }
  check_addresses(document);
}

bool is_raw_control(unsigned char c) { return (c < 0x20 && c != '\n') || c == 0x7F; }

// The writer's own isolates (U+2066, U+2067) stand in pairs; nobody else's get through.
bool isolates_are_closed(std::string_view line) {
  bool open = false;
  for (std::size_t i = 0; i + 2 < line.size(); ++i) {
    const std::string_view mark = line.substr(i, 3);
    if (mark != "\u2066" && mark != "\u2067" && mark != "\u2069") continue;
    if (open == (mark != "\u2069")) return false;
    open = !open;
  }
  return !open;
}

void check_text(const std::string& text) {
  CHECK(std::none_of(text.begin(), text.end(), [](char c) { return is_raw_control(static_cast<unsigned char>(c)); }));
  for (std::size_t i = text.find('\xC2'); i != text.npos; i = text.find('\xC2', i + 1))
    CHECK(static_cast<unsigned char>(text[i + 1]) >= 0xA0);  // else it is a C1 control
  for (const std::string_view turn : {"\u202A", "\u202B", "\u202D", "\u202E", "\u2068"})
    CHECK(text.find(turn) == text.npos);
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) CHECK(isolates_are_closed(line));
}

// Markdown that shows the document and nothing else, and is harmless as it is, to people and to site generators.
void check_markdown(const Policy& policy, const std::string& markdown) {
  CHECK(markdown_fault(compose(policy)) == "");
  check_text(markdown);
  for (const std::string_view template_sign : {"{{", "{%", "{#", "{<"})
    CHECK(markdown.find(template_sign) == markdown.npos);
  for (const std::string_view isolate : {"\u2066", "\u2067"}) CHECK(markdown.find(isolate) == markdown.npos);
}

// No range-for: clang 14 finds the comparison of RapidJSON's iterators ambiguous in C++20.
template <class Visit>
void for_each_member(const rapidjson::Value& object, Visit visit) {
  for (auto member = object.MemberBegin(); member < object.MemberEnd(); ++member) visit(*member);
}

// Every identifier has a prefix of the context or a scheme of the allow-list.
void check_ids(const rapidjson::Value& value, const Names& prefixes) {
  if (value.IsArray())
    for (const auto& item : value.GetArray()) check_ids(item, prefixes);
  if (!value.IsObject()) return;
  for_each_member(value, [&](const auto& member) {
    if (member.name == "@context") return;
    check_ids(member.value, prefixes);
    if (member.name != "@id" || !member.value.IsString()) return;
    const std::string id = member.value.GetString();
    INFO(id);
    CHECK((prefixes.contains(id.substr(0, id.find(':'))) || is_allowed(id)));
  });
}

void check_json(const std::string& json) {
  REQUIRE(json_fault(json) == "");
  CHECK(json.find('<') == json.npos);
  rapidjson::Document document;
  document.Parse(json.c_str());
  Names prefixes;
  for_each_member(document["@context"], [&](const auto& member) { prefixes.insert(member.name.GetString()); });
  check_ids(document, prefixes);
}

struct Known {
  Names html, fo;
};

// All that Markdown can make, and line ends where there can be some.
constexpr std::string_view harmless_markdown =
    "# h\n\n- a\n- *b* **c** `d` ***`e`***\n\n1. f\n\n| g | h |\n|:--|--:|\n| i | j |\n\n> k  \n> "
    "l\n\n```\nm\nn\n```\n\n---\n\n"
    "[o](https://example.org) [[policy.updated]] [[#collection]] [**p** `q`](mailto:a@example.org)";

void add_names(const Policy& policy, Known& known) {
  const Outputs outputs = print(policy);
  known.html.merge(names_of(parse(outputs[0])));
  known.fo.merge(names_of(parse(outputs[2])));
}

Known known_names() {
  Known known;
  add_names(filled_policy(), known);
  add_names(in_language(filled_policy(), "ar"), known);
  Policy rich = filled_policy();
  for (const Fact& fact : facts_of(rich))
    if (fact.text) *fact.text = fact.is_markdown ? harmless_markdown : " a\n b ";
  add_names(rich, known);
  add_names(in_language(rich, "ar"), known);
  return known;
}

void check(const Policy& policy, const Known& known) {
  const Outputs outputs = print(policy, 80);
  check_xml(outputs[0], known.html);
  check_text(outputs[1]);
  // No text of these tests runs from right to left, so that there is nothing to isolate.
  if (policy.policy.language.tag != "ar")
    for (const std::string_view isolate : {"\u2066", "\u2067"}) CHECK(outputs[1].find(isolate) == std::string::npos);
  check_xml(outputs[2], known.fo);
  check_json(outputs[3]);
  check_markdown(policy, outputs[4]);
}

TEST_CASE("no injection in all strings at once does anything") {
  const Known known = known_names();
  for (const std::string_view vector : vectors) {
    CAPTURE(vector);
    Policy policy = filled_policy();
    put_everywhere(policy, vector);
    check(policy, known);
  }
}

TEST_CASE("no injection does anything in any language") {
  const Known known = known_names();
  Policy policy = filled_policy();
  put_everywhere(policy, everything());
  for (const std::string_view language : languages()) {
    CAPTURE(language);
    check(in_language(policy, language), known);
  }
}

TEST_CASE("no injection in any single string does anything") {
  const Known known = known_names();
  const std::string all = everything();
  Policy probe = filled_policy();
  const std::size_t count = facts_of(probe).size();
  for (std::size_t i = 0; i < count; ++i) {
    Policy policy = filled_policy();
    const Fact fact = facts_of(policy)[i];
    if (!fact.text) continue;
    CAPTURE(fact.path);
    *fact.text = all;
    check(policy, known);
  }
}

TEST_CASE("an injection after 70,000 characters does nothing") {
  Policy policy = filled_policy();
  policy.policy.title = std::string(70'000, 'x') + everything();
  check(policy, known_names());
}

}  // namespace
}  // namespace codicil::test
