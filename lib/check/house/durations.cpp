// Lengths of time in a text.

#include "check/house/quantities.hpp"

#include "check/house/ages.hpp"
#include "check/house/tokens.hpp"
#include "check/house/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>

namespace codicil::checking {
namespace {

using Unit = Duration::Unit;

struct Phrase {
  std::string_view language, words;
};

// What tells how long ago something was: after a length of time, or before it. In Arabic that is said of years alone:
// `thirty days before` is written the same way.
constexpr auto kAgoAfter = std::to_array<Phrase>({{"en", "ago"}});
constexpr auto kAgoBefore = std::to_array<Phrase>(
    {{"ar", "قبل"}, {"ar", "منذ"}, {"de", "seit"}, {"de", "vor"}, {"es", "hace"}, {"fr", "depuis"}, {"fr", "il y a"}});

// What stands between two units of time where one tells how often the other comes: `24 hours a day`.
constexpr auto kRates = std::to_array<Phrase>({{"ar", "في"},
                                               {"de", "am"},
                                               {"de", "die"},
                                               {"de", "im"},
                                               {"de", "in"},
                                               {"de", "je"},
                                               {"de", "pro"},
                                               {"en", "a"},
                                               {"en", "an"},
                                               {"en", "each"},
                                               {"en", "every"},
                                               {"en", "per"},
                                               {"es", "a"},
                                               {"es", "al"},
                                               {"es", "cada"},
                                               {"es", "de"},
                                               {"es", "por"},
                                               {"fr", "par"},
                                               {"fr", "sur"}});

// A unit of time, and the number before it.
class Measured {
public:
  Measured(const Tokens& tokens, const Vocabulary& vocabulary) : tokens_(tokens), vocabulary_(vocabulary) {}

  // The length of time whose number begins at `first` and whose unit stands at `last`, unless it is none.
  std::optional<Duration> at(std::string_view number, const UnitWord& unit, std::size_t first, std::size_t last) const {
    const auto count = unit.number > 0 ? unit.number : count_of(number);
    if (count == 0 || is_ago(unit, first, last) || is_rate(last) || is_age_of_people(unit, first, last))
      return std::nullopt;
    return Duration{count, unit.unit, {}};
  }

private:
  // Not of Arabic words: one that stands before a unit can be the end of a longer number.
  std::uint32_t count_of(std::string_view number) const {
    if (vocabulary_.language() == "ar" && !begins_with_digit(number)) return 0;
    return vocabulary_.number(number).value_or(0);
  }
  bool is_ago(const UnitWord& unit, std::size_t first, std::size_t last) const {
    const auto is_said = [&](const Phrase& each, bool stands) {
      return each.language == vocabulary_.language() && stands && (each.language != "ar" || unit.unit == Unit::year);
    };
    return std::ranges::any_of(
               kAgoBefore,
               [&](const Phrase& each) { return is_said(each, tokens_.stand_before(each.words, first)); }) ||
           std::ranges::any_of(kAgoAfter, [&](const Phrase& each) {
             return is_said(each, tokens_.are_joined(last) && tokens_.stand(each.words, last + 1));
           });
  }
  bool is_rate(std::size_t last) const {
    if (!tokens_.are_joined(last)) return false;
    const auto is_said = [&](const Phrase& each) {
      return each.language == vocabulary_.language() && tokens_.stand(each.words, last + 1);
    };
    if (std::ranges::none_of(kRates, is_said)) return false;
    return is_measure(last + 2) || (tokens_.are_joined(last + 2) && is_measure(last + 3));
  }
  // A unit, or a number in its place (`24 heures sur 24`).
  bool is_measure(std::size_t at) const {
    constexpr std::string_view arabic_article = "ال";
    std::string_view word = tokens_.word(at);
    if (word.starts_with(arabic_article)) word.remove_prefix(arabic_article.size());
    return vocabulary_.unit(word) || (begins_with_digit(word) && vocabulary_.number(word));
  }
  bool is_age_of_people(const UnitWord& unit, std::size_t first, std::size_t last) const {
    if (unit.unit != Unit::year) return false;
    return first == last ? tokens_.stand("old", last + 1)  // `13-year old`
                         : is_age(tokens_, first, vocabulary_);
  }

