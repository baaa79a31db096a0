#pragma once
// What has to fit a version's changes: its date, its name, its notice, its anchors.

#include "review/context.hpp"

#include <codicil/review.hpp>

namespace codicil::reviewing {

std::vector<ReviewGate> gates(const Context& context, const PolicyReview& review, const std::optional<Date>& today);

}  // namespace codicil::reviewing
