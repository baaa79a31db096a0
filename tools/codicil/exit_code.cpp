#include "exit_code.hpp"

#include <array>

namespace codicil::cli {
namespace {

Exit exit_for(Cause cause, Exit content) {
  switch (cause) {
    case Cause::content:
      return content;
    case Cause::file:
      return Exit::file;
    case Cause::limit:
      return Exit::limit;
  }
  return Exit::bug;
}

constexpr auto kMeanings =
    std::to_array<ExitMeaning>({{Exit::done, "done", "All is done, and nothing was found that counts."},
                                {Exit::findings, "findings",
                                 "Findings or changes at or above --fail-on, or files that would change with --check."},
                                {Exit::usage, "usage", "The command line or the settings are wrong."},
                                {Exit::content, "bad input", "An input cannot be understood."},
                                {Exit::file, "file", "A file cannot be read or written, or git failed."},
                                {Exit::limit, "limit", "An input is larger than any policy has to be."},
                                {Exit::bug, "bug", "The program is wrong; the message says where to write."}});

}  // namespace

std::span<const ExitMeaning> exit_meanings() { return kMeanings; }

Exit exit_for(const Diagnostics& diagnostics, Exit content) {
  Exit exit = Exit::done;
  for (const Diagnostic& found : diagnostics) {
    if (found.severity != Severity::error) continue;
    const Rule* rule = find_rule(found.code);
    exit = worse(exit, exit_for(rule ? rule->cause : Cause::content, content));
  }
  return exit;
}

}  // namespace codicil::cli
