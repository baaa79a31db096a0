// What a policy lacks, as findings with the lines they are about.

#include <codicil/check.hpp>

#include "check/frames.hpp"

#include <algorithm>

namespace codicil {
namespace {

using checking::Frames;

// Other cases of one duty that a finding shows; it says how many there are.
constexpr std::size_t kShownCases = 4;

bool is_finding(DutyResult result) {
  return result == DutyResult::partly || result == DutyResult::missing || result == DutyResult::unknown;
}

// A row that nobody read in the law, or that nobody knows to hold, is no error.
Severity severity_of(const DutyCoverage& found) {
  if (found.duty->trust == DutyTrust::measured || found.duty->level == DutyLevel::may) return Severity::note;
  const bool is_certain = found.result != DutyResult::unknown && found.duty->trust == DutyTrust::read;
  return is_certain && found.duty->level == DutyLevel::must ? Severity::error : Severity::warning;
}

std::string message_of(const DutyCoverage& found) {
  const std::string discloses(found.duty->discloses);
  std::string message;
  if (found.result == DutyResult::unknown)
    message = "does not say whether " + std::string(found.duty->when) + "; if so, it must say " + discloses;
  else if (found.result == DutyResult::partly && found.met == 0)
    message = "says only in part " + discloses;
  else if (found.result == DutyResult::partly)
    message = "says in " + std::to_string(found.met) + " of " + std::to_string(found.cases) + " cases " + discloses;
  else
    message =
        (found.cases > 1 ? "does not say in any of " + std::to_string(found.cases) + " cases " : "does not say ") +
        discloses;
  return message.append(" (").append(found.duty->citation).append(")");
}

Diagnostic finding_of(const DutyCoverage& found, const Frames& frames) {
  Diagnostic finding{.code = found.duty->id, .severity = severity_of(found), .message = message_of(found)};
  finding.help = found.duty->how;
  if (!found.gaps.empty()) finding.label = found.gaps.front().what;
  frames.place(finding, found.gaps.empty() ? "policy" : std::string_view(found.gaps.front().path));
  for (std::size_t i = 1; i < std::min(found.gaps.size(), kShownCases + 1); ++i)
    frames.relate(finding, found.gaps[i].path, found.gaps[i].what);
  return finding;
}

}  // namespace

Diagnostics findings(const LawCoverage& coverage, const Reading& reading) {
  const Frames frames(reading);
  Diagnostics found;
  for (const DutyCoverage& each : coverage.duties)
    if (is_finding(each.result)) found.add(finding_of(each, frames));
  return found;
}

}  // namespace codicil
