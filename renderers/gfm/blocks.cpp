#include <algorithm>
#include <array>
#include <utility>

#include "gfm/escape.hpp"
#include "gfm/runs.hpp"
#include "gfm/writer.hpp"
#include "kit/anchor.hpp"
#include "kit/scoped.hpp"

namespace codicil::gfm {
namespace {

using namespace document;
using kit::Scoped;

/// Readers know no longer numbers of items, and only look at the first one.
constexpr unsigned kLargestNumber = 999'999'999;
/// Levels of contents, as of headings.
constexpr unsigned kDeepest = 6;

bool shows_text(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.content);
  return paragraph && block.role != Role::code && is_visible(paragraph->inlines);
}

constexpr auto kTemplateSigns = std::to_array<std::string_view>({"{{", "{%", "{#", "{<"});

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kMarkElements{
    {{"", ""}, {"<ins>", "</ins>"}, {"<del>", "</del>"}}};

/// Text that a definition can go on with in the line below its term.
bool is_plain_text(const Block& block) { return shows_text(block) && block.role != Role::quote; }

/// What is said of a term in so few words that they can stand beside it.
bool is_line(const Definition& item) {
  return item.body.size() == 1 && is_plain_text(item.body[0]) && is_visible(item.term);
}

/// Whether a list is one right below a line of text.
bool may_follow_text(const List& list) {
  const bool begins_with_text =
      !list.items.empty() && !list.items[0].blocks.empty() && shows_text(list.items[0].blocks[0]);
  return begins_with_text && (!list.ordered || list.start == 1);
}

/// A paragraph, or a paragraph and a list below it: items of that size need no blank lines between them.
bool is_short(const Blocks& blocks) {
  if (blocks.empty() || blocks.size() > 2) return blocks.empty();
  const auto* list = std::get_if<List>(&blocks.back().content);
  return shows_text(blocks.front()) && (blocks.size() == 1 || (list && may_follow_text(*list)));
}

template <class Item>
bool all_short(const std::vector<Item>& items, Blocks Item::*blocks) {
  return std::all_of(items.begin(), items.end(), [&](const Item& item) { return is_short(item.*blocks); });
}

bool holds_text(const Block& block) {
  return std::holds_alternative<document::Section>(block.content) ||
         (std::holds_alternative<Paragraph>(block.content) && block.role != Role::code);
}

std::string bullet(bool is_other) { return is_other ? "+ " : "- "; }

std::size_t columns_of(const Table& table) {
  std::size_t columns = table.header.size();
  for (const Row& row : table.rows) columns = std::max(columns, row.cells.size());
  return columns;
}

/// Calls `print` with each line of `text`, without the spaces at its end.
template <class Print>
void for_each_line(std::string_view text, Print print) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    print(line.substr(0, line.find_last_not_of(" \t") + 1));
    begin = end + 1;
  }
}

/// `term:`
Inlines with_colon(Inlines term) {
  std::string& last = term.back().text;
  last.resize(last.size() - spaces_after(last).size());
  if (!last.ends_with(':')) last += ':';
  return term;
}

/// More grave accents than stand side by side in `text`, and three at least.
std::string fence_around(std::string_view text) {
  std::size_t longest = 2, count = 0;
  for (const char c : text) longest = std::max(longest, count = c == '`' ? count + 1 : 0);
  return std::string(longest + 1, '`');
}

}  // namespace

void Writer::title(const std::string& title) {
  heading(level_, "", {{title}});
  page_.gap();
}

void Writer::meta(const std::vector<Definition>& items) {
  list([&](bool) {
    for (const Definition& each : items) is_line(each) ? line(each) : definition(each, "- ", false);
  });
  page_.gap();
}

void Writer::line(const Definition& definition) {
  item("- ", definition.anchor, definition.mark, [&] {
    page_.begin_line();
    begin_text();
    term(with_colon(definition.term));
    gap_.space = true;
    block_text(definition.body[0]);
  });
}

void Writer::blocks(const Blocks& blocks, bool is_tight) {
  for (const Block& each : blocks) {
    block(each);
    if (!is_tight) page_.gap();
  }
}

void Writer::block(const Block& block) {
  if (!setting_.contents && block.role == Role::contents) return;
  open(block.anchor, std::holds_alternative<document::Section>(block.content));
  const Scoped mark(mark_, mark_with(block.mark));
  const Scoped role(role_, block.role);
  if (opening_.mark != Mark::none && !holds_text(block)) paragraph_of_opening();
  std::visit(*this, block.content);
  if (!opening_.empty()) paragraph_of_opening();
}

/// `anchor` is written where the next text begins, if it is wanted or something leads to it.
void Writer::open(std::string_view anchor, bool is_wanted) {
  if (!anchor.empty() && (is_wanted || setting_.targets.contains(anchor))) opening_.anchors.push_back(anchor);
}

