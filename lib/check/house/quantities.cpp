#include "check/house/quantities.hpp"

#include "check/sentences.hpp"
#include "unicode/utf8.hpp"
#include "wording/wording.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>

namespace codicil::checking {
namespace {

using Unit = Duration::Unit;

// What stands between spaces and brackets, without marks of punctuation at its end.
struct Token {
  std::string_view word;
  bool ends_sentence = false;
};

constexpr auto separators = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view(" \n\t()[]{}<>,;\"*_`")) table[static_cast<unsigned char>(c)] = true;
  return table;
}();
constexpr bool is_separator(char c) { return separators[static_cast<unsigned char>(c)]; }

std::vector<Token> tokens_of(std::string_view text) {
  constexpr std::size_t characters_per_word = 5;  // of most languages, at least
  std::vector<Token> tokens;
  tokens.reserve(text.size() / characters_per_word);
  const auto skip = [&](std::size_t at, bool separator) {
    while (at < text.size() && is_separator(text[at]) == separator) ++at;
    return at;
  };
  for (std::size_t begin = skip(0, true); begin < text.size();) {
    const std::size_t end = skip(begin, false);
    Token token{text.substr(begin, end - begin)};
    while (!token.word.empty() && std::string_view(".:!?").find(token.word.back()) != token.word.npos) {
      token.word.remove_suffix(1);
      token.ends_sentence = true;
    }
    tokens.push_back(token);
    begin = skip(end, true);
  }
  return tokens;
}

// From the first of two tokens to the end of the second.
std::string_view between(const Token& first, const Token& last) {
  return {first.word.data(), static_cast<std::size_t>(last.word.data() + last.word.size() - first.word.data())};
}

bool are_digits(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == text.npos; }

bool begins_with_digit(std::string_view text) {
  if (text.empty()) return false;
  const bool is_arabic = text.front() == '\xD9' && text.size() > 1 && text[1] >= '\xA0' && text[1] <= '\xA9';
  return is_arabic || (text.front() >= '0' && text.front() <= '9');
}
bool has_digit(std::string_view text) {
  for (; !text.empty(); text.remove_prefix(1))
    if (begins_with_digit(text)) return true;
  return false;
}

// Digits of Arabic script as ASCII's.
std::string with_plain_digits(std::string_view text) {
  std::string plain;
  for (; !text.empty(); text.remove_prefix(1)) {
    const bool is_arabic = text.front() == '\xD9' && begins_with_digit(text);
    if (is_arabic) text.remove_prefix(1);
    plain += is_arabic ? static_cast<char>(text.front() - '\xA0' + '0') : text.front();
  }
  return plain;
}

struct NumberWord {
  std::string_view language, word;
  std::uint32_t number;
};
// Ordered by language. Not `one`: it says other things, too.
constexpr auto number_words = std::to_array<NumberWord>({
    {"de", "zwei", 2},   {"de", "drei", 3},  {"de", "vier", 4},   {"de", "fünf", 5},  {"de", "sechs", 6},
    {"de", "sieben", 7}, {"de", "acht", 8},  {"de", "neun", 9},   {"de", "zehn", 10}, {"de", "zwölf", 12},
    {"en", "two", 2},    {"en", "three", 3}, {"en", "four", 4},   {"en", "five", 5},  {"en", "six", 6},
    {"en", "seven", 7},  {"en", "eight", 8}, {"en", "nine", 9},   {"en", "ten", 10},  {"en", "twelve", 12},
    {"es", "dos", 2},    {"es", "tres", 3},  {"es", "cuatro", 4}, {"es", "cinco", 5}, {"es", "seis", 6},
    {"es", "siete", 7},  {"es", "ocho", 8},  {"es", "nueve", 9},  {"es", "diez", 10}, {"es", "doce", 12},
    {"fr", "deux", 2},   {"fr", "trois", 3}, {"fr", "quatre", 4}, {"fr", "cinq", 5},  {"fr", "six", 6},
    {"fr", "sept", 7},   {"fr", "huit", 8},  {"fr", "neuf", 9},   {"fr", "dix", 10},  {"fr", "douze", 12},
});

