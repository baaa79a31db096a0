#include "source/source_text.hpp"

#include "unicode/utf8.hpp"

#include <algorithm>

namespace codicil {
namespace {

// A line longer than this many bytes is shown in part.
constexpr std::size_t long_line = 400, shown_before = 100, shown_after = 200;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::size_t to_character_begin(const SourceText& source, std::size_t at) {
  while (at > source.begin() && at < source.end() && is_continuation(source.part(at, at + 1).front())) --at;
  return at;
}

std::uint32_t narrow(std::size_t n) { return static_cast<std::uint32_t>(n); }

}  // namespace

std::string_view without_mark(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  return text.starts_with(byte_order_mark) ? text.substr(byte_order_mark.size()) : text;
}

std::size_t SourceText::line_index(std::size_t offset) const {
  if (lines_.empty()) {
    lines_.push_back(first_);
    for (auto at = text_.find('\n'); at != text_.npos; at = text_.find('\n', at + 1)) lines_.push_back(first_ + at + 1);
  }
  // Most ask about the line that was asked about last.
  const std::size_t last = std::max(last_.line, 1U) - 1;
  const bool is_in_last = lines_[last] <= offset && (last + 1 == lines_.size() || offset < lines_[last + 1]);
  if (is_in_last) return last;
  return static_cast<std::size_t>(std::upper_bound(lines_.begin(), lines_.end(), offset) - lines_.begin() - 1);
}

std::size_t SourceText::line_begin(std::size_t offset) const { return lines_[line_index(offset)]; }

std::size_t SourceText::line_end(std::size_t offset) const {
  const std::size_t index = line_index(offset);
  std::size_t end = index + 1 < lines_.size() ? lines_[index + 1] - 1 : this->end();
  if (end > lines_[index] && part(end - 1, end) == "\r") --end;
  return std::max(end, std::min(offset, this->end()));
}

Position SourceText::position(std::size_t offset) const {
  offset = std::min(offset, end());
  const std::size_t index = line_index(offset), begin = lines_[index];
  Position place{narrow(index + 1), 1};
  const bool same_line = last_.line == place.line && last_offset_ >= begin;
  if (same_line && offset < last_offset_)
    place.column = last_.column - narrow(unicode::count_code_points(part(offset, last_offset_)));
  else if (same_line)
    place.column = last_.column + narrow(unicode::count_code_points(part(last_offset_, offset)));
  else
    place.column = 1 + narrow(unicode::count_code_points(part(begin, offset)));
  last_offset_ = offset;
  return last_ = place;
}

std::size_t SourceText::offset(Position place) const {
  const std::size_t line = line_index(first_) + std::max(place.line, 1U) - 1;
  std::size_t at = lines_[std::min(line, lines_.size() - 1)];
  const std::size_t end = line_end(at);
  std::uint32_t column = 1;
  if (last_.line == place.line && last_.column <= place.column && last_offset_ >= at && last_offset_ <= end) {
    at = last_offset_;
    column = last_.column;
  }
  for (; column < place.column && at < end; ++column)
    while (++at < end && is_continuation(text_[at - first_])) {
    }
  if (line < lines_.size()) {
    last_offset_ = at;
    last_ = {narrow(line + 1), column};
  }
  return at;
}

Range SourceText::range(std::size_t begin, std::size_t end) const {
  const std::size_t last = std::max(begin, std::min(end, line_end(begin)));
  const Position from = position(begin);
  return {from, position(last)};
}

SourceLine SourceText::line(std::size_t offset) const {
  std::size_t begin = line_begin(offset), end = line_end(offset);
  SourceLine line{position(begin).line, {}, 1};
  if (end - begin > long_line) {
    const std::size_t from = to_character_begin(*this, offset > begin + shown_before ? offset - shown_before : begin);
    end = to_character_begin(*this, std::min(end, from + shown_before + shown_after));
    line.column = position(from).column;
    begin = from;
  }
  line.text = part(begin, end);
  return line;
}

std::vector<SourceLine> SourceText::frame(std::size_t offset) const {
  const std::size_t index = line_index(offset);
  std::vector<SourceLine> lines;
  for (std::size_t i = index < 2 ? 0 : index - 2; i < index; ++i) lines.push_back(line(lines_[i]));
  lines.push_back(line(offset));
  return lines;
}

}  // namespace codicil
