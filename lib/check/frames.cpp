#include "check/frames.hpp"

#include <algorithm>

namespace codicil::checking {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// How long the words are at the beginning of `source`; 0 where they are not there. Where they have a space, it may have
// several and ends of lines.
std::size_t length_at(std::string_view source, std::string_view words) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (at >= source.size()) return 0;
    if (!is_space(words[i])) {
      if (source[at++] != words[i]) return 0;
      continue;
    }
    if (!is_space(source[at])) return 0;
    while (at < source.size() && is_space(source[at])) ++at;
    while (i + 1 < words.size() && is_space(words[i + 1])) ++i;
  }
  return at;
}

bool by_place(const Position& a, const Position& b) { return a.line != b.line ? a.line < b.line : a.column < b.column; }

}  // namespace

std::size_t Frames::end_of(const SourceMap::Entry& entry) const {
  if (begins_.empty()) {
    for (const SourceMap::Entry& each : reading_.places.entries())
      if (each.file.empty()) begins_.push_back(each.key.begin);
    std::ranges::sort(begins_, by_place);
  }
  const auto next = std::ranges::upper_bound(begins_, entry.value.begin, by_place);
  return next == begins_.end() ? text_.end() : text_.offset(*next);
}

Range Frames::range_of(std::string_view words, std::size_t repeats, const SourceMap::Entry& entry) const {
  // As much of them as a line shows, and as can be looked for in every place of a long text.
  constexpr std::size_t most = 80;
  if (words.size() > most) words = words.substr(0, std::min(words.find_last_of(" \n", most), most));
  const std::size_t begin = text_.offset(entry.value.begin), end = end_of(entry);
  const std::string_view source = text_.part(begin, end);
  for (auto at = source.find(words.front()); at != source.npos; at = source.find(words.front(), at + 1))
    if (const std::size_t length = length_at(source.substr(at), words); length > 0 && repeats-- == 0)
      return text_.range(begin + at, begin + at + length);
  return entry.value;
}

}  // namespace codicil::checking
