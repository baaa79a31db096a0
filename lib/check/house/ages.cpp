#include "check/house/ages.hpp"

#include "check/house/quantities.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace codicil::checking {
namespace {

// Words that make an age of a number, and of what number.
struct Phrase {
  std::string_view language, words;
  bool takes_bare = false;   // of a number alone, where nothing that is counted follows
  bool takes_years = true;   // of a number of years
  bool asks_people = false;  // only behind a word for people, or for being or having
};

// Before the number. `At least 10 years`, `mehr als 10 Jahre` and their like are lengths of time, unless people are.
constexpr auto kBefore = std::to_array<Phrase>({
    {"ar", "سن", true},
    {"ar", "دون"},
    {"ar", "تحت"},
    {"de", "unter", true},
    {"de", "jünger als", true},
    {"de", "älter als", true},
    {"de", "ab"},
    {"de", "über", true, true, true},
    {"de", "mindestens", true, true, true},
    {"en", "under", true, false},
    {"en", "below", true, false},
    {"en", "younger than", true, false},
    {"en", "older than", true, false},
    {"en", "over", true, false, true},
    {"en", "at least", true, false, true},
    {"es", "menor de", true},
    {"es", "menores de", true},
    {"es", "mayor de", true},
    {"es", "mayores de", true},
    {"es", "al menos", false, true, true},
    {"es", "menos de"},
    {"es", "tener"},
    {"fr", "avoir"},
    {"fr", "moins de"},
    {"fr", "plus de", false, true, true},
    {"fr", "au moins", false, true, true},
    {"fr", "dès"},
});

// After the number, or its years.
constexpr auto kAfter = std::to_array<Phrase>({
    {"ar", "من العمر"},
    {"de", "alt"},
    {"de", "lebensjahr", true, false},
    {"de", "lebensjahres", true, false},
    {"de", "lebensjahrs", true, false},
    {"de", "oder älter", true},
    {"de", "und älter", true},
    {"en", "and older", true},
    {"en", "and over", true},
    {"en", "of age"},
    {"en", "old"},
    {"en", "olds"},
    {"en", "or above", true},
    {"en", "or older", true},
    {"en", "or over", true},
    {"es", "cumplidos"},
    {"es", "de edad"},
    {"es", "o más"},
    {"fr", "accomplis"},
    {"fr", "et plus"},
    {"fr", "ou plus"},
    {"fr", "révolus"},
});

struct Word {
  std::string_view language, word;
};

// What an age is called, or who has one.
constexpr auto kAge = std::to_array<Word>(
    {{"ar", "أعمارهم"}, {"ar", "عمر"},          {"ar", "عمرك"},   {"ar", "عمره"},  {"ar", "عمرها"}, {"ar", "عمرهم"},
     {"de", "alter"},   {"de", "mindestalter"}, {"de", "alters"}, {"en", "age"},   {"en", "aged"},  {"en", "ages"},
     {"es", "edad"},    {"fr", "d'âge"},        {"fr", "l'âge"},  {"fr", "l’âge"}, {"fr", "âge"},   {"fr", "âgé"},
     {"fr", "âgée"},    {"fr", "âgées"},        {"fr", "âgés"}});

// What can stand between that and the number.
constexpr auto kBetween = std::to_array<Word>(
    {{"ar", "أقل"},     {"ar", "عن"},         {"ar", "من"},   {"de", "beträgt"}, {"de", "ist"},     {"de", "liegt"},
     {"de", "bei"},     {"de", "mindestens"}, {"de", "von"},  {"en", "at"},      {"en", "between"}, {"en", "consent"},
     {"en", "is"},      {"en", "least"},      {"en", "of"},   {"en", "over"},    {"en", "under"},   {"es", "de"},
     {"es", "es"},      {"es", "mínima"},     {"fr", "d'au"}, {"fr", "d’au"},    {"fr", "de"},      {"fr", "est"},
     {"fr", "minimum"}, {"fr", "moins"},      {"fr", "plus"}});

// People, and what they are or have.
constexpr auto kPeople = std::to_array<Word>(
    {{"de", "alle"},      {"de", "ist"},         {"de", "jugendliche"}, {"de", "jugendlichen"}, {"de", "kinder"},
     {"de", "kindern"},   {"de", "menschen"},    {"de", "nutzer"},      {"de", "personen"},     {"de", "sind"},
     {"en", "adults"},    {"en", "anybody"},     {"en", "anyone"},      {"en", "are"},          {"en", "be"},
     {"en", "being"},     {"en", "children"},    {"en", "everybody"},   {"en", "everyone"},     {"en", "individuals"},
     {"en", "is"},        {"en", "members"},     {"en", "people"},      {"en", "persons"},      {"en", "players"},
     {"en", "somebody"},  {"en", "someone"},     {"en", "those"},       {"en", "users"},        {"en", "visitors"},
     {"es", "tener"},     {"es", "tengan"},      {"es", "tengas"},      {"es", "tiene"},        {"es", "tienen"},
     {"es", "tienes"},    {"fr", "ait"},         {"fr", "avez"},        {"fr", "avoir"},        {"fr", "ayez"},
     {"fr", "ayant"},     {"fr", "enfants"},     {"fr", "jeunes"},      {"fr", "mineurs"},      {"fr", "ont"},
     {"fr", "personnes"}, {"fr", "utilisateurs"}});

// How a sentence goes on after an age that stands alone. Anything else may be what is counted: `under 10 employees`,
// `under 15 U.S.C. 6501`.
constexpr auto kGoesOn = std::to_array<Word>(
    {{"de", "die"},    {"de", "dürfen"}, {"de", "darf"},   {"de", "ist"},    {"de", "kann"},    {"de", "können"},
     {"de", "muss"},   {"de", "müssen"}, {"de", "oder"},   {"de", "ohne"},   {"de", "sind"},    {"de", "und"},
     {"de", "werden"}, {"de", "bei"},    {"de", "in"},     {"de", "nutzen"}, {"en", "and"},     {"en", "are"},
     {"en", "as"},     {"en", "at"},     {"en", "by"},     {"en", "can"},    {"en", "can't"},   {"en", "cannot"},
     {"en", "do"},     {"en", "for"},    {"en", "from"},   {"en", "has"},    {"en", "have"},    {"en", "if"},
     {"en", "in"},     {"en", "is"},     {"en", "may"},    {"en", "must"},   {"en", "need"},    {"en", "on"},
     {"en", "or"},     {"en", "our"},    {"en", "please"}, {"en", "should"}, {"en", "that"},    {"en", "the"},
     {"en", "their"},  {"en", "they"},   {"en", "to"},     {"en", "unless"}, {"en", "use"},     {"en", "we"},
     {"en", "when"},   {"en", "who"},    {"en", "will"},   {"en", "with"},   {"en", "without"}, {"en", "you"},
     {"en", "your"},   {"es", "deben"},  {"es", "en"},     {"es", "no"},     {"es", "o"},       {"es", "pueden"},
     {"es", "que"},    {"es", "y"}});

template <std::size_t size>
bool is_in(const std::array<Word, size>& words, std::string_view language, std::string_view word) {
  return std::ranges::any_of(words, [&](const Word& row) { return row.language == language && row.word == word; });
}

// A number in the words around it.
class Candidate {
public:
  Candidate(const Tokens& tokens, const Number& number, const Vocabulary& vocabulary)
      : tokens_(tokens), first_(number.first), last_(number.last), language_(vocabulary.language()) {
    const UnitWord* unit = tokens[last_].ends_sentence ? nullptr : vocabulary.unit(tokens.word(last_ + 1));
    is_of_years_ = unit && unit->unit == Duration::Unit::year;
    is_of_others_ = unit && !is_of_years_;
  }