/// The mark of what has the mark `own`. Where it differs from that of what is around, the next text says so.
Mark Writer::mark_with(Mark own) {
  if (own == Mark::none || own == mark_) return mark_;
  return opening_.mark = own;
}

void Writer::begin_text() {
  gap_ = {};
  print_opening();
}

/// Ids stand in the line of their text, not above it: an element alone would be an empty paragraph, and the gap above
/// a heading twice as wide.
void Writer::print_opening() {
  const Opening opening = std::exchange(opening_, {});
  for (const std::string_view anchor : opening.anchors) {
    out_.append("<a id=\"");
    kit::append_anchor(out_, setting_.id_prefix);
    kit::append_anchor(out_, anchor);
    out_.append("\"></a>");
  }
  text_ = begin_ = out_.size();
  if (opening.mark == Mark::none) return;
  const Scoped mark(mark_, Mark::none);
  const Labels& labels = setting_.labels;
  inlines({{.text = (opening.mark == Mark::inserted ? labels.added : labels.removed) + ":", .style = Style::emphasis}});
  gap_.space = true;
}

void Writer::paragraph_of_opening() {
  page_.begin_line();
  begin_text();
  page_.gap();
}

void Writer::operator()(const document::Section& section) {
  const Scoped level(level_, level_ + 1);
  heading(level_, section.number, section.heading);
  page_.gap();
  blocks(section.blocks);
}

void Writer::heading(unsigned level, std::string_view number, const Inlines& inlines) {
  page_.begin_line();
  out_.append(std::string_view("######").substr(0, level));
  const std::size_t end = out_.size();
  out_.append(" ");
  const Scoped line_end(line_end_, LineEnd::space);
  begin_text();
  this->number(number);
  this->inlines(inlines);
  if (out_.size() == end + 1) out_.cut(end);
}

/// `1.` but `2.1`.
void Writer::number(std::string_view number) {
  if (number.empty()) return;
  words(std::string(number) + (number.find('.') == number.npos ? "." : ""), ' ');
  gap_ = {true};
}

void Writer::operator()(const Paragraph& paragraph) {
  if (!is_visible(paragraph.inlines) && opening_.empty()) return;
  if (role_ == Role::code) return code_block(paragraph);
  const bool is_quote = role_ == Role::quote && page_.has_room();
  const Page::Indent bar(page_, is_quote ? "> " : "", is_quote ? "> " : "");
  page_.begin_line();
  begin_text();
  inlines(paragraph.inlines);
}

void Writer::block_text(const Block& block) {
  open(block.anchor, false);
  const Scoped mark(mark_, mark_with(block.mark));
  if (!opening_.empty()) {
    fill_gap();
    print_opening();
  }
  inlines(std::get<Paragraph>(block.content).inlines);
}

/// Between fences nothing can be marked or kept from a site generator: Liquid, Hugo, Nunjucks and Vue look there too.
void Writer::code_block(const Paragraph& paragraph) {
  if (!opening_.empty()) paragraph_of_opening();
  const auto is_marked = [&](const Run& run) { return mark_of(run) != Mark::none; };
  const std::string text = plain_text(paragraph.inlines);
  const bool is_template = std::ranges::any_of(kTemplateSigns, [&](auto sign) { return text.find(sign) != text.npos; });
  const bool needs_element = is_template || std::ranges::any_of(paragraph.inlines, is_marked);
  needs_element ? preformatted(paragraph.inlines) : fenced(text);
}

void Writer::fenced(const std::string& text) {
  const std::string fence = fence_around(text);
  page_.begin_line();
  out_.append(fence);
  for_each_line(text, [&](std::string_view line) {
    if (line.empty()) return page_.blank_line();
    page_.begin_line();
    append_code(out_, line);
  });
  page_.begin_line();
  out_.append(fence);
}

/// Some readers end HTML at an empty line, so there is none.
void Writer::preformatted(const Inlines& inlines) {
  kit::Buffer html;
  html.append("<pre><code>");
  for (const Run& run : inlines) {
    const auto [open, close] = kMarkElements.at(std::size_t(mark_of(run)));
    html.append(open);
    append_html(html, run.text);
    html.append(close);
  }
  html.append("</code></pre>");
  page_.begin_line();
  for_each_line(html.view(), [&, is_first = true](std::string_view line) mutable {
    if (line.empty()) return out_.append("&#10;");
    if (!std::exchange(is_first, false)) page_.begin_line();
    out_.append(line);
  });
}

template <class Body>
void Writer::item(std::string_view marker, std::string_view anchor, Mark mark, Body body) {
  const bool is_item = page_.has_room();
  if (!is_item) page_.gap();
  const Page::Indent indent(page_, is_item ? marker : "", std::string(is_item ? marker.size() : 0, ' '));
  open(anchor, false);
  const Scoped marked(mark_, mark_with(mark));
  body();
  if (!opening_.empty()) paragraph_of_opening();
  if (!is_item || !page_.awaits_first_line()) return;
  page_.begin_line();
  out_.append(kSeam);  // an empty item below others might be a rule, or make a heading of a text above
}