struct UnitWord {
  std::string_view language, word;
  Unit unit;
};
// Ordered by language.
constexpr auto unit_words = std::to_array<UnitWord>({
    {"ar", "ثانية", Unit::second},    {"ar", "ثوان", Unit::second},    {"ar", "دقيقة", Unit::minute},
    {"ar", "دقائق", Unit::minute},    {"ar", "ساعة", Unit::hour},      {"ar", "ساعات", Unit::hour},
    {"ar", "يوم", Unit::day},         {"ar", "يوما", Unit::day},       {"ar", "يومًا", Unit::day},
    {"ar", "أيام", Unit::day},        {"ar", "أسبوع", Unit::week},     {"ar", "أسبوعا", Unit::week},
    {"ar", "أسبوعًا", Unit::week},     {"ar", "أسابيع", Unit::week},    {"ar", "شهر", Unit::month},
    {"ar", "شهرا", Unit::month},      {"ar", "شهرًا", Unit::month},     {"ar", "أشهر", Unit::month},
    {"ar", "سنة", Unit::year},        {"ar", "سنوات", Unit::year},     {"ar", "عام", Unit::year},
    {"ar", "عاما", Unit::year},       {"ar", "عامًا", Unit::year},      {"ar", "أعوام", Unit::year},
    {"de", "sekunden", Unit::second}, {"de", "minute", Unit::minute},  {"de", "minuten", Unit::minute},
    {"de", "stunde", Unit::hour},     {"de", "stunden", Unit::hour},   {"de", "tag", Unit::day},
    {"de", "tage", Unit::day},        {"de", "tagen", Unit::day},      {"de", "woche", Unit::week},
    {"de", "wochen", Unit::week},     {"de", "monat", Unit::month},    {"de", "monate", Unit::month},
    {"de", "monaten", Unit::month},   {"de", "jahr", Unit::year},      {"de", "jahre", Unit::year},
    {"de", "jahren", Unit::year},     {"en", "seconds", Unit::second}, {"en", "minute", Unit::minute},
    {"en", "minutes", Unit::minute},  {"en", "hour", Unit::hour},      {"en", "hours", Unit::hour},
    {"en", "day", Unit::day},         {"en", "days", Unit::day},       {"en", "week", Unit::week},
    {"en", "weeks", Unit::week},      {"en", "month", Unit::month},    {"en", "months", Unit::month},
    {"en", "year", Unit::year},       {"en", "years", Unit::year},     {"es", "segundos", Unit::second},
    {"es", "minuto", Unit::minute},   {"es", "minutos", Unit::minute}, {"es", "hora", Unit::hour},
    {"es", "horas", Unit::hour},      {"es", "día", Unit::day},        {"es", "días", Unit::day},
    {"es", "semana", Unit::week},     {"es", "semanas", Unit::week},   {"es", "mes", Unit::month},
    {"es", "meses", Unit::month},     {"es", "año", Unit::year},       {"es", "años", Unit::year},
    {"fr", "secondes", Unit::second}, {"fr", "minute", Unit::minute},  {"fr", "minutes", Unit::minute},
    {"fr", "heure", Unit::hour},      {"fr", "heures", Unit::hour},    {"fr", "jour", Unit::day},
    {"fr", "jours", Unit::day},       {"fr", "semaine", Unit::week},   {"fr", "semaines", Unit::week},
    {"fr", "mois", Unit::month},      {"fr", "an", Unit::year},        {"fr", "ans", Unit::year},
    {"fr", "année", Unit::year},      {"fr", "années", Unit::year},
});

static_assert(std::ranges::is_sorted(number_words, {}, &NumberWord::language));
static_assert(std::ranges::is_sorted(unit_words, {}, &UnitWord::language));

// The number and unit words of one language.
class Vocabulary {
public:
  explicit Vocabulary(std::string_view language)
      : numbers_(of_language(number_words, language)), units_(of_language(unit_words, language)) {}

  std::optional<std::uint32_t> number(std::string_view word) const {
    if (!begins_with_digit(word)) {
      const auto row = std::ranges::find(numbers_, word, &NumberWord::word);
      return row == numbers_.end() ? std::nullopt : std::optional(row->number);
    }
    const std::string plain = with_plain_digits(word);
    if (!are_digits(plain) || plain.size() > 5) return std::nullopt;
    const auto number = static_cast<std::uint32_t>(std::stoul(plain));
    return number > 0 ? std::optional(number) : std::nullopt;
  }
  std::optional<Unit> unit(std::string_view word) const {
    const auto row = std::ranges::find(units_, unicode::ascii_lower(word), &UnitWord::word);
    return row == units_.end() ? std::nullopt : std::optional(row->unit);
  }

private:
  template <class Row, std::size_t size>
  static std::span<const Row> of_language(const std::array<Row, size>& rows, std::string_view language) {
    return {std::ranges::lower_bound(rows, language, {}, &Row::language),
            std::ranges::upper_bound(rows, language, {}, &Row::language)};
  }

