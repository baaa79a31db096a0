#include "completion.hpp"

namespace codicil::cli {
namespace {

constexpr std::string_view kBegin = R"(#compdef codicil
# Completion of codicil in zsh, made by `codicil completion zsh`.

)";

constexpr std::string_view kArguments = R"(
_codicil() {
  local curcontext=$curcontext state state_descr line ret=1
  typeset -A opt_args
)";

// Found by compinit, this is the function's body; sourced, it is what defines it.
constexpr std::string_view kEnd = R"(
if [[ $funcstack[1] == _codicil ]]; then
  _codicil "$@"
else
  compdef _codicil codicil
fi
)";

std::string escaped(std::string_view text, std::string_view special) {
  std::string safe;
  for (const char c : text) {
    if (c == '\\' || special.find(c) != special.npos) safe += '\\';
    safe += c;
  }
  return safe;
}

// Words stand in functions of their own: within a specification of _arguments they would have to be quoted twice.
std::string function_for(std::string_view command, std::string_view option) {
  return ("_codicil_words_" + std::string(command)).append(option.empty() ? "" : "_").append(option);
}

std::string words_function(const std::string& name, const std::vector<std::string>& words, bool list) {
  std::string whole, begun;  // what follows `link=` is not a new word
  for (const std::string& each : words) (each.ends_with('=') ? begun : whole).append(" ") += in_quotes(each);
  const std::string compadd = list ? "  _sequence \"$@\" compadd -" : "  compadd \"$@\" -";
  return name + "() {\n" + compadd + whole + '\n' + (begun.empty() ? "" : "  compadd \"$@\" -S '' -" + begun + '\n') +
         "}\n";
}

std::string action(const Expected& expected, const std::string& function) {
  if (!expected.words.empty()) return function;
  switch (expected.files) {
    case FileNames::all:
      return "_files";
    case FileNames::folders:
      return "_files -/";
    case FileNames::none:
      break;
  }
  return " ";
}

// `'(--output -o)--output=[write to FILE]:FILE:_files'`, for each spelling, in lines that end in `end`.
std::string specification(std::string_view command, const Option& option, std::string_view end) {
  std::string rest = '[' + escaped(option.help, "[]:") + ']';
  if (!option.value.empty())
    rest += ':' + escaped(option.value, ":") + ':' +
            action(expected(option.value, option.choices), function_for(command, option.name));
  const std::string before = option.list ? "*" : '(' + spellings(option, " ") + ')';
  const std::string name = before + "--" + std::string(option.name) + (option.value.empty() ? "" : "=");
  std::string lines = "    " + in_quotes(name + rest).append(end);
  if (option.letter)
    lines += "    " + in_quotes(before + '-' + option.letter + (option.value.empty() ? "" : "+") + rest).append(end);
  return lines;
}

std::string functions(std::string_view command, std::span<const Option> options) {
  std::string text;
  for (const Option& each : options)
    if (const Expected all = expected(each.value, each.choices); !all.words.empty())
      text += words_function(function_for(command, each.name), all.words, each.list);
  return text;
}

std::string functions(const CommandLine& line) {
  std::string text = functions("every", line.options);
  for (const Command* each : line.commands) {
    text += functions(each->name, each->options);
    if (const Expected all = expected(each->operands, each->choices); !all.words.empty())
      text += words_function(function_for(each->name, ""), all.words, false);
  }
  return text;
}

std::string list_of_commands(std::span<const Command* const> commands) {
  std::string lines = "_codicil_commands() {\n  local -a commands=(\n";
  for (const Command* each : commands)
    if (each->listed) lines += "    " + in_quotes(escaped(each->name, ":") + ':' + escaped(each->summary, ":")) + '\n';
  return lines + "  )\n  _describe -t commands command commands\n}\n";
}

std::string branch(const Command& command) {
  std::string text = "    (" + in_quotes(command.name) + ")\n      _arguments -s -S $every \\\n";
  for (const Option& each : command.options) text += specification(command.name, each, " \\\n");
  const Expected all = expected(command.operands, command.choices);
  return text + "    " +
         in_quotes("*:" + escaped(command.operands, ":") + ':' + action(all, function_for(command.name, ""))) +
         " && ret=0 ;;\n";
}

}  // namespace

std::string zsh_completion(const CommandLine& line) {
  std::string script = std::string(kBegin) + functions(line) + list_of_commands(line.commands);
  script.append(kArguments).append("  local -a every=(\n");
  for (const Option& each : line.options) script += specification("every", each, "\n");
  script +=
      "  )\n"
      // What follows the command is left to the second call.
      "  _arguments -C -s -S $every '(-)1: :_codicil_commands' '*:: :->operands' && ret=0\n"
      "  [[ $state == operands ]] || return ret\n"
      "  case $line[1] in\n";
  for (const Command* each : line.commands) script += branch(*each);
  return script.append("  esac\n  return ret\n}\n").append(kEnd);
}

}  // namespace codicil::cli
