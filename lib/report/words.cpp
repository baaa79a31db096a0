#include "report/words.hpp"

#include <codicil/report.hpp>

#include <algorithm>
#include <array>

namespace codicil {
namespace reporting {
namespace {

constexpr auto kTitles = std::to_array<std::string_view>({"Editorial", "Notable", "Material"});
constexpr auto kHeadings =
    std::to_array<std::string_view>({"Editorial changes", "Notable changes", "Material changes"});
constexpr auto kDirections = std::to_array<std::string_view>({"better for people", "", "worse for people"});
constexpr auto kAdvice =
    std::to_array<std::string_view>({"", "inform people", "inform people in advance", "ask for consent again"});
constexpr auto kSummaries =
    std::to_array<std::string_view>({"", "inform", "inform in advance", "ask for consent again"});
constexpr auto kSentences = std::to_array<std::string_view>({
    "Publish the new version; nobody has to be told by a message of its own.",
    "Tell people by a message of its own when the new version is published.",
    "Tell people by a message of its own, well before the new version takes effect.",
    "Ask those for consent again whose consent the older version had, and tell everybody well before the new version "
    "takes effect.",
});

template <std::size_t Size>
std::string_view named(const std::array<std::string_view, Size>& names, auto value) {
  return names[static_cast<std::size_t>(value)];
}

// Of a character of several bytes, not the first.
bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::size_t count_waived(const PolicyReview& review) {
  return static_cast<std::size_t>(
      std::count_if(review.findings.begin(), review.findings.end(),
                    [](const ReviewFinding& finding) { return finding.waiver.has_value(); }));
}

}  // namespace

std::string_view title_of(Materiality severity) { return named(kTitles, severity); }
std::string_view heading_of(Materiality severity) { return named(kHeadings, severity); }
std::string_view words_of(Direction direction) { return named(kDirections, direction); }
std::string_view words_of(Advice advice) { return named(kAdvice, advice); }
std::string_view sentence_of(Advice advice) { return named(kSentences, advice); }

std::string counted(std::size_t number, std::string_view noun) {
  return std::to_string(number) + ' ' + std::string(noun) + (number == 1 ? "" : "s");
}

std::string counts(const PolicyReview& review, bool with_advice) {
  std::string text;
  const auto add = [&](std::size_t number, std::string_view what) {
    if (number > 0) text.append(text.empty() ? "" : ", ").append(std::to_string(number)).append(" ").append(what);
  };
  std::string_view advice = with_advice ? named(kSummaries, review.advice()) : std::string_view();
  for (const Materiality severity : {Materiality::material, Materiality::notable, Materiality::editorial}) {
    add(review.count(severity), codicil::name_of(severity));
    if (advice.empty() || text.empty()) continue;
    text.append(" (").append(advice).append(")");
    advice = {};
  }
  add(count_waived(review), "accepted");
  return text;
}

std::string words_of(const Waiver& waiver) {
  constexpr std::size_t kLongest = 400;
  std::string text = "accepted";
  if (!waiver.by.empty()) text += " by " + shortened(waiver.by, kLongest);
  if (waiver.until) text += std::string(words::until) + waiver.until->to_string();
  if (!waiver.reason.empty()) text += ": " + shortened(waiver.reason, kLongest);
  return text;
}

std::string name_of(const Waiver& waiver) {
  constexpr std::size_t kLongest = 400;
  std::string text = "waiver " + shortened(waiver.fingerprint, kLongest);
  if (!waiver.reason.empty()) text += " (" + shortened(waiver.reason, kLongest) + ")";
  return text;
}

std::string shortened(std::string_view text, std::size_t most) {
  std::string line(head(text, most));
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line.size() == text.size() ? line : line + "…";
}

std::string_view head(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && is_continuation(text[most])) --most;
  return text.substr(0, most);
}

std::string_view tail(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t begin = text.size() - most;
  while (begin < text.size() && is_continuation(text[begin])) ++begin;
  return text.substr(begin);
}

}  // namespace reporting

std::string to_summary(const PolicyReview& review) {
  const std::string facts = "compared " + reporting::counted(review.facts, "fact");
  if (review.findings.empty()) return "no changes; " + facts;
  return reporting::counted(review.findings.size(), "change") + ": " + reporting::counts(review, true) + "; " + facts;
}

}  // namespace codicil
