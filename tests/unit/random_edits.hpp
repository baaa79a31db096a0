#pragma once
// Random edits of documents: what may happen to one between two versions, and what never should.

#include "redline/parts.hpp"

#include <codicil/document/document.hpp>

#include <array>
#include <random>
#include <string>
#include <type_traits>
#include <vector>

namespace codicil::test {

using namespace document;

// Takes all marks away, as in a document that is no redline.
inline void unmark(Inlines& inlines) {
  for (Run& run : inlines) run.mark = Mark::none;
}

template <class Part>
void unmark(std::vector<Part>& parts) {
  for (Part& part : parts) {
    redlining::set_mark(part, Mark::none);
    redlining::for_each_inside(part, [](auto& inside) { unmark(inside); });
  }
}

inline Document unmarked(Document document) {
  unmark(document.meta);
  unmark(document.blocks);
  return document;
}

class RandomEdits {
public:
  // Of a hundred things, so many are changed.
  RandomEdits(unsigned seed, unsigned percent) : random_(seed), percent_(percent) {}

  Document edit(Document document) {
    for (std::string* each : {&document.title, &document.organisation, &document.url, &document.version,
                              &document.description, &document.labels.added})
      if (changes()) *each += 'x';
    if (changes()) document.right_to_left = !document.right_to_left;
    edit(document.meta);
    edit(document.blocks);
    return document;
  }

  // Gives the parts of a document anchors, most of them only once.
  void name_all(Document& document) {
    for (Definition& each : document.meta) redlining::for_each_anchor(each, [&](std::string& anchor) { name(anchor); });
    for (Block& each : document.blocks) redlining::for_each_anchor(each, [&](std::string& anchor) { name(anchor); });
  }

private:
  unsigned upto(unsigned most) { return static_cast<unsigned>(random_() % (most + 1)); }
  bool chance(unsigned percent) { return upto(99) < percent; }
  bool changes() { return chance(percent_); }

  void name(std::string& anchor) {
    if (chance(60)) anchor = (chance(10) ? "former_" : "n") + std::to_string(upto(chance(10) ? 3 : 1000));
  }

  void edit(std::string& text) {
    constexpr std::array<const char*, 8> words = {"we ", " the", "d\u00E9j\u00E0", "\u6211\u4EEC", "\u0301",
                                                  ", ",  "\n",   "\U0001F44D"};
    const std::size_t at = upto(unsigned(text.size()));
    const bool is_boundary = at == text.size() || (text[at] & 0xC0) != 0x80;
    if (!is_boundary) return;
    if (chance(30)) return text.erase(at, text.find(' ', at) - at), void();
    text.insert(at, words.at(upto(words.size() - 1)));
  }

  void edit(Run& run) {
    switch (upto(8)) {
      case 0:
        run.style = Style(upto(7));
        break;
      case 1:
        run.link = run.link.empty() ? "#n7" : "";
        break;
      case 2:
        run.date = run.date.empty() ? "2020-06-10" : "";
        break;
      case 3:
        run.language = run.language.empty() ? "fr" : "";
        break;
      default:
        edit(run.text);
    }
  }

  void edit(Inlines& inlines) {
    for (Run& run : inlines)
      if (changes()) edit(run);
    edit_sequence(inlines);
  }

  void edit(std::vector<Inlines>& cells) {
    for (Inlines& each : cells) edit(each);
  }

  template <class Part>
  void edit(std::vector<Part>& parts) {
    for (Part& part : parts) {
      if (changes()) edit_own(part);
      redlining::for_each_inside(part, [&](auto& inside) { edit(inside); });
    }
    edit_sequence(parts);
  }

  template <class Part>
  void edit_own(Part& part) {
    name(part.anchor);
  }
  void edit_own(ContentsEntry& entry) { chance(50) ? name(entry.anchor) : edit(entry.number); }
  void edit_own(Block& block) {
    name(block.anchor);
    if (chance(20)) block.role = Role(upto(9));
    if (auto* const section = std::get_if<Section>(&block.content)) section->number = std::to_string(upto(9));
    auto* const list = std::get_if<List>(&block.content);
    if (list && chance(50)) list->start = upto(3);
    if (list && chance(20)) list->ordered = !list->ordered;
    if (auto* const table = std::get_if<Table>(&block.content); table && chance(20)) table->row_headers ^= true;
  }

  // Removes one, doubles one, moves one.
  template <class Each>
  void edit_sequence(std::vector<Each>& all) {
    if (all.empty() || !changes()) return;
    const auto any = [&] { return all.begin() + std::ptrdiff_t(upto(unsigned(all.size()) - 1)); };
    switch (upto(2)) {
      case 0:
        all.erase(any());
        break;
      case 1:
        all.insert(any(), Each(*any()));
        break;
      default:
        std::iter_swap(any(), any());
    }
  }

  std::mt19937 random_;
  unsigned percent_;
};

}  // namespace codicil::test
