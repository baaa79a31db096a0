#pragma once
/// \file
/// Cuts text into the pieces that people compare texts by.

#include <cstddef>
#include <string_view>

namespace codicil::unicode {

/// What a piece of a text is.
enum class PieceKind {
  word,   ///< a word, number, date or address; one character of a script that runs its words together, as Chinese does
  space,  ///< one or more spaces
  sign,   ///< anything else: a punctuation mark, an emoji, a line feed
};

/// A piece at the start of a text.
struct Piece {
  PieceKind kind;
  std::size_t length;  ///< in bytes, never 0
};

/// The piece that `text`, which is not empty, starts with. The next one starts after it. No piece ends inside what
/// readers see as one character (a grapheme cluster of UAX #29), nor inside `don't`, `third-party`, `2.5` or
/// `2021-08-04`. Total: a byte that is no UTF-8 is a sign.
Piece first_piece(std::string_view text);

}  // namespace codicil::unicode
