#pragma once
/// \file
/// What two sequences have in common, in order.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace codicil::redlining {

/// A stretch that both sequences have.
struct Common {
  std::size_t before, after;  ///< where it begins in each
  std::size_t length;         ///< never 0
  bool operator==(const Common&) const = default;
};

/// Pairs equal elements of two sequences, each at most once and in order: stretches in ascending order that do not
/// touch in both. Elements are numbers that stand for something, given out from 0 on (see Numbering).
///
/// Elements that both have exactly once are paired first (patience diff): they are what people take for the same.
/// Between them, the shortest script of Myers ("An O(ND) Difference Algorithm", 1986) pairs the rest; where it would
/// need more than a fixed number of edits, the sequences have so little in common there that nothing is paired. So the
/// time is in proportion to the lengths, whatever the sequences are.
std::vector<Common> align(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after);

}  // namespace codicil::redlining
