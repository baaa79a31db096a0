#pragma once
// Which `.codicil.yaml` holds for a policy: the option, the environment, or the nearest file above the policy.

#include "console.hpp"
#include "options.hpp"

#include <codicil/config.hpp>

#include <string>

namespace codicil::cli {

/// Whether settings are wanted at all: not with `--no-config` or the name `none`. Throws UsageError.
bool wants_config(const Arguments& arguments);

/// Where the settings for a policy stand: `--config`, else `CODICIL_CONFIG`, else the `.codicil.yaml` in the policy's
/// folder or the nearest one above it, up to the folder with `.git`. Empty: nowhere, or not wanted. `policy` is named
/// as on the command line: a path, `REV:path`, or `-`. Throws UsageError.
std::string find_config(const Arguments& arguments, const std::string& policy);

/// The settings for a policy; those without a file where there is none. Says which one with -v. Prints its findings and
/// throws UsageError where it cannot be read.
Config config_for(const Arguments& arguments, const std::string& policy, const Console& console);

}  // namespace codicil::cli
