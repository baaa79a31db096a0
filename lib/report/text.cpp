// The form for terminals. It is no writer's print of the review document: a reviewer scans columns (how much, which
// rule, where), a finding a line, in the words of the command line's other findings; the document has a heading, a
// paragraph and a reason for each, which on a terminal is a page too many. `to_text` shares the words and the
// comparisons with it, and the marks and line breaks with the writer of plain text.

#include "report/comparison.hpp"
#include "report/place.hpp"
#include "report/words.hpp"
#include "text/inlines.hpp"
#include "text/lines.hpp"
#include "unicode/display.hpp"
#include "unicode/width.hpp"

#include <codicil/report.hpp>
#include <codicil/source/display.hpp>

#include <algorithm>
#include <array>

namespace codicil {
namespace reporting {
namespace {

constexpr std::size_t kIndent = 11;  // past `editorial`, the widest word of the first column
constexpr Excerpt kExcerpt{30, 120, 240};

constexpr auto kColours = std::to_array<std::string_view>({"\x1b[1;36m", "\x1b[1;33m", "\x1b[1;31m"});
constexpr std::string_view kPlain = "\x1b[0m";

class Listing {
public:
  Listing(const ReviewSubject& subject, const ReviewTextOptions& options)
      : options_(options), width_(std::max<std::size_t>(options.width, 40)), comparing_(subject), subject_(subject) {}

  // The names of both, and what they call themselves; on a line each where one does not do.
  void versions() {
    const std::string names = unicode::display(arrow(subject_.before.name, subject_.after.name));
    const PolicyInfo &before = subject_.before.policy.policy, &after = subject_.after.policy.policy;
    std::string facts;
    add_fact(facts, words::version, arrow(shown(before.version), shown(after.version)));
    add_fact(facts, words::effective, arrow(shown(before.effective), shown(after.effective)));
    facts = unicode::display(facts);
    const std::string both = names + (names.empty() || facts.empty() ? "" : "  ") + facts;
    if (unicode::width(both) <= width_) return wrapped(both);
    wrapped(names);
    wrapped(facts);
  }

  void finding(const ReviewFinding& finding) {
    std::string text = '[' + std::string(finding.rule->id) + ' ' + std::string(finding.rule->name) + "] ";
    text += message_of(finding) + details_of(finding);
    if (finding.rule->direction != Direction::neutral)
      text.append(" (").append(words_of(finding.rule->direction)) += ')';
    if (!finding.remark.empty()) text += " (" + shortened(finding.remark, kExcerpt.all) + ")";
    if (finding.waiver) text += ", " + words_of(*finding.waiver);
    entry(finding.waiver ? "accepted" : name_of(finding.severity), finding.waiver ? "" : colour_of(finding.severity),
          text, reference(finding));
  }

  void gate(const ReviewGate& gate) {
    const std::string text = '[' + std::string(gate.id) + ' ' + std::string(gate.name) + "] " + gate.message;
    entry("note", "", text, gate.path.empty() ? "" : text_of(place_of(gate, subject_)));
  }

  void stale(const Waiver& waiver) { entry("note", "", name_of(waiver) + " fits no change", waiver.place); }

  // How many findings stand below the level that was asked for.
  void unlisted(std::size_t number) {
    if (number == 0) return;
    const std::string how = options_.to_see_more.empty() ? "" : "; " + options_.to_see_more + " lists them";
    indented("+" + std::to_string(number) + " more" + how);
  }

  void print(std::string_view line) { (out_ += printable(line)) += '\n'; }
  void wrapped(const std::string& text) {
    text::each_line(text, width_, [&](std::string_view each) { print(each); });
  }
  void space() { out_ += '\n'; }

  std::string take() && { return std::move(out_); }

private:
  static std::string arrow(const std::string& before, const std::string& after) {
    return before == after || before.empty() ? after : after.empty() ? before : before + " -> " + after;
  }
  static std::string shown(const Stated<std::string>& version) { return version ? *version : std::string(); }
  static std::string shown(const Stated<Date>& date) { return date ? date->to_string() : std::string(); }

  static void add_fact(std::string& line, std::string_view what, const std::string& value) {
    if (value.empty()) return;
    line.append(line.empty() ? "" : "  ").append(what).append(" ").append(value);
  }

