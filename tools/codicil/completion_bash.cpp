#include "completion.hpp"

namespace codicil::cli {
namespace {

// `$cur` is what is typed of the current word. Readline completes names of files itself, which knows about `~` and
// spaces, where there are no replies.
constexpr std::string_view kBegin = R"(# Completion of codicil in bash, made by `codicil completion bash`.

_codicil_words() {
  local word
  for word in "$@"; do
    [[ $word == "$cur"* ]] || continue
    [[ $word == *= ]] && compopt -o nospace
    printf -v word %q "$word"
    COMPREPLY+=("$word")
  done
}

_codicil_list() {
  local word listed=${cur%"${cur##*,}"}
  for word in "$@"; do _codicil_words "$listed$word"; done
}

_codicil() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command='' i
  COMPREPLY=()
  # Bash takes `--option=value` for three words.
  if [[ $cur == '=' ]]; then
    cur=''
  elif [[ $prev == '=' ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
)";

std::string words(std::string_view function, const std::vector<std::string>& words) {
  std::string call(function);
  for (const std::string& word : words) call.append(" ") += in_quotes(word);
  return call;
}

std::string completed(const Expected& expected, bool list) {
  if (!expected.words.empty()) return words(list ? "_codicil_list" : "_codicil_words", expected.words);
  switch (expected.files) {
    case FileNames::all:
      return "compopt -o default";
    case FileNames::folders:
      return "compopt -o dirnames";
    case FileNames::none:
      break;
  }
  return ":";
}

std::string branch(const std::string& pattern, const std::string& action) {
  return "    " + pattern + ") " + action + " ;;\n";
}

// Both spellings of an option with a value, each behind `before`.
std::string pattern(const std::string& before, const Option& option) {
  const std::string name = before + "'--" + std::string(option.name) + '\'';
  return option.letter ? name + '|' + before + "'-" + option.letter + '\'' : name;
}

std::string find_the_command(std::span<const Option> options) {
  std::string takes_next;
  for (const Option& each : options)
    if (!each.value.empty()) takes_next += (takes_next.empty() ? "" : "|") + pattern("", each);
  return "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
         "    case ${COMP_WORDS[i]} in\n"
         "      " +
         takes_next +
         ")\n"
         "        ((i++))\n"
         "        [[ ${COMP_WORDS[i]} == '=' ]] && ((i++)) ;;\n"
         "      -*) ;;\n"
         "      *)\n"
         "        command=${COMP_WORDS[i]}\n"
         "        break ;;\n"
         "    esac\n"
         "  done\n";
}

std::string values(const std::string& before, std::span<const Option> options) {
  std::string branches;
  for (const Option& each : options)
    if (!each.value.empty())
      branches += branch(pattern(before, each), completed(expected(each.value, each.choices), each.list) + "; return");
  return branches;
}

void add_names(std::span<const Option> options, std::vector<std::string>& names) {
  for (const Option& each : options) names.push_back("--" + std::string(each.name));
}

std::string option_names(const CommandLine& line) {
  std::string branches;
  for (const Command* each : line.commands) {
    std::vector<std::string> names;
    add_names(each->options, names);
    if (!names.empty()) branches += branch(in_quotes(each->name), words("_codicil_words", names));
  }
  std::vector<std::string> names;
  add_names(line.options, names);
  return "  if [[ $cur == -* ]]; then\n    case $command in\n" + branches + "    esac\n    " +
         words("_codicil_words", names) + "\n    return\n  fi\n";
}

std::string operands(const CommandLine& line) {
  std::vector<std::string> listed;
  std::string branches;
  for (const Command* each : line.commands) {
    if (each->listed) listed.emplace_back(each->name);
    branches += branch(in_quotes(each->name), completed(expected(each->operands, each->choices), false));
  }
  return "  case $command in\n" + branch("''", words("_codicil_words", listed)) + branches + "  esac\n";
}

}  // namespace

std::string bash_completion(const CommandLine& line) {
  std::string script(kBegin);
  script += find_the_command(line.options) + "  case $command:$prev in\n" + values("*:", line.options);
  for (const Command* each : line.commands) script += values(in_quotes(each->name) + ':', each->options);
  return script + "  esac\n" + option_names(line) + operands(line) + "}\n\ncomplete -F _codicil codicil\n";
}

}  // namespace codicil::cli
