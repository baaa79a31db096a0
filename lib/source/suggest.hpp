#pragma once
/// \file
/// What somebody probably meant to type.

#include <string_view>
#include <vector>

namespace codicil {

/// The candidate nearest to `typed`, or empty where none is near: at most two typing mistakes (insertion, deletion,
/// replacement, two letters exchanged), and at most one in a word of up to four letters. Case, `_` and spaces for `-`
/// cost nothing.
std::string_view suggest(std::string_view typed, const std::vector<std::string_view>& candidates);

}  // namespace codicil
