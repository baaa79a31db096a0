#include "pages.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace codicil::cli {
namespace {

using document::Block;
using document::Blocks;
using document::Role;

Block lines_of_code(std::string_view yaml) {
  return {document::Paragraph{{{std::string(yaml.substr(0, yaml.find_last_not_of('\n') + 1))}}}, {}, Role::code};
}

// By Direction and Advice.
constexpr auto kDirections =
    std::to_array<std::string_view>({"better for people", "neither better nor worse for people", "worse for people"});
constexpr auto kAdvice = std::to_array<std::string_view>(
    {"Publish the new version; nobody need be told apart from that.", "Tell people, in a message of its own.",
     "Tell people well before it takes effect, in a message of its own.",
     "Tell people well before it takes effect, and ask those for consent whose consent you had."});
// By DutyEvidence: what else than the policy can show it.
constexpr auto kEvidence = std::to_array<std::string_view>(
    {"", "Only an earlier version can show whether it is met", "Only what is printed can show whether it is met",
     "Only what the organisation does can show whether it is met"});
// By DutyTrust.
constexpr auto kTrust =
    std::to_array<std::string_view>({"", "Nobody read this row in the law itself: it is a warning at most.",
                                     "This is a measure of our own: it is a note at most."});

// What a page says below its heading.
class Page {
public:
  explicit Page(CodeMarks marks) : marks_(marks) {}

  Blocks take() && { return std::move(blocks_); }

  void operator()(const Rule* rule) {
    say(rule->why);
    example("Instead of", rule->bad);
    example("write", rule->good);
    say(how_to_accept(*rule));
  }

  void operator()(const ReviewRule* rule) {
    say(rule->reason);
    if (!rule->source.empty()) say("Source: " + std::string(rule->source) + ".");
    say("Said of a change: " + std::string(rule->says) + "; " +
        std::string(kDirections.at(std::size_t(rule->direction))) + ". " +
        std::string(kAdvice.at(std::size_t(rule->advice))));
    say("`" + std::string(rule->name) +
        ": notable` below `severities` of `review` in `.codicil.yaml` gives it another "
        "severity. `codicil waive` accepts one such change, by its fingerprint.");
  }

  void operator()(const Duty* duty) {
    const std::string when = duty->when.empty() ? "" : " That holds where " + std::string(duty->when) + ".";
    say("The policy is to say " + std::string(duty->discloses) + "." + when);
    say("Source: " + std::string(duty->citation) + ". This is no legal advice.");
    say("In the file: " + std::string(duty->how) + ".");
    say(kTrust.at(std::size_t(duty->trust)));
    const std::string_view elsewhere = kEvidence.at(std::size_t(duty->evidence));
    say(elsewhere.empty() ? by_comment(duty->id) : std::string(elsewhere) + ", so `codicil check` does not report it.");
  }

private:
  void say(std::string_view text) {
    if (text.empty()) return;
    blocks_.push_back({document::Paragraph{marked_code(text, marks_)}});
  }

  void example(std::string_view title, std::string_view yaml) {
    if (yaml.empty()) return;
    say(title);
    blocks_.push_back(lines_of_code(yaml));
  }

  static std::string by_option(std::string_view code) { return "`codicil check --ignore " + std::string(code) + "`"; }
  static std::string by_comment(std::string_view code) {
    return "To accept it: `# codicil: ignore[" + std::string(code) +
           "]` and a reason behind its line, or on a line of its own above; everywhere: `" + std::string(code) +
           ": off` below `severities` of `check` in `.codicil.yaml`, or " + by_option(code) + ".";
  }

  static std::string how_to_accept(const Rule& rule) {
    const bool is_of_the_file = rule.code.starts_with('P') || rule.code.starts_with('C');
    if (is_of_the_file && rule.severity == Severity::error)
      return "It cannot be accepted: a file that has it is not read.";
    const bool is_of_comments = rule.code.starts_with("H09");
    return is_of_comments ? "To accept it everywhere: " + by_option(rule.code) + "." : by_comment(rule.code);
  }

  CodeMarks marks_;
  Blocks blocks_;
};

Blocks blocks_of(const Code& code, CodeMarks marks) {
  Page page(marks);
  std::visit(page, code.meaning);
  return std::move(page).take();
}

std::string title_of(const Code& code) {
  std::string title(code.code);
  if (!code.name.empty()) title.append(" ").append(code.name);
  return title.append(" (").append(code.weight).append(")");
}

std::string anchor_of(std::string_view code) {
  std::string anchor(code);
  std::ranges::transform(anchor, anchor.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return anchor;
}

Block section_of(const CodeGroup& group, CodeMarks marks) {
  document::Section section{{{std::string(group.title)}}, {}, {}};
  section.blocks.push_back({document::Paragraph{marked_code(group.about)}});
  for (const Code& each : group.codes)
    section.blocks.push_back({document::Section{{{title_of(each)}}, {}, blocks_of(each, marks)}, anchor_of(each.code)});
  return {std::move(section), std::string(group.id)};
}

Document titled(std::string title) {
  Document document;
  document.title = std::move(title);
  document.organisation = "Codicil";
  return document;
}

}  // namespace

Document page_of(const Code& code, CodeMarks marks) {
  Document document = titled(title_of(code));
  document.blocks = blocks_of(code, marks);
  return document;
}

Document page_of_all(const std::vector<CodeGroup>& groups, CodeMarks marks) {
  Document document = titled("Rules");
  document.blocks.push_back(
      {document::Paragraph{marked_code("Everything that `codicil` finds, by its code. `codicil explain CODE` "
                                       "says the same on a terminal; `codicil explain "
                                       "--all --format markdown` prints this page.")}});
  document::Contents contents;
  for (const CodeGroup& each : groups)
    contents.entries.push_back({std::string(each.id), {}, {{std::string(each.title)}}});
  document.blocks.push_back({std::move(contents), "contents", Role::contents});
  for (const CodeGroup& each : groups) document.blocks.push_back(section_of(each, marks));
  return document;
}

}  // namespace codicil::cli
