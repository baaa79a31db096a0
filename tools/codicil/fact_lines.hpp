#pragma once
// A policy as lines that compare well.

#include <codicil/model/policy.hpp>

#include <string>

namespace codicil::cli {

/// Each fact on a line of its own that begins with its path, so that a line says what it is about wherever a diff shows
/// it; longer texts follow their path, one sentence on each line, indented. Items without names have a dash in theirs,
/// so that one more does not change the lines of the others. Safe for a terminal.
std::string fact_lines(const Policy& policy);

}  // namespace codicil::cli
