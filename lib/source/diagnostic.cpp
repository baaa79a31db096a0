#include <codicil/source/diagnostic.hpp>

#include "source/problems.hpp"
#include "unicode/display.hpp"
#include "unicode/width.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace codicil {
namespace {

using unicode::display;
constexpr std::size_t tab_stop = 4;

constexpr std::array<std::string_view, 3> severity_names{"note", "warning", "error"};
constexpr std::array<std::string_view, 3> severity_colours{"\x1b[1;36m", "\x1b[1;33m", "\x1b[1;31m"};
constexpr std::string_view bold = "\x1b[1m", blue = "\x1b[1;34m", plain = "\x1b[0m";

std::size_t index_of(Severity severity) { return static_cast<std::size_t>(severity); }

// Writes findings; colours only where asked for.
class Printer {
public:
  Printer(std::string& out, bool colour) : out_(out), colour_(colour) {}

  void finding(const Diagnostic& finding) {
    const std::size_t gutter = gutter_width(finding);
    header(finding);
    frame(finding.file, finding.range, finding.frame, finding.label, severity_colours[index_of(finding.severity)],
          gutter);
    Range shown = finding.range;  // a place is shown once
    for (const Related& related : finding.related) {
      out_ += styled(bold, "note") + ": " + display(related.message) + '\n';
      if (!(std::exchange(shown, related.range) == related.range))
        frame(finding.file, related.range, {related.line}, {}, blue, gutter);
    }
    help(finding, gutter);
    out_ += '\n';
  }

private:
  std::string styled(std::string_view style, std::string_view text) const {
    return colour_ ? std::string(style) + std::string(text) + std::string(plain) : std::string(text);
  }

  static std::size_t gutter_width(const Diagnostic& finding) {
    std::uint32_t last = finding.range.begin.line;
    for (const Related& related : finding.related) last = std::max(last, related.line.number);
    return std::to_string(last).size();
  }

  void header(const Diagnostic& finding) {
    out_ += styled(severity_colours[index_of(finding.severity)],
                   std::string(name_of(finding.severity)) + '[' + std::string(finding.code) + ']');
    out_ += styled(bold, ": " + display(finding.message)) + '\n';
  }

  // One source line, tabs as spaces, and the columns of `range` in it.
  struct Shown {
    std::string text;
    std::size_t caret = 0, width = 1;
  };
  // A character as it is shown; returns the columns that it takes.
  static std::size_t add_cell(std::string& text, std::string_view character, std::size_t column) {
    if (character.front() >= ' ' && character.front() <= '~') return text += character.front(), 1;
    const std::string cell = character == "\t" ? std::string(tab_stop - column % tab_stop, ' ') : display(character);
    text += cell;
    return unicode::width(cell);
  }

  static Shown show(const SourceLine& line, const Range& range) {
    Shown shown;
    std::size_t column = 0, end = 0;
    std::uint32_t at = line.column;
    for (std::string_view rest = line.text; !rest.empty(); ++at) {
      if (at == range.begin.column) shown.caret = column;
      const std::string_view character = rest.substr(0, unicode::decode(rest).length);
      column += add_cell(shown.text, character, column);
      rest.remove_prefix(character.size());
      if (at < range.end.column) end = column;
    }
    if (at <= range.begin.column) shown.caret = column;
    if (end > shown.caret) shown.width = end - shown.caret;
    return shown;
  }

  void frame(std::string_view file, const Range& range, const std::vector<SourceLine>& lines, std::string_view label,
             std::string_view colour, std::size_t gutter) {
    if (file.empty()) return;
    out_ += std::string(gutter, ' ') + styled(blue, "-->") + ' ' + display(file);
    if (!lines.empty()) out_ += ':' + std::to_string(range.begin.line) + ':' + std::to_string(range.begin.column);
    out_ += '\n';
    if (lines.empty()) return;
    margin({}, gutter);
    out_ += '\n';
    for (const SourceLine& line : lines) source_line(line, gutter);
    carets(show(lines.back(), range), label, colour, gutter);
  }

  void margin(std::string_view number, std::size_t gutter) {
    out_ += styled(blue, std::string(gutter - number.size(), ' ') + std::string(number) + " |");
  }

  void source_line(const SourceLine& line, std::size_t gutter) {
    margin(std::to_string(line.number), gutter);
    const std::string text = show(line, {}).text;
    if (!text.empty()) out_ += ' ' + text;
    out_ += '\n';
  }

