// Lengths of time in a text.

#include "check/house/quantities.hpp"

#include "check/house/ages.hpp"
#include "check/house/numbers.hpp"
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

// What tells how long ago something was, or how often it is: before a length of time, or after it.
struct Sign {
  std::string_view language, words;
  bool of_years = false;        // only: `thirty days before` is written the same way in Arabic
  bool behind_article = false;  // only: `the 12 months before`, not `12 months before`
};
constexpr auto kBefore = std::to_array<Sign>(
    {{"ar", "آخر"},       {"ar", "قبل", true}, {"ar", "كل"},          {"ar", "منذ", true}, {"de", "alle"},
     {"de", "letzten"},   {"de", "seit"},      {"de", "vergangenen"}, {"de", "vor"},       {"de", "vorangegangenen"},
     {"en", "each"},      {"en", "every"},     {"en", "our last"},    {"en", "our past"},  {"en", "preceding"},
     {"en", "previous"},  {"en", "the last"},  {"en", "the past"},    {"en", "the prior"}, {"es", "cada"},
     {"es", "hace"},      {"es", "pasados"},   {"es", "últimas"},     {"es", "últimos"},   {"fr", "depuis"},
     {"fr", "dernières"}, {"fr", "derniers"},  {"fr", "il y a"},      {"fr", "tous les"},  {"fr", "toutes les"}});
constexpr auto kAfter = std::to_array<Sign>({{"ar", "الأخيرة"},
                                             {"ar", "السابقة"},
                                             {"ar", "الماضية"},
                                             {"de", "erfahrung", true},
                                             {"en", "ago"},
                                             {"en", "before", false, true},
                                             {"en", "preceding"},
                                             {"en", "prior to", false, true},
                                             {"es", "anteriores"},
                                             {"es", "de experiencia", true},
                                             {"fr", "d'expérience", true},
                                             {"fr", "d’expérience", true},
                                             {"fr", "précédant"},
                                             {"fr", "précédents"}});
// What people did for years: `40 years of experience`.
constexpr auto kDone = std::to_array<std::string_view>(
    {"experience", "expertise", "practice", "research", "service", "teaching", "tradition", "work"});

// What stands between two units of time where one tells how often the other comes: `24 hours a day`.
constexpr auto kRates = std::to_array<Phrase>(
    {{"ar", "في"},   {"de", "am"}, {"de", "die"},  {"de", "im"},    {"de", "in"},  {"de", "je"}, {"de", "pro"},
     {"en", "a"},    {"en", "an"}, {"en", "each"}, {"en", "every"}, {"en", "per"}, {"es", "a"},  {"es", "al"},
     {"es", "cada"}, {"es", "de"}, {"es", "del"},  {"es", "por"},   {"fr", "par"}, {"fr", "sur"}});

// A unit of time, and the number before it.
struct Measure {
  Number number;
  Unit unit;
  std::size_t last;  // its last word
  Duration length{number.value, unit, {}};
};

// Whether one is no length of time that is meant to come, or an age.
class Measured {
public:
  Measured(const Tokens& tokens, const Vocabulary& vocabulary) : tokens_(tokens), vocabulary_(vocabulary) {}

  bool is_past_or_repeated(const Measure& each) const {
    return is_signed(each) || is_rate(each.last) || is_of_what_was_done(each);
  }
  bool is_age_of_people(const Measure& each) const {
    if (each.unit != Unit::year) return false;
    return each.number.last == each.last ? tokens_.stand("old", each.last + 1)  // `13-year old`
                                         : is_age(tokens_, each.number, vocabulary_);
  }

private:
  bool is_signed(const Measure& each) const {
    const std::size_t first = each.number.first;
    const auto fits = [&](const Sign& sign) {
      return sign.language == vocabulary_.language() && (!sign.of_years || each.unit == Unit::year) &&
             (!sign.behind_article || tokens_.stand_before("the", first));
    };
    return std::ranges::any_of(
               kBefore, [&](const Sign& sign) { return fits(sign) && tokens_.stand_before(sign.words, first); }) ||
           (tokens_.are_joined(each.last) && std::ranges::any_of(kAfter, [&](const Sign& sign) {
              return fits(sign) && tokens_.stand(sign.words, each.last + 1);
            }));
  }
  // Behind one word more, at most: `of close work`.
  bool is_of_what_was_done(const Measure& each) const {
    if (each.unit != Unit::year || !tokens_.are_joined(each.last) || !tokens_.stand("of", each.last + 1)) return false;
    const auto is_done = [&](std::size_t at) { return std::ranges::find(kDone, tokens_.lower(at)) != kDone.end(); };
    return is_done(each.last + 2) || is_done(each.last + 3);
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
                                               {"en", "consecutive"},
                                               {"en", "full"},
                                               {"en", "further"},
                                               {"en", "more"},
                                               {"en", "single"},
                                               {"en", "whole"},
                                               {"en", "working"}});
