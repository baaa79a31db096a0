#pragma once
// The subcommands as a table.

#include "console.hpp"
#include "exit_code.hpp"
#include "options.hpp"

#include <span>
#include <string_view>

namespace codicil::cli {

/// One subcommand.
struct Command {
  std::string_view name;
  std::string_view operands;  ///< `[FILE...|-]`, as help shows them
  std::string_view summary;   ///< a line for the list of commands
  std::string_view details;   ///< a few lines for its own help
  std::string_view examples;  ///< lines of command and purpose
  std::span<const Option> options;
  Exit (*run)(const Arguments&, Console&);
  bool listed = true;         ///< in the list of commands; those that programs call, or packages, are not
  Choices choices = nullptr;  ///< of the operands
};

extern const Command init_command;
extern const Command check_command;
extern const Command completion_command;
extern const Command diff_command;
extern const Command explain_command;
extern const Command fmt_command;
extern const Command git_diff_driver_command;
extern const Command git_merge_file_command;
extern const Command git_textconv_command;
extern const Command help_command;
extern const Command history_command;
extern const Command man_command;
extern const Command render_command;
extern const Command renderers_command;
extern const Command schema_command;
extern const Command translate_command;
extern const Command waive_command;

/// All of them, in the order of help.
std::span<const Command* const> commands();

/// The whole command line, for what is made of it.
struct CommandLine {
  std::span<const Command* const> commands;
  std::span<const Option> options;  ///< of every command
};
CommandLine command_line();

/// The command called `name`. Throws UsageError with a suggestion.
const Command& find_command(std::string_view name);

}  // namespace codicil::cli
