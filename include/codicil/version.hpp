#pragma once
/// \file
/// The library's version.

#include <string_view>

namespace codicil {

/// `0.1.0` (Semantic Versioning).
inline constexpr std::string_view version = "0.1.0";

}  // namespace codicil
