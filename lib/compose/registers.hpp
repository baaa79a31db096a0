#pragma once
// What the policy defines once and refers to, printed once: organisations, data, purposes and the other registries.

#include "compose/phrases.hpp"

namespace codicil::composing {

// A section per registry that has entries; headings without numbers.
std::vector<document::Block> registers(const Phrases& phrases);

}  // namespace codicil::composing
