#include "injections.hpp"

#include "facts.hpp"
#include "outputs.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>

namespace codicil::test {
namespace {

template <class Visit>
void for_each_node(const pugi::xml_node& node, Visit&& visit) {
  for (const pugi::xml_node& child : node.children()) {
    visit(child);
    for_each_node(child, visit);
  }
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

}  // namespace

std::string everything() {
  std::string all;
  for (const std::string_view vector : vectors) (all += vector) += ' ';
  return all;
}

void put_everywhere(Policy& policy, std::string_view text) {
  for (const Fact& fact : facts_of(policy))
    if (fact.text) *fact.text = text;
}

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

bool is_allowed(std::string_view address) {
  constexpr auto prefixes = std::to_array<std::string_view>({"#", "https://", "http://", "mailto:", "tel:"});
  const auto prefix = std::find_if(prefixes.begin(), prefixes.end(), [&](auto p) { return address.starts_with(p); });
  if (prefix == prefixes.end() || address.find_first_of("\"<>\\`{}|^ \t\r\n") != address.npos) return false;
  if (std::any_of(address.begin(), address.end(), [](char c) { return c < 0x21 || c > 0x7E; })) return false;
  const auto host = address.substr(prefix->size(), address.find_first_of("/?#", prefix->size()) - prefix->size());
  return !prefix->ends_with("//") || (!host.empty() && host.find('@') == host.npos);
}

void check_xml(const std::string& xml, const Names& known) {
  REQUIRE(xml_fault(xml) == "");
  const pugi::xml_document document = parse(xml);
  for (const std::string& name : names_of(document)) {
    INFO(name);
    CHECK(known.contains(name));
  }
  check_addresses(document);
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

}  // namespace codicil::test
