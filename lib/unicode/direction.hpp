#pragma once
/// \file
/// Which way text runs, and where text of the other direction stands in a line, so that writers can isolate it: else
/// the punctuation beside a Latin name in Arabic text, or the signs of an address, jump to the wrong side (UAX #9).

#include <cstddef>
#include <optional>
#include <string_view>

namespace codicil::unicode {

/// Which way a script runs.
enum class Direction { left_to_right, right_to_left };

/// The other one.
constexpr Direction opposite(Direction direction) {
  return direction == Direction::left_to_right ? Direction::right_to_left : Direction::left_to_right;
}

/// Which way a language is written (a BCP 47 tag): by the script that the tag names, else by its usual one.
Direction direction_of_language(std::string_view tag);

/// Whether `c` lies in one of the blocks that Unicode keeps for scripts from right to left: a cheap question that
/// text of other scripts never answers with yes.
constexpr bool is_in_right_to_left_block(char32_t c) {
  return c >= 0x590 && (c <= 0x8FF || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE) ||
                        (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF));
}

/// What a character does to the order of a line.
enum class Kind { left_to_right, right_to_left, number, mark, neutral };

/// The kind of a character, as a display sees it.
Kind kind_of(char32_t c);

/// The kind of the letters of a direction.
constexpr Kind letters_of(Direction direction) {
  return direction == Direction::left_to_right ? Kind::left_to_right : Kind::right_to_left;
}

/// A part of a text, in bytes.
struct Stretch {
  std::size_t begin, end;
  bool operator==(const Stretch&) const = default;
};

/// Whether all of `text` runs against `base`: it has a letter of the other direction, or is a telephone number in text
/// from right to left, and has no letter of `base`.
bool is_foreign(std::string_view text, Direction base);

/// The first part of `text` at or after `from` that runs against `base`, the direction of what it stands in: from the
/// first to the last letter of one or more words, with the digits and signs that belong to them (`ISO 27001`, `C++`,
/// `https://a.example/`, `Larkfield (UK)`) and without the punctuation around them. In text from right to left, a
/// telephone number like `+962 3 000` is one too. A line feed or two spaces end it; so does an Arabic comma, which
/// belongs to the text around it: `A، B` are two. Nothing if there is none.
std::optional<Stretch> foreign_stretch(std::string_view text, std::size_t from, Direction base);

}  // namespace codicil::unicode
