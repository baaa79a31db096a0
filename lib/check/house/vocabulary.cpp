#include "check/house/vocabulary.hpp"

#include "check/house/tokens.hpp"
#include "check/sentences.hpp"
#include "unicode/utf8.hpp"

#include <algorithm>
#include <string>

namespace codicil::checking {
namespace {

using Unit = Duration::Unit;

// Ordered by language. Not `one`: it says other things, too.
constexpr auto number_words = std::to_array<NumberWord>(
    {{"ar", "ثلاثة", 3},      {"ar", "ثلاث", 3},          {"ar", "أربعة", 4},         {"ar", "أربع", 4},
     {"ar", "خمسة", 5},       {"ar", "خمس", 5},           {"ar", "ستة", 6},           {"ar", "ست", 6},
     {"ar", "سبعة", 7},       {"ar", "سبع", 7},           {"ar", "ثمانية", 8},        {"ar", "ثماني", 8},
     {"ar", "تسعة", 9},       {"ar", "تسع", 9},           {"ar", "ثلاثين", 30},       {"ar", "ثلاثون", 30},
     {"ar", "ستين", 60},      {"ar", "ستون", 60},         {"ar", "تسعين", 90},        {"ar", "تسعون", 90},
     {"de", "zwei", 2},       {"de", "drei", 3},          {"de", "vier", 4},          {"de", "fünf", 5},
     {"de", "sechs", 6},      {"de", "sieben", 7},        {"de", "acht", 8},          {"de", "neun", 9},
     {"de", "zehn", 10},      {"de", "elf", 11},          {"de", "zwölf", 12},        {"de", "dreizehn", 13},
     {"de", "vierzehn", 14},  {"de", "fünfzehn", 15},     {"de", "sechzehn", 16},     {"de", "siebzehn", 17},
     {"de", "achtzehn", 18},  {"de", "neunzehn", 19},     {"de", "zwanzig", 20},      {"de", "dreißig", 30},
     {"de", "vierzig", 40},   {"de", "fünfzig", 50},      {"de", "sechzig", 60},      {"de", "siebzig", 70},
     {"de", "achtzig", 80},   {"de", "neunzig", 90},      {"de", "hundert", 100},     {"en", "two", 2},
     {"en", "three", 3},      {"en", "four", 4},          {"en", "five", 5},          {"en", "six", 6},
     {"en", "seven", 7},      {"en", "eight", 8},         {"en", "nine", 9},          {"en", "ten", 10},
     {"en", "eleven", 11},    {"en", "twelve", 12},       {"en", "thirteen", 13},     {"en", "fourteen", 14},
     {"en", "fifteen", 15},   {"en", "sixteen", 16},      {"en", "seventeen", 17},    {"en", "eighteen", 18},
     {"en", "nineteen", 19},  {"en", "twenty", 20},       {"en", "thirty", 30},       {"en", "forty", 40},
     {"en", "fifty", 50},     {"en", "sixty", 60},        {"en", "seventy", 70},      {"en", "eighty", 80},
     {"en", "ninety", 90},    {"en", "hundred", 100},     {"es", "dos", 2},           {"es", "tres", 3},
     {"es", "cuatro", 4},     {"es", "cinco", 5},         {"es", "seis", 6},          {"es", "siete", 7},
     {"es", "ocho", 8},       {"es", "nueve", 9},         {"es", "diez", 10},         {"es", "once", 11},
     {"es", "doce", 12},      {"es", "trece", 13},        {"es", "catorce", 14},      {"es", "quince", 15},
     {"es", "dieciséis", 16}, {"es", "diecisiete", 17},   {"es", "dieciocho", 18},    {"es", "diecinueve", 19},
     {"es", "veinte", 20},    {"es", "veinticuatro", 24}, {"es", "treinta", 30},      {"es", "cuarenta", 40},
     {"es", "cincuenta", 50}, {"es", "sesenta", 60},      {"es", "setenta", 70},      {"es", "ochenta", 80},
     {"es", "noventa", 90},   {"es", "cien", 100},        {"es", "ciento", 100},      {"fr", "deux", 2},
     {"fr", "trois", 3},      {"fr", "quatre", 4},        {"fr", "cinq", 5},          {"fr", "six", 6},
     {"fr", "sept", 7},       {"fr", "huit", 8},          {"fr", "neuf", 9},          {"fr", "dix", 10},
     {"fr", "onze", 11},      {"fr", "douze", 12},        {"fr", "treize", 13},       {"fr", "quatorze", 14},
     {"fr", "quinze", 15},    {"fr", "seize", 16},        {"fr", "dix-sept", 17},     {"fr", "dix-huit", 18},
     {"fr", "dix-neuf", 19},  {"fr", "vingt", 20},        {"fr", "trente", 30},       {"fr", "quarante", 40},
     {"fr", "cinquante", 50}, {"fr", "soixante", 60},     {"fr", "quatre-vingt", 80}, {"fr", "quatre-vingts", 80},
     {"fr", "cent", 100}});

// Ordered by language.
constexpr auto unit_words = std::to_array<UnitWord>(
    {{"ar", "ثانية", Unit::second},      {"ar", "ثوان", Unit::second},      {"ar", "دقيقة", Unit::minute},
     {"ar", "دقائق", Unit::minute},      {"ar", "ساعة", Unit::hour},        {"ar", "ساعات", Unit::hour},
     {"ar", "يوم", Unit::day},           {"ar", "يوما", Unit::day},         {"ar", "يومًا", Unit::day},
     {"ar", "أيام", Unit::day},          {"ar", "أسبوع", Unit::week},       {"ar", "أسبوعا", Unit::week},
     {"ar", "أسبوعًا", Unit::week},       {"ar", "أسابيع", Unit::week},      {"ar", "شهر", Unit::month},
     {"ar", "شهرا", Unit::month},        {"ar", "شهرًا", Unit::month},       {"ar", "أشهر", Unit::month},
     {"ar", "سنة", Unit::year},          {"ar", "سنوات", Unit::year},       {"ar", "عام", Unit::year},
     {"ar", "عاما", Unit::year},         {"ar", "عامًا", Unit::year},        {"ar", "أعوام", Unit::year},
     {"ar", "سنةً", Unit::year},          {"ar", "سنتين", Unit::year, 2},    {"ar", "سنتان", Unit::year, 2},
     {"ar", "عامين", Unit::year, 2},     {"ar", "عامان", Unit::year, 2},    {"ar", "شهرين", Unit::month, 2},
     {"ar", "شهران", Unit::month, 2},    {"ar", "أسبوعين", Unit::week, 2},  {"ar", "أسبوعان", Unit::week, 2},
     {"ar", "يومين", Unit::day, 2},      {"ar", "يومان", Unit::day, 2},     {"ar", "ساعتين", Unit::hour, 2},
     {"ar", "ساعتان", Unit::hour, 2},    {"ar", "سنين", Unit::year},        {"de", "sekunden", Unit::second},
     {"de", "minute", Unit::minute},     {"de", "minuten", Unit::minute},   {"de", "stunde", Unit::hour},
     {"de", "stunden", Unit::hour},      {"de", "tag", Unit::day},          {"de", "tage", Unit::day},
     {"de", "tagen", Unit::day},         {"de", "woche", Unit::week},       {"de", "wochen", Unit::week},
     {"de", "monat", Unit::month},       {"de", "monate", Unit::month},     {"de", "monaten", Unit::month},
     {"de", "jahr", Unit::year},         {"de", "jahre", Unit::year},       {"de", "jahren", Unit::year},
     {"de", "tages", Unit::day},         {"de", "werktage", Unit::day},     {"de", "werktagen", Unit::day},
     {"de", "arbeitstage", Unit::day},   {"de", "arbeitstagen", Unit::day}, {"de", "kalendertage", Unit::day},
     {"de", "kalendertagen", Unit::day}, {"de", "std", Unit::hour},         {"de", "monats", Unit::month},
     {"de", "jahres", Unit::year},       {"en", "hrs", Unit::hour},         {"en", "seconds", Unit::second},
     {"en", "minute", Unit::minute},     {"en", "minutes", Unit::minute},   {"en", "hour", Unit::hour},
     {"en", "hours", Unit::hour},        {"en", "day", Unit::day},          {"en", "days", Unit::day},
     {"en", "week", Unit::week},         {"en", "weeks", Unit::week},       {"en", "month", Unit::month},
     {"en", "months", Unit::month},      {"en", "year", Unit::year},        {"en", "years", Unit::year},
     {"es", "segundos", Unit::second},   {"es", "minuto", Unit::minute},    {"es", "minutos", Unit::minute},
     {"es", "hora", Unit::hour},         {"es", "horas", Unit::hour},       {"es", "día", Unit::day},
     {"es", "días", Unit::day},          {"es", "semana", Unit::week},      {"es", "semanas", Unit::week},
     {"es", "mes", Unit::month},         {"es", "meses", Unit::month},      {"es", "año", Unit::year},
     {"es", "años", Unit::year},         {"fr", "secondes", Unit::second},  {"fr", "minute", Unit::minute},
     {"fr", "minutes", Unit::minute},    {"fr", "heure", Unit::hour},       {"fr", "heures", Unit::hour},
     {"fr", "jour", Unit::day},          {"fr", "jours", Unit::day},        {"fr", "semaine", Unit::week},
     {"fr", "semaines", Unit::week},     {"fr", "mois", Unit::month},       {"fr", "an", Unit::year},
     {"fr", "ans", Unit::year},          {"fr", "année", Unit::year},       {"fr", "années", Unit::year}});

static_assert(std::ranges::is_sorted(number_words, {}, &NumberWord::language));
static_assert(std::ranges::is_sorted(unit_words, {}, &UnitWord::language));

template <class Row, std::size_t size>
constexpr std::span<const Row> of_language(const std::array<Row, size>& rows, std::string_view language) {
  return {std::ranges::lower_bound(rows, language, {}, &Row::language),
          std::ranges::upper_bound(rows, language, {}, &Row::language)};
}
constexpr Vocabulary made_of(std::string_view language) {
  return {language, of_language(number_words, language), of_language(unit_words, language)};
}

constexpr Vocabulary unknown;
constexpr std::array vocabularies{made_of("ar"), made_of("de"), made_of("en"), made_of("es"), made_of("fr")};

// `3` of `2-3`
std::string_view end_of_range(std::string_view word) {
  for (const std::string_view dash : {"-", "–"})
    if (const auto at = word.find(dash); at != word.npos && are_digits(word.substr(0, at)))
      return word.substr(at + dash.size());
  return word;
}

// In a number of two words.
bool is_one(std::string_view word) { return word == "ein" || word == "one"; }

}  // namespace

std::optional<std::uint32_t> Vocabulary::number(std::string_view word) const {
  if (!begins_with_digit(word)) {
    if (word.empty()) return std::nullopt;
    const std::string lower = unicode::ascii_lower(word);
    const auto number = find_number(lower);
    return number ? number : of_two_words(lower);
  }
  const std::string plain = with_plain_digits(end_of_range(word));
  if (!are_digits(plain) || plain.size() > 5) return std::nullopt;
  const auto number = static_cast<std::uint32_t>(std::stoul(plain));
  return number > 0 ? std::optional(number) : std::nullopt;
}

std::optional<std::uint32_t> Vocabulary::find_number(std::string_view word) const {
  const auto row = std::ranges::find(numbers_, word, &NumberWord::word);
  return row == numbers_.end() ? std::nullopt : std::optional(row->number);
}

// `twenty-four`, `soixante-douze`, `vierundzwanzig`
std::optional<std::uint32_t> Vocabulary::of_two_words(std::string_view word) const {
  constexpr std::string_view german = "und";
  const bool is_german = language_ == "de";
  const auto sign = is_german ? word.find(german) : word.rfind('-');
  if (sign == word.npos) return std::nullopt;
  const std::string_view first = word.substr(0, sign), second = word.substr(sign + (is_german ? german.size() : 1));
  const std::string_view tens_word = is_german ? second : first, units_word = is_german ? first : second;
  const auto tens = find_number(tens_word), units = is_one(units_word) ? std::optional(1U) : find_number(units_word);
  if (!tens || !units || *tens < 20 || *tens > 90 || *tens % 10 != 0) return std::nullopt;
  return *units < (*tens == 60 || *tens == 80 ? 20 : 10) ? std::optional(*tens + *units) : std::nullopt;
}

const UnitWord* Vocabulary::find_unit(std::string_view word) const {
  const auto row = std::ranges::find(units_, unicode::ascii_lower(word), &UnitWord::word);
  return row == units_.end() ? nullptr : &*row;
}

const Vocabulary& vocabulary_of(std::string_view tag) {
  const auto found = std::ranges::find(vocabularies, main_language(tag), &Vocabulary::language);
  return found == vocabularies.end() ? unknown : *found;
}

}  // namespace codicil::checking
