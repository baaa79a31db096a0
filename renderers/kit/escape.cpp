#include "kit/escape.hpp"

#include "unicode/direction.hpp"
#include "unicode/utf8.hpp"

namespace codicil::kit {
namespace {

constexpr std::string_view kReplacementCharacter = "\xEF\xBF\xBD";

/// The length a lead byte announces and the range of its second byte: table 3-7 of the Unicode Standard.
struct Lead {
  std::uint8_t length, low, high;
};

constexpr Lead lead(unsigned char byte) {
  if (byte < 0xC2 || byte > 0xF4) return {1, 0, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF};
  if (byte < 0xF0) return {3, std::uint8_t(byte == 0xE0 ? 0xA0 : 0x80), std::uint8_t(byte == 0xED ? 0x9F : 0xBF)};
  return {4, std::uint8_t(byte == 0xF0 ? 0x90 : 0x80), std::uint8_t(byte == 0xF4 ? 0x8F : 0xBF)};
}

struct Character {
  char32_t code;  ///< 0 where the bytes are ill-formed
  unsigned length;
};

/// The character that begins at a byte above 0x7F. Ill-formed bytes are taken as far as they could have begun a
/// character, as browsers do.
Character decode(const char* at, const char* end) {
  const auto byte = [&](unsigned i) { return static_cast<unsigned char>(at[i]); };
  const Lead shape = lead(byte(0));
  if (shape.length == 1) return {0, 1};
  char32_t code = byte(0) & (0xFFu >> (shape.length + 1));
  for (unsigned i = 1; i < shape.length; ++i) {
    const unsigned low = i == 1 ? shape.low : 0x80, high = i == 1 ? shape.high : 0xBF;
    if (end - at <= static_cast<std::ptrdiff_t>(i) || byte(i) < low || byte(i) > high) return {0, i};
    code = code << 6 | (byte(i) & 0x3F);
  }
  return {code, shape.length};
}

/// C1 controls, noncharacters, and what decode gives for ill-formed bytes.
constexpr bool is_unfit(char32_t code) {
  return code < 0xA0 || (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
}

}  // namespace

Escape::Special Escape::look(std::string_view text) const {
  const std::uint8_t kind = class_[static_cast<unsigned char>(text[0])];
  if (kind == kUnfit) return {1, false, kReplacementCharacter};
  if (kind != kMultibyte) return {1, false, written_[kind]};
  const auto [code, length] = decode(text.data(), text.data() + text.size());
  if (is_unfit(code)) return {length, false, kReplacementCharacter};
  if (!direction_controls_ && unicode::is_bidi_control(code)) return {length, false, kReplacementCharacter};
  if (line_separators_ && code == 0x2028) return {length, false, "\\u2028"};
  if (line_separators_ && code == 0x2029) return {length, false, "\\u2029"};
  return {length, true, {}, unicode::is_in_right_to_left_block(code)};
}

std::string Escape::operator()(std::string_view text) const {
  std::string out;
  out.reserve(text.size());
  append(out, text);
  return out;
}

}  // namespace codicil::kit
