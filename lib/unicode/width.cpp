#include "unicode/width.hpp"

#include <utf8proc.h>

#include <algorithm>

namespace codicil::unicode {
namespace {

// Vowels and finals of Hangul that join the syllable before them; utf8proc counts them as one column.
bool is_joining_jamo(char32_t c) { return (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FF); }

std::size_t ascii_width(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return c >= 0x20 && c != 0x7F; }));
}

}  // namespace

unsigned width_by_table(char32_t c) {
  if (is_joining_jamo(c)) return 0;
  return static_cast<unsigned>(utf8proc_charwidth(static_cast<utf8proc_int32_t>(c)));
}

std::size_t width(std::string_view text) {
  const std::size_t ascii = ascii_prefix(text);
  std::size_t columns = ascii_width(text.substr(0, ascii));
  for (std::size_t at = ascii; at < text.size();) {
    const Decoded next = decode(text.substr(at));
    columns += width(next.code_point);
    at += next.length;
  }
  return columns;
}

}  // namespace codicil::unicode
