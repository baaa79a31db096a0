// Hostile text in every string of a policy stays text in every output. A program can fill the structs with what the
// reader would refuse, so addresses, ids and control characters are tried too.

#include "facts.hpp"
#include "generator.hpp"
#include "injections.hpp"
#include "outputs.hpp"
#include "unit/markdown_reader.hpp"

#include <rapidjson/document.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <utility>

namespace codicil::test {
namespace {

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
  Policy policy = filled_policy();
  for (const Fact& fact : facts_of(policy)) {
    if (!fact.text) continue;
    CAPTURE(fact.path);
    std::string own = std::exchange(*fact.text, all);
    check(policy, known);
    *fact.text = std::move(own);
  }
}

TEST_CASE("an injection after 70,000 characters does nothing") {
  Policy policy = filled_policy();
  policy.policy.title = std::string(70'000, 'x') + everything();
  check(policy, known_names());
}

}  // namespace
}  // namespace codicil::test