  bool is_age() const {
    if (is_of_others_) return false;
    return std::ranges::any_of(kAfter, [&](const Phrase& each) { return stands_after(each); }) ||
           std::ranges::any_of(kBefore, [&](const Phrase& each) { return stands_before(each); }) || is_behind_age();
  }

private:
  bool takes(const Phrase& phrase) const {
    return phrase.language == language_ && (is_of_years_ ? phrase.takes_years : phrase.takes_bare);
  }
  bool stands_after(const Phrase& phrase) const {
    return takes(phrase) && tokens_.stand(phrase.words, last_ + (is_of_years_ ? 2 : 1));
  }
  bool stands_before(const Phrase& phrase) const {
    if (!takes(phrase) || !tokens_.stand_before(phrase.words, first_)) return false;
    if (!is_of_years_ && phrase.language != "ar" && !ends_or_goes_on()) return false;
    const std::size_t words = static_cast<std::size_t>(std::ranges::count(phrase.words, ' ')) + 1;
    return !phrase.asks_people || is_in(kPeople, language_, tokens_.lower(first_ - words - 1));
  }
  bool ends_or_goes_on() const {
    return !tokens_.are_joined(last_) || is_in(kGoesOn, language_, tokens_.lower(last_ + 1));
  }
  // `the age of 16`, `âgé d'au moins 16 ans`
  bool is_behind_age() const {
    constexpr std::size_t reach = 4;
    for (std::size_t back = 1; back <= std::min(reach, first_) && !tokens_[first_ - back].ends_sentence; ++back) {
      const std::string word = tokens_.lower(first_ - back);
      if (is_in(kAge, language_, word)) return true;
      if (!is_in(kBetween, language_, word)) return false;
    }
    return false;
  }

