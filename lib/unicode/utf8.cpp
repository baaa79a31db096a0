#include "unicode/utf8.hpp"

#include <array>
#include <cstdint>
#include <cstring>

namespace codicil::unicode {
namespace {

constexpr std::uint64_t each(unsigned char byte) { return 0x0101010101010101U * byte; }
constexpr std::uint64_t high_bits = each(0x80);

// The number of bytes that `text` starts with and `test` holds for. `test_eight` looks at eight at once and may say no
// where the answer is yes.
template <class TestEight, class Test>
std::size_t prefix(std::string_view text, TestEight test_eight, Test test) {
  std::size_t at = 0;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if (!test_eight(eight)) break;
  }
  while (at < text.size() && test(static_cast<unsigned char>(text[at]))) ++at;
  return at;
}

}  // namespace

Decoded decode_multibyte(std::string_view text) {
  constexpr std::array<char32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};  // less would be an overlong form
  const auto first = static_cast<unsigned char>(text.front());
  const unsigned length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
  if (length == 0 || length > text.size()) return {};
  char32_t c = first & (0x7FU >> length);
  for (unsigned i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0) != 0x80) return {};
    c = c << 6 | (byte & 0x3F);
  }
  const bool is_surrogate = c >= 0xD800 && c <= 0xDFFF;
  if (c < least[length] || c > 0x10FFFF || is_surrogate) return {};
  return {c, length, true};
}

std::size_t ascii_prefix(std::string_view text) {
  const auto all_ascii = [](std::uint64_t eight) { return (eight & high_bits) == 0; };
  return prefix(text, all_ascii, [](unsigned char byte) { return byte < 0x80; });
}

std::size_t printable_prefix(std::string_view text) {
  const auto all_printable = [](std::uint64_t eight) {
    const std::uint64_t below_space = eight - each(0x20);
    const std::uint64_t above_tilde = eight + each(0x01);
    return ((eight | below_space | above_tilde) & high_bits) == 0;
  };
  return prefix(text, all_printable, [](unsigned char byte) { return byte >= 0x20 && byte < 0x7F; });
}

std::size_t find_invalid(std::string_view text) {
  for (std::size_t at = 0;;) {
    at += ascii_prefix(text.substr(at));
    if (at == text.size()) return std::string_view::npos;
    const Decoded next = decode(text.substr(at));
    if (!next.valid) return at;
    at += next.length;
  }
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) at += decode(text.substr(at)).length;
  return count;
}

std::string ascii_lower(std::string_view text) {
  std::string small(text);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return small;
}

}  // namespace codicil::unicode
