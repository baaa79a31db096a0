// What a policy lacks, as findings with the lines they are about.

#include <codicil/check.hpp>

#include "source/source_text.hpp"

#include <algorithm>

namespace codicil {
namespace {

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
  else if (found.result == DutyResult::partly)
    message = "says in " + std::to_string(found.met) + " of " + std::to_string(found.cases) + " cases " + discloses;
  else
    message =
        (found.cases > 1 ? "does not say in any of " + std::to_string(found.cases) + " cases " : "does not say ") +
        discloses;
  return message.append(" (").append(found.duty->citation).append(")");
}

class Frames {
public:
  explicit Frames(const Reading& reading) : reading_(reading), text_(reading.source.bytes, reading.source.name) {}

  // Where the fact stands, or the nearest one above it. What stands in a CSV file beside the policy has no frame here.
  void place(Diagnostic& finding, const DutyGap& gap) const {
    finding.fact = gap.path;
    finding.label = gap.what;
    finding.file = reading_.source.name;
    const SourceMap::Entry* entry = reading_.places.find(gap.path);
    if (!entry) return;
    finding.range = entry->key;
    if (entry->file.empty())
      finding.frame = text_.frame(text_.offset(entry->key.begin));
    else
      finding.file = entry->file;
  }
  void relate(Diagnostic& finding, const DutyGap& gap) const {
    const SourceMap::Entry* entry = reading_.places.find(gap.path);
    if (entry && entry->file.empty())
      finding.related.push_back({gap.what, entry->key, text_.line(text_.offset(entry->key.begin))});
  }

private:
  const Reading& reading_;
  SourceText text_;
};

Diagnostic finding_of(const DutyCoverage& found, const Frames& frames) {
  Diagnostic finding{.code = found.duty->id, .severity = severity_of(found), .message = message_of(found)};
  finding.help = found.duty->how;
  const DutyGap whole{"policy", ""};
  frames.place(finding, found.gaps.empty() ? whole : found.gaps.front());
  for (std::size_t i = 1; i < std::min(found.gaps.size(), kShownCases + 1); ++i) frames.relate(finding, found.gaps[i]);
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
