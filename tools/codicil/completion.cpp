#include "completion.hpp"

#include "failure.hpp"
#include "suggest.hpp"

#include <algorithm>
#include <array>

namespace codicil::cli {

std::string in_quotes(std::string_view text) {
  std::string word = "'";
  for (const char c : text) c == '\'' ? word += "'\\''" : word += c;
  return word + '\'';
}

std::string spellings(const Option& option, std::string_view separator) {
  std::string text = "--" + std::string(option.name);
  return option.letter ? text.append(separator).append("-") + option.letter : text;
}

namespace {

struct Shell {
  std::string_view name;
  std::string (*script)(const CommandLine&);
};
constexpr std::array kShells{Shell{"bash", bash_completion}, Shell{"zsh", zsh_completion},
                             Shell{"fish", fish_completion}};

std::vector<std::string> shells() {
  std::vector<std::string> names;
  for (const Shell& each : kShells) names.emplace_back(each.name);
  return names;
}

Exit run(const Arguments& arguments, Console& console) {
  const auto& operands = arguments.operands();
  if (operands.size() != 1) throw UsageError("completion takes one of: " + joined(shells()));
  const auto found = std::ranges::find(kShells, operands.front(), &Shell::name);
  if (found == kShells.end()) refuse("shell", operands.front(), shells());
  console.print(found->script(command_line()));
  return Exit::done;
}

}  // namespace

const Command completion_command{
    .name = "completion",
    .operands = "bash|zsh|fish",
    .summary = "print the script by which a shell completes commands",
    .details =
        "Prints a script that makes TAB complete commands, options, their words, codes of\n"
        "findings, and names of files. An installed codicil has it in its place already.\n"
        "For bash, add the first line below to ~/.bashrc; for zsh, the second one to\n"
        "~/.zshrc, below compinit; for fish, type the third one once.\n",
    .examples =
        "  source <(codicil completion bash)\n"
        "  source <(codicil completion zsh)\n"
        "  codicil completion fish > ~/.config/fish/completions/codicil.fish\n",
    .options = {},
    .run = run,
    .listed = false};

}  // namespace codicil::cli