  std::span<const NumberWord> numbers_;
  std::span<const UnitWord> units_;
};

// Whether the words after a number of years make an age of it.
bool is_age(const std::vector<Token>& tokens, std::size_t next) {
  const auto word = [&](std::size_t at) { return at < tokens.size() ? tokens[at].word : std::string_view(); };
  return word(next) == "old" || word(next) == "alt" || word(next + 1) == "older" ||
         (word(next) == "of" && word(next + 1) == "age");
}

// January is 1; 0: no month.
int month_of(std::string_view word, std::string_view language) {
  static constexpr wording::Word months[] = {"month.1", "month.2", "month.3", "month.4",  "month.5",  "month.6",
                                             "month.7", "month.8", "month.9", "month.10", "month.11", "month.12"};
  const auto all = wording::catalogues();
  const auto catalogue = std::ranges::find(all, language, &wording::Catalogue::language);
  if (catalogue == all.end()) return 0;
  const std::string lower = unicode::ascii_lower(word);
  for (std::size_t i = 0; i < std::size(months); ++i)
    if (unicode::ascii_lower(catalogue->patterns[months[i].index()]) == lower) return static_cast<int>(i) + 1;
  return 0;
}

std::optional<Date> date(int year, int month, int day) {
  const auto padded = [](int number, std::size_t size) {
    std::string digits = std::to_string(number);
    return std::string(size - std::min(size, digits.size()), '0') + digits;
  };
  return Date::parse(padded(year, 4) + '-' + padded(month, 2) + '-' + padded(day, 2));
}

int as_day(std::string_view word) {
  if (!begins_with_digit(word)) return 0;
  for (const std::string_view ending : {"st", "nd", "rd", "th", "er", "º"})
    if (word.ends_with(ending)) word.remove_suffix(ending.size());
  const std::string plain = with_plain_digits(word);
  return are_digits(plain) && plain.size() <= 2 ? std::stoi(plain) : 0;
}
int as_year(std::string_view word) {
  const std::string plain = with_plain_digits(word);
  return are_digits(plain) && plain.size() == 4 ? std::stoi(plain) : 0;
}

// `2020-06-10` or `10.06.2020`.
std::optional<Date> date_in_digits(std::string_view word) {
  if (auto iso = Date::parse(word)) return iso;
  const auto first = word.find('.'), second = first == word.npos ? first : word.find('.', first + 1);
  if (second == word.npos) return std::nullopt;
  const int day = as_day(word.substr(0, first)), month = as_day(word.substr(first + 1, second - first - 1));
  return date(as_year(word.substr(second + 1)), month, day);
}

bool is_of(std::string_view word) { return word == "of" || word == "de" || word == "del"; }

// A date that begins with the token, and moves `at` to its last one.
std::optional<Date> date_in_words(const std::vector<Token>& tokens, std::size_t& at, std::string_view language) {
  std::size_t next = at;
  const auto take = [&] {
    do ++next;
    while (next < tokens.size() && is_of(tokens[next].word));
    return next < tokens.size() ? tokens[next].word : std::string_view();
  };
  std::optional<Date> found;
  if (const int day = as_day(tokens[at].word)) {
    const int month = month_of(take(), language);
    if (month > 0) found = date(as_year(take()), month, day);
  } else if (at + 1 < tokens.size() && begins_with_digit(tokens[at + 1].word)) {
    const int first = month_of(tokens[at].word, language);
    const int then = as_day(take());
    found = date(as_year(take()), first, then);
  }
  if (found) at = next;
  return found;
}

// `2016/679`, `95/46/EC`, `n°2019-1088`
bool is_number_of_law(std::string_view word) {
  word.remove_prefix(std::min(word.find_first_of("0123456789"), word.size()));
  const auto sign = word.find_first_not_of("0123456789");
  if (sign == 0 || sign == word.npos || sign + 1 == word.size()) return false;
  const std::string_view rest = word.substr(sign + 1);
  return word[sign] == '/' ? begins_with_digit(rest) : word[sign] == '-' && are_digits(rest) && rest.size() > 2;
}

constexpr auto kCurrencies = std::to_array<std::string_view>({"$", "€", "£", "EUR", "USD", "GBP", "CHF"});