  void carets(const Shown& shown, std::string_view label, std::string_view colour, std::size_t gutter) {
    margin({}, gutter);
    std::string marks(shown.width, '^');
    if (!label.empty()) marks += ' ' + display(label);
    out_ += ' ' + std::string(shown.caret, ' ') + styled(colour, marks) + '\n';
  }

  void help(const Diagnostic& finding, std::size_t gutter) {
    if (!finding.frame.empty()) {
      margin({}, gutter);
      out_ += '\n';
    }
    if (!finding.help.empty()) out_ += styled(bold, "help") + ": " + display(finding.help) + "\n      ";
    out_ += "more: codicil explain " + std::string(finding.code) + '\n';
  }

  std::string& out_;
  bool colour_;
};

std::string count(std::size_t number, std::string_view noun) {
  return std::to_string(number) + ' ' + std::string(noun) + (number == 1 ? "" : "s");
}

// `3 findings: 1 error, 2 warnings in policy.yaml`
std::string summary(const std::vector<Diagnostic>& list) {
  std::array<std::size_t, 3> counts{};
  std::set<std::string_view> files;
  for (const Diagnostic& finding : list) {
    ++counts[index_of(finding.severity)];
    files.insert(finding.file);
  }
  std::string text = count(list.size(), "finding") + ':';
  std::string_view separator = " ";
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    if (counts[index_of(severity)] == 0) continue;
    text += std::string(separator) + count(counts[index_of(severity)], name_of(severity));
    separator = ", ";
  }
  if (files.size() == 1 && files.begin()->empty()) return text + '\n';
  return text + " in " + (files.size() == 1 ? display(*files.begin()) : count(files.size(), "file")) + '\n';
}

// Calls `print` for the findings that are shown, then `rest` for each code with more of them.
template <class Print, class Rest>
void for_each_shown(const std::vector<Diagnostic>& list, Print&& print, Rest&& rest) {
  std::unordered_map<std::string_view, std::size_t> counts;
  for (const Diagnostic& finding : list)
    if (++counts[finding.code] <= shown_per_code) print(finding);
  for (const Rule& rule : rules())
    if (const auto found = counts.find(rule.code); found != counts.end() && found->second > shown_per_code)
      rest(rule.code, found->second - shown_per_code);
}

// A line of a source, or a file's name, may read as a command to the log it is printed in.
std::string without_commands(std::string_view lines) {
  std::string out;
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    out += unicode::without_commands(lines.substr(0, end)) + '\n';
    lines.remove_prefix(end + 1);
  }
  return out;
}

std::string and_more(std::string_view code, std::size_t number) {
  return "and " + std::to_string(number) + " more (" + std::string(code) + ")\n";
}

}  // namespace

std::string_view name_of(Severity severity) { return severity_names[index_of(severity)]; }

bool Diagnostics::has_errors() const {
  return std::any_of(list_.begin(), list_.end(), [](const Diagnostic& d) { return d.severity == Severity::error; });
}

void Diagnostics::sort() {
  const auto key = [](const Diagnostic& d) {
    return std::tie(d.file, d.range.begin.line, d.range.begin.column, d.code);
  };
  const auto before = [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); };
  // Most come in order, and they are heavy to move.
  if (!std::is_sorted(list_.begin(), list_.end(), before)) std::stable_sort(list_.begin(), list_.end(), before);
}

std::string Diagnostics::to_text(bool colour) const {
  std::string out;
  if (list_.empty()) return out;
  Printer printer(out, colour);
  for_each_shown(
      list_, [&](const Diagnostic& finding) { printer.finding(finding); },
      [&](std::string_view code, std::size_t number) { out += and_more(code, number) + '\n'; });
  return without_commands(out + summary(list_));
}

std::string Diagnostics::to_lines() const {
  std::string out;
  for_each_shown(
      list_,
      [&](const Diagnostic& finding) {
        out += display(finding.file);
        if (!finding.frame.empty())
          out += ':' + std::to_string(finding.range.begin.line) + ':' + std::to_string(finding.range.begin.column);
        out += ": " + std::string(name_of(finding.severity)) + '[' + std::string(finding.code) + "] " +
               display(finding.message) + '\n';
      },
      [&](std::string_view code, std::size_t number) { out += and_more(code, number); });
  return without_commands(out);
}

}  // namespace codicil
