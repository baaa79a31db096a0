#include "review/vocabulary.hpp"

#include "unicode/compare.hpp"
#include "unicode/utf8.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <unordered_set>
#include <utility>

namespace codicil::reviewing {
namespace {

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

// One of the words of `list`, whatever its case.
class WordSet {
public:
  explicit WordSet(std::string_view list) : folded_(unicode::words_alone(list)) {
    for (const std::string_view word : split(folded_)) words_.insert(word);
  }
  WordSet(const WordSet&) = delete;
  WordSet& operator=(const WordSet&) = delete;
  bool contains(std::string_view word) const { return words_.contains(word); }

private:
  const std::string folded_;
  std::unordered_set<std::string_view> words_;
};

// `one` is missing, and so is what some language uses for an article as well.
constexpr std::string_view kWeighty =
    // English
    "all always any anybody anyone can cannot consent could everybody everyone except exclusively limited may might "
    "must neither never no nobody non none nor not nothing nowhere only optional out required sale sell shall should "
    "sold sole solely some unless unlimited until voluntary will without would "
    "two three four five six seven eight nine ten eleven twelve fourteen fifteen twenty thirty forty fifty sixty "
    "ninety hundred thousand half once twice hour hours day days week weeks month months year years "
    // German
    "alle ausschließlich darf einwilligung freiwillig immer jeder kann kein keine keinem keinen keiner keinerlei "
    "keines keinesfalls keineswegs können könnte könnten lediglich muss müssen nicht nichts nie niemals niemand "
    "niemandem niemanden noch nur ohne soll sollen verkauf verkaufen verkauft weder werden wird "
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf vierzehn zwanzig dreißig sechzig neunzig hundert "
    "tausend stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren "
    // French
    "aucun aucune consentement devons doit doivent exclusivement jamais n ne ni nul nulle pas personne peut peuvent "
    "plus pourrait pouvons rien sans sauf seulement toujours tous toutes uniquement vendons vendre vente "
    "deux trois quatre cinq sept huit neuf dix douze quinze vingt trente soixante cent mille "
    "heure heures jour jours semaine semaines mois ans année années "
    // Spanish
    "algunos consentimiento debe deben exclusivamente excepto jamás nada nadie ni ninguna ninguno ningún nunca "
    "podemos podría puede pueden salvo siempre sin solamente solo sólo todos todas únicamente vendemos vender venta "
    "dos tres cuatro cinco seis siete ocho nueve diez doce quince veinte treinta sesenta noventa cien mil "
    "hora horas día días semana semanas meses año años "
    // Arabic
    "أبدا أبدًا إلا بدون بيع دون دائما فقط قد كل لا لم لن ليس ليست موافقة نبيع يجب يجوز يمكن "
    "حصريا يوم يوما أيام أسبوع أسابيع شهر شهرا أشهر سنة سنوات عام أعوام ";

constexpr std::string_view kJoining = "and or nor und oder sowie et ou e o u y و أو ";

constexpr std::string_view kLimiting =
    "about by during for from if in on through to under when where while with within "
    "an auf bei beim durch falls für in mit über um von vom während wenn zu zum zur "
    "à au aux avec chez en lorsque par pendant pour quand si sur "
    "al con cuando durante en para por si sobre "
    "عند في من إلى إذا مع ";

constexpr std::string_view kArticles =
    "a an the das dem den der des die ein eine einem einen einer eines la le les un "
    "une el las los una ";

constexpr std::string_view kSmall =
    "about at by her his i in it its my of on our that their them these they this those us we which who you your "
    "auf dass er es ihm ihr ihre ihrem ihren ihrer ihres ihn in mein sie sich über unser unsere unserem unseren "
    "unserer unseres uns welche welcher wir "
    "ce ces cette d dans de du en il ils je l leur leurs ma mes mon nos notre nous qu que qui sa ses son sur vos votre "
    "vous "
    "de del en mi mis nuestra nuestras nuestro nuestros que se su sus tu tus usted ustedes ";

// The beginnings of words: `personalised`, `personalisierte`. Data that need care, those who are no users of the
// service, and ends that people would not expect.
constexpr std::string_view kWidening =
    "ad ads advert ai analytics behaviour behavior biometr child commercial credit criminal demograph ethnic external "
    "financ genetic geolocation health income kids location marketing medical minors other paid partner party "
    "personali "
    "political precise profil promotional racial religio sensitive sex sponsor target third track "
    "anderer anderen bewegung externe finanz gesundheit gezielt kinder kommerziell kredit minderjährig "
    "personalisiert politisch sensib standort werb zielgerichtet dritt "
    "autre ciblé commerci comportement crédit enfant externes génétique localisation mineur partenaire personnalis "
    "politique précis publicit santé sensible sexuel sponsoris tiers tierce "
    "biométr ajen crédito dirigid financier menores niñ otras otros personaliz políti salud segmentad sexual socios "
    "tercer "
    "ubicación ";

// Or a part of one that is not of ASCII.
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool has_letter_at(std::string_view text, std::size_t i) { return i < text.size() && is_letter(text[i]); }

bool is_contracted_not(std::string_view text, std::size_t i) {
  const std::string_view here = text.substr(i, 3);
  return (here == "n't" || here == "N'T") && !has_letter_at(text, i + 3);
}
// The hyphen of `e-mail`: a word of one letter would be Spanish for `and`.
bool is_hyphen_of_e(std::string_view text, std::size_t i) {
  const bool is_alone = i > 0 && (text[i - 1] == 'e' || text[i - 1] == 'E') && !(i > 1 && is_letter(text[i - 2]));
  return text[i] == '-' && is_alone && has_letter_at(text, i + 1);
}

std::string words_of(std::string_view text) {
  const std::string typed = unicode::typed_alike(text);
  std::string words;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    if (is_contracted_not(typed, i))
      words += " not", i += 2;
    else if (!is_hyphen_of_e(typed, i))
      words += typed[i];
  }
  return unicode::words_as_written(words);
}

std::u32string characters(std::string_view text) {
  std::u32string characters;
  for (; !text.empty(); text.remove_prefix(unicode::decode(text).length))
    characters += unicode::decode(text).code_point;
  return characters;
}

constexpr std::size_t kLongestWord = 40;

}  // namespace