/// Two lists of the same marker, one below the other, would be one: `print` is told to use another one.
template <class Print>
void Writer::list(Print print) {
  const bool is_other = list_end_ == out_.size() && list_indent_ == page_.indent() && !other_marker_;
  const std::size_t begin = out_.size();
  print(is_other);
  if (out_.size() == begin) return;
  other_marker_ = is_other;
  list_end_ = out_.size();
  list_indent_ = page_.indent();
}

void Writer::operator()(const List& content) {
  const bool is_tight = all_short(content.items, &ListItem::blocks);
  unsigned number = std::min(content.start, kLargestNumber);
  list([&](bool is_other) {
    for (const ListItem& each : content.items) {
      if (!is_tight) page_.gap();
      const std::string marker = content.ordered ? std::to_string(number) + (is_other ? ") " : ". ") : bullet(is_other);
      number = std::min(number + 1, kLargestNumber);
      item(marker, each.anchor, each.mark, [&] { blocks(each.blocks, is_tight); });
    }
  });
}

void Writer::operator()(const Definitions& definitions) {
  const bool is_tight = all_short(definitions.items, &Definition::body);
  list([&](bool is_other) {
    for (const Definition& each : definitions.items) {
      if (!is_tight) page_.gap();
      definition(each, bullet(is_other), is_tight);
    }
  });
}

/// The term in a line, and below it what is said of it.
void Writer::definition(const Definition& definition, std::string_view marker, bool is_tight) {
  item(marker, definition.anchor, definition.mark, [&] {
    if (!is_visible(definition.term)) return blocks(definition.body, is_tight);
    page_.begin_line();
    begin_text();
    term(definition.term);
    const bool goes_on = !definition.body.empty() && is_plain_text(definition.body[0]);
    if (goes_on) {
      gap_ = {false, 1};
      block_text(definition.body[0]);
    }
    for (auto each = definition.body.begin() + goes_on; each != definition.body.end(); ++each) {
      if (!is_tight) page_.gap();
      block(*each);
    }
  });
}

void Writer::term(const Inlines& term) {
  const Scoped strong(style_, Style::strong);
  inlines(term);
}

void Writer::operator()(const Table& table) {
  if (is_visible(table.caption)) {
    page_.begin_line();
    begin_text();
    inlines(table.caption);
    page_.gap();
  }
  const std::size_t columns = columns_of(table);
  if (columns == 0) return;
  row(table.header, columns, false);
  page_.begin_line();
  for (std::size_t i = 0; i < columns; ++i) out_.append("| --- ");
  out_.append("|");
  for (const Row& each : table.rows) {
    open(each.anchor, false);
    const Scoped mark(mark_, mark_with(each.mark));
    row(each.cells, 1, table.row_headers);
  }
}

/// A table has a header, even if it is empty, and as many columns as that has.
void Writer::row(const std::vector<Inlines>& cells, std::size_t least, bool is_named) {
  const Scoped line_end(line_end_, LineEnd::br);
  page_.begin_line();
  for (std::size_t i = 0; i < std::max(cells.size(), least); ++i) {
    out_.append("| ");
    const std::size_t empty = out_.size();
    begin_text();
    const Scoped strong(style_, is_named && i == 0 ? Style::strong : Style::plain);
    if (i < cells.size()) inlines(cells[i]);
    if (out_.size() != empty) out_.append(" ");
  }
  out_.append("|");
}

void Writer::operator()(const Callout& callout) {
  const std::string_view bar = page_.has_room() ? "> " : "";
  const Page::Indent indent(page_, bar, bar);
  blocks(callout.blocks);
}

/// An entry goes at most one level below the one before it, whatever its own level says.
void Writer::operator()(const Contents& contents) {
  if (!setting_.contents) return;
  unsigned depth = 0;
  list([&](bool is_other) {
    for (const ContentsEntry& each : contents.entries) {
      depth = std::clamp(each.level, 1u, std::min(depth + 1, kDeepest));
      const std::string marker = std::string(2 * (depth - 1), ' ').append(bullet(is_other));
      const Page::Indent indent(page_, marker, std::string(marker.size(), ' '));
      page_.begin_line();
      entry(each);
    }
  });
}

void Writer::entry(const ContentsEntry& entry) {
  const bool is_link = !entry.anchor.empty();
  begin_text();
  if (is_link) out_.append("["), text_ = begin_ = out_.size();
  const Scoped live_links(live_links_, false);
  const Scoped in_link(in_link_, is_link);
  number(entry.number);
  inlines(entry.title);
  if (is_link) out_.append("]"), link_to_anchor(entry.anchor);
}

void Writer::operator()(const Separator&) {
  page_.begin_line();
  out_.append("***");  // not `---`, which makes a heading of a text above it, and a rule of the item `- ---`
}

}  // namespace codicil::gfm
