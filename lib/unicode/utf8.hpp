#pragma once
/// \file
/// Strict UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.

#include <cstddef>
#include <string>
#include <string_view>

namespace codicil::unicode {

/// What stands in place of bytes that are no UTF-8: U+FFFD.
inline constexpr char32_t replacement = U'\uFFFD';
/// `replacement` as UTF-8.
inline constexpr std::string_view replacement_utf8 = "\xEF\xBF\xBD";

/// One decoded character of a text.
struct Decoded {
  char32_t code_point = replacement;  ///< `replacement` where the bytes are no UTF-8
  unsigned length = 1;                ///< in bytes; 1 where the bytes are no UTF-8
  bool valid = false;
};

/// As `decode`, for a text that starts with a byte above 0x7F.
Decoded decode_multibyte(std::string_view text);

/// The character that `text` starts with. `text` must not be empty.
inline Decoded decode(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  return first < 0x80 ? Decoded{first, 1, true} : decode_multibyte(text);
}

/// The number of ASCII bytes that `text` starts with.
std::size_t ascii_prefix(std::string_view text);

/// The number of bytes from U+0020 to U+007E that `text` starts with.
std::size_t printable_prefix(std::string_view text);

/// The offset of the first byte that is no UTF-8, or npos.
std::size_t find_invalid(std::string_view text);

/// The number of characters; a byte that is no UTF-8 counts as one.
std::size_t count_code_points(std::string_view text);

/// Whether `c` is one of the 66 code points that Unicode keeps for no character, U+FFFE and its like.
constexpr bool is_noncharacter(char32_t c) { return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF); }

/// Whether `c` is a C0 or C1 control or DEL.
constexpr bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F); }

/// Whether `c` changes the direction of the text after it until another character ends that: embeddings, overrides
/// and isolates, but not the plain marks U+200E, U+200F and U+061C that Arabic and Hebrew need.
constexpr bool is_bidi_control(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

/// `text` with the letters A to Z small, the others as they are.
std::string ascii_lower(std::string_view text);

}  // namespace codicil::unicode
