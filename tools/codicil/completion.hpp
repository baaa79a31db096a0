#pragma once
// Scripts by which shells complete what is typed. They are static text: no shell calls the program at each key.

#include "command.hpp"

#include <string>
#include <string_view>

namespace codicil::cli {

/// For bash 4.1 and later, with and without the package bash-completion.
std::string bash_completion(const CommandLine& line);
/// For zsh 5.1 and later, to be found as `_codicil` by compinit, or sourced after it.
std::string zsh_completion(const CommandLine& line);
/// For fish 3.0 and later.
std::string fish_completion(const CommandLine& line);

/// `text` as one word of bash or zsh that stands for nothing but itself.
std::string in_quotes(std::string_view text);

/// `--output -o`, as `separator` says between them.
std::string spellings(const Option& option, std::string_view separator);

}  // namespace codicil::cli
