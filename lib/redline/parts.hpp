#pragma once
/// \file
/// The parts of a document that stand in a row and can be marked: blocks, items, definitions, rows and the entries of
/// the table of contents. What a redline asks of each is here, so that what it does with them is written once.

#include <codicil/document/redline.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace codicil::redlining {

using namespace document;

/// An entry of the table of contents has no mark of its own; it is new or gone where all of its runs are.
inline bool is_marked(const ContentsEntry& entry, Mark mark) {
  const auto has_mark = [&](const Run& run) { return run.mark == mark; };
  return !entry.title.empty() && std::all_of(entry.title.begin(), entry.title.end(), has_mark);
}

template <class Part>
bool is_marked(const Part& part, Mark mark) {
  return part.mark == mark;
}

inline void set_mark(ContentsEntry& entry, Mark mark) {
  for (Run& run : entry.title) run.mark = mark;
}

template <class Part>
void set_mark(Part& part, Mark mark) {
  part.mark = mark;
}

/// What a part is called, beside its words: anchor, number, role.
struct Name {
  std::string_view anchor, number;
  Role role;
  bool operator==(const Name&) const = default;
};

template <class Part>
Name name_of(const Part& part) {
  return {part.anchor, "", Role::none};
}

inline Name name_of(const ContentsEntry& entry) { return {entry.anchor, entry.number, Role::none}; }

inline Name name_of(const Block& block) {
  const auto* const section = std::get_if<document::Section>(&block.content);
  return {block.anchor, section ? std::string_view(section->number) : "", block.role};
}

template <class Part>
void rename(Part& part, const FormerName& name) {
  part.anchor = name.anchor;
}

inline void rename(ContentsEntry& entry, const FormerName& name) {
  entry.anchor = name.anchor;
  entry.number = name.number;
}

inline void rename(Block& block, const FormerName& name) {
  block.anchor = name.anchor;
  block.role = name.role;
  if (auto* const section = std::get_if<document::Section>(&block.content)) section->number = name.number;
}

/// Calls `act` with each text and each row of parts that is directly in a part, in the order of the document.
template <class Act>
struct Inside {
  Act act;

  template <class Own>  // const or not
  void operator()(Own& own) const {
    using Part = std::remove_const_t<Own>;
    if constexpr (std::is_same_v<Part, Block>) std::visit(*this, own.content);
    if constexpr (std::is_same_v<Part, document::Section>) act(own.heading), act(own.blocks);
    if constexpr (std::is_same_v<Part, Paragraph>) act(own.inlines);
    if constexpr (std::is_same_v<Part, List> || std::is_same_v<Part, Definitions>) act(own.items);
    if constexpr (std::is_same_v<Part, ListItem> || std::is_same_v<Part, Callout>) act(own.blocks);
    if constexpr (std::is_same_v<Part, Definition>) act(own.term), act(own.body);
    if constexpr (std::is_same_v<Part, Row>) std::for_each(own.cells.begin(), own.cells.end(), act);
    if constexpr (std::is_same_v<Part, Table>) {
      act(own.caption);
      std::for_each(own.header.begin(), own.header.end(), act);
      act(own.rows);
    }
    if constexpr (std::is_same_v<Part, Contents>) act(own.entries);
    if constexpr (std::is_same_v<Part, ContentsEntry>) act(own.title);
  }
};

template <class Part, class Act>
void for_each_inside(Part& part, Act act) {
  Inside<Act>{std::move(act)}(part);
}

/// Calls `act` with the anchor of a part and of all parts in it.
template <class Part, class Act>
void for_each_anchor(Part& part, const Act& act) {
  act(part.anchor);
  for_each_inside(part, [&](auto& inside) {
    if constexpr (!std::is_same_v<std::remove_cvref_t<decltype(inside)>, Inlines>)
      for (auto& each : inside) for_each_anchor(each, act);
  });
}

/// Whether two runs differ in nothing but text and mark.
inline bool looks_like(const Run& a, const Run& b) {
  return a.style == b.style && a.link == b.link && a.date == b.date && a.language == b.language;
}

}  // namespace codicil::redlining
