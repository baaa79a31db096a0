#include "command.hpp"

#include <codicil/check.hpp>
#include <codicil/review.hpp>
#include <codicil/source/display.hpp>

#include "failure.hpp"
#include "help.hpp"
#include "suggest.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace codicil::cli {
namespace {

constexpr std::array kOptions{Option{"all", 0, "", "list every code"}};

std::string row(std::string_view code, std::string_view severity, std::string_view name) {
  std::string line(code);
  line.append("  ").append(severity).resize(18, ' ');
  return line.append(name) + '\n';
}

std::string list() {
  std::string lines;
  for (const Rule& rule : rules()) lines += row(rule.code, name_of(rule.severity), rule.name);
  for (const Rule* rule : house_rules()) lines += row(rule->code, name_of(rule->severity), rule->name);
  for (const ReviewRule* rule : review_rules()) lines += row(rule->id, name_of(rule->severity), rule->name);
  for (const LawProfile& law : law_profiles())
    for (const Duty& duty : law.duties) lines += std::string(duty.id) + "  " + std::string(duty.citation) + '\n';
  return lines;
}

std::string example(std::string_view title, std::string_view yaml) {
  if (yaml.empty()) return {};
  std::string text = '\n' + std::string(title) + '\n';
  while (!yaml.empty()) {
    const std::size_t end = std::min(yaml.find('\n'), yaml.size());
    text.append(end ? 2 : 0, ' ').append(printable(yaml.substr(0, end))) += '\n';
    yaml.remove_prefix(std::min(end + 1, yaml.size()));
  }
  return text;
}

std::string page(const Rule& rule) {
  std::string text(rule.code);
  text.append(" ").append(rule.name).append(" (").append(name_of(rule.severity)).append(")\n\n");
  return text + wrapped(rule.why, 0) + example("Instead of", rule.bad) + example("write", rule.good);
}

std::string_view direction_text(Direction direction) {
  switch (direction) {
    case Direction::better:
      return "better for people";
    case Direction::neutral:
      return "neither better nor worse for people";
    case Direction::worse:
      return "worse for people";
  }
  return {};
}

std::string_view advice_text(Advice advice) {
  switch (advice) {
    case Advice::publish:
      return "Publish the new version; nobody need be told apart from that.";
    case Advice::inform:
      return "Tell people, in a message of its own.";
    case Advice::inform_in_advance:
      return "Tell people well before it takes effect, in a message of its own.";
    case Advice::ask_consent:
      return "Tell people well before it takes effect, and ask those for consent whose consent you had.";
  }
  return {};
}

std::string page(const ReviewRule& rule) {
  std::string text(rule.id);
  text.append(" ").append(rule.name).append(" (").append(name_of(rule.severity)).append(")\n\n");
  text += wrapped(rule.reason, 0);
  if (!rule.source.empty()) text += wrapped("Source: " + std::string(rule.source) + ".", 0);
  text += '\n' + wrapped("Said of a change: " + std::string(rule.says) + "; " +
                             std::string(direction_text(rule.direction)) + ".",
                         0);
  text += wrapped(advice_text(rule.advice), 0);
  return text + "\nOther severity for your policy, in .codicil.yaml:\n  review: {severities: {" +
         std::string(rule.name) + ": notable}}\n";
}

// By DutyLevel and DutyTrust.
constexpr auto kLevels = std::to_array<std::string_view>({"asked for by law", "asked for by regulators", "open"});
constexpr auto kTrust =
    std::to_array<std::string_view>({"", "Nobody read this row in the law itself: it is a warning at most.",
                                     "This is a measure of our own: it is a note at most."});

std::string page(const Duty& duty) {
  std::string text(duty.id);
  text.append(" (").append(kLevels.at(std::size_t(duty.level))).append(")\n\n");
  text += wrapped("The policy is to say " + std::string(duty.discloses) + ".", 0);
  if (!duty.when.empty()) text += wrapped("That holds where " + std::string(duty.when) + ".", 0);
  text += wrapped("Source: " + std::string(duty.citation) + ".", 0);
  text += '\n' + wrapped("In the file: " + std::string(duty.how) + ".", 0);
  return text + wrapped(kTrust.at(std::size_t(duty.trust)), 0) + "\nThis is no legal advice.\n";
}

std::string find(const std::string& wanted) {
  if (const Duty* duty = find_duty(wanted)) return page(*duty);
  std::string code = wanted;
  std::ranges::transform(code, code.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  for (const std::string& spelling : {wanted, code}) {
    if (const Rule* rule = find_rule(spelling)) return page(*rule);
    for (const Rule* rule : house_rules())
      if (rule->code == spelling || rule->name == spelling) return page(*rule);
    if (const ReviewRule* rule = find_review_rule(spelling)) return page(*rule);
  }
  std::vector<std::string> known;
  for (const Rule& rule : rules()) known.insert(known.end(), {std::string(rule.name), std::string(rule.code)});
  for (const Rule* rule : house_rules()) known.insert(known.end(), {std::string(rule->name), std::string(rule->code)});
  for (const ReviewRule* rule : review_rules())
    known.insert(known.end(), {std::string(rule->name), std::string(rule->id)});
  for (const LawProfile& law : law_profiles())
    for (const Duty& duty : law.duties) known.emplace_back(duty.id);
  const std::string guess = did_you_mean(wanted, known);
  throw UsageError("no code " + quoted(wanted) + (guess.empty() ? "; codicil explain --all lists them" : guess));
}

Exit run(const Arguments& arguments, Console& console) {
  const std::vector<std::string>& codes = arguments.operands();
  if (codes.empty() && !arguments.has("all"))
    throw UsageError("explain needs a code; codicil explain --all lists them");
  if (arguments.has("all")) console.print(list());
  for (const std::string& code : codes) {
    if (&code != &codes.front()) console.print("\n");
    console.print(find(code));
  }
  return Exit::done;
}

}  // namespace

const Command explain_command{.name = "explain",
                              .operands = "CODE...",
                              .summary = "say what a finding means and how to mend it",
                              .details =
                                  "Says what a finding of check or diff means and why it matters. CODE is the code\n"
                                  "in brackets, or the rule's name.\n",
                              .examples =
                                  "  codicil explain P0007\n"
                                  "  codicil explain unknown-key\n"
                                  "  codicil explain --all\n",
                              .options = kOptions,
                              .run = run};

}  // namespace codicil::cli