  std::string_view colour_of(Materiality severity) const { return kColours[static_cast<std::size_t>(severity)]; }

  // What a waiver names, and where it stands: `a9b40934026f  policy.yaml:29`.
  std::string reference(const ReviewFinding& finding) const {
    const std::string place = text_of(place_of(finding, subject_));
    return finding.fingerprint + (place.empty() ? "" : "  ") + place;
  }

  // Of longer texts the words that changed; of everything else, the message.
  std::string message_of(const ReviewFinding& finding) const {
    constexpr std::size_t kShort = 60;
    const Change& change = finding.changes.front();
    const bool both = change.before.state == Saying::State::stated && change.after.state == Saying::State::stated;
    const bool is_long = change.before.value.size() + change.after.value.size() > kShort;
    if (!both || !is_long || !is_worded(change) || finding.changes.size() > 1) return finding.message;
    return finding.title + ": " + compared(change);
  }

  // With marks of what is gone and new, unless all of it is.
  std::string compared(const Change& change) const {
    document::Inlines inlines = comparing_(change, kExcerpt);
    for (document::Run& run : inlines) {
      std::replace(run.text.begin(), run.text.end(), '\n', ' ');
      run.text = unicode::display(run.text);
      if (change.kind != Change::Kind::changed) run.mark = document::Mark::none;
    }
    return text::flatten(inlines, document::Mark::none, text::Spaces::collapsed);
  }

  // What came or went with it: `; data: IP addresses; country: US`
  std::string details_of(const ReviewFinding& finding) const {
    const Change& change = finding.changes.front();
    const std::vector<const Change*> leaves = leaves_of(change);
    std::string text;
    for (std::size_t i = 0; leaves.size() > 1 && i < leaves.size(); ++i) {
      if (text.size() > kExcerpt.all) return text + "; and " + std::to_string(leaves.size() - i) + " more";
      const std::string label = label_of(*leaves[i], change);
      text.append("; ").append(label).append(label.empty() ? "" : ": ") += compared(*leaves[i]);
    }
    return text;
  }

  // What is said in the lines of the second column, and at the right end what it is called and where it stands.
  void entry(std::string_view what, std::string_view colour, const std::string& said, const std::string& where) {
    const std::string text = unicode::display(said), place = unicode::display(where);
    std::string line;
    bool is_first = true;
    const auto flush = [&] {
      is_first ? first(what, colour, line) : print(line);
      is_first = false;
    };
    text::each_line(text, width_ - kIndent, [&](std::string_view each) {
      if (!line.empty()) flush();
      line = std::string(kIndent, ' ').append(each);
    });
    if (place.empty()) return flush();
    const std::size_t used = unicode::width(line), wanted = unicode::width(place) + 2;
    if (used + wanted > width_) {
      flush();
      line = std::string(kIndent, ' ');
    }
    const std::size_t column = unicode::width(line);
    if (column + wanted <= width_) line += std::string(width_ - column - wanted + 2, ' ');
    line += place;
    flush();
  }

  void first(std::string_view what, std::string_view colour, std::string_view line) {
    if (options_.colour && !colour.empty())
      out_.append(colour).append(what).append(kPlain);
    else
      out_.append(what);
    print(line.substr(what.size()));
  }

  void indented(const std::string& text) { print(std::string(kIndent, ' ') + text); }

  std::string out_;
  const ReviewTextOptions& options_;
  std::size_t width_;
  Comparing comparing_;
  const ReviewSubject& subject_;
};

}  // namespace
}  // namespace reporting

std::string to_text(const PolicyReview& review, const ReviewSubject& subject, const ReviewTextOptions& options) {
  reporting::Listing lines(subject, options);
  lines.versions();
  if (!review.findings.empty()) lines.space();
  std::size_t unlisted = 0;
  for (const ReviewFinding& finding : review.findings) {
    if (finding.waiver) continue;
    finding.severity >= options.least ? lines.finding(finding) : void(++unlisted);
  }
  lines.unlisted(unlisted);
  for (const ReviewFinding& finding : review.findings)
    if (finding.waiver) lines.finding(finding);
  for (const ReviewGate& gate : review.gates) lines.gate(gate);
  for (const Waiver& waiver : review.stale_waivers) lines.stale(waiver);
  lines.space();
  lines.wrapped(to_summary(review));
  return std::move(lines).take();
}

}  // namespace codicil
