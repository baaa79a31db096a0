#pragma once
// How git gets to know policies.

#include <string_view>

namespace codicil::cli {

/// What `codicil help git` prints: lines for .gitattributes and commands, to be copied.
extern const std::string_view git_setup;

}  // namespace codicil::cli
