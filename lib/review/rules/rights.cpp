// What people can ask for, and what they have to give (classes 17 and 18).

#include "review/words.hpp"
#include "unicode/compare.hpp"

#include <algorithm>
#include <array>
#include <compare>

namespace codicil::reviewing {
namespace {

constexpr auto kRights = std::to_array<std::string_view>({"rights.rights"});
constexpr auto kFee = std::to_array<std::string_view>({"granted-right.fee", "exercise.fee", "complaint-step.fee"});
constexpr auto kConditions = std::to_array<std::string_view>({"exercise.identity-check"});
constexpr auto kDeadline =
    std::to_array<std::string_view>({"granted-right.deadline", "exercise.deadline", "complaint-step.within"});
constexpr auto kExtension = std::to_array<std::string_view>({"exercise.extension"});
constexpr auto kChoices = std::to_array<std::string_view>(
    {"rights.choices", "cookies.controls", "advertising.opt-out", "activity.opt-out", "analytics-tool.opt-out",
     "advertising-partner.opt-out", "public-item.control", "channel.unsubscribe", "cookies.consent", "consent.url"});
constexpr auto kConsentFlags = std::to_array<std::string_view>({"cookie-group.consent", "channel.double-opt-in"});
constexpr auto kHow = std::to_array<std::string_view>({"granted-right.how", "granted-right.law", "exercise.agent"});
constexpr auto kUse = std::to_array<std::string_view>({"exercise.identity-check", "exercise.agent"});
constexpr auto kExplained = std::to_array<std::string_view>({"granted-right.how"});
constexpr auto kAsked = std::to_array<std::string_view>({"consent.mechanism"});
constexpr auto kRequirement =
    std::to_array<std::string_view>({"occasion.requirement", "collection-group.requirement", "activity.requirement"});
constexpr auto kConsequence = std::to_array<std::string_view>({"collection-group.consequence", "activity.consequence"});
constexpr auto kSignals = std::to_array<std::string_view>({"signals.gpc", "signals.dnt"});

constexpr auto kSignalOrder = std::to_array<std::string_view>({"honoured", "partly-honoured", "ignored"});

bool is_fee(const Change& change, const Context& context) {
  if (context.is_disclosure(change) || is_changed(change, context) || change.fact() == FactKind::translation)
    return false;
  return change.after.state == Saying::State::stated ||
         (change.before.state == Saying::State::none && change.after.state == Saying::State::silent);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// `20 EUR`: how much, and the words around it, which have no number.
struct Price {
  double amount = 0;
  std::string words;
};
// `1.000` is a thousand, `10.50` ten and a half.
double amount_of(std::string_view digits) {
  double amount = 0, part = 1;
  const auto point = digits.find_last_of(".,");
  const bool has_part = point != digits.npos && digits.size() - point != 4;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (!is_digit(digits[i])) continue;
    amount = amount * 10 + (digits[i] - '0');
    if (has_part && i > point) part *= 10;
  }
  return amount / part;
}
std::optional<Price> price_of(const std::string& text) {
  const auto begin = std::ranges::find_if(text, is_digit);
  auto end = std::find_if_not(begin, text.end(), [](char c) { return is_digit(c) || c == '.' || c == ','; });
  if (begin == end || std::any_of(end, text.end(), is_digit)) return {};
  while (!is_digit(end[-1])) --end;
  return Price{amount_of({begin, end}),
               unicode::words_alone(std::string(text.begin(), begin) + std::string(end, text.end()))};
}
// Two fees in the same words, but for how much.
std::partial_ordering order_of_fees(const Change& change) {
  const auto before = price_of(change.before.value), after = price_of(change.after.value);
  const bool is_alike = before && after && before->words == after->words;
  return is_alike ? before->amount <=> after->amount : std::partial_ordering::unordered;
}
bool is_fee_higher(const Change& change, const Context& context) {
  return is_changed(change, context) && order_of_fees(change) < 0;
}
bool is_fee_lower(const Change& change, const Context& context) {
  return is_changed(change, context) && order_of_fees(change) > 0;
}
// In another language, words that decide nothing are a better translation.
bool is_fee_changed(const Change& change, const Context& context) {
  const bool is_translated = change.fact() == FactKind::translation && weighty_words(change).empty();
  return is_changed(change, context) && !is_translated && order_of_fees(change) != 0;
}
bool is_from_none(const Change& change, const Context&) {
  return change.before.state == Saying::State::none && change.after.state == Saying::State::stated;
}
bool is_required_now(const Change& change, const Context& context) {
  return change.before.value == "voluntary" || (is_new(change, context) && change.after.value != "voluntary");
}
bool is_voluntary_now(const Change& change, const Context& context) {
  return change.after.value == "voluntary" && !is_now_disclosed(change, context);
}
bool is_ignored(const Change& change, const Context&) { return is_further(change, kSignalOrder); }
bool is_honoured(const Change& change, const Context&) { return is_nearer(change, kSignalOrder); }
bool is_free(const Change& change, const Context&) { return change.after.state == Saying::State::none; }

bool is_put_off_less(const Change& change, const Context& context) {
  return is_shorter(change, context) || is_gone(change, context);
}
bool is_put_off_more(const Change& change, const Context& context) {
  return (is_newly_said(change, context) && !context.is_disclosure(change)) || is_changed(change, context);
}

constexpr auto kRows = std::to_array<Row>({
    {{"D401", "right-removed", material, worse, in_advance, "no longer a right", "People can no longer count on it.",
      "WP260 rev.01, 29"},
     kRights,
     is_gone},
    {{"D402", "right-added", notable, better, publish, "new right", "People can do more.", ""}, kRights, is_new},
    {{"D403", "fee-begins", material, worse, in_advance, "using it may cost something",
      "A fee keeps people from using a right.", "GDPR Art. 12(5); WP260 rev.01, 29"},
     kFee,
     is_fee},
    {{"D403", "fee-begins", material, worse, in_advance, "using it costs more",
      "A fee keeps people from using a right.", "GDPR Art. 12(5); WP260 rev.01, 29"},
     kFee,
     is_fee_higher},
    {{"D419", "fee-lower", notable, better, publish, "using it costs less", "More people can use the right.",
      "GDPR Art. 12(5)"},
     kFee,
     is_fee_lower},
    {{"D418", "fee-changed", material, neutral, in_advance, "using it may cost something else",
      "Of two fees in words, either may be the higher one.", "GDPR Art. 12(5); WP260 rev.01, 29"},
     kFee,
     is_fee_changed},
    {{"D404", "fee-ends", notable, better, publish, "it costs nothing", "More people can use the right.",
      "GDPR Art. 12(5)"},
     kFee,
     is_free},
    {{"D405", "condition-added", material, worse, in_advance, "a condition for using rights",
      "A condition keeps people from using a right.", "WP260 rev.01, 29"},
     kConditions,
     is_from_none},
    {{"D416", "right-used-otherwise", material, neutral, inform, "another way, or another condition, to use a right",
      "How people use their rights is one of the three things that always have to be told.",
      "WP260 rev.01, 29; Colorado Rule 6.04(A)(1)"},
     kUse,
     may_be_another},
    {{"D416", "right-used-otherwise", material, neutral, inform, "another way to use a right",
      "How people use their rights is one of the three things that always have to be told.",
      "WP260 rev.01, 29; Colorado Rule 6.04(A)(1)"},
     kExplained,
     is_mostly_another},
    {{"D406", "condition-changed", notable, neutral, inform, "how people show who they are",
      "It is a step on the way to a right.", "WP260 rev.01, 29"},
     kConditions,
     is_any},
    {{"D408", "answer-sooner", notable, better, publish, "the answer comes sooner",
      "How soon an answer comes is a part of the right.", "GDPR Art. 12(3)"},
     kDeadline,
     is_sooner},
    {{"D407", "answer-later", material, worse, inform, "the answer may take longer",
      "How soon an answer comes is a part of the right.", "GDPR Art. 12(3)"},
     kDeadline,
     may_be_later},
    {{"D408", "answer-sooner", notable, better, publish, "the time to answer is put off for less long, or not at all",
      "How soon an answer comes is a part of the right.", "GDPR Art. 12(3)"},
     kExtension,
     is_put_off_less},
    {{"D407", "answer-later", material, worse, inform, "the time to answer may be put off, or for longer",
      "How soon an answer comes is a part of the right.", "GDPR Art. 12(3)"},
     kExtension,
     is_put_off_more},
    {{"D409", "choice-removed", material, worse, in_advance, "a choice that people had is gone",
      "People can no longer refuse.", "WP260 rev.01, 29; GDPR Art. 21"},
     kChoices,
     is_gone},
    {{"D410", "choice-added", notable, better, publish, "a choice that people did not have", "People can refuse.", ""},
     kChoices,
     is_newly_said},
    {{"D411", "agreement-no-longer-asked", material, worse, ask_consent, "no longer only after people agree",
      "People lose a say.", "GDPR Art. 7; Directive 2002/58/EC Art. 5(3)"},
     kConsentFlags,
     is_dropped},
    {{"D412", "consent-asked", notable, better, publish, "only after people agree", "People have a say.", ""},
     kConsentFlags,
     is_now_true},
    {{"D417", "consent-asked-otherwise", notable, neutral, inform, "how people are asked",
      "Another way of asking may get another answer.", "GDPR Art. 4(11), 7"},
     kAsked,
     is_known_change},
    {{"D413", "right-explained", notable, neutral, publish, "how a right is used",
      "What people have to do may be another thing.", "WP260 rev.01, 29"},
     kHow,
     is_known_change},
    {{"D430", "data-now-required", material, worse, in_advance, "giving the data is no longer voluntary",
      "Who does not want to give them may have to go.", "GDPR Art. 13(2)(e)"},
     kRequirement,
     is_required_now},
    {{"D431", "data-now-voluntary", notable, better, publish, "people need not give the data any more",
      "People have a choice.", ""},
     kRequirement,
     is_voluntary_now},
    {{"D432", "requirement-changed", notable, neutral, publish, "why people have to give the data",
      "It says what follows from a refusal.", "GDPR Art. 13(2)(e)"},
     kRequirement,
     is_known_change},
    {{"D432", "requirement-changed", notable, neutral, publish, "what follows for those who do not give the data",
      "It says what a refusal costs.", "GDPR Art. 13(2)(e)"},
     kConsequence,
     is_known_change},
    {{"D414", "signal-ignored", material, worse, in_advance, "a privacy signal of browsers counts for less",
      "People who sent it relied on it.", "Cal. Civ. Code 1798.135(b); Colorado Rule 5"},
     kSignals,
     is_ignored},
    {{"D415", "signal-honoured", notable, better, publish, "a privacy signal of browsers counts for more",
      "People need not ask one by one.", ""},
     kSignals,
     is_honoured},
});

}  // namespace

const std::span<const Row> right_rules = kRows;

}  // namespace codicil::reviewing
