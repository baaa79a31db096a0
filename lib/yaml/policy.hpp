#pragma once
/// \file
/// From the tree of a whole file to a Policy.

#include "yaml/reader.hpp"

namespace codicil::yaml {

/// Fills `out` from the root of the tree.
void convert_policy(Reader& reader, const Node& root, Policy& out);

}  // namespace codicil::yaml
