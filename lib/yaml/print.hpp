#pragma once
/// \file
/// A file in one style, from its nodes and what stands between them.

#include "source/source_text.hpp"
#include "yaml/tree.hpp"

#include <string>
#include <vector>

namespace codicil::yaml {

/// A file with its keys in canonical order and one spelling for each value.
struct Printed {
  std::string text;
  std::vector<std::string> comments;  ///< those that were there before, in the order of their bytes
};

/// Preconditions: that of Layout, and that it is a policy without errors.
Printed print(const SourceText& source, const Tree& tree);

}  // namespace codicil::yaml
