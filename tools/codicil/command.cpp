#include "command.hpp"

#include <algorithm>
#include <array>

namespace codicil::cli {

std::span<const Command* const> commands() {
  static constexpr std::array all{
      &init_command,         &check_command,         &fmt_command,        &render_command, &diff_command,
      &history_command,      &waive_command,         &translate_command,  &schema_command, &renderers_command,
      &explain_command,      &help_command,          &completion_command, &man_command,    &git_diff_driver_command,
      &git_textconv_command, &git_merge_file_command};
  return all;
}

CommandLine command_line() { return {commands(), global_options()}; }

const Command& find_command(std::string_view name) {
  const auto found = std::ranges::find(commands(), name, [](const Command* command) { return command->name; });
  if (found != commands().end()) return **found;
  std::vector<std::string> names;
  for (const Command* command : commands()) names.emplace_back(command->name);
  refuse("command", name, names);
}

}  // namespace codicil::cli