// The number in a word that begins or ends with a sign of currency.
std::string_view amount_beside_sign(std::string_view word) {
  for (const std::string_view sign : kCurrencies) {
    if (word.size() <= sign.size() || !(word.starts_with(sign) || word.ends_with(sign))) continue;
    word.starts_with(sign) ? word.remove_prefix(sign.size()) : word.remove_suffix(sign.size());
    return word.find_first_not_of("0123456789.,'") == word.npos ? word : std::string_view();
  }
  return {};
}
bool is_currency(std::string_view word) { return std::ranges::find(kCurrencies, word) != kCurrencies.end(); }

}  // namespace

std::vector<Found<Duration>> durations_in(std::string_view text, std::string_view tag) {
  std::vector<Found<Duration>> found;
  const Vocabulary vocabulary(main_language(tag));
  const std::vector<Token> tokens = tokens_of(text);
  const auto put = [&](std::string_view number, std::string_view unit, std::string_view words, std::size_t next) {
    const auto count = vocabulary.number(number);
    const auto measure = count ? vocabulary.unit(unit) : std::nullopt;
    if (measure && !(*measure == Unit::year && is_age(tokens, next))) found.push_back({{*count, *measure, {}}, words});
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view word = tokens[i].word;
    if (const auto dash = word.find('-'); dash != word.npos)  // `30-day`
      put(word.substr(0, dash), word.substr(dash + 1), word, i + 1);
    else if (i + 1 < tokens.size() && !tokens[i].ends_sentence)
      put(word, tokens[i + 1].word, between(tokens[i], tokens[i + 1]), i + 2);
  }
  return found;
}

std::vector<Found<Date>> dates_in(std::string_view text, std::string_view tag) {
  std::vector<Found<Date>> found;
  if (!has_digit(text)) return found;
  const std::vector<Token> tokens = tokens_of(text);
  bool of_law = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::size_t begin = i;
    of_law |= is_number_of_law(tokens[i].word);
    auto date = date_in_digits(tokens[i].word);
    if (!date) date = date_in_words(tokens, i, main_language(tag));
    if (date && !of_law) found.push_back({*date, between(tokens[begin], tokens[i])});
    of_law = of_law && !tokens[i].ends_sentence;
  }
  return found;
}

std::vector<Found<unsigned>> ages_in(std::string_view text, std::string_view tag) {
  // Ages that laws and services ask for.
  constexpr unsigned youngest = 10, oldest = 21;
  std::vector<Found<unsigned>> found;
  if (main_language(tag) != "en" || !has_digit(text)) return found;
  const Vocabulary english("en");
  const std::vector<Token> tokens = tokens_of(text);
  const auto word = [&](std::size_t at) { return at < tokens.size() ? tokens[at].word : std::string_view(); };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!are_digits(tokens[i].word) || tokens[i].word.size() != 2) continue;
    const auto age = static_cast<unsigned>(std::stoul(std::string(tokens[i].word)));
    const std::string_view before = i > 0 ? tokens[i - 1].word : std::string_view();
    const bool is_under = (before == "under" || before == "below" || before == "aged") &&
                          (tokens[i].ends_sentence || word(i + 1) != "%") && !english.unit(word(i + 1));
    const bool is_of_age = before == "of" && i > 1 && tokens[i - 2].word == "age";
    const bool is_in_years = word(i + 1) == "years" && is_age(tokens, i + 2);
    if (age >= youngest && age <= oldest && (is_under || is_of_age || is_in_years))
      found.push_back({age, tokens[i].word});
  }
  return found;
}

std::vector<Found<std::string_view>> amounts_in(std::string_view text) {
  std::vector<Found<std::string_view>> found;
  if (!has_digit(text)) return found;
  const std::vector<Token> tokens = tokens_of(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (const auto amount = amount_beside_sign(tokens[i].word); !amount.empty())
      found.push_back({amount, tokens[i].word});
    else if (i + 1 < tokens.size() && are_digits(tokens[i].word) && is_currency(tokens[i + 1].word))
      found.push_back({tokens[i].word, between(tokens[i], tokens[i + 1])});
    else if (i + 1 < tokens.size() && is_currency(tokens[i].word) && are_digits(tokens[i + 1].word))
      found.push_back({tokens[i + 1].word, between(tokens[i], tokens[i + 1])});
  }
  return found;
}

}  // namespace codicil::checking
