#include "manual.hpp"

#include <codicil/version.hpp>

#include "help.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace codicil::cli {
namespace {

struct Explained {
  std::string_view name, text;
};

// What the program itself reads; git gets what leads it to the repository (run_git.cpp).
constexpr auto kVariables = std::to_array<Explained>({
    {"CODICIL_CONFIG", "The file of settings, or none for no file. --config goes before it."},
    {"NO_COLOR", "Not empty: no colour."},
    {"FORCE_COLOR", "Neither empty nor 0: colour, also where nobody watches. NO_COLOR goes before it."},
    {"CLICOLOR_FORCE", "The same."},
    {"TERM", "Where it is dumb, no colour."},
});
constexpr auto kFiles = std::to_array<Explained>({
    {"policy.yaml, privacy-policy.yaml", "The policy that is read where no FILE is named."},
    {".codicil.yaml",
     "Settings, in the folder of the policy or the nearest folder above it, up to that of its git repository."},
});

constexpr std::string_view kDescription =
    "A policy is one YAML file that states facts, each once. The commands below check it, print it, compare it and "
    "tell\n"
    "its history; each has a page of its own, such as codicil-check(1). Where no FILE is named, they read the policy "
    "of\n"
    "this folder.\n";

// Text that roff prints as it is. What it replaces by typographic signs is named, so that examples can be copied; no
// line begins with a control character. Words are not hyphenated (HY): many are names of files.
std::string roff(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    const bool begins_line = safe.empty() || safe.back() == '\n';
    switch (c) {
      case '\\':
        safe += "\\(rs";
        break;
      case '-':
        safe += "\\-";
        break;
      case '\'':
        safe += "\\(aq";
        break;
      case '`':
        safe += "\\(ga";
        break;
      case '^':
        safe += "\\(ha";
        break;
      case '~':
        safe += "\\(ti";
        break;
      case '"':
        safe += "\\(dq";
        break;
      case '.':
        safe += begins_line ? "\\&." : ".";
        break;
      default:
        safe += c;
    }
  }
  return safe.ends_with('\n') ? safe : safe + '\n';
}

std::string in_line(std::string_view text) {
  std::string line = roff(text);
  std::ranges::replace(line, '\n', ' ');
  line.pop_back();
  return line;
}
std::string bold(std::string_view text) { return "\\fB" + in_line(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + in_line(text) + "\\fR"; }

std::string heading(std::string_view name) { return ".SH " + std::string(name) + '\n'; }
std::string entry(const std::string& term, std::string_view text) { return ".TP\n" + term + '\n' + roff(text); }

std::string begin(const std::string& page, std::string_view what) {
  std::string capitals = page;
  std::ranges::transform(capitals, capitals.begin(), [](unsigned char c) { return char(std::toupper(c)); });
  return ".\\\" Made by `codicil man`.\n.nr HY 0\n.TH " + in_line(capitals) + " 1 \"\" \"codicil " + in_line(version) +
         "\" \"Codicil\"\n.ad l\n" + heading("NAME") + in_line(page) + " \\- " + roff(what);
}

std::string options(std::span<const Option> options) {
  std::string text;
  for (const Option& each : options) {
    const std::string letter = each.letter ? bold(std::string{'-', each.letter}) + ", " : "";
    const std::string value = each.value.empty() ? "" : ' ' + italic(each.value);
    text += entry(letter + bold("--" + std::string(each.name)) + value, each.help);
  }
  return text;
}

// The page indents them itself.
std::string examples(std::string_view lines) {
  std::string text;
  for (std::size_t at = 0; at < lines.size(); at = std::min(lines.find('\n', at), lines.size() - 1) + 1) {
    const std::string_view line = lines.substr(at, lines.find('\n', at) - at);
    text += roff(line.substr(std::min(line.find_first_not_of(' '), line.size())));
  }
  return heading("EXAMPLES") + ".EX\n" + text + ".EE\n";
}

std::string entries(std::string_view title, std::span<const Explained> rows) {
  std::string text = heading(title);
  for (const Explained& each : rows) text += entry(bold(each.name), each.text);
  return text;
}

std::string exit_status() {
  std::string text = heading("EXIT STATUS");
  for (const ExitMeaning& each : exit_meanings())
    text += entry(bold(std::to_string(static_cast<int>(each.exit))), each.text);
  return text;
}

// What every page ends with: it reads on at all the others.
std::string end(const CommandLine& line, const Command* self) {
  std::string also = self ? bold("codicil") + "(1)" : "";
  for (const Command* each : line.commands)
    if (each != self) also += (also.empty() ? "" : ",\n") + bold("codicil-" + std::string(each->name)) + "(1)";
  return exit_status() + entries("ENVIRONMENT", kVariables) + entries("FILES", kFiles) + heading("SEE ALSO") + also +
         '\n';
}

}  // namespace

std::string manual(const CommandLine& line) {
  std::string text = begin("codicil", title) + heading("SYNOPSIS") + bold("codicil") + ' ' + italic("COMMAND") + " [" +
                     italic("OPTIONS") + "] [" + italic("FILE...") + "]\n" + heading("DESCRIPTION") +
                     roff(kDescription) + heading("COMMANDS");
  for (const Command* each : line.commands) text += entry(bold(each->name), each->summary);
  return text + heading("OPTIONS") + "Every command takes these, before or after its name:\n" + options(line.options) +
         examples(first_examples) + end(line, nullptr);
}

std::string manual(const Command& command, const CommandLine& line) {
  const std::string name = "codicil " + std::string(command.name);
  std::string text = begin("codicil-" + std::string(command.name), command.summary) + heading("SYNOPSIS") + bold(name);
  if (!command.options.empty()) text += " [" + italic("OPTIONS") + ']';
  if (!command.operands.empty()) text += ' ' + italic(command.operands);
  text += '\n' + heading("DESCRIPTION") + roff(command.details) + heading("OPTIONS") + options(command.options);
  return text + (command.options.empty() ? "" : ".PP\n") + roff("Those of every command are listed in codicil(1).") +
         examples(command.examples) + end(line, &command);
}

}  // namespace codicil::cli
