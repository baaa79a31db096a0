#include "report.hpp"

#include <codicil/source/display.hpp>

#include <algorithm>

namespace codicil::cli {
namespace {

std::string counted(std::ptrdiff_t number, std::string_view noun) {
  return std::to_string(number).append(" ").append(noun).append(number == 1 ? "" : "s");
}

}  // namespace

Diagnostics shown(const Diagnostics& found, const Console& console) {
  if (!console.quiet()) return found;
  Diagnostics errors;
  for (const Diagnostic& diagnostic : found)
    if (diagnostic.severity == Severity::error) errors.add(diagnostic);
  return errors;
}

std::string count_line(const Diagnostics& found, std::string_view name) {
  const std::string where = " in " + printable(name) + '\n';
  if (found.empty()) return "no findings" + where;
  std::string kinds;
  for (const auto& [severity, noun] :
       {std::pair{Severity::error, "error"}, {Severity::warning, "warning"}, {Severity::note, "note"}})
    if (const auto number = std::ranges::count(found.list(), severity, &Diagnostic::severity))
      (kinds += kinds.empty() ? ": " : ", ") += counted(number, noun);
  return counted(std::ssize(found.list()), "finding") + kinds + where;
}

}  // namespace codicil::cli
