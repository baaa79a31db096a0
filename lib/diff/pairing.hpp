#pragma once
// Which item of one list is which item of the other.

#include "diff/tree.hpp"

#include <cstddef>
#include <vector>

namespace codicil::diffing {

// An item that both lists have, or that one has: null where it is missing.
struct Pair {
  const Node* before = nullptr;
  const Node* after = nullptr;
  std::string key{};  // the part of Change::path: no other pair of the two lists has it
};

// The children of two nodes of one kind, paired: in the order of `after`, then what is gone, in that of `before`.
// Swapping the arguments swaps the pairs. Items are the same where their keys are; of several with one key, those that
// are equal, then those that are most alike. Items that are their own words are the same, too, where at least half of
// their words are. Bounded: likeness is looked for among all of up to 64 items, else among the 8 nearest on each side.
std::vector<Pair> pair_children(const Node& before, const Node& after);

// What both are called, whichever is the older one.
std::string common_key(const Node* before, const Node* after);

}  // namespace codicil::diffing
