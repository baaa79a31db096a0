#include "completion.hpp"

namespace codicil::cli {
namespace {

constexpr std::string_view kBegin = R"(# Completion of codicil in fish, made by `codicil completion fish`.

# Whether the command before the cursor is this one; '' for none.
function __codicil_command_is
    set -l words (commandline -opc)
    set -e words[1]
    set -l command ''
    while set -q words[1]
        switch $words[1]
            case )";
constexpr std::string_view kAfterOptions = R"(
                set -e words[1] # its value is the next word
            case '-*'
            case '*'
                set command $words[1]
                break
        end
        set -e words[1]
    end
    test "$command" = "$argv[1]"
end

# Words for the last part of a list.
function __codicil_list
    set -l listed (commandline -ct | string replace -r -- '^--[^=]*=' '' | string match -r -- '.*,')
    for word in $argv
        echo "$listed$word"
    end
end

complete -c codicil -f
)";

std::string in_fish_quotes(std::string_view text) {
  std::string word = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') word += '\\';
    word += c;
  }
  return word + '\'';
}

// Fish reads what `-a` takes as a list of words once more.
std::string arguments(const std::vector<std::string>& words, bool list) {
  std::string all;
  for (const std::string& each : words) all.append(all.empty() ? "" : " ") += in_fish_quotes(each);
  return " -a " + in_fish_quotes(list ? "(__codicil_list " + all + ')' : all);
}

std::string completed(const Expected& expected, bool list) {
  if (!expected.words.empty()) return arguments(expected.words, list);
  switch (expected.files) {
    case FileNames::all:
      return " -F";
    case FileNames::folders:
      return " -a '(__fish_complete_directories)'";
    case FileNames::none:
      break;
  }
  return "";
}

std::string line_for(const std::string& begin, const Option& option) {
  std::string text = begin + " -l " + in_fish_quotes(option.name);
  if (option.letter) text += std::string(" -s ") + option.letter;
  if (!option.value.empty()) {
    const Expected all = expected(option.value, option.choices);
    text += (all.files == FileNames::all ? " -r" : " -x") + completed(all, option.list);
  }
  return text + " -d " + in_fish_quotes(option.help) + '\n';
}

std::string begin_for(std::string_view command) {
  return "complete -c codicil -n " + in_fish_quotes("__codicil_command_is " + in_fish_quotes(command));
}

std::string lines_for(const Command& command) {
  const std::string begin = begin_for(command.name),
                    operands = completed(expected(command.operands, command.choices), false);
  std::string lines;
  if (command.listed)
    lines += begin_for("") + " -a " + in_fish_quotes(in_fish_quotes(command.name)) + " -d " +
             in_fish_quotes(command.summary) + '\n';
  if (!operands.empty()) lines += begin + operands + '\n';
  for (const Option& each : command.options) lines += line_for(begin, each);
  return lines;
}

}  // namespace

std::string fish_completion(const CommandLine& line) {
  std::string script(kBegin);
  for (const Option& each : line.options)
    if (!each.value.empty()) script.append(script.ends_with("case ") ? "" : " ") += spellings(each, " ");
  script += kAfterOptions;
  for (const Option& each : line.options) script += line_for("complete -c codicil", each);
  for (const Command* each : line.commands) script += lines_for(*each);
  return script;
}

}  // namespace codicil::cli
