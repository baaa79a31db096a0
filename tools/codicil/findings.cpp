#include "findings.hpp"

#include "failure.hpp"
#include "report.hpp"

#include <codicil/render.hpp>
#include <codicil/source/display.hpp>

#include <unistd.h>

#include <algorithm>
#include <array>

namespace codicil::cli {
namespace {

struct ProgramFormat {
  std::string_view name;
  FindingFormat format;
};
constexpr std::array kProgramFormats{
    ProgramFormat{"json", FindingFormat::json}, ProgramFormat{"github", FindingFormat::github},
    ProgramFormat{"gitlab", FindingFormat::gitlab}, ProgramFormat{"sarif", FindingFormat::sarif},
    ProgramFormat{"junit", FindingFormat::junit}};

std::optional<FindingFormat> format_for_programs(const std::string& name) {
  const auto found = std::ranges::find(kProgramFormats, name, &ProgramFormat::name);
  return found == kProgramFormats.end() ? std::nullopt : std::optional(found->format);
}

std::string summary(const CheckedPolicy& checked) {
  if (checked.check.laws.empty()) return {};
  std::string lines;
  for (const LawCoverage& law : checked.check.laws) lines += to_summary(law) + '\n';
  if (const std::string caveat = to_caveat(*checked.policy); !caveat.empty()) lines += printable(caveat) + '\n';
  return lines + "This is no legal advice: whether a law applies is for people to judge.\n";
}

std::string report(const Policy& policy, const std::vector<LawCoverage>& laws, const std::string& format) {
  if (format == "json") return to_json(policy, laws);
  const CodeMarks marks = format == "text" ? CodeMarks::grave_accents : CodeMarks::by_writer;
  const Renderer* renderer = RendererRegistry::global().find(format);
  return std::get<DocumentWriter>(renderer->print)(coverage_document(policy, laws, marks), {});
}

std::string counted(std::size_t number, std::string_view what) {
  return std::to_string(number) + ' ' + std::string(what) + (number == 1 ? "" : "s");
}

}  // namespace

std::optional<Severity> least_failure(const Arguments& arguments) {
  const std::string name = arguments.value("fail-on").value_or("error");
  if (name == "never") return {};
  return name == "note" ? Severity::note : name == "warning" ? Severity::warning : Severity::error;
}

FindingList::FindingList(const Arguments& arguments, std::size_t policies, Console& console)
    : console_(console),
      is_of_many_(policies > 1),
      report_(arguments.value("report")),
      concise_(arguments.value("format") == "concise"),
      statistics_(arguments.has("statistics")),
      for_programs_(format_for_programs(arguments.value("format").value_or("full"))),
      least_(least_failure(arguments)) {
  if (report_ && (arguments.has("select") || arguments.has("ignore")))
    throw UsageError("--report lists every duty; leave out --select and --ignore");
  if (statistics_ && (report_ || for_programs_))
    throw UsageError("--statistics counts findings for people; leave out --report and --format");
}

std::string FindingList::text_of(const CheckedPolicy& checked) const {
  if (report_ && checked.policy) return report(*checked.policy, checked.check.laws, *report_);
  if (for_programs_ && !report_) return {};
  const Diagnostics found = shown(checked.check.findings, console_);
  if (concise_) return found.to_lines();
  const bool says_so = found.empty() && !console_.quiet() && !is_of_many_;
  const std::string text =
      says_so ? "no findings in " + printable(checked.name) + '\n' : found.to_text(console_.colours(STDOUT_FILENO));
  return report_ || console_.quiet() ? text : text + summary(checked);
}

void FindingList::add(const CheckedPolicy& checked, const std::string& text) {
  const Diagnostics found = shown(checked.check.findings, console_);
  files_.push_back(checked.name == "-" ? "<stdin>" : checked.name);
  findings_ += found.list().size();
  if (!found.empty()) ++with_findings_;
  if (statistics_) {
    for (const Diagnostic& each : found) ++numbers_[std::string(each.code)];
  } else if (for_programs_ && !report_) {
    for (const Diagnostic& each : found) all_.add(each);
  } else if (report_ && !checked.policy) {
    console_.findings(text);  // what hinders it
  } else {
    console_.print(text);
  }
}

// The most frequent ones first: `  12  H0205  vague-words`.
std::string FindingList::statistics() const {
  std::vector<std::pair<std::string, std::size_t>> rows(numbers_.begin(), numbers_.end());
  std::ranges::stable_sort(rows, [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string lines;
  for (const auto& [code, number] : rows) {
    const std::string digits = std::to_string(number);
    lines += std::string(6 - std::min<std::size_t>(digits.size(), 6), ' ') + digits + "  " + code;
    const std::string_view name = find_finding(code).name;
    lines += (name == code ? std::string() : "  " + std::string(name)) + '\n';
  }
  return lines + total();
}

std::string FindingList::total() const {
  return counted(findings_, "finding") + " in " + std::to_string(with_findings_) + " of " +
         (files_.size() == 1 ? "1 policy" : std::to_string(files_.size()) + " policies") + '\n';
}

void FindingList::end() {
  if (statistics_)
    console_.print(statistics());
  else if (for_programs_ && !report_)
    console_.print(print_findings(all_, files_, *for_programs_, least_.value_or(Severity::error)));
  else if (is_of_many_ && !concise_ && !console_.quiet())
    console_.print(total());
}

}  // namespace codicil::cli