// Words for how long, before one of something. Elsewhere `a year` says other things.
constexpr auto kHowLong = std::to_array<Phrase>(
    {{"ar", "لمدة"},          {"de", "binnen"}, {"de", "bis zu"},   {"de", "für"},       {"de", "innerhalb"},
     {"de", "innerhalb von"}, {"de", "nach"},   {"en", "after"},    {"en", "at least"},  {"en", "at most"},
     {"en", "for"},           {"en", "up to"},  {"en", "within"},   {"es", "dentro de"}, {"es", "después de"},
     {"es", "durante"},       {"es", "hasta"},  {"es", "plazo de"}, {"es", "tras"},      {"fr", "après"},
     {"fr", "au bout"},       {"fr", "dans"},   {"fr", "délai"},    {"fr", "durée"},     {"fr", "pendant"},
     {"fr", "sous"}});
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

  std::optional<Measure> at(std::size_t last) const {
    if (const UnitWord* unit = vocabulary_.unit(tokens_.word(last))) return of_unit(unit->unit, last);
    if (vocabulary_.language() == "ar") return behind_letter(last);
    const std::string word = tokens_.lower(last);
    for (const Span& each : kSpans)
      if (each.language == vocabulary_.language() && each.word == word && is(kOne, last - 1))
        return measure(each.length, last - 1, last);
    return std::nullopt;
  }
  // Only where words for how long stand before it.
  std::optional<Measure> of_unit_behind_how_long(Unit unit, std::size_t last) const {
    if (unit == Unit::second || unit == Unit::minute) return std::nullopt;  // `think for a minute`
    const auto found = of_unit(unit, last);
    return found && is_behind_how_long(found->number.first) ? found : std::nullopt;
  }
  bool is_behind_how_long(std::size_t first) const {
    const auto stands = [&](const Phrase& each) {
      return each.language == vocabulary_.language() && tokens_.stand_before(each.words, first);
    };
    return first > 0 && !is(kHowOften, first - 2) && std::ranges::any_of(kHowLong, stands);
  }
  bool is_plain(std::size_t at) const { return is(kPlain, at); }

