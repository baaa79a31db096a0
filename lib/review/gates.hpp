#pragma once
// What has to fit a version's changes: its date, its name, its notice, its anchors.

#include "review/context.hpp"

#include <codicil/review.hpp>

#include <span>
#include <string_view>

namespace codicil::reviewing {

// A kind of gate.
struct GateKind {
  std::string_view id, name;
};
// All kinds, ordered by id.
std::span<const GateKind> gate_kinds();

std::vector<ReviewGate> gates(const Context& context, const PolicyReview& review, const std::optional<Date>& today);

}  // namespace codicil::reviewing
