#include "report.hpp"

namespace codicil::cli {

Diagnostics shown(const Diagnostics& found, const Console& console) {
  if (!console.quiet()) return found;
  Diagnostics errors;
  for (const Diagnostic& diagnostic : found)
    if (diagnostic.severity == Severity::error) errors.add(diagnostic);
  return errors;
}

}  // namespace codicil::cli
