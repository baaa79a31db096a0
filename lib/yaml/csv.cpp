#include "yaml/csv.hpp"

#include <algorithm>

namespace codicil::yaml {

namespace {
constexpr std::string_view blanks = " \t", line_ends = "\r\n";
}  // namespace

std::size_t Csv::find(std::string_view characters, std::size_t from) const {
  return std::min(text_.find_first_of(characters, from), text_.size());
}

void Csv::skip(std::string_view characters) { at_ = std::min(text_.find_first_not_of(characters, at_), text_.size()); }

bool Csv::take(char c) {
  if (at_ == text_.size() || text_[at_] != c) return false;
  return ++at_, true;
}

bool Csv::next(Row& row) {
  skip(line_ends);
  if (at_ == text_.size()) return false;
  row.begin = at_;
  row.cells.clear();
  row.count = 0;
  do {
    const Cell cell = take_cell();
    if (flaw_) return false;
    if (row.count++ < most_cells_) row.cells.push_back(cell);
  } while (take(','));
  row.end = at_;
  return true;
}

Cell Csv::take_cell() {
  skip(blanks);
  return at_ < text_.size() && text_[at_] == '"' ? take_quoted() : take_plain();
}

Cell Csv::take_plain() {
  const std::size_t begin = at_;
  at_ = find(",\"\r\n", begin);
  if (at_ < text_.size() && text_[at_] == '"')
    flaw_ = {at_, at_ + 1, "a quote stands in the middle of this cell",
             "put the whole cell in quotes, and double the quotes in it: \"a 5\"\" disk\""};
  const std::string_view cell = text_.substr(begin, at_ - begin);
  return {cell.substr(0, cell.find_last_not_of(blanks) + 1), begin};  // npos + 1 is 0
}

Cell Csv::take_quoted() {
  const std::size_t open = at_, begin = open + 1;
  for (std::size_t close = text_.find('"', begin);; close = text_.find('"', close + 2)) {
    at_ = close;
    if (close == text_.npos || text_.substr(close + 1, 1) != "\"") break;
  }
  if (at_ == text_.npos) {
    flaw_ = {open, open + 1, "this quote is never closed",
             "close it, or delete it; a quote inside a cell in quotes is doubled: \"a 5\"\" disk\""};
    return {{}, open};
  }
  const std::string_view raw = text_.substr(begin, at_ - begin);
  ++at_;
  skip(blanks);
  if (at_ < text_.size() && std::string_view(",\r\n").find(text_[at_]) == text_.npos)
    flaw_ = {at_, find(",\r\n", at_), "there is more text after the closing quote",
             "double the quotes inside the cell, and close it before the comma"};
  if (raw.find_first_of("\"\r") == raw.npos) return {raw, begin};
  return {unescaped(raw), open, true};
}

// Doubled quotes are one, and lines end as in YAML.
std::string_view Csv::unescaped(std::string_view raw) {
  std::string& out = pool_.emplace_back();
  out.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const bool pair = i + 1 < raw.size();
    if (raw[i] == '\r' && pair && raw[i + 1] == '\n') continue;
    out += raw[i] == '\r' ? '\n' : raw[i];
    if (raw[i] == '"') ++i;
  }
  return out;
}

}  // namespace codicil::yaml
