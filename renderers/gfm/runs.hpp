#pragma once
/// \file
/// What can be said of runs before they are printed.

#include <codicil/document/document.hpp>

#include <algorithm>
#include <string_view>

namespace codicil::gfm {

inline bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// The spaces that `text` begins with.
inline std::string_view spaces_before(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_space(text[end])) ++end;
  return text.substr(0, end);
}

/// The spaces that `text` ends with.
inline std::string_view spaces_after(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && is_space(text[begin - 1])) --begin;
  return text.substr(begin);
}

/// `text` without the spaces around it.
inline std::string_view trimmed(std::string_view text) {
  text.remove_prefix(spaces_before(text).size());
  text.remove_suffix(spaces_after(text).size());
  return text;
}

/// Whether there is anything but spaces to print.
inline bool is_visible(const document::Run& run) { return spaces_before(run.text).size() < run.text.size(); }
inline bool is_visible(const document::Run* first, const document::Run* last) {
  return std::any_of(first, last, [](const document::Run& run) { return is_visible(run); });
}
inline bool is_visible(const document::Inlines& inlines) {
  return is_visible(inlines.data(), inlines.data() + inlines.size());
}

}  // namespace codicil::gfm
