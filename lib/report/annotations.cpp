// Workflow commands of GitHub Actions, escaped as its toolkit does
// (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands): a line feed would begin a
// command, a colon or comma the next property.

#include "report/annotations.hpp"
#include "report/place.hpp"
#include "report/words.hpp"

#include <codicil/report.hpp>
#include <codicil/source/display.hpp>

#include <utility>

namespace codicil {
namespace reporting {

// Characters that act or hide are gone, as on a terminal: the log of a run is one.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) c == '%' ? out += "%25" : out += c;
  return out;
}

std::string escaped_property(std::string_view text) {
  std::string out;
  for (const char c : escaped(text)) c == ':' ? out += "%3A" : c == ',' ? out += "%2C" : out += c;
  return out;
}

std::string command(std::string_view name, const std::optional<Place>& place, std::string_view title,
                    std::string_view message) {
  std::string out = "::" + std::string(name) + ' ';
  if (place && !place->file.empty()) {
    out += "file=" + escaped_property(place->file) + ",line=" + std::to_string(place->range.begin.line);
    out += ",endLine=" + std::to_string(place->range.end.line) + ',';
  }
  return out + "title=" + escaped_property(title) + "::" + std::string(message) + '\n';
}

namespace {

std::string titled(std::string_view id, std::string_view name) { return std::string(id) + ' ' + std::string(name); }

std::string annotation(const ReviewFinding& finding, const ReviewSubject& subject) {
  std::string message = escaped(finding.message);
  for (const std::string_view words : {words_of(finding.rule->direction), words_of(finding.advice)})
    if (!words.empty()) message.append(kLineEnd).append(words);
  if (!finding.remark.empty()) message.append(kLineEnd).append(words::look_at).append(escaped(finding.remark));
  message.append(kLineEnd).append(escaped(finding.rule->reason));
  return command(finding.severity == Materiality::material ? "warning" : "notice", place_now(finding, subject),
                 titled(finding.rule->id, finding.rule->name), message);
}

}  // namespace
}  // namespace reporting

std::string to_annotations(const PolicyReview& review, const ReviewSubject& subject) {
  std::string out;
  for (const ReviewFinding& finding : review.findings)
    if (!finding.waiver && finding.severity != Materiality::editorial) out += reporting::annotation(finding, subject);
  for (const ReviewGate& gate : review.gates)
    out += reporting::command("warning", reporting::place_of(gate, subject), reporting::titled(gate.id, gate.name),
                              reporting::escaped(gate.message));
  return out + printable(to_summary(review)) + '\n';
}

}  // namespace codicil
