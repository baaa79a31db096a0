// `# codicil: ignore[CODE] reason`: findings that somebody has looked at and accepts, where they stand.

#include "check/frames.hpp"
#include "check/house/house.hpp"

#include "source/problems.hpp"
#include "source/suggest.hpp"
#include "unicode/compare.hpp"
#include "unicode/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace codicil::checking {
namespace {

constexpr std::string_view kBegin = "# codicil: ignore[";

// A code or name between the brackets; `accepts` once it has accepted a finding.
struct Accepted {
  std::string code;
  bool accepts = false;
};

// One such comment, or one that means to be: it has no codes.
struct Ignore {
  Range place;          // of what it is known by
  std::uint32_t about;  // the line whose findings it accepts
  std::vector<Accepted> codes{};
  bool has_reason = false;
};

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r") == text.npos; }
bool is_comment(std::string_view line) {
  const auto at = line.find_first_not_of(" \t");
  return at != line.npos && line[at] == '#';
}

std::vector<Accepted> split(std::string_view list) {
  std::vector<Accepted> codes(1);
  for (const char c : list) {
    if (c == ',')
      codes.emplace_back();
    else if (c != ' ')
      codes.back().code += c;
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

// Who a comment speaks to, in the two spellings that people use; `tail` is what they share.
constexpr std::string_view kName = "codicil", kTail = "odicil";

// What follows it.
constexpr std::string_view kIgnore = ": ignore[";

// Whether what follows the name asks for something: `: ignore[…]`, `ignore H0205`.
bool asks(std::string_view rest) {
  if (rest.starts_with(':')) return true;
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
  return rest.starts_with("ignore");
}

// Where the first comment may begin.
std::size_t find_comment(std::string_view line) {
  auto sign = line.find('#');
  while (sign != line.npos && !begins_comment(line, sign)) sign = line.find('#', sign + 1);
  return sign;
}

// Where a comment begins that asks this program for something, however it is spelt; or its name, where that stands
// behind other words of a comment, which is no way to ask: `# agreed; codicil: ignore[H0205]`.
std::size_t find_request(std::string_view line) {
  auto tail = line.find(kTail);
  const std::size_t comment = tail == line.npos ? tail : find_comment(line);
  if (comment == line.npos) return comment;
  for (; tail != line.npos; tail = line.find(kTail, tail + 1)) {
    if (tail < comment + 2 || unicode::ascii_lower(line.substr(tail - 1, kName.size())) != kName) continue;
    const std::string_view rest = line.substr(tail + kTail.size());
    auto begin = line.find_last_not_of(" \t", tail - 2);
    if (line[begin] != '#') {
      if (rest.starts_with(kIgnore)) return tail - 1;
      continue;
    }
    if (!asks(rest)) continue;
    while (begin > 0 && line[begin - 1] == '#') --begin;
    if (begins_comment(line, begin)) return begin;
  }
  return line.npos;
}

// The codes and the reason of a comment, where it is spelt as it should be.
void read_ignore(std::string_view comment, Ignore& ignore) {
  const auto end = comment.starts_with(kBegin) ? comment.find(']') : comment.npos;
  if (end == comment.npos || end == kBegin.size()) return;
  ignore.codes = split(comment.substr(kBegin.size(), end - kBegin.size()));
  ignore.has_reason = unicode::has_word(comment.substr(end + 1));
}

// As many characters as the usual beginning has, where the line has as many.
Range place_of(std::string_view line, std::size_t begin, std::size_t index) {
  const auto columns = [](std::string_view part) {
    return static_cast<std::uint32_t>(unicode::count_code_points(part));
  };
  const auto number = static_cast<std::uint32_t>(index + 1);
  const std::uint32_t column = columns(line.substr(0, begin)) + 1;
  return {{number, column}, {number, column + columns(line.substr(begin, kBegin.size()))}};
}

std::vector<Ignore> ignores_in(const Reading& reading) {
  std::vector<Ignore> found;
  const std::string_view text = reading.source.bytes;
  if (text.find(kTail) == text.npos) return found;
  const Texts texts(reading);
  const auto lines = lines_of(text);
  const auto meant = lines_meant(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto begin = find_request(lines[i]);
    if (begin == lines[i].npos || texts.hold(static_cast<std::size_t>(lines[i].data() + begin - text.data()))) continue;
    found.push_back({place_of(lines[i], begin, i), meant[i]});
    read_ignore(lines[i].substr(begin), found.back());
  }
  return found;
}

// Marks what a comment says of the finding; whether it accepts it.
bool accept(Ignore& ignore, const FindingKind& kind) {
  bool accepts = false;
  for (Accepted& each : ignore.codes)
    if (each.code == kind.code || each.code == kind.name) each.accepts = accepts = true;
  return accepts;
}

Diagnostic finding_at(const Ignore& ignore, const Rule& rule, std::string message, const SourceText& text) {
  Diagnostic finding{.code = rule.code, .severity = rule.severity, .message = std::move(message)};
  finding.file = text.name();
  finding.range = ignore.place;
  finding.frame = text.frame(text.offset(ignore.place.begin));
  return finding;
}

// The line where the fact of a finding begins. In a text of several lines no comment can stand.
std::uint32_t line_of_key(const Diagnostic& finding, const Reading& reading) {
  const SourceMap::Entry* entry = finding.fact.empty() ? nullptr : reading.places.find(finding.fact);
  return entry ? entry->key.begin.line : finding.range.begin.line;
}

// Whether a comment in or about this line accepts the finding.
bool is_accepted(std::vector<Ignore>& ignores, std::uint32_t line, const FindingKind& kind) {
  const auto begin = std::ranges::lower_bound(ignores, line, {}, &Ignore::about),
             end = std::ranges::upper_bound(ignores, line, {}, &Ignore::about);
  return std::any_of(begin, end, [&](Ignore& each) { return each.has_reason && accept(each, kind); });
}

bool is_accepted(std::vector<Ignore>& ignores, const Diagnostic& finding, const Reading& reading) {
  const FindingKind kind = find_finding(finding.code);
  return !kind.is_fixed && (is_accepted(ignores, line_of_key(finding, reading), kind) ||
                            is_accepted(ignores, finding.range.begin.line, kind));
}

Remarks none(const House&) { return {}; }

constexpr auto kRows = std::to_array<HouseRow>({
    {{"H0901", "ignore-without-reason", Severity::warning, Cause::content,
      "A comment accepts a finding and does not say why, in words. It accepts nothing until it does.", "", ""},
     none},
    {{"H0902", "unused-ignore", Severity::warning, Cause::content,
      "A comment accepts a finding that is not there: it was mended, or its code is another one. Each of several codes "
      "is judged by itself.",
      "", ""},
     none},
    {{"H0903", "malformed-ignore", Severity::warning, Cause::content,
      "A comment speaks to codicil and is not spelt `# codicil: ignore[CODE] reason`, with the codes or names of "
      "findings between the brackets. It accepts nothing.",
      "", ""},
     none},
});

// What there is to say of comments, once it is known what they accepted.
class Judge {
public:
  Judge(const Reading& reading, const std::vector<const LawProfile*>& laws)
      : laws_(laws), text_(reading.source.bytes, reading.source.name) {}

  void remark_on(const Ignore& ignore, Diagnostics& remarks) {
    const auto& [without_reason, unused, malformed] = kRows;
    if (ignore.codes.empty()) {
      Diagnostic finding = finding_at(ignore, malformed.rule, "this comment accepts nothing", text_);
      finding.help = "let the comment begin with `# codicil: ignore[H0205] reason`";
      return remarks.add(std::move(finding));
    }
    if (!ignore.has_reason)
      remarks.add(finding_at(ignore, without_reason.rule, "this accepts a finding and does not say why", text_));
    std::size_t shown = 0;
    for (const Accepted& each : ignore.codes)
      if (std::string wrong = what_is_wrong(each, ignore); !wrong.empty() && shown++ < kShownOfComment)
        remarks.add(finding_at(ignore, unused.rule, std::move(wrong), text_));
  }

private:
  static constexpr std::size_t kShownOfComment = 10;

  // Why the code is of no use in this comment; empty where it is. No line stands in it: lines move.
  std::string what_is_wrong(const Accepted& accepted, const Ignore& ignore) {
    const std::string code = quote(accepted.code);
    const FindingKind kind = find_finding(accepted.code);
    if (kind.code.empty()) {
      const std::string_view meant = code_like(accepted.code);
      return "there is no rule " + code + (meant.empty() ? "" : "; did you mean " + quote(meant) + "?");
    }
    if (kind.is_fixed) return code + " can't be accepted: it says that the file is no policy";
    if (accepted.accepts || !ignore.has_reason || !was_looked_for(kind.code)) return {};
    return "there is no finding " + code +
           (ignore.about == ignore.place.begin.line ? " in this line" : " in the next line");
  }
  // Whether anybody looked for such findings: for those of a law only where somebody asked about it.
  bool was_looked_for(std::string_view code) const {
    return !find_duty(code) || std::ranges::any_of(laws_, [&](const LawProfile* law) { return law->find(code); });
  }
  // The code or name that was meant, or empty.
  std::string_view code_like(std::string_view typed) {
    if (suggestions_++ >= shown_per_code) return {};
    std::vector<std::string_view> known;
    for (const FindingKind& kind : finding_kinds()) known.insert(known.end(), {kind.code, kind.name});
    return suggest(typed, known);
  }

  const std::vector<const LawProfile*>& laws_;
  SourceText text_;
  std::size_t suggestions_ = 0;
};

}  // namespace

const std::span<const HouseRow> ignore_rules = kRows;

Diagnostics without_ignored(const Diagnostics& findings, const Reading& reading,
                            const std::vector<const LawProfile*>& laws) {
  std::vector<Ignore> ignores = ignores_in(reading);  // ordered by the lines they are about
  if (ignores.empty()) return findings;
  Diagnostics left;
  for (const Diagnostic& finding : findings)
    if (finding.file != reading.source.name || !is_accepted(ignores, finding, reading)) left.add(finding);
  Judge judge(reading, laws);
  for (const Ignore& each : ignores) judge.remark_on(each, left);
  return left;
}

}  // namespace codicil::checking
