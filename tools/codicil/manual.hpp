#pragma once
// Manual pages, in the language of roff and its macros "man".

#include "command.hpp"

#include <string>

namespace codicil::cli {

/// codicil(1).
std::string manual(const CommandLine& line);
/// codicil-check(1) and its like.
std::string manual(const Command& command, const CommandLine& line);

}  // namespace codicil::cli
