#pragma once
// Help, made from the tables.

#include "command.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace codicil::cli {

/// What the program is for, in a sentence.
extern const std::string_view title;
/// Lines of command and purpose, to begin with.
extern const std::string_view first_examples;

/// What `codicil` without a command says: the way in.
std::string introduction();
/// `codicil --help`.
std::string overview();
/// `codicil help options`: those of every command.
std::string help_for_options();
/// `codicil COMMAND --help`.
std::string help_for(const Command& command);

/// `text` in lines of at most 80 columns that start with `indent` spaces. ASCII.
std::string wrapped(std::string_view text, std::size_t indent);

}  // namespace codicil::cli
