#pragma once
// Findings as the command line shows them.

#include "console.hpp"

#include <codicil/source/diagnostic.hpp>

#include <string>
#include <string_view>

namespace codicil::cli {

/// What of `found` is shown: all of it, or only errors with -q.
Diagnostics shown(const Diagnostics& found, const Console& console);

/// `2 findings: 1 error, 1 warning in policy.yaml`, a line.
std::string count_line(const Diagnostics& found, std::string_view name);

}  // namespace codicil::cli
