#pragma once
// The day that a run is for.

#include "options.hpp"

#include <codicil/model/values.hpp>

namespace codicil::cli {

/// The value of --as-of, or today (UTC). Throws UsageError where it is no day.
Date day_of(const Arguments& arguments);

}  // namespace codicil::cli