private:
  bool is(std::span<const Phrase> words, std::size_t at) const {
    if (at >= tokens_.size()) return false;
    const std::string word = tokens_.lower(at);
    return std::ranges::any_of(
        words, [&](const Phrase& each) { return each.language == vocabulary_.language() && each.words == word; });
  }
  static Measure measure(const Duration& length, std::size_t first, std::size_t last) {
    return {{static_cast<std::uint32_t>(length.count), first, last}, length.unit, last, length};
  }

  std::optional<Measure> of_unit(Unit unit, std::size_t last) const {
    const bool is_one_of_half = is(kOne, last - 1) && is(kHalf, last - 2);
    if (is(kHalf, last - 1) || is_one_of_half) {
      const std::size_t first = is_one_of_half || is(kOne, last - 2) ? last - 2 : last - 1;
      return measure(half_of(unit), first, last);
    }
    if (is(kOne, last - 1)) {
      const bool tells_how_often = is(kHowOften, last - 2) || vocabulary_.unit(tokens_.word(last - 2));
      return tells_how_often ? std::nullopt : std::optional(measure({1, unit, {}}, last - 1, last));
    }
    if (is(kPlain, last - 1)) {
      const auto count = is(kOne, last - 2) ? 1U : vocabulary_.number(tokens_.word(last - 2)).value_or(0);
      return count == 0 ? std::nullopt : std::optional(measure({count, unit, {}}, last - 2, last));
    }
    // In Arabic the word alone says one of it, and words for other numbers can be trusted that far.
    if (vocabulary_.language() != "ar") return std::nullopt;
    const auto count = vocabulary_.number(tokens_.word(last - 1));
    return measure({count.value_or(1), unit, {}}, count ? last - 1 : last, last);
  }
  // `for a year`, `and a year`: one word in Arabic.
  std::optional<Measure> behind_letter(std::size_t last) const {
    const std::string_view word = tokens_.word(last);
    for (const std::string_view letter : {"و", "ل", "ب", "ك"})
      if (word.starts_with(letter))
        if (const UnitWord* unit = vocabulary_.unit(word.substr(letter.size())))
          return measure({std::max(unit->number, 1U), unit->unit, {}}, last, last);
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

// All of a text that are no ages.
class Measures {
public:
  Measures(std::string_view text, std::string_view tag) : text_(text), tokens_(text), vocabulary_(vocabulary_of(tag)) {}
  Measures(const Measures&) = delete;

  template <class Wanted>
  std::vector<Found<Duration>> durations(Wanted is_wanted) const {
    std::vector<Found<Duration>> found;
    const Measured measured(tokens_, vocabulary_);
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      const UnitWord* unit = vocabulary_.unit(tokens_[at].word);
      if (!unit && !may_hold_unit(tokens_[at].word)) continue;
      const auto each = unit ? of_unit(*unit, at) : in_one_word(at);
      if (each && is_wanted(measured, *each) && !measured.is_age_of_people(*each))
        found.push_back({each->length, tokens_.between(each->number.first, at)});
    }
    return found;
  }

private:
  // Most words do not.
  static bool may_hold_unit(std::string_view word) { return word.ends_with('h') || word.find('-') != word.npos; }
  std::optional<Measure> of_unit(const UnitWord& unit, std::size_t at) const {
    if (unit.number > 0) return Measure{{unit.number, at, at}, unit.unit, at};
    if (at > 0 && tokens_[at - 1].ends_sentence) return std::nullopt;
    if (at > 0)
      if (const auto counted = counted_by(at - 1 - (at > 1 && loose_.is_plain(at - 1) ? 1 : 0), unit.unit, at))
        return counted;
    return loose_.of_unit_behind_how_long(unit.unit, at);
  }
  // By the number that ends at `last`.
  std::optional<Measure> counted_by(std::size_t last, Unit unit, std::size_t at) const {
    const std::string_view word = tokens_[last].word;
    if (begins_with_digit(word))
      if (const auto halves = with_half(last, unit, at)) return halves;
    if (!can_count(word)) return std::nullopt;
    const auto number = number_ending_at(last, tokens_, vocabulary_);
    return number ? std::optional(Measure{*number, unit, at}) : std::nullopt;
  }
  // `1.5 years`, `1,5 Jahre`: what `Duration` can count.
  std::optional<Measure> with_half(std::size_t last, Unit unit, std::size_t at) const {
    std::string_view whole = tokens_[last].word;
    std::size_t first = last;
    if (whole == "5" && is_behind_comma(text_, whole))
      whole = tokens_[first = last - 1].word;
    else if (whole.ends_with(".5"))
      whole.remove_suffix(2);
    else
      return std::nullopt;
    const auto count = are_digits(whole) ? vocabulary_.number(whole) : std::nullopt;
    const Duration half = half_of(unit);
    if (!count || half.count == 0) return std::nullopt;
    return Measure{{*count, first, last}, unit, at, {*count * 2 * half.count + half.count, half.unit, {}}};
  }
  // `30-day`; `within 24h`, but not `9h`, a time of day.
  std::optional<Measure> in_one_word(std::size_t at) const {
    const std::string_view word = tokens_[at].word;
    if (const auto dash = word.rfind('-'); dash != word.npos) {
      const UnitWord* unit = vocabulary_.unit(word.substr(dash + 1));
      return unit ? counted_in_word(word.substr(0, dash), unit->unit, at) : std::nullopt;
    }
    const bool is_meant = begins_with_digit(word) && loose_.is_behind_how_long(at);
    return is_meant ? counted_in_word(word.substr(0, word.size() - 1), Unit::hour, at) : std::nullopt;
  }
  std::optional<Measure> counted_in_word(std::string_view count, Unit unit, std::size_t at) const {
    const auto number = can_count(count) ? vocabulary_.number(count) : std::nullopt;
    return number ? std::optional(Measure{{*number, at, at}, unit, at}) : std::nullopt;
  }
  // Not Arabic words: one that stands before a unit can be the end of a longer number; nor digits behind a comma.
  bool can_count(std::string_view number) const {
    return (vocabulary_.language() != "ar" || begins_with_digit(number)) && !is_behind_comma(text_, number);
  }

  std::string_view text_;
  const Tokens tokens_;
  const Vocabulary& vocabulary_;
  const Loose loose_{tokens_, vocabulary_};
};

}  // namespace

std::vector<Found<Duration>> durations_in(std::string_view text, std::string_view tag) {
  return Measures(text, tag).durations(
      [](const Measured& measured, const Measure& each) { return !measured.is_past_or_repeated(each); });
}

bool says_duration(std::string_view text, std::string_view tag, const Duration& duration) {
  for (const auto& each : Measures(text, tag).durations([](const Measured&, const Measure&) { return true; }))
    if (is_same(each.value, duration)) return true;
  const Tokens tokens(text);
  const Loose loose(tokens, vocabulary_of(tag));
  for (std::size_t at = 0; at < tokens.size(); ++at)
    if (const auto each = loose.at(at); each && is_same(each->length, duration)) return true;
  return false;
}

}  // namespace codicil::checking
