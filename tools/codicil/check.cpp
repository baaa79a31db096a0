#include "command.hpp"
#include "inputs.hpp"
#include "report.hpp"

#include <codicil/source/display.hpp>

#include <unistd.h>

#include <algorithm>
#include <array>

namespace codicil::cli {
namespace {

constexpr std::array kOptions{
    Option{"format", 0, "full|concise", "findings with their lines (full), or one line each"},
    Option{"fail-on", 0, "error|warning|note|never", "the least finding that makes the exit code 1 (error)"},
};

std::string text(const Input& input, bool concise, const Console& console) {
  const Diagnostics found = shown(input.reading.diagnostics, console);
  if (concise) return found.to_lines();
  if (found.empty() && !console.quiet()) return "no findings in " + printable(input.name) + '\n';
  return found.to_text(console.colours(STDOUT_FILENO));
}

bool fails(const Diagnostics& found, std::string_view threshold) {
  if (threshold == "never") return false;
  const Severity least = threshold == "note"      ? Severity::note
                         : threshold == "warning" ? Severity::warning
                                                  : Severity::error;
  return std::ranges::any_of(found, [least](const Diagnostic& one) { return one.severity >= least; });
}

Exit run(const Arguments& arguments, Console& console) {
  const bool concise = arguments.value("format") == "concise";
  const std::string threshold = arguments.value("fail-on").value_or("error");
  Exit exit = Exit::done;
  for (const Input& input : read_inputs(input_names(arguments, console), console)) {
    const Diagnostics& found = input.reading.diagnostics;
    console.print(text(input, concise, console));
    if (fails(found, threshold)) exit = worse(exit, Exit::findings);
    exit = worse(exit, exit_for(found, Exit::done));  // a file that cannot be read is no finding
  }
  return exit;
}

}  // namespace

const Command check_command{.name = "check",
                            .operands = "[FILE...|-]",
                            .summary = "find mistakes in policies",
                            .details =
                                "Reads policies and prints every finding. Without FILE, reads policy.yaml or\n"
                                "privacy-policy.yaml of this folder; - is standard input.\n",
                            .examples =
                                "  codicil check\n"
                                "  codicil check --format concise policies/*.yaml\n"
                                "  codicil check --fail-on warning policy.yaml    in continuous integration\n",
                            .options = kOptions,
                            .run = run};

}  // namespace codicil::cli
