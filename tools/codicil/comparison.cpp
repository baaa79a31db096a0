#include "comparison.hpp"

#include "report.hpp"

#include <codicil/codicil.hpp>
#include <codicil/source/display.hpp>

#include <unistd.h>

#include <algorithm>

namespace codicil::cli {
namespace {

std::string written(const Document& document, const ReportForm& form) {
  const Renderer* renderer = RendererRegistry::global().find(form.name);
  return std::get<DocumentWriter>(renderer->print)(document, form.page);
}

// After the commands of GitHub Actions: `%`, line ends.
std::string annotation(const std::string& text) {
  std::string escaped = "::error title=codicil diff::";
  for (const char c : printable(text)) c == '%' ? escaped += "%25" : escaped += c;
  return escaped += '\n';
}

Document notice(const std::string& text) {
  Document page;
  page.title = "Not compared";
  page.organisation = "codicil";
  page.blocks.push_back({document::Paragraph{{{.text = text}}}, "reason"});
  return page;
}

}  // namespace

Exit Sides::report(const Console& console) const {
  Exit exit = Exit::done;
  for (const Side* side : {&before, &after}) {
    const Diagnostics& found = side->reading.diagnostics;
    if (!side->reading.policy) console.findings(found.to_text(console.colours(STDERR_FILENO)));
    exit = worse(exit, exit_for(found, Exit::content));
  }
  return exit;
}

std::string Sides::why_not_compared() const {
  const Side& broken = before.reading.policy ? after : before;
  std::string text = broken.name + " cannot be read as a policy";
  const Diagnostics& found = broken.reading.diagnostics;
  const auto error = std::ranges::find(found, Severity::error, &Diagnostic::severity);
  if (error == found.end()) return text;
  const bool has_place = !error->frame.empty();
  return text + (has_place ? ", line " + std::to_string(error->range.begin.line) : "") + ": " + error->message;
}

std::string print(const Sides& sides, const PolicyReview& review, const ReportForm& form) {
  if (form.is_redline)
    return written(redline_document(*sides.before.reading.policy, *sides.after.reading.policy), form);
  const ReviewSubject subject = sides.subject();
  if (form.name == "json") return to_json(review, subject);
  if (form.name == "github") return to_annotations(review, subject);
  if (form.name == "summary") return to_summary(review) + '\n';
  if (form.name == "markdown") return to_markdown(review, subject);
  if (form.name == "html") return to_html(review, subject, form.page);
  if (form.name == "fo") return written(review_document(review, subject), form);
  return to_text(review, subject, form.text);
}

std::string print_failure(const std::string& reason, const ReportForm& form) {
  if (form.name == "json") return to_json(NotCompared{printable(reason)});
  if (form.name == "github") return annotation("not compared: " + reason);
  if (form.name == "text" || form.name == "summary") return "not compared: " + printable(reason) + '\n';
  return written(notice("Not compared: " + printable(reason)), form);
}

}  // namespace codicil::cli
