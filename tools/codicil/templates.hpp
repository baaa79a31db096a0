#pragma once
// Policies to begin with, compiled in.

#include <span>
#include <string_view>

namespace codicil::cli {

struct Template {
  std::string_view name;  ///< `shop`; `policy` is the one that is taken if nobody says
  std::string_view yaml;
};

/// Ordered by name.
std::span<const Template> templates();

}  // namespace codicil::cli
