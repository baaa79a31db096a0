#pragma once
/// \file
/// Anchors of what is gone, beside those of what is there.

#include <string>
#include <string_view>

namespace codicil::redlining {

/// No path of a fact begins with it.
inline constexpr std::string_view former = "former_";

/// The anchor of something that is gone, in a redline. `is_taken` says whether the newer version has the anchor too.
inline std::string former_anchor(std::string_view anchor, bool is_taken) {
  const bool renames = !anchor.empty() && (is_taken || anchor.starts_with(former));
  return renames ? std::string(former).append(anchor) : std::string(anchor);
}

/// What it was before `former_anchor`, whatever it was.
inline std::string original_anchor(std::string_view anchor) {
  return std::string(anchor.starts_with(former) ? anchor.substr(former.size()) : anchor);
}

}  // namespace codicil::redlining
