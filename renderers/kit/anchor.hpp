#pragma once
/// \file
/// Anchors of blocks as ids of HTML elements.

#include "kit/buffer.hpp"

#include <string_view>

namespace codicil::kit {

/// Appends `anchor`. Anchors of facts are made of `[a-z0-9_-]`; any other byte but a capital letter is written as `.`
/// and its code, which keeps different anchors different and makes none of them an ill-formed id.
void append_anchor(Buffer& out, std::string_view anchor);

}  // namespace codicil::kit