  const Tokens& tokens_;
  std::size_t first_, last_;
  std::string_view language_;
  bool is_of_years_ = false, is_of_others_ = false;
};

// The number that a word says or begins with, where people write ages so: `16`, `16+`, `16-Jährige`.
std::string digits_of(std::string_view word) {
  if (!begins_with_digit(word)) return {};
  if (word.ends_with('+')) word.remove_suffix(1);
  if (const auto german = word.find("-Jährige"); german != word.npos) word = word.substr(0, german);
  return with_plain_digits(word);
}

// What words for ages have in them, so that other texts are not looked through.
constexpr auto kParts = std::to_array<Word>({{"de", "zehn"},
                                             {"de", "zwölf"},
                                             {"en", "teen"},
                                             {"en", "twelve"},
                                             {"es", "ce"},
                                             {"es", "dieci"},
                                             {"fr", "dix-"},
                                             {"fr", "ze"}});

bool has_part(std::string_view text, std::string_view language) {
  return std::ranges::any_of(
      kParts, [&](const Word& each) { return each.language == language && text.find(each.word) != text.npos; });
}

// An age in words that ends there: `under sixteen`.
std::optional<Number> age_in_words(const Tokens& tokens, std::size_t at, const Vocabulary& vocabulary) {
  if (!has_part(tokens.word(at), vocabulary.language())) return std::nullopt;
  const auto number = number_ending_at(at, tokens, vocabulary);
  return number && is_age(tokens, *number, vocabulary) ? number : std::nullopt;
}

bool is_age_at(const Tokens& tokens, std::size_t at, const Vocabulary& vocabulary) {
  const std::string_view word = tokens.word(at);
  if (word.ends_with("-Jährige") || word.ends_with("-Jährigen")) return true;
  if (!word.ends_with('+')) return is_age(tokens, {0, at, at}, vocabulary);
  return !tokens.are_joined(at) || is_in(kGoesOn, vocabulary.language(), tokens.lower(at + 1));
}

}  // namespace

bool is_age(const Tokens& tokens, const Number& number, const Vocabulary& vocabulary) {
  return Candidate(tokens, number, vocabulary).is_age();
}

std::vector<Found<unsigned>> ages_in(std::string_view text, std::string_view tag) {
  std::vector<Found<unsigned>> found;
  const Vocabulary& vocabulary = vocabulary_of(tag);
  if (!has_digits(text, 2) && !has_part(text, vocabulary.language())) return found;
  const Tokens tokens(text);
  const auto is_in_range = [](std::uint32_t age) { return age >= youngest_age && age <= oldest_age; };
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const std::string digits = digits_of(tokens.word(at));
    if (are_digits(digits)) {
      const auto age = digits.size() == 2 ? static_cast<unsigned>(std::stoul(digits)) : 0;
      if (is_in_range(age) && is_age_at(tokens, at, vocabulary)) found.push_back({age, tokens.word(at)});
    } else if (const auto number = age_in_words(tokens, at, vocabulary); number && is_in_range(number->value)) {
      found.push_back({number->value, tokens.between(number->first, number->last)});
    }
  }
  return found;
}

bool says_age(std::string_view text, std::string_view tag, unsigned age) {
  const Vocabulary& vocabulary = vocabulary_of(tag);
  const Tokens tokens(text);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const std::string digits = digits_of(tokens.word(at));
    if (digits == std::to_string(age) || vocabulary.number(tokens.word(at)) == age) return true;
  }
  return false;
}

}  // namespace codicil::checking
