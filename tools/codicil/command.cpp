#include "command.hpp"

#include <algorithm>
#include <array>

namespace codicil::cli {

std::span<const Command* const> commands() {
  static constexpr std::array all{&check_command,     &render_command,  &translate_command, &waive_command,
                                  &renderers_command, &explain_command, &help_command};
  return all;
}

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const Command* command : commands()) names.emplace_back(command->name);
  return names;
}

const Command& find_command(std::string_view name) {
  const auto found = std::ranges::find(commands(), name, [](const Command* command) { return command->name; });
  if (found != commands().end()) return **found;
  refuse("command", name, command_names());
}

}  // namespace codicil::cli
