#pragma once
// One thing in place of another.

#include "review/context.hpp"

#include <vector>

namespace codicil::reviewing {

// Makes one change (`a` in place of `b`) of a recipient or safeguard that went and another that came in the same list,
// where they are there for the same: their `for` says so, or nothing else in that list came or went. Its parts are what
// is said of both, paired; of which some may not have changed.
std::vector<Change> with_swaps(std::vector<Change> changes);

// Whether one thing stands in the place of another.
bool is_another(const Change& change);
// Whether both versions say the same, in all its parts.
bool is_unchanged(const Change& part);

}  // namespace codicil::reviewing
