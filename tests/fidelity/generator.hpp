#pragma once
// Policies made from the field tables alone: random valid ones, and one that states everything.

#include <codicil/model/policy.hpp>

#include <cstdint>

namespace codicil::test {

// A valid policy: the reader finds no error in what the writer makes of it. The same seed gives the same policy
// everywhere.
Policy random_policy(std::uint64_t seed);

// Every field of every struct stated, every kind of section once, two entries in every registry. Every string holds a
// word of its own, `Mk0042x`; ids hold one in small letters, addresses one in their path.
Policy filled_policy();

// A section of each kind, alone in a policy, with nothing stated but what the format requires.
std::vector<Policy> minimal_policies();

// Nothing but the keys a policy needs.
Policy empty_policy();

}  // namespace codicil::test
