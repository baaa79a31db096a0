#include <codicil/document/document.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace codicil::document {
namespace {

TEST_CASE("A rare text is empty until it is given characters") {
  CHECK(RareText().empty());
  CHECK(RareText("").empty());
  CHECK(RareText(std::string()).view().empty());
  CHECK(RareText() == "");
  CHECK_FALSE(RareText("a").empty());
  CHECK(std::string_view(RareText("a")) == "a");
}

TEST_CASE("A rare text keeps every character, zeros too") {
  const std::string_view zero("a\0b", 3);
  CHECK(RareText(zero).view() == zero);
  CHECK(RareText(std::string(zero)) == zero);
  CHECK(RareText(zero) != "a");
}

TEST_CASE("A copy of a rare text is independent of it") {
  RareText first = "https://a.example";
  const RareText copy = first;
  first = "#here";
  CHECK(copy == "https://a.example");
  CHECK(first == "#here");
  first = copy;
  CHECK(first == copy);
  first.clear();
  CHECK(first.empty());
  CHECK(first != copy);
}

TEST_CASE("A rare text can be assigned to itself, and leaves nothing when it moves") {
  RareText text = "fr";
  const RareText& same = text;
  text = same;
  CHECK(text == "fr");
  const RareText moved = std::move(text);
  CHECK(moved == "fr");
  CHECK(text.empty());
}

TEST_CASE("A run is as large as a cache line, whatever it may have") {
  CHECK(sizeof(Run) <= sizeof(std::string) + 4 * sizeof(void*));
  CHECK(Run{.text = "a", .link = "#b"} == Run{.text = "a", .link = std::string("#b")});
  CHECK(Run{.text = "a", .link = "#b"} != Run{.text = "a"});
  CHECK(Run{.text = "a", .language = "fr"} != Run{.text = "a", .language = "de"});
}

}  // namespace
}  // namespace codicil::document
