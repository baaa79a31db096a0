#pragma once
/// \file
/// Which items of three lists are the same one, and in which order they stand in one list.

#include <cstddef>
#include <string>
#include <vector>

namespace codicil::merging {

/// What an item is known by.
struct Item {
  std::string label;        ///< its id, what it is about, its kind; may be empty, and several items may share it
  std::size_t content = 0;  ///< a hash of all it says
  bool operator==(const Item&) const = default;
};
using Items = std::vector<Item>;

inline constexpr std::size_t absent = static_cast<std::size_t>(-1);

/// Where one item stands in the three lists; `absent` where a list does not have it.
struct Triple {
  std::size_t base = absent, ours = absent, theirs = absent;
};

/// Pairs the items of two lists: the index in `right` of each item of `left`. In this order: a label that stands once
/// in both; the same label and content; the same label between the same neighbours. Takes linear time.
std::vector<std::size_t> pair(const Items& left, const Items& right);

/// The items of three lists. What both sides added is one item where it has the same label once, or the same content.
std::vector<Triple> align(const Items& base, const Items& ours, const Items& theirs);

/// Orders items, of which each list has some: as ours do, or as theirs do where only they moved some. What the
/// other side has alone follows the neighbour that it follows there.
std::vector<Triple> ordered(std::vector<Triple> items);

}  // namespace codicil::merging
