#pragma once
// One thing in place of another.

#include "review/context.hpp"

#include <vector>

namespace codicil::reviewing {

// Makes one change (`a` in place of `b`) of a recipient or safeguard that went and another that came in the same list,
// where they are there for the same: their `for` says so, or nothing else in that list came or went.
std::vector<Change> with_swaps(std::vector<Change> changes);

}  // namespace codicil::reviewing
