#include "review/words.hpp"

#include "unicode/compare.hpp"
#include "unicode/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <unordered_set>

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

// Words that decide what a sentence promises, in the five languages of the catalogues.
constexpr std::string_view kWeighty =
    // English
    "all always any can cannot consent could except limited may might must never no none nor not nothing only "
    "optional out required sale sell shall should sold sole solely some unless unlimited until voluntary will without "
    "would "
    // German
    "alle darf einwilligung freiwillig immer kann kein keine keinem keinen keiner keines können könnte könnten "
    "muss müssen nicht nichts nie niemals nur ohne soll sollen verkauf verkaufen verkauft werden wird "
    // French
    "aucun aucune consentement devons doit doivent jamais ne ni pas peut peuvent plus pourrait pouvons rien sans "
    "sauf toujours tous toutes uniquement vendons vendre vente "
    // Spanish
    "algunos consentimiento debe deben excepto jamás nada ni ninguna ninguno ningún nunca podemos podría puede "
    "pueden salvo siempre sin solo sólo todos todas vendemos vender venta "
    // Arabic
    "أبدا أبدًا إلا بدون بيع دون دائما فقط قد كل لا لم لن ليس ليست موافقة نبيع يجب يجوز يمكن ";

// Words that put one thing beside another, in the same languages.
constexpr std::string_view kJoining = "and or nor for to und oder sowie zu für et ou pour y e o u para و أو ";

using WordSet = std::unordered_set<std::string_view>;
WordSet set_of(std::string_view words) {
  const std::vector<std::string_view> all = split(words);
  return WordSet(all.begin(), all.end());
}

bool is_weighty(std::string_view word) {
  static const WordSet words = set_of(kWeighty);
  return unicode::has_digit(word) || words.contains(word);
}

bool is_joining(std::string_view word) {
  static const WordSet words = set_of(kJoining);
  return words.contains(word);
}

std::u32string characters(std::string_view text) {
  std::u32string characters;
  for (; !text.empty(); text.remove_prefix(unicode::decode(text).length))
    characters += unicode::decode(text).code_point;
  return characters;
}

// The words of a text, as they are compared and as they are written.
struct Words {
  explicit Words(std::string_view text)
      : as_written(unicode::words_as_written(text)), alone(unicode::words_alone(text)) {}
  const std::string as_written, alone;
  const std::vector<std::string_view> written = split(as_written), folded = split(alone);
};

// How many different words each of two texts has, and both have.
struct SharedWords {
  SharedWords(std::string_view older, std::string_view newer) {
    const Words olds(older), news(newer);
    const std::set<std::string_view> was(olds.folded.begin(), olds.folded.end()),
        is(news.folded.begin(), news.folded.end());
    before = was.size(), after = is.size();
    shared = static_cast<std::size_t>(
        std::count_if(was.begin(), was.end(), [&](const std::string_view word) { return is.contains(word); }));
  }
  // Fewer than half of them (Dice's coefficient).
  bool are_few() const { return 4 * shared < before + after; }
  std::size_t before = 0, after = 0, shared = 0;
};

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

constexpr std::size_t kLongestWord = 40;

// `limited` and `unlimited` are no slip.
bool is_opposite(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  return b.ends_with(a) && b.size() - a.size() >= 2;
}

// Whoever mistypes a word seldom mistypes its first letter: `health` and `wealth` are no slip.
bool is_slip(std::string_view word, std::string_view other) {
  const std::u32string a = characters(word), b = characters(other);
  const std::size_t length = std::min(a.size(), b.size());
  if (length < 5 || std::max(a.size(), b.size()) > kLongestWord) return false;
  if (a.front() != b.front() || is_weighty(word) || is_weighty(other) || is_opposite(a, b)) return false;
  return distance(a, b) <= (length >= 9 ? 2U : 1U);
}

// A word with a capital letter, the first one apart, may be a name; nobody knows which name is meant.
bool is_same_word(const Words& words, const Words& others, std::size_t i) {
  if (words.folded[i] == others.folded[i]) return true;
  const bool name = i > 0 && unicode::is_capitalised(words.written[i]) && unicode::is_capitalised(others.written[i]);
  return !name && is_slip(words.folded[i], others.folded[i]);
}

