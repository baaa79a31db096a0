#include "text/text.hpp"

#include "kit/scoped.hpp"
#include "text/grid.hpp"
#include "text/inlines.hpp"
#include "text/lines.hpp"
#include "text/page.hpp"
#include "unicode/isolates.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>
#include <variant>
#include <vector>

namespace codicil {
namespace {

using namespace document;
using document::Section;
using kit::Scoped;
using text::Cells;
using text::flatten;
using text::Page;
using text::Spaces;

Mark either(Mark own, Mark inherited) { return own == Mark::none ? inherited : own; }

std::string plain(const std::string& text) { return flatten({Run{text}}); }

const Paragraph* only_paragraph(const Blocks& blocks) {
  return blocks.size() == 1 ? std::get_if<Paragraph>(&blocks.front().content) : nullptr;
}

// A paragraph, or a paragraph and a list below it: items of that size need no blank lines between them.
bool is_short(const Blocks& blocks) {
  if (blocks.empty() || blocks.size() > 2) return blocks.empty();
  return std::holds_alternative<Paragraph>(blocks.front().content) &&
         (blocks.size() == 1 || std::holds_alternative<List>(blocks.back().content));
}

template <class Item>
bool all_short(const std::vector<Item>& items, Blocks Item::*blocks) {
  return std::all_of(items.begin(), items.end(), [&](const Item& item) { return is_short(item.*blocks); });
}

std::string right_aligned(const std::string& text, std::size_t size) {
  return std::string(size - std::min(size, text.size()), ' ') + text;
}

// `name: value`, as far as there is a name.
std::string labelled(const std::string& name, const std::string& value) {
  if (name.empty()) return value;
  return name + (name.ends_with(':') ? " " : ": ") + value;
}

std::string_view left_of(Role role) {
  switch (role) {
    case Role::address:
    case Role::code:
      return "    ";
    case Role::quote:
      return "> ";
    case Role::none:
    case Role::intro:
    case Role::glance:
    case Role::contents:
    case Role::lead:
    case Role::promise:
    case Role::note:
    case Role::material:
    case Role::notable:
    case Role::editorial:
    case Role::filter:
    case Role::comparison:
      break;
  }
  return "";
}

std::string number_of(const ContentsEntry& entry) {
  return entry.number.empty() ? std::string() : plain(entry.number) + ". ";
}

// Header, if there is one, and rows of a table, all with the same number of cells.
std::vector<Cells> cells_of(const Table& table, Mark mark) {
  std::vector<Cells> rows;
  std::size_t columns = 0;
  const auto add = [&](const std::vector<Inlines>& cells, Mark row_mark) {
    Cells& row = rows.emplace_back();
    for (const Inlines& cell : cells) row.push_back(flatten(cell, row_mark));
    columns = std::max(columns, row.size());
  };
  add(table.header, mark);
  for (const Row& row : table.rows) add(row.cells, either(row.mark, mark));
  for (Cells& row : rows) row.resize(columns);
  return rows;
}

class Writer {
public:
  explicit Writer(const RenderOptions& options)
      : page_(std::clamp(options.width, 20U, 1000U)), contents_(options.contents) {}

  std::string print(const Document& document) && {
    heading(plain(document.title), 0);
    page_.gap();
    for (const Definition& item : document.meta) meta(item);
    page_.gap();
    blocks(document.blocks);
    std::string out = std::move(page_).take();
    return out.empty() ? "\n" : out;
  }

  void operator()(const Section& section) {
    const std::string name = flatten(section.heading, mark_);
    const Scoped depth(depth_, depth_ + 1);
    page_.gap(depth_ == 1 ? 2 : 1);
    heading(section.number.empty() ? name : plain(section.number) + ". " + name, depth_);
    page_.gap();
    blocks(section.blocks);
  }

  void operator()(const Paragraph& paragraph) {
    page_.lines(flatten(paragraph.inlines, mark_, role_ == Role::code ? Spaces::kept : Spaces::collapsed));
  }

  void operator()(const List& list) {
    const bool is_tight = all_short(list.items, &ListItem::blocks);
    const std::size_t digits = std::to_string(std::uint64_t{list.start} + list.items.size()).size();
    std::uint64_t number = list.start;
    for (const ListItem& item : list.items) {
      if (!is_tight) page_.gap();
      const std::string marker = list.ordered ? right_aligned(std::to_string(number++), digits) + "." : "-";
      list_item(item, "  " + marker + " ", is_tight);
    }
  }

  void operator()(const Definitions& definitions) {
    const bool is_tight = all_short(definitions.items, &Definition::body);
    for (const Definition& item : definitions.items) {
      if (!is_tight) page_.gap();
      definition(item, is_tight);
    }
  }

  void operator()(const Table& table) {
    page_.lines(flatten(table.caption, mark_));
    page_.gap();
    const std::vector<Cells> rows = cells_of(table, mark_);
    if (const auto columns = text::fit_columns(rows, page_.room()))
      grid(rows, *columns);
    else
      records(rows, table.row_headers);
  }

