#pragma once
// Which rule explains a change.

#include "review/rules.hpp"

namespace codicil::reviewing {

// The row that explains the change, and the part of it that does: a section that is gone is as grave as the gravest of
// what stood in it.
struct Rating {
  const Row* row;
  const Change* because;
};

// All rows, in the order in which they are tried.
const std::vector<const Row*>& all_rule_rows();

Rating rate(const Change& change, const Context& context);

}  // namespace codicil::reviewing
