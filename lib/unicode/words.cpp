#include "unicode/words.hpp"

#include "unicode/line_breaks.hpp"
#include "unicode/utf8.hpp"

#include <utf8proc.h>

#include <array>

namespace codicil::unicode {
namespace {

constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
constexpr bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_word(char32_t c) { return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }

// By byte, since most of most texts is words of ASCII and single spaces.
constexpr auto ascii_words = [] {
  std::array<bool, 256> table{};
  for (unsigned char c = 0; c < 0x80; ++c) table[c] = is_ascii_word(c);
  return table;
}();

// Whether a character stands at `at` that nothing can be added to: it and what follows it are ASCII.
bool is_lone_ascii(std::string_view text, std::size_t at) {
  return is_ascii(text[at]) && (at + 1 == text.size() || is_ascii(text[at + 1])) && text[at] != '\r';
}

// Bytes of the grapheme cluster that `text` starts with.
std::size_t grapheme_length(std::string_view text) {
  if (is_lone_ascii(text, 0)) return 1;
  Decoded last = decode(text);
  std::size_t length = last.length;
  for (utf8proc_int32_t state = 0; length < text.size();) {
    const Decoded next = decode(text.substr(length));
    const bool ends = utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(last.code_point),
                                                       static_cast<utf8proc_int32_t>(next.code_point), &state);
    if (ends || !last.valid || !next.valid) break;
    length += next.length;
    last = next;
  }
  return length;
}

utf8proc_category_t category(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)); }

bool is_space(char32_t c) { return c < 0x80 ? c == ' ' || c == '\t' : category(c) == UTF8PROC_CATEGORY_ZS; }

// Of a script that sets its words apart.
bool is_of_word(const Decoded& c) {
  if (c.code_point < 0x80) return is_ascii_word(c.code_point);
  if (!c.valid || needs_line_breaks(c.code_point)) return false;
  const auto kind = category(c.code_point);
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_NO;  // letters, marks, numbers
}

// Whether `sign` joins what stands left and right of it: `user's`, `e-mail`, `and/or`, `a.b@example.org`, `1,000`.
bool joins(char left, const Decoded& sign, std::string_view rest) {
  constexpr std::u32string_view always = U"'-._@/&\u2019\u2010\u2011", digits = U",:";
  if (rest.empty()) return false;
  if (always.find(sign.code_point) != always.npos) return is_of_word(decode(rest));
  return digits.find(sign.code_point) != digits.npos && is_digit(char32_t(left)) && is_digit(char32_t(rest.front()));
}

// Where the characters of a word end that are ASCII and nothing can be added to.
std::size_t ascii_word_end(std::string_view text, std::size_t from) {
  std::size_t end = from;
  while (end < text.size() && ascii_words[static_cast<unsigned char>(text[end])]) ++end;
  return end > from && end < text.size() && !is_ascii(text[end]) ? end - 1 : end;
}

// Whether a single space stands at `at`.
bool is_lone_space(std::string_view text, std::size_t at) {
  return text[at] == ' ' && is_lone_ascii(text, at) && (at + 1 == text.size() || text[at + 1] != ' ');
}

// `text` starts with a character of a word.
std::size_t word_length(std::string_view text) {
  for (std::size_t at = ascii_word_end(text, 0);; at = ascii_word_end(text, at)) {
    if (at == text.size() || (at > 0 && is_lone_space(text, at))) return at;
    const Decoded next = decode(text.substr(at));
    const std::size_t length = grapheme_length(text.substr(at));
    const bool goes_on =
        is_of_word(next) || (at > 0 && length == next.length && joins(text[at - 1], next, text.substr(at + length)));
    if (!goes_on) return at;
    at += length;
  }
}

std::size_t space_length(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && is_space(decode(text.substr(at)).code_point)) at += grapheme_length(text.substr(at));
  return at;
}

}  // namespace

Piece first_piece(std::string_view text) {
  if (is_lone_space(text, 0)) return {PieceKind::space, 1};
  const Decoded first = decode(text);
  if (is_of_word(first)) return {PieceKind::word, word_length(text)};
  if (is_space(first.code_point)) return {PieceKind::space, space_length(text)};
  const bool is_ideograph =
      first.valid && needs_line_breaks(first.code_point) && category(first.code_point) <= UTF8PROC_CATEGORY_NO;
  return {is_ideograph ? PieceKind::word : PieceKind::sign, grapheme_length(text)};
}

}  // namespace codicil::unicode