bool has_more_commas(std::string_view before, std::string_view after) {
  const auto marks = [](std::string_view text) {
    return std::ranges::count_if(text, [](char c) { return c == ',' || c == ';' || c == '/'; });
  };
  return marks(after) > marks(before);
}

std::map<std::string, int> weights(std::string_view text) {
  const std::string folded = unicode::words_alone(text);
  std::map<std::string, int> count;
  for (const std::string_view word : split(folded))
    if (is_weighty(word)) ++count[std::string(word)];
  return count;
}

std::size_t joining_words(std::string_view text) {
  const Words words(text);
  return static_cast<std::size_t>(std::ranges::count_if(words.folded, is_joining));
}
// Whether what is gone was a thing beside others, and not a word that said which.
bool lists_less(std::string_view before, std::string_view after) {
  return has_more_commas(after, before) || joining_words(after) < joining_words(before);
}

// Whether all that is new is a word in front of another one, which tells more of it: `your shopping basket`.
bool has_one_qualifier_more(std::string_view before, std::string_view after) {
  const Words words(before), others(after);
  const auto &olds = words.folded, &news = others.folded;
  if (olds.empty() || news.size() != olds.size() + 1 || has_more_commas(before, after)) return false;
  const auto [old_word, new_word] = std::ranges::mismatch(olds, news);
  const bool is_inside = old_word != olds.begin() && old_word != olds.end();
  return is_inside && std::equal(old_word, olds.end(), new_word + 1) && !is_weighty(*new_word) &&
         !is_joining(*new_word);
}

}  // namespace

bool is_worded(const Change& change) {
  const FactKind fact = change.fact();
  return fact == FactKind::words || fact == FactKind::text || fact == FactKind::literal;
}

std::vector<std::string> disguises(const Change& change) {
  return unicode::disguises(change.before.value, change.after.value);
}

std::vector<std::string> new_pitfalls(const Change& change) {
  const std::vector<std::string> older = unicode::pitfalls(change.before.value);
  std::vector<std::string> found = unicode::pitfalls(change.after.value);
  std::erase_if(found, [&](const std::string& code) { return std::count(older.begin(), older.end(), code) > 0; });
  for (const Change& part : change.parts)
    for (std::string& code : new_pitfalls(part))
      if (std::count(found.begin(), found.end(), code) == 0) found.push_back(std::move(code));
  return found;
}

bool are_same_words(std::string_view before, std::string_view after) {
  return unicode::words_alone(before) == unicode::words_alone(after);
}

bool is_spelling(std::string_view before, std::string_view after) {
  const Words words(before), others(after);
  if (words.folded.size() != others.folded.size()) return false;
  for (std::size_t i = 0; i < words.folded.size(); ++i)
    if (!is_same_word(words, others, i)) return false;
  return true;
}

bool says_more_or_less(std::string_view before, std::string_view after) {
  const SharedWords words(before, after);
  return words.before != words.after && words.shared == std::min(words.before, words.after);
}

bool may_mean_more(std::string_view before, std::string_view after) {
  const SharedWords words(before, after);
  const bool says_all = words.shared == words.before && words.after > words.before;
  const bool says_less = words.shared == words.after && words.after < words.before;
  return (says_all && !has_one_qualifier_more(before, after)) || (says_less && !lists_less(before, after)) ||
         words.are_few();
}

bool may_be_another(const Change& change, const Context& context) {
  return is_changed(change, context) && is_worded(change) && may_mean_more(change.before.value, change.after.value);
}
bool is_mostly_another(const Change& change, const Context& context) {
  return is_changed(change, context) && is_worded(change) &&
         SharedWords(change.before.value, change.after.value).are_few();
}

std::vector<std::string> weighty_words(const Change& change) {
  const std::map<std::string, int> before = weights(change.before.value), after = weights(change.after.value);
  std::vector<std::string> found;
  for (const auto* side : {&before, &after})
    for (const auto& [word, times] : *side) {
      const auto& other = side == &before ? after : before;
      const auto same = other.find(word);
      if ((same == other.end() || same->second != times) && std::find(found.begin(), found.end(), word) == found.end())
        found.push_back(word);
    }
  return found;
}

}  // namespace codicil::reviewing
