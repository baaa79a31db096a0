#include "unicode/utf8.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace codicil::unicode;

namespace {

std::string encode(char32_t c) {
  const auto tail = [c](int shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | (c >> 6)), tail(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0)};
}

}  // namespace

TEST_CASE("every code point but the surrogates is decoded") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const Decoded decoded = decode(encode(c));
    const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
    if (decoded.valid == surrogate || (!surrogate && (decoded.code_point != c || decoded.length != encode(c).size())))
      FAIL("code point " << std::hex << std::uint32_t(c));
  }
}

TEST_CASE("bytes that are no UTF-8 are found where they stand") {
  const std::vector<std::string> bad = {
      "\x80",              // a continuation on its own
      "\xC0\xBC",          // `<` in two bytes
      "\xC1\xBF",          // overlong
      "\xE0\x9F\xBF",      // overlong
      "\xF0\x8F\xBF\xBF",  // overlong
      "\xED\xA0\x80",      // a surrogate
      "\xF4\x90\x80\x80",  // above U+10FFFF
      "\xF5\x80\x80\x80",  // never a first byte
      "\xFF",
      "\xC3",          // cut short
      "\xE2\x82",      // cut short
      "\xF0\x9F\x98",  // cut short
  };
  for (const std::string& bytes : bad)
    for (const std::string& before : {std::string(), std::string("plain ASCII, more than eight"), std::string("é€😀")}) {
      CAPTURE(before);
      CHECK(find_invalid(before + bytes) == before.size());
      CHECK(find_invalid(before + bytes + " and more") == before.size());
      CHECK(decode(bytes).length == 1);
      CHECK(decode(bytes).code_point == replacement);
    }
}

TEST_CASE("nothing behind the end of a view is read as its text") {
  const std::string text = "é€😀";
  CHECK_FALSE(decode(std::string_view(text).substr(0, 1)).valid);
  CHECK_FALSE(decode(std::string_view(text).substr(2, 2)).valid);
  CHECK_FALSE(decode(std::string_view(text).substr(5, 3)).valid);
}

TEST_CASE("good text has no invalid byte") {
  CHECK(find_invalid("") == std::string::npos);
  CHECK(find_invalid("plain") == std::string::npos);
  CHECK(find_invalid("déjà vu, 日本語, \xF4\x8F\xBF\xBF") == std::string::npos);
  CHECK(find_invalid(std::string_view("\0", 1)) == std::string::npos);
}

TEST_CASE("characters are counted, not bytes") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("privacy") == 7);
  CHECK(count_code_points("é日😀") == 3);
  CHECK(count_code_points("e\u0301") == 2);
  CHECK(count_code_points("a\xFFz\xE2\x82") == 5);
}

TEST_CASE("the length of an ASCII prefix is exact at every offset") {
  for (std::size_t size = 0; size < 40; ++size) {
    const std::string ascii(size, 'x');
    CHECK(ascii_prefix(ascii) == size);
    CHECK(ascii_prefix(ascii + "é" + ascii) == size);
  }
}

TEST_CASE("a prefix of printable characters ends at every other byte, wherever it stands") {
  for (unsigned byte = 0; byte < 256; ++byte)
    for (std::size_t before = 0; before < 20; ++before) {
      const std::string text = std::string(before, '~') + static_cast<char>(byte) + std::string(9, ' ');
      const bool printable = byte >= 0x20 && byte <= 0x7E;
      if (printable_prefix(text) != (printable ? text.size() : before)) FAIL("byte " << byte << " at " << before);
    }
}

TEST_CASE("kinds of characters that must not reach an output") {
  CHECK(is_noncharacter(0xFFFE));
  CHECK(is_noncharacter(0x1FFFF));
  CHECK(is_noncharacter(0xFDD0));
  CHECK(is_noncharacter(0xFDEF));
  CHECK_FALSE(is_noncharacter(0xFFFD));
  CHECK_FALSE(is_noncharacter(0xFDF0));
  CHECK(is_control('\x1b'));
  CHECK(is_control(0x7F));
  CHECK(is_control(0x9B));
  CHECK_FALSE(is_control(' '));
  CHECK_FALSE(is_control(0xA0));
  for (const int c : {0x202A, 0x202E, 0x2066, 0x2069}) CHECK(is_bidi_control(static_cast<char32_t>(c)));
  for (const int c : {0x2029, 0x202F, 0x2065, 0x206A, 0x200E}) CHECK_FALSE(is_bidi_control(static_cast<char32_t>(c)));
}
