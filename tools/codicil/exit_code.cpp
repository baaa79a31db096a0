#include "exit_code.hpp"

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

}  // namespace

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
