#include "yaml/layout.hpp"

#include "yaml/scalar.hpp"

#include <algorithm>
#include <utility>

namespace codicil::yaml {
namespace {

std::string_view trimmed(std::string_view line) {
  const auto first = line.find_first_not_of(" \t");
  return first == line.npos ? std::string_view() : line.substr(first, line.find_last_not_of(" \t") + 1 - first);
}

// Between nodes there is nothing else with this sign.
std::string_view comment_in(std::string_view line) {
  const auto sign = line.find('#');
  return sign == line.npos ? std::string_view() : trimmed(line.substr(sign));
}

std::size_t end_of_line(std::string_view text, std::size_t at) { return std::min(text.find('\n', at), text.size()); }

// Whether nothing but what closes brackets stands before the comment.
bool only_closes(std::string_view line) { return line.find_first_not_of(" \t]},") == line.find('#'); }

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

}  // namespace

Layout::Layout(const SourceText& source, const Tree& tree)
    : source_(source),
      text_(source.text()),
      nodes_(tree.nodes),
      parents_(nodes_.size(), nullptr),
      ends_(nodes_.size(), 0) {
  find_parents();
  find_ends();
  find_notes();
}

std::string_view Layout::spelling(const Node& node) const {
  return text_.substr(node.begin, ends_[index(node)] - node.begin);
}

bool Layout::has_brackets(const Node& node) const { return text_[node.begin] == '{' || text_[node.begin] == '['; }

bool Layout::is_in_lines(const Node& node) const {
  if ((node.kind != Kind::mapping && node.kind != Kind::list) || node.span == 1) return false;
  return !has_brackets(node) || source_.line_end(node.begin) < ends_[index(node)];
}

bool Layout::is_block(const Node& node) const {
  return node.is_scalar() && !node.plain && (text_[node.begin] == '|' || text_[node.begin] == '>');
}

std::size_t Layout::indent_at(std::size_t offset) const {
  const std::size_t begin = source_.line_begin(offset);
  return text_.find_first_not_of(' ', begin) - begin;
}

// That of its entries, as far as lines in brackets have one.
std::size_t Layout::column_of(const Node& collection) const {
  if (has_brackets(collection)) return indent_at(collection.begin) + 1;
  return collection.begin - source_.line_begin(collection.begin);
}

void Layout::find_parents() {
  for (const Node& node : nodes_)
    if (node.kind == Kind::mapping || node.kind == Kind::list)
      for (const Node& child : Children(node)) parents_[index(child)] = &node;
}

// Those of scalars first: what holds others ends after them.
void Layout::find_ends() {
  std::size_t done = 0;
  for (const Node& node : nodes_) ends_[index(node)] = done = node.is_scalar() ? end_of_scalar(node) : done;
  for (auto node = nodes_.rbegin(); node != nodes_.rend(); ++node)
    if (node->kind == Kind::mapping || node->kind == Kind::list) ends_[index(*node)] = end_of_collection(*node);
}

std::size_t Layout::end_of_scalar(const Node& scalar) const {
  if (scalar.plain) return end_of_plain(scalar);
  return is_block(scalar) ? end_of_block(scalar) : end_of_quotes(text_, scalar.begin);
}

// Lines of a text are folded, which changes nothing but the blanks in it.
std::size_t Layout::end_of_plain(const Node& scalar) const {
  std::size_t at = scalar.begin;
  for (const char c : scalar.text) {
    if (is_blank(c)) continue;
    while (at < text_.size() && is_blank(text_[at])) ++at;
    ++at;
  }
  return std::min(at, text_.size());
}

std::size_t Layout::block_indent(const Node& text) const {
  const std::size_t least = column_of(*parents_[index(text)]), head = end_of_line(text_, text.begin);
  const std::size_t digit = text_.substr(text.begin, 3).find_first_of("123456789");
  if (digit != text_.npos && text.begin + digit < head)
    return least + static_cast<std::size_t>(text_[text.begin + digit] - '0');
  const std::size_t first = text_.find_first_not_of(" \n", head);
  if (first == text_.npos) return text_.npos;
  const std::size_t indent = indent_at(first);
  return indent > least ? indent : text_.npos;
}

std::size_t Layout::end_of_block(const Node& text) const {
  const std::size_t indent = block_indent(text);
  std::size_t end = end_of_line(text_, text.begin);
  for (std::size_t line = end + 1; line < text_.size(); line = end_of_line(text_, line) + 1) {
    const std::size_t word = std::min(text_.find_first_not_of(' ', line), text_.size());
    const bool is_empty = word == text_.size() || text_[word] == '\n';
    if (!is_empty && word - line < indent) break;
    if (!is_empty || word - line > indent) end = end_of_line(text_, line);
  }
  return end;
}

std::size_t Layout::end_of_collection(const Node& collection) const {
  std::size_t end = collection.begin + 1;
  for (const Node& child : Children(collection)) end = std::max(end, ends_[index(child)]);
  if (!has_brackets(collection)) return end;
  while (end < text_.size() && text_[end] != '}' && text_[end] != ']')
    end = text_[end] == '#' ? end_of_line(text_, end) : end + 1;
  return std::min(end + 1, text_.size());
}

void Layout::find_notes() {
  const Node* before = nullptr;
  std::size_t from = 0;
  for (const Node& node : nodes_) {
    if (!node.is_scalar()) continue;
    note_between(from, before, &node);
    from = ends_[index(node)];
    before = &node;
  }
  note_between(from, before, nodes_.data() + nodes_.size());
}

// What stands between two scalars, or before the first or after the last.
void Layout::note_between(std::size_t from, const Node* before, const Node* after) {
  const std::size_t to = is_end(after) ? text_.size() : source_.line_begin(after->begin);
  if (before) {
    if (to <= from && !is_end(after)) return;  // in one line
    note_rest_of_line(*before, from);
    from = end_of_line(text_, from) + 1;
  }
  bool blank = false, above = !before;
  for (std::size_t next = from; from < to; from = next) {
    next = end_of_line(text_, from) + 1;
    const std::string_view line = text_.substr(from, next - 1 - from), comment = comment_in(line);
    if (trimmed(line).empty()) {
      blank = true;
    } else if (comment == trimmed(line)) {
      const Node* ended = above ? nullptr : ended_collection(before, line.find('#'), after);
      above = !ended;
      add(ended ? ended : after, ended ? &Notes::below : &Notes::above, comment, std::exchange(blank, false));
    } else {
      const bool closed = before && only_closes(line), is_new = std::exchange(blank, false);
      if (!comment.empty())
        add(closed ? before : after, closed ? &Notes::beside : &Notes::above, comment, is_new && !closed);
    }
  }
  if (blank) notes_[after].above.emplace_back();
}

void Layout::note_rest_of_line(const Node& before, std::size_t from) {
  if (is_block(before)) from = before.begin;
  const std::string_view comment = comment_in(text_.substr(from, end_of_line(text_, from) - from));
  if (!comment.empty()) add(&before, &Notes::beside, comment);
}

// The collection that a comment after its last scalar belongs to: it is indented as the entries are, and what comes
// next is not.
const Node* Layout::ended_collection(const Node* last, std::size_t column, const Node* after) const {
  const auto parent = [&](const Node* node) { return parents_[index(*node)]; };
  const Node* found = parent(last);
  while (found && (!is_in_lines(*found) || column_of(*found) > column)) found = parent(found);
  while (found && parent(found) && column_of(*parent(found)) == column_of(*found)) found = parent(found);
  if (found && (is_end(after) || column_of(*found) > indent_at(after->begin))) return found;
  return nullptr;
}

void Layout::add(const Node* about, Lines Notes::*where, std::string_view comment, bool blank) {
  Notes& notes = notes_[about];
  if (blank) (notes.*where).emplace_back();
  (notes.*where).push_back(comment);
  notes.accepts = notes.accepts || comment.starts_with("# codicil: ignore[");
}

std::vector<std::string> Layout::comments() const {
  std::vector<std::string> all;
  for (const auto& [node, notes] : notes_)
    for (const Lines* lines : {&notes.above, &notes.beside, &notes.below})
      for (const std::string_view line : *lines)
        if (!line.empty()) all.emplace_back(line);
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace codicil::yaml