WordsOf::WordsOf(std::string_view text)
    : as_written(words_of(text)),
      alone(unicode::words_alone(as_written)),
      written(split(as_written)),
      folded(split(alone)) {}

bool is_weighty(std::string_view word) {
  static const WordSet words(kWeighty);
  return unicode::has_digit(word) || words.contains(word);
}
bool is_joining(std::string_view word) {
  static const WordSet words(kJoining);
  return words.contains(word);
}
bool is_limiting(std::string_view word) {
  static const WordSet words(kLimiting);
  return words.contains(word);
}
bool is_article(std::string_view word) {
  static const WordSet words(kArticles);
  return words.contains(word);
}
bool is_small(std::string_view word) {
  static const WordSet words(kSmall);
  return words.contains(word) || is_article(word);
}
bool is_widening(std::string_view word) {
  static const std::string folded = unicode::words_alone(kWidening);
  static const std::vector<std::string_view> beginnings = split(folded);
  const auto begins = [&](std::string_view beginning) {
    return beginning.size() <= 3 ? word == beginning : word.starts_with(beginning);
  };
  return std::ranges::any_of(beginnings, begins);
}

namespace {

// Changes of single characters that make one word of the other, two that swapped places being one change
// (Damerau 1964); words are short.
std::size_t distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> before_last, last, row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last = std::exchange(last, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j - 1] + (a[i - 1] != b[j - 1]), last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[b.size()];
}

// `limited` and `unlimited` are no slip.
bool is_opposite(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  return b.ends_with(a) && b.size() - a.size() >= 2;
}

}  // namespace

// Whoever mistypes a word seldom mistypes its first letter: `health` and `wealth` are no slip.
bool is_slip(std::string_view word, std::string_view other) {
  const std::u32string a = characters(word), b = characters(other);
  const std::size_t length = std::min(a.size(), b.size());
  if (length < 5 || std::max(a.size(), b.size()) > kLongestWord) return false;
  if (a.front() != b.front() || is_weighty(word) || is_weighty(other) || is_opposite(a, b)) return false;
  return distance(a, b) <= (length >= 9 ? 2U : 1U);
}

namespace {

// --- forms of one word ---

// Without accents, and as Americans spell it: `personalize`, `color`.
std::u32string plainly_spelled(std::string_view word) {
  std::u32string plain = characters(unicode::without_accents(word));
  std::replace(plain.begin(), plain.end(), U's', U'z');
  if (const auto at = plain.find(U"our"); at != plain.npos && plain.size() >= 5) plain.erase(at + 1, 1);
  return plain;
}

// Of number, case and time.
constexpr auto kEndings =
    std::to_array<std::u32string_view>({U"z", U"ez", U"e", U"n", U"en", U"x", U"d", U"ed", U"ing"});

// How many characters both begin with.
std::size_t common_beginning(std::u32string_view a, std::u32string_view b) {
  return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

bool has_ending_more(std::u32string_view word, std::u32string_view longer) {
  return word.size() >= 3 && longer.starts_with(word) &&
         std::ranges::find(kEndings, longer.substr(word.size())) != kEndings.end();
}
bool has_letter_more(std::u32string_view word, std::u32string_view longer) {
  if (word.size() < 5 || longer.size() != word.size() + 1) return false;
  const std::size_t at = common_beginning(word, longer);
  if (at == 0 || at == word.size() || longer.substr(at + 1) != word.substr(at)) return false;
  return longer[at] == longer[at - 1] || word.size() >= 9;
}
bool has_two_swapped(std::u32string_view a, std::u32string_view b) {
  if (a.size() != b.size() || a.size() < 6) return false;
  const std::size_t at = common_beginning(a, b);
  return at > 0 && at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] &&
         a.substr(at + 2) == b.substr(at + 2);
}

}  // namespace

bool is_form(std::string_view word, std::string_view other) {
  if (word == other) return true;
  if (is_weighty(word) || is_weighty(other)) return false;
  std::u32string a = plainly_spelled(word), b = plainly_spelled(other);
  if (a.size() > b.size()) a.swap(b);
  if (b.size() > kLongestWord) return false;
  return a == b || has_ending_more(a, b) || has_letter_more(a, b) || has_two_swapped(a, b);
}

}  // namespace codicil::reviewing
