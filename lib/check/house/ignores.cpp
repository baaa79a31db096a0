// `# codicil: ignore[CODE] reason`: findings that somebody has looked at and accepts, where they stand.

#include "check/frames.hpp"
#include "check/house/house.hpp"

#include "unicode/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

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

// For each line, what a comment in it is about: on a line of its own, the next line that is none.
std::vector<std::uint32_t> lines_meant(const std::vector<std::string_view>& lines) {
  std::vector<std::uint32_t> meant(lines.size());
  for (std::size_t i = lines.size(); i-- > 0;) {
    const bool goes_on = i + 1 < lines.size() && (is_comment(lines[i]) || is_blank(lines[i]));
    meant[i] = goes_on ? meant[i + 1] : static_cast<std::uint32_t>(i + 1);
  }
  return meant;
}

// From where to where texts in quotes and in blocks stand: a `#` in them begins no comment.
class Texts {
public:
  explicit Texts(const Reading& reading) : source_(reading.source.bytes, reading.source.name) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> begins;  // in the order of the text, since that is linear
    for (const SourceMap::Entry& each : reading.places.entries())
      if (each.file.empty()) begins.emplace_back(each.value.begin.line, each.value.begin.column);
    std::ranges::sort(begins);
    begins.erase(std::unique(begins.begin(), begins.end()), begins.end());
    for (const auto& [line, column] : begins) add(source_.offset({line, column}));
  }

  // Spans are ordered and do not overlap.
  bool hold(std::size_t at) const {
    const auto next = std::ranges::upper_bound(spans_, std::pair(at, source_.end() + 1));
    return next != spans_.begin() && at < std::prev(next)->second;
  }

private:
  void add(std::size_t begin) {
    const std::string_view rest = source_.part(begin, source_.end());
    if (rest.starts_with('"') || rest.starts_with('\''))
      spans_.emplace_back(begin, begin + quoted_length(rest));
    else if (rest.starts_with('|') || rest.starts_with('>'))
      add_block(begin);
  }

  static std::size_t quoted_length(std::string_view text) {
    const char quote = text.front();
    for (std::size_t i = 1; i < text.size(); ++i) {
      const bool escapes = quote == '"' ? text[i] == '\\' : text.substr(i, 2) == "''";
      if (escapes)
        ++i;
      else if (text[i] == quote)
        return i + 1;
    }
    return text.size();
  }

  // The lines after the indicator that are indented as far as the first of them with text.
  void add_block(std::size_t indicator) {
    const std::size_t begin = std::min(source_.line_end(indicator) + 1, source_.end());
    std::size_t end = begin, indent = 0;
    for (std::size_t line = begin; line < source_.end(); line = source_.line_end(line) + 1) {
      const std::string_view text = source_.part(line, source_.line_end(line));
      const auto first = text.find_first_not_of(" \t\r");
      if (first == text.npos) continue;
      if (indent == 0) indent = first;
      if (first < indent || indent == 0) break;
      end = source_.line_end(line);
    }
    if (end > begin) spans_.emplace_back(begin, end);
  }

  SourceText source_;
  std::vector<std::pair<std::size_t, std::size_t>> spans_;
};

// A `#` within a text begins no comment.
bool begins_comment(std::string_view line, std::size_t at) {
  return at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t';
}

std::vector<Ignore> ignores_in(const Reading& reading) {
  std::vector<Ignore> found;
  const std::string_view text = reading.source.bytes;
  if (text.find(kBegin) == text.npos) return found;
  const Texts texts(reading);
  const auto lines = lines_of(text);
  const auto meant = lines_meant(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto begin = lines[i].find(kBegin);
    const auto end = begin == lines[i].npos ? begin : lines[i].find(']', begin);
    if (end == lines[i].npos || !begins_comment(lines[i], begin)) continue;
    if (texts.hold(static_cast<std::size_t>(lines[i].data() + begin - text.data()))) continue;
    const auto list = lines[i].substr(begin + kBegin.size(), end - begin - kBegin.size());
    const auto column = unicode::count_code_points(lines[i].substr(0, begin)) + 1;
    found.push_back({static_cast<std::uint32_t>(i + 1), static_cast<std::uint32_t>(column), meant[i], split(list),
                     !is_blank(lines[i].substr(end + 1))});
  }
  return found;
}

bool names(const Ignore& ignore, const Diagnostic& finding) {
  const FindingKind kind = find_finding(finding.code);
  return !kind.is_fixed && std::ranges::any_of(ignore.codes, [&](const std::string& code) {
    return code == kind.code || code == kind.name;
  });
}

Diagnostic finding_at(const Ignore& ignore, const Rule& rule, std::string message, const SourceText& text) {
  const Position begin{ignore.line, ignore.column};
  Diagnostic finding{.code = rule.code, .severity = rule.severity, .message = std::move(message)};
  finding.file = text.name();
  finding.range = {begin, {ignore.line, ignore.column + static_cast<std::uint32_t>(kBegin.size())}};
  finding.frame = text.frame(text.offset(begin));
  return finding;
}

// The line where the fact of a finding begins. In a text of several lines no comment can stand.
std::uint32_t line_of_key(const Diagnostic& finding, const Reading& reading) {
  const SourceMap::Entry* entry = finding.fact.empty() ? nullptr : reading.places.find(finding.fact);
  return entry ? entry->key.begin.line : finding.range.begin.line;
}

// The comment in or about this line that accepts the finding, or null.
Ignore* accepting(std::vector<Ignore>& ignores, std::uint32_t line, const Diagnostic& finding) {
  const auto begin = std::ranges::lower_bound(ignores, line, {}, &Ignore::about),
             end = std::ranges::upper_bound(ignores, line, {}, &Ignore::about);
  const auto found =
      std::find_if(begin, end, [&](const Ignore& each) { return each.has_reason && names(each, finding); });
  return found == end ? nullptr : &*found;
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
    return !find_duty(code) || std::ranges::any_of(laws, [&](const LawProfile* law) { return law->find(code); });
  });
}

}  // namespace

const std::span<const HouseRow> ignore_rules = kRows;

Diagnostics without_ignored(const Diagnostics& findings, const Reading& reading,
                            const std::vector<const LawProfile*>& laws) {
  std::vector<Ignore> ignores = ignores_in(reading);  // ordered by the lines they are about
  if (ignores.empty()) return findings;
  const SourceText text(reading.source.bytes, reading.source.name);
  Diagnostics left;
  for (const Diagnostic& finding : findings) {
    Ignore* found = nullptr;
    if (finding.file == reading.source.name)
      for (const std::uint32_t line : {line_of_key(finding, reading), finding.range.begin.line})
        if (!found) found = accepting(ignores, line, finding);
    found ? void(++found->used) : left.add(finding);
  }
  for (const Ignore& each : ignores) {
    if (!each.has_reason)
      left.add(finding_at(each, kRows[0].rule, "this accepts a finding and does not say why", text));
    else if (each.used == 0 && was_looked_for(each, laws))
      left.add(finding_at(each, kRows[1].rule, "there is no such finding in line " + std::to_string(each.about), text));
  }
  return left;
}

}  // namespace codicil::checking
