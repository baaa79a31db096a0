// Days in a text.

#include "check/house/quantities.hpp"

#include "check/house/tokens.hpp"
#include "check/sentences.hpp"
#include "unicode/utf8.hpp"
#include "wording/wording.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace codicil::checking {
namespace {

struct Phrase {
  std::string_view language, words;
};

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
std::optional<Date> date_in_words(const Tokens& tokens, std::size_t& at, std::string_view language) {
  std::size_t next = at;
  const auto take = [&] {
    do ++next;
    while (is_of(tokens.word(next)));
    return tokens.word(next);
  };
  std::optional<Date> found;
  if (const int day = as_day(tokens.word(at))) {
    const int month = month_of(take(), language);
    if (month > 0) found = date(as_year(take()), month, day);
  } else if (begins_with_digit(tokens.word(at + 1))) {
    const int first = month_of(tokens.word(at), language);
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

// What laws and acts of authorities are called, and what stands between one and its day. In German, where they are one
// word with what they are about, by the ends of words; in English with a capital, as laws have one there.
constexpr auto kLaws = std::to_array<Phrase>({{"ar", "القانون"},
                                              {"ar", "قرار"},
                                              {"ar", "قانون"},
                                              {"ar", "لائحة"},
                                              {"ar", "مرسوم"},
                                              {"de", "bekanntmachung"},
                                              {"de", "beschluss"},
                                              {"de", "beschlusses"},
                                              {"de", "gesetz"},
                                              {"de", "gesetzbuch"},
                                              {"de", "gesetzbuchs"},
                                              {"de", "gesetzes"},
                                              {"de", "klauseln"},
                                              {"de", "richtlinie"},
                                              {"de", "urteil"},
                                              {"de", "verordnung"},
                                              {"en", "Act"},
                                              {"en", "adequacy decision"},
                                              {"en", "CCPA"},
                                              {"en", "Code"},
                                              {"en", "Commission"},
                                              {"en", "contractual clauses"},
                                              {"en", "Convention"},
                                              {"en", "CPRA"},
                                              {"en", "Council"},
                                              {"en", "Decision"},
                                              {"en", "Decree"},
                                              {"en", "Directive"},
                                              {"en", "GDPR"},
                                              {"en", "implementing decision"},
                                              {"en", "Judgment"},
                                              {"en", "law"},
                                              {"en", "Ordinance"},
                                              {"en", "Parliament"},
                                              {"en", "Regulation"},
                                              {"en", "Statute"},
                                              {"en", "Treaty"},
                                              {"es", "adecuación"},
                                              {"es", "cláusulas contractuales"},
                                              {"es", "comisión"},
                                              {"es", "decreto"},
                                              {"es", "directiva"},
                                              {"es", "ley"},
                                              {"es", "orden"},
                                              {"es", "orgánica"},
                                              {"es", "reglamento"},
                                              {"fr", "adéquation"},
                                              {"fr", "arrêt"},
                                              {"fr", "arrêté"},
                                              {"fr", "clauses contractuelles"},
                                              {"fr", "commission"},
                                              {"fr", "décret"},
                                              {"fr", "délibération"},
                                              {"fr", "directive"},
                                              {"fr", "loi"},
                                              {"fr", "ordonnance"},
                                              {"fr", "règlement"}});

struct Link {
  std::string_view language, words;
  std::size_t reach = 4;  // how many words before it the law's name may stand
};
constexpr auto kOfDay = std::to_array<Link>({{"ar", "المؤرخ"},
                                             {"ar", "بتاريخ"},
                                             {"ar", "في"},
                                             {"de", "v"},
                                             {"de", "vom"},
                                             {"en", "dated"},
                                             {"en", "of"},
                                             {"en", "effective"},
                                             {"en", "effective as of"},
                                             {"en", "effective from"},
                                             {"en", "effective on"},
                                             {"en", "on", 1},
                                             {"es", "de"},
                                             {"es", "del"},
                                             {"fr", "du"}});

// `TMG`, `DSGVO`, `BGBl`: what Germans call laws. `AGB` are no law.
bool is_german_abbreviation(std::string_view word) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (std::ranges::count_if(word, is_capital) < 2 || word == "AGB") return false;
  return word.ends_with('G') || word.ends_with("VO") || word.ends_with("GB") || word.ends_with("PO") || word == "AO" ||
         word == "BGBl";
}

// Whether what a law is called ends with that word.
bool is_law(const Tokens& tokens, std::size_t at, std::string_view language) {
  const std::string_view word = tokens.word(at);
  std::string lower = unicode::ascii_lower(word);
  if (language == "fr")  // `l'arrêté`
    for (const std::string_view article : {"l'", "l’", "d'", "d’"})
      if (lower.starts_with(article)) lower.erase(0, article.size());
  return std::ranges::any_of(kLaws, [&](const Phrase& each) {
    if (each.language != language) return false;
    if (each.words.find(' ') != each.words.npos) return tokens.stand_before(each.words, at + 1);
    return language == "de" ? lower.ends_with(each.words) : (language == "en" ? word : lower) == each.words;
  });
}

// Whether the name of a law stands just before the word, in its sentence.
bool is_behind_law(const Tokens& tokens, std::size_t at, std::size_t reach, std::string_view language) {
  for (std::size_t back = 1; back <= std::min(reach, at); ++back) {
    const Token& token = tokens[at - back];
    if (language == "de" && is_german_abbreviation(token.word)) return true;
    if (token.ends_sentence) return false;
    if (is_law(tokens, at - back, language)) return true;
  }
  return false;
}

// Whether the day that begins at `day` is that of a law just before it: `the Data Protection Act of 24 May 2018`.
bool is_of_law(const Tokens& tokens, std::size_t day, std::string_view language) {
  return std::ranges::any_of(kOfDay, [&](const Link& each) {
    if (each.language != language || !tokens.stand_before(each.words, day)) return false;
    const auto words = static_cast<std::size_t>(std::ranges::count(each.words, ' ')) + 1;
    return is_behind_law(tokens, day - words, each.reach, language);
  });
}

}  // namespace

std::vector<Found<Date>> dates_in(std::string_view text, std::string_view tag) {
  constexpr std::size_t digits_of_year = 4;
  std::vector<Found<Date>> found;
  if (!has_digits(text, digits_of_year)) return found;
  const std::string_view language = main_language(tag);
  const Tokens tokens(text);
  bool behind_number_of_law = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::size_t begin = i;
    behind_number_of_law |= is_number_of_law(tokens[i].word);
    auto date = date_in_digits(tokens[i].word);
    if (!date) date = date_in_words(tokens, i, language);
    if (date && !behind_number_of_law && !is_of_law(tokens, begin, language))
      found.push_back({*date, tokens.between(begin, i)});
    behind_number_of_law = behind_number_of_law && !tokens[i].ends_sentence;
  }
  return found;
}

}  // namespace codicil::checking
