#pragma once
/// \file
/// Isolates for plain text, where no markup says which way a part of a line runs.

#include "unicode/direction.hpp"

#include <string>
#include <string_view>

namespace codicil::unicode {

/// `text`, lines of direction `base`, with isolates (U+2066 or U+2067, U+2069) around those foreign stretches that a
/// display would put wrongly: they stand at the start of a line, which would take their direction; or beside another
/// one or a number; or they begin or end in a sign. None where a whole line is foreign. Isolates come in pairs in one
/// line; `text` holds none of its own.
std::string with_isolates(std::string text, Direction base);

}  // namespace codicil::unicode
