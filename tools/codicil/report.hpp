#pragma once
// Findings as the command line shows them.

#include "console.hpp"

#include <codicil/source/diagnostic.hpp>

namespace codicil::cli {

/// What of `found` is shown: all of it, or only errors with -q.
Diagnostics shown(const Diagnostics& found, const Console& console);

}  // namespace codicil::cli
