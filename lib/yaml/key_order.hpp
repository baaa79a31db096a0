#pragma once
/// \file
/// The order of keys in canonical writing, for the mappings of a file.

#include "yaml/tree.hpp"

#include <cstdint>
#include <vector>

namespace codicil::yaml {

/// What the field tables say of a node.
struct Place {
  std::uint16_t rank = 0;  ///< of a key among those of its mapping; 0 where the order is the author's
  bool may_be_id = false;  ///< of a scalar: without quotes, what looks like an id is one
};

/// By the number of the node. Precondition: the tree is that of a policy without errors.
std::vector<Place> places_of(const Tree& tree);

}  // namespace codicil::yaml
