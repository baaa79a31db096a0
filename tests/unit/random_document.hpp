#pragma once
// Random documents for properties of writers. The same seed gives the same document everywhere.

#include <codicil/document/document.hpp>

#include <array>
#include <random>
#include <string>
#include <utility>

namespace codicil::test {

using namespace document;
using document::Section;

class RandomDocument {
public:
  explicit RandomDocument(unsigned seed, bool tables = true) : random_(seed), tables_(tables) {}

  // With words that stand in it once each (`w1x`, `w2x` …) and pieces of many scripts between them.
  Document make() {
    Document made;
    made.title = text();
    made.organisation = "o";
    for (unsigned i = upto(3); i > 0; --i) made.meta.push_back(definition(3));
    made.blocks = blocks(0);
    return made;
  }

  unsigned words() const { return words_; }

private:
  unsigned upto(unsigned most) { return static_cast<unsigned>(random_() % (most + 1)); }
  bool chance(unsigned percent) { return upto(99) < percent; }

  template <std::size_t N>
  const char* any(const std::array<const char*, N>& choices) {
    return choices.at(upto(N - 1));
  }

  std::string piece() {
    constexpr std::array<const char*, 14> scripts = {"we",
                                                     "keep",
                                                     "déjà",
                                                     "straße",
                                                     "данные",
                                                     "個人情報、「保護」。ありがとうございます",
                                                     "我们收集的信息（例如：姓名）",
                                                     "개인정보를",
                                                     "البيانات",
                                                     "פרטיות",
                                                     "e\u0301te\u0301",
                                                     "😀👍🏽",
                                                     "👩\u200D👧",
                                                     "third-party"};
    if (chance(2)) return std::string(1 + upto(250), 'x');
    return any(scripts);
  }

  std::string text() {
    std::string made;
    for (unsigned i = 1 + upto(chance(20) ? 60 : 6); i > 0; --i) {
      made += "w" + std::to_string(++words_) + "x";
      made += chance(5) ? "\n" : " ";
      if (chance(60)) made += piece() + " ";
    }
    made.pop_back();
    return made;
  }

  Inlines inlines() {
    constexpr std::array<const char*, 4> links = {"", "#a", "https://example.org/a/long/way/to/some/page?and=more",
                                                  "mailto:a@example.org"};
    Inlines made;
    for (unsigned i = 1 + upto(2); i > 0; --i) {
      Run run{.text = text() + (chance(80) ? " " : "")};
      run.style = Style(upto(7));
      run.mark = chance(90) ? Mark::none : Mark(upto(2));
      run.link = any(links);
      if (i > 1) run.text += ' ';
      made.push_back(std::move(run));
    }
    return made;
  }

  Block paragraph() {
    return {.content = Paragraph{inlines()}, .role = Role(upto(9)), .mark = chance(90) ? Mark::none : Mark(upto(2))};
  }

  Blocks blocks(unsigned depth) {
    Blocks made;
    for (unsigned i = upto(3); i > 0; --i) made.push_back(block(depth));
    return made;
  }

  Block block(unsigned depth) {
    switch (depth < 4 ? upto(7) : 0) {
      case 1:
        return {.content =
                    Section{.heading = inlines(), .number = chance(50) ? "2.1" : "", .blocks = blocks(depth + 1)}};
      case 2:
        return {.content = list(depth)};
      case 3:
        return {.content = Definitions{{definition(depth), definition(depth)}}};
      case 4:
        return tables_ ? Block{.content = table()} : paragraph();
      case 5:
        return {.content = Callout{blocks(depth + 1)}};
      case 6:
        return {.content = contents()};
      case 7:
        return {.content = Separator{}};
      default:
        return paragraph();
    }
  }

  List list(unsigned depth) {
    List made{.ordered = chance(50), .items = {}, .start = upto(12)};
    for (unsigned i = upto(3); i > 0; --i) made.items.push_back({.blocks = blocks(depth + 1)});
    return made;
  }

  Definition definition(unsigned depth) {
    Definition made{.term = inlines(), .body = {}};
    made.body = blocks(depth + 1);
    return made;
  }

  // Without header: a writer may have to repeat it.
  Table table() {
    Table made{.caption = chance(50) ? inlines() : Inlines{}, .header = {}, .rows = {}, .row_headers = chance(50)};
    const unsigned columns = 1 + upto(4);
    for (unsigned i = upto(3); i > 0; --i) {
      Row& row = made.rows.emplace_back();
      for (unsigned j = 0; j < columns; ++j) row.cells.push_back(chance(80) ? inlines() : Inlines{});
    }
    return made;
  }

  Contents contents() {
    Contents made;
    for (unsigned i = upto(3); i > 0; --i)
      made.entries.push_back({.anchor = "a", .number = "3", .title = inlines(), .level = 1 + upto(2)});
    return made;
  }

  std::mt19937 random_;
  bool tables_;
  unsigned words_ = 0;
};

}  // namespace codicil::test
