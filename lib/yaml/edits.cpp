#include "yaml/edits.hpp"

#include "yaml/scalar.hpp"

#include <algorithm>

namespace codicil::yaml {
namespace {

std::string joined(const std::vector<std::string>& items, std::string_view separator) {
  std::string out;
  for (const std::string& item : items) (out += out.empty() ? "" : separator) += item;
  return out;
}

const Node& last_child(const Node& collection) {
  const Node* last = nullptr;
  for (const Node& child : Children(collection)) last = &child;
  return *last;
}

}  // namespace

void Edits::replace(const Node& scalar, std::string value) {
  edits_.push_back({scalar.begin, end_of(scalar) - scalar.begin, std::move(value)});
}

void Edits::add_pairs(const Node& mapping, const std::vector<std::string>& pairs) {
  if (!is_flow(mapping)) return add_lines(mapping, pairs);
  const bool empty = mapping.span == 1;
  const std::size_t at = empty ? mapping.begin + 1 : end_of(last_child(mapping));
  edits_.push_back({at, 0, (empty ? "" : ", ") + joined(pairs, ", ")});
}

void Edits::add_lines(const Node& collection, const std::vector<std::string>& lines) {
  const std::size_t column = column_of(collection.begin);
  const Node& last = last_child(collection);
  insert(end_of_lines(last.has_key ? last.key().begin : last.begin, column), column, lines);
}

void Edits::add_lines_below(const Node& key, const std::vector<std::string>& lines) {
  insert(line_end(key.begin), column_of(key.begin) + 2, lines);
}

void Edits::append(const std::vector<std::string>& lines) {
  const bool begun = !text_.empty() && !text_.ends_with('\n');
  edits_.push_back({text_.size(), 0, (begun ? "\n" : "") + joined(lines, "\n") + '\n'});
}

bool Edits::is_flow(const Node& collection) const {
  return text_[collection.begin] == '{' || text_[collection.begin] == '[';
}

std::string Edits::take() {
  std::stable_sort(edits_.begin(), edits_.end(), [](const Edit& a, const Edit& b) { return a.at < b.at; });
  std::string out;
  std::size_t done = 0;
  for (const Edit& edit : edits_) {
    out.append(text_, done, edit.at - done).append(edit.text);
    done = edit.at + edit.length;
  }
  return out.append(text_, done);
}

void Edits::insert(std::size_t at, std::size_t column, const std::vector<std::string>& lines) {
  const bool crlf = text_.find("\r\n") != text_.npos;
  const std::string line = (crlf ? "\r\n" : "\n") + std::string(column, ' ');
  edits_.push_back({at, 0, line + joined(lines, line)});
}

std::size_t Edits::line_begin(std::size_t at) const {
  const auto end = at == 0 ? text_.npos : text_.rfind('\n', at - 1);
  return end == text_.npos ? 0 : end + 1;
}

// Before the line's end.
std::size_t Edits::line_end(std::size_t at) const {
  const std::size_t end = std::min(text_.find('\n', at), text_.size());
  return end > at && text_[end - 1] == '\r' ? end - 1 : end;
}

// The end of the last line that belongs to the line with `at`: those indented by more than `column`.
std::size_t Edits::end_of_lines(std::size_t at, std::size_t column) const {
  std::size_t end = line_end(at);
  for (std::size_t line = text_.find('\n', at); line != text_.npos; line = text_.find('\n', line)) {
    const std::size_t word = text_.find_first_not_of(' ', ++line);
    if (word == text_.npos) break;
    if (text_[word] == '\n' || text_[word] == '\r') continue;  // blank: belongs to what comes after it, if that does
    if (word - line <= column) break;
    end = line_end(word);
  }
  return end;
}

// The end of a scalar, or of a mapping in braces.
std::size_t Edits::end_of(const Node& node) const {
  if (node.kind == Kind::mapping) return closing_brace(node);
  const char first = text_[node.begin];
  if (first == '"' || first == '\'') return end_of_quotes(text_, node.begin);
  if (text_.substr(node.begin, node.text.size()) == node.text) return node.begin + node.text.size();
  std::size_t end = std::min(text_.find_first_of(",}", node.begin), text_.size());  // several lines, in braces
  while (text_[end - 1] == ' ' || text_[end - 1] == '\n' || text_[end - 1] == '\r') --end;
  return end;
}

std::size_t Edits::closing_brace(const Node& mapping) const {
  const std::size_t from = mapping.span == 1 ? mapping.begin : end_of(last_child(mapping));
  return std::min(text_.find('}', from), text_.size() - 1) + 1;
}

}  // namespace codicil::yaml
