#pragma once
// Which rule explains a change.

#include "review/rules.hpp"

namespace codicil::reviewing {

// The rule that explains the change, and the part of it that does: a section that is gone is as grave as the gravest of
// what stood in it.
struct Rating {
  const ReviewRule* rule;
  const Change* because;
};

Rating rate(const Change& change, const Context& context);

}  // namespace codicil::reviewing