  const Tokens& tokens_;
  const Vocabulary& vocabulary_;
};

// Words for one of something, and for half of it.
constexpr auto kOne = std::to_array<Phrase>({{"de", "ein"},
                                             {"de", "eine"},
                                             {"de", "einem"},
                                             {"de", "einen"},
                                             {"de", "einer"},
                                             {"de", "eines"},
                                             {"en", "a"},
                                             {"en", "an"},
                                             {"en", "one"},
                                             {"es", "un"},
                                             {"es", "una"},
                                             {"fr", "d'un"},
                                             {"fr", "d'une"},
                                             {"fr", "d’un"},
                                             {"fr", "d’une"},
                                             {"fr", "un"},
                                             {"fr", "une"}});
constexpr auto kHalf = std::to_array<Phrase>({{"ar", "نصف"},
                                              {"de", "halbe"},
                                              {"de", "halben"},
                                              {"de", "halber"},
                                              {"de", "halbes"},
                                              {"en", "half"},
                                              {"es", "media"},
                                              {"es", "medio"}});
// Words between a number and its unit that change nothing.
constexpr auto kPlain = std::to_array<Phrase>({{"de", "ganze"},
                                               {"de", "ganzen"},
                                               {"de", "ganzes"},
                                               {"de", "volle"},
                                               {"de", "vollen"},
                                               {"de", "volles"},
                                               {"de", "weitere"},
                                               {"de", "weiteren"},
                                               {"de", "weiteres"},
                                               {"en", "additional"},
                                               {"en", "business"},
                                               {"en", "calendar"},
                                               {"en", "full"},
                                               {"en", "further"},
                                               {"en", "more"},
                                               {"en", "single"},
                                               {"en", "whole"},
                                               {"en", "working"}});
// Words after which a unit tells how often.
constexpr auto kHowOften = std::to_array<Phrase>({{"en", "once"}, {"en", "times"}, {"en", "twice"}});

// Parts of a year and their like, which have no plural of their own in `Duration`.
struct Span {
  std::string_view language, word;
  Duration length;
};
const auto kSpans = std::to_array<Span>({{"de", "halbjahr", {6, Unit::month, {}}},
                                         {"de", "quartal", {3, Unit::month, {}}},
                                         {"de", "vierteljahr", {3, Unit::month, {}}},
                                         {"en", "fortnight", {2, Unit::week, {}}},
                                         {"en", "half-year", {6, Unit::month, {}}},
                                         {"es", "quincena", {15, Unit::day, {}}},
                                         {"es", "semestre", {6, Unit::month, {}}},
                                         {"es", "trimestre", {3, Unit::month, {}}},
                                         {"fr", "demi-année", {6, Unit::month, {}}},
                                         {"fr", "demi-heure", {30, Unit::minute, {}}},
                                         {"fr", "demi-journée", {12, Unit::hour, {}}},
                                         {"fr", "quinzaine", {15, Unit::day, {}}},
                                         {"fr", "semestre", {6, Unit::month, {}}},
                                         {"fr", "trimestre", {3, Unit::month, {}}}});

Duration half_of(Unit unit) {
  switch (unit) {
    case Unit::year:
      return {6, Unit::month, {}};
    case Unit::day:
      return {12, Unit::hour, {}};
    case Unit::hour:
      return {30, Unit::minute, {}};
    case Unit::minute:
      return {30, Unit::second, {}};
    default:
      return {};  // of nothing that is counted
  }
}

// The length of time that ends with a word, as people say it when they count no more than one.
class Loose {
public:
  Loose(const Tokens& tokens, const Vocabulary& vocabulary) : tokens_(tokens), vocabulary_(vocabulary) {}

