#pragma once
/// \file
/// Isolates: which parts of a line need to be told which way they run, and the characters for it in plain text, where
/// no markup can.

#include "unicode/direction.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace codicil::unicode {

/// `text`, lines of direction `base`, with isolates (U+2066 or U+2067, U+2069) around those foreign stretches that a
/// display would put wrongly: they stand at the start of a line, which would take their direction; or beside another
/// one or a number; or they begin or end in a sign. None where a whole line is foreign. Isolates come in pairs in one
/// line; `text` holds none of its own.
std::string with_isolates(std::string text, Direction base);

/// The foreign stretches of `text`, a part of a line whose direction `base` is known to the display, that it would put
/// wrongly nevertheless.
std::vector<Stretch> misplaced_stretches(std::string_view text, Direction base);

}  // namespace codicil::unicode