  void operator()(const Callout& callout) {
    const Page::Indent bar(page_, "| ");
    blocks(callout.blocks);
  }

  void operator()(const Contents& contents) {
    if (!contents_) return;
    std::map<unsigned, std::size_t> widest;  // number by level
    for (const ContentsEntry& entry : contents.entries)
      widest[entry.level] = std::max(widest[entry.level], number_of(entry).size());
    for (const ContentsEntry& entry : contents.entries) contents_entry(entry, widest[entry.level]);
  }

  void operator()(const Separator&) {
    constexpr std::string_view stars = "* * *";
    page_.line(right_aligned(std::string(stars), (page_.room() + stars.size()) / 2));
  }

private:
  void block(const Block& block) {
    if (block.role == Role::contents && !contents_) return;
    const Scoped mark(mark_, either(block.mark, mark_));
    const Scoped role(role_, block.role);
    const Page::Indent indent(page_, left_of(block.role));
    std::visit(*this, block.content);
  }

  void blocks(const Blocks& blocks, bool is_tight = false) {
    for (const Block& each : blocks) {
      block(each);
      if (!is_tight) page_.gap();
    }
  }

  void heading(const std::string& words, std::size_t depth) {
    constexpr std::string_view underlines = "=-~.";
    const std::size_t width = text::widest_line(words, page_.room());
    page_.lines(words);
    const char underline = underlines[std::min(depth, underlines.size() - 1)];
    if (width > 0) page_.line(std::string(std::min(width, page_.room()), underline));
  }

  void meta(const Definition& item) {
    const Paragraph* body = only_paragraph(item.body);
    if (!body) return definition(item, false);
    const Mark mark = either(item.mark, mark_);
    const Page::Indent hanging(page_, "", "  ");
    page_.lines(labelled(flatten(item.term, mark), flatten(body->inlines, mark)));
  }

  void list_item(const ListItem& item, const std::string& marker, bool is_tight) {
    const Scoped mark(mark_, either(item.mark, mark_));
    const Page::Indent indent(page_, marker, std::string(marker.size(), ' '));
    blocks(item.blocks, is_tight);
    if (page_.awaits_first_line()) page_.line({});
  }

  void definition(const Definition& item, bool is_tight) {
    const Scoped mark(mark_, either(item.mark, mark_));
    page_.lines(flatten(item.term, mark_));
    const Page::Indent indent(page_, "    ");
    blocks(item.body, is_tight);
  }

  void contents_entry(const ContentsEntry& entry, std::size_t widest) {
    std::string number = number_of(entry);
    number.insert(0, 3 * std::clamp(entry.level, 1U, 8U) - 1, ' ').append(widest - number_of(entry).size(), ' ');
    const Page::Indent indent(page_, number, std::string(number.size(), ' '));
    page_.lines(flatten(entry.title, mark_));
  }

  // The first of `rows` is the header.
  void grid(const std::vector<Cells>& rows, const std::vector<std::size_t>& columns) {
    std::vector<std::vector<std::string>> laid_out;
    for (const Cells& cells : rows) laid_out.push_back(text::lay_out(cells, columns));
    for (const std::string& line : laid_out.front()) page_.line(line);
    if (!laid_out.front().empty()) page_.line(rule(columns));
    const bool is_open =
        std::any_of(laid_out.begin() + 1, laid_out.end(), [](auto& lines) { return lines.size() > 1; });
    for (auto row = laid_out.begin() + 1; row != laid_out.end(); ++row) {
      for (const std::string& line : *row) page_.line(line);
      if (is_open) page_.gap();
    }
  }

  static std::string rule(const std::vector<std::size_t>& columns) {
    std::string line;
    for (const std::size_t width : columns) line.append(line.empty() ? 0 : text::gutter, ' ').append(width, '-');
    return line;
  }

  // What does not fit side by side: one cell below the other, each with the name of its column.
  void records(const std::vector<Cells>& rows, bool row_headers) {
    for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
      page_.gap();
      for (std::size_t i = 0; i < row->size(); ++i) {
        if ((*row)[i].empty()) continue;
        const std::string outer(row_headers && i > 0 ? 2 : 0, ' ');
        const Page::Indent hanging(page_, outer, outer + "  ");
        page_.lines(labelled(rows.front()[i], (*row)[i]));
      }
    }
  }

  Page page_;
  bool contents_;
  std::size_t depth_ = 0;
  Mark mark_ = Mark::none;
  Role role_ = Role::none;
};

}  // namespace

std::string write_text(const Document& document, const RenderOptions& options) {
  using enum unicode::Direction;
  return unicode::with_isolates(Writer(options).print(document),
                                document.right_to_left ? right_to_left : left_to_right);
}

}  // namespace codicil
