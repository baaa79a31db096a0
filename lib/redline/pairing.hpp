#pragma once
/// \file
/// Which parts of two versions are the same part.

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace codicil::redlining {

/// What a part is recognised by.
struct Trait {
  std::string identity;  ///< its anchor; its text, where it has none
  std::string text;      ///< so much of it as tells it from others
};

/// Places of one part in the older and the newer version.
using Pair = std::pair<std::size_t, std::size_t>;

/// Whether the parts at two places can be shown as one.
using Fits = std::function<bool(std::size_t before, std::size_t after)>;

/// Pairs of parts, ascending in both: those of the same identity that fit, and between them those that fit and have
/// many words in common. A part that stands alone in both is the same part, whatever it says.
std::vector<Pair> pair_up(const std::vector<Trait>& before, const std::vector<Trait>& after, const Fits& fits);

}  // namespace codicil::redlining
