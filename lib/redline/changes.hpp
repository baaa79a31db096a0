#pragma once
/// \file
/// Changes between two texts that are cut into pieces.

#include "redline/numbering.hpp"
#include "unicode/words.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace codicil::redlining {

/// A piece of a text.
struct Piece {
  std::string_view text;
  std::uint32_t number;  ///< the same for pieces of the same text and look
  unicode::PieceKind kind;
};
using Pieces = std::vector<Piece>;  ///< a text

/// Adds the pieces of `text`.
void cut(std::string_view text, std::uint32_t look, Numbering& numbering, Pieces& pieces);

/// Pieces that were replaced; one of the two parts may be empty.
struct Change {
  std::size_t before, before_end;
  std::size_t after, after_end;

  bool deletes() const { return before < before_end; }
  bool inserts() const { return after < after_end; }
  bool operator==(const Change&) const = default;
};

/// The changes, in order; between them pieces are the same. Made for people: see word_diff.
std::vector<Change> changes(const Pieces& before, const Pieces& after);

}  // namespace codicil::redlining