  std::optional<Duration> at(std::size_t last) const {
    if (const UnitWord* unit = vocabulary_.unit(tokens_.word(last))) return of_unit(unit->unit, last);
    if (vocabulary_.language() == "ar") return behind_letter(last);
    const std::string word = tokens_.lower(last);
    for (const Span& each : kSpans)
      if (each.language == vocabulary_.language() && each.word == word && is(kOne, last - 1)) return each.length;
    return std::nullopt;
  }

private:
  bool is(std::span<const Phrase> words, std::size_t at) const {
    return at < tokens_.size() && std::ranges::any_of(words, [&](const Phrase& each) {
             return each.language == vocabulary_.language() && each.words == tokens_.lower(at);
           });
  }

  std::optional<Duration> of_unit(Unit unit, std::size_t last) const {
    if (is(kHalf, last - 1) || (is(kOne, last - 1) && is(kHalf, last - 2))) return half_of(unit);
    if (is(kOne, last - 1)) {
      const bool tells_how_often = is(kHowOften, last - 2) || vocabulary_.unit(tokens_.word(last - 2));
      return tells_how_often ? std::nullopt : std::optional(Duration{1, unit, {}});
    }
    if (is(kPlain, last - 1)) {
      const auto count = is(kOne, last - 2) ? 1U : vocabulary_.number(tokens_.word(last - 2)).value_or(0);
      return count == 0 ? std::nullopt : std::optional(Duration{count, unit, {}});
    }
    // In Arabic the word alone says one of it, and words for other numbers can be trusted that far.
    if (vocabulary_.language() == "ar")
      return Duration{vocabulary_.number(tokens_.word(last - 1)).value_or(1), unit, {}};
    return std::nullopt;
  }
  // `for a year`, `and a year`: one word in Arabic.
  std::optional<Duration> behind_letter(std::size_t last) const {
    const std::string_view word = tokens_.word(last);
    for (const std::string_view letter : {"و", "ل", "ب", "ك"})
      if (word.starts_with(letter))
        if (const UnitWord* unit = vocabulary_.unit(word.substr(letter.size())))
          return Duration{std::max(unit->number, 1U), unit->unit, {}};
    return std::nullopt;
  }

  const Tokens& tokens_;
  const Vocabulary& vocabulary_;
};

bool is_same(const Duration& a, const Duration& b) { return a <= b && a >= b; }

// Whether digits before the word make it the end of a number: `1,5 Jahre`.
bool is_behind_comma(std::string_view text, std::string_view word) {
  const auto at = static_cast<std::size_t>(word.data() - text.data());
  return at >= 2 && text[at - 1] == ',' && text[at - 2] >= '0' && text[at - 2] <= '9';
}

}  // namespace

std::vector<Found<Duration>> durations_in(std::string_view text, std::string_view tag) {
  std::vector<Found<Duration>> found;
  const Vocabulary& vocabulary = vocabulary_of(tag);
  const Tokens tokens(text);
  const Measured measured(tokens, vocabulary);
  const auto put = [&](std::string_view number, const UnitWord& unit, std::size_t first, std::size_t last) {
    if (const auto length = measured.at(number, unit, first, last); length && !is_behind_comma(text, number))
      found.push_back({*length, tokens.between(first, last)});
  };
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const std::string_view word = tokens[at].word;
    if (const UnitWord* unit = vocabulary.unit(word)) {
      if (unit->number > 0)
        put(word, *unit, at, at);
      else if (at > 0 && !tokens[at - 1].ends_sentence)
        put(tokens[at - 1].word, *unit, at - 1, at);
    } else if (const auto dash = word.find('-'); dash != word.npos) {  // `30-day`
      if (const UnitWord* measure = vocabulary.unit(word.substr(dash + 1))) put(word.substr(0, dash), *measure, at, at);
    }
  }
  return found;
}

bool says_duration(std::string_view text, std::string_view tag, const Duration& duration) {
  for (const auto& each : durations_in(text, tag))
    if (is_same(each.value, duration)) return true;
  const Tokens tokens(text);
  const Loose loose(tokens, vocabulary_of(tag));
  for (std::size_t at = 0; at < tokens.size(); ++at)
    if (const auto length = loose.at(at); length && is_same(*length, duration)) return true;
  return false;
}

}  // namespace codicil::checking
