#include "help.hpp"

#include "exit_code.hpp"
#include "failure.hpp"
#include "git_setup.hpp"
#include "suggest.hpp"

#include <algorithm>

namespace codicil::cli {

const std::string_view title = "Privacy policies as data: one YAML file, every format.";
const std::string_view first_examples =
    "  codicil init                                   begin with a small policy\n"
    "  codicil check policy.yaml                      find mistakes\n"
    "  codicil render -t html,text,jsonld -d public/  make policy.html, .txt, .jsonld\n";

namespace {

constexpr std::size_t kColumns = 80;
constexpr std::size_t kWidest = 36;  // of the column of options

// The left column padded, the right one wrapped beside it; below it where the left one is wider.
std::string row(std::string left, std::size_t width, std::string_view right) {
  const std::string lines = wrapped(right, width);
  if (left.size() + 2 > width) return left + '\n' + lines;
  left.resize(width, ' ');
  return left + lines.substr(std::min(width, lines.size()));
}

std::string spelling(const Option& option) {
  std::string text = option.letter ? std::string("  -") + option.letter + ", --" : std::string("      --");
  text += option.name;
  return option.value.empty() ? text : text.append(" ").append(option.value);
}

std::string option_list(std::span<const Option> options) {
  std::size_t width = 0;
  for (const Option& option : options) width = std::max(width, std::min(spelling(option).size() + 2, kWidest));
  std::string text;
  for (const Option& option : options) text += row(spelling(option), width, option.help);
  return text;
}

std::vector<std::string> spellings(std::span<const Option> options) {
  std::vector<std::string> all;
  for (const Option& option : options)
    all.push_back(option.letter ? std::string{'-', option.letter} : "--" + std::string(option.name));
  return all;
}

std::vector<std::string> listed_names() {
  std::vector<std::string> names;
  for (const Command* command : commands())
    if (command->listed) names.emplace_back(command->name);
  return names;
}

std::string command_list() {
  std::string text;
  for (const Command* command : commands())
    if (command->listed) text += row("  " + std::string(command->name), 13, command->summary);
  return text;
}

std::string begin() {
  return std::string("Usage: codicil COMMAND [OPTIONS] [FILE...]\n").append(title) + "\n\nExamples:\n" +
         std::string(first_examples) + '\n';
}

std::string exit_codes() {
  std::vector<std::string> codes;
  for (const ExitMeaning& each : exit_meanings())
    codes.push_back(std::to_string(static_cast<int>(each.exit)).append(" ").append(each.short_text));
  return "Exit codes: " + joined(codes) + '\n';
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t indent) {
  std::string lines;
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size());
    if (end > kColumns - indent) end = text.rfind(' ', kColumns - indent);
    if (end == text.npos || end == 0) end = std::min(text.find_first_of(" \n"), text.size());
    lines.append(end ? indent : 0, ' ').append(text.substr(0, end)) += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string introduction() {
  return begin() + wrapped("Commands: " + joined(listed_names()), 0) + "More: codicil --help\n";
}

std::string overview() {
  return begin() + "Commands (codicil help COMMAND says more):\n" + command_list() +
         wrapped("Options of every command (codicil help options): " + joined(spellings(global_options())), 0) +
         exit_codes();
}

std::string help_for_options() {
  return "Options of every command, before or after its name:\n" + option_list(global_options());
}

std::string help_for(const Command& command) {
  std::string text = "Usage: codicil " + std::string(command.name) + (command.options.empty() ? "" : " [OPTIONS]");
  text.append(command.operands.empty() ? "" : " ").append(command.operands).append("\n\n").append(command.details);
  text.append("\nExamples:\n").append(command.examples);
  if (!command.options.empty()) text.append("\nOptions:\n") += option_list(command.options);
  return text += "\nOptions of every command: codicil help options\n";
}

namespace {

std::vector<std::string> pages() {
  std::vector<std::string> names{"options", "git"};
  for (const Command* command : commands()) names.emplace_back(command->name);
  return names;
}

Exit run(const Arguments& arguments, Console& console) {
  const auto& operands = arguments.operands();
  if (operands.size() > 1) throw UsageError("help takes one command");
  if (operands.empty())
    console.print(overview());
  else if (operands.front() == "git")
    console.print(git_setup);
  else if (operands.front() == "options")
    console.print(help_for_options());
  else
    console.print(help_for(find_command(operands.front())));
  return Exit::done;
}

}  // namespace

const Command help_command{.name = "help",
                           .operands = "[COMMAND|options|git]",
                           .summary = "say what a command does",
                           .details =
                               "Prints what a command does, its options and examples; the options that every\n"
                               "command takes; or, for git, how to let it compare and merge policies.\n"
                               "codicil help completion is about TAB in shells, codicil help man about manuals.\n",
                           .examples = "  codicil help render\n  codicil help options\n  codicil help git\n",
                           .options = {},
                           .run = run,
                           .choices = pages};

}  // namespace codicil::cli
