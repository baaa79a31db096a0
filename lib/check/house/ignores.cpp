// `# codicil: ignore[CODE] reason`: findings that somebody has looked at and accepts, where they stand.

#include "check/frames.hpp"
#include "check/house/house.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace codicil::checking {
namespace {

constexpr std::string_view kBegin = "# codicil: ignore[";

// One such comment.
struct Ignore {
  std::uint32_t line, column;  // of the comment
  std::uint32_t about;         // the line whose findings it accepts
  std::vector<std::string> codes;
  bool has_reason;
  std::size_t used = 0;
};

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r") == text.npos; }
bool is_comment(std::string_view line) {
  const auto at = line.find_first_not_of(" \t");
  return at != line.npos && line[at] == '#';
}

std::vector<std::string> split(std::string_view list) {
  std::vector<std::string> codes{""};
  for (const char c : list) {
    if (c == ',')
      codes.emplace_back();
    else if (c != ' ')
      codes.back() += c;
  }
  return codes;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

// A comment on a line of its own is about the next line that is none.
std::uint32_t line_about(const std::vector<std::string_view>& lines, std::size_t at, std::size_t begin) {
  if (!is_blank(lines[at].substr(0, begin))) return static_cast<std::uint32_t>(at + 1);
  while (at + 1 < lines.size() && (is_comment(lines[at]) || is_blank(lines[at]))) ++at;
  return static_cast<std::uint32_t>(at + 1);
}

// Whether a text in quotes that begins in this line is open there. A quote inside a word is an apostrophe.
bool is_quoted(std::string_view line, std::size_t at) {
  constexpr std::string_view before_text = " \t[{,:-";
  char open = 0;
  for (std::size_t i = 0; i < at; ++i) {
    const char c = line[i];
    const bool escapes = (open == '"' && c == '\\') || (open == '\'' && line.substr(i, 2) == "''");
    if (escapes)
      ++i;
    else if (open)
      open = c == open ? 0 : open;
    else if ((c == '"' || c == '\'') && (i == 0 || before_text.find(line[i - 1]) != before_text.npos))
      open = c;
  }
  return open != 0;
}

// A `#` within a text begins no comment.
bool begins_comment(std::string_view line, std::size_t at) {
  return (at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t') && !is_quoted(line, at);
}

std::vector<Ignore> ignores_in(std::string_view text) {
  std::vector<Ignore> found;
  if (text.find(kBegin) == text.npos) return found;
  const auto lines = lines_of(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto begin = lines[i].find(kBegin);
    const auto end = begin == lines[i].npos ? begin : lines[i].find(']', begin);
    if (end == lines[i].npos || !begins_comment(lines[i], begin)) continue;
    const auto list = lines[i].substr(begin + kBegin.size(), end - begin - kBegin.size());
    found.push_back({static_cast<std::uint32_t>(i + 1), static_cast<std::uint32_t>(begin + 1),
                     line_about(lines, i, begin), split(list), !is_blank(lines[i].substr(end + 1))});
  }
  return found;
}

bool names(const Ignore& ignore, const Diagnostic& finding) {
  const FindingKind kind = find_finding(finding.code);
  return !kind.is_fixed && std::ranges::any_of(ignore.codes,
                             [&](const std::string& code) { return code == kind.code || code == kind.name; });
}

Diagnostic finding_at(const Ignore& ignore, const Rule& rule, std::string message, const Reading& reading) {
  const SourceText text(reading.source.bytes, reading.source.name);
  const Position begin{ignore.line, ignore.column};
  Diagnostic finding{.code = rule.code, .severity = rule.severity, .message = std::move(message)};
  finding.file = reading.source.name;
  finding.range = {begin, {ignore.line, ignore.column + static_cast<std::uint32_t>(kBegin.size())}};
  finding.frame = text.frame(text.offset(begin));
  return finding;
}

Remarks none(const House&) { return {}; }

constexpr auto kRows = std::to_array<HouseRow>({
    {{"H0901", "ignore-without-reason", Severity::warning, Cause::content,
      "A comment accepts a finding and does not say why. It accepts nothing until it does.", "", ""},
     none},
    {{"H0902", "unused-ignore", Severity::warning, Cause::content,
      "A comment accepts a finding that is not there: it was mended, or its code is another one.", "", ""},
     none},
});

// Whether every code of the comment was looked for: those of a law only where somebody asked about it.
bool was_looked_for(const Ignore& ignore, const std::vector<const LawProfile*>& laws) {
  return std::ranges::all_of(ignore.codes, [&](const std::string& code) {
    return !find_duty(code) || std::ranges::any_of(laws, [&](const LawProfile* law) {
      return std::ranges::find(law->duties, code, &Duty::id) != law->duties.end();
    });
  });
}

}  // namespace

const std::span<const HouseRow> ignore_rules = kRows;

Diagnostics without_ignored(const Diagnostics& findings, const Reading& reading,
                            const std::vector<const LawProfile*>& laws) {
  std::vector<Ignore> ignores = ignores_in(reading.source.bytes);
  Diagnostics left;
  for (const Diagnostic& finding : findings) {
    const auto accepts = [&](const Ignore& each) {
      return each.has_reason && each.about == finding.range.begin.line && finding.file == reading.source.name &&
             names(each, finding);
    };
    const auto found = std::ranges::find_if(ignores, accepts);
    found == ignores.end() ? left.add(finding) : void(++found->used);
  }
  for (const Ignore& each : ignores) {
    if (!each.has_reason)
      left.add(finding_at(each, kRows[0].rule, "this accepts a finding and does not say why", reading));
    else if (each.used == 0 && was_looked_for(each, laws))
      left.add(
          finding_at(each, kRows[1].rule, "there is no such finding in line " + std::to_string(each.about), reading));
  }
  return left;
}

}  // namespace codicil::checking
