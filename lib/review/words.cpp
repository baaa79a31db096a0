#include "review/words.hpp"

#include "unicode/compare.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>

namespace codicil::reviewing {
namespace {

// Sorted by bytes.
constexpr auto kWeighty = std::to_array<std::string_view>(
    {"all",    "alle",    "always", "any",    "aucun",    "aucune",  "can",      "cannot", "could",   "darf",
     "debe",   "devons",  "doit",   "except", "immer",    "jamais",  "jamás",    "kann",   "kein",    "keine",
     "keinen", "keiner",  "könnte", "können", "limited",  "may",     "might",    "muss",   "must",    "müssen",
     "ne",     "never",   "nicht",  "nie",    "niemals",  "ninguna", "ninguno",  "no",     "none",    "nor",
     "not",    "nothing", "nunca",  "nur",    "only",     "ohne",    "optional", "pas",    "peut",    "peuvent",
     "plus",   "pouvons", "puede",  "pueden", "required", "sans",    "shall",    "should", "siempre", "sin",
     "sole",   "solely",  "solo",   "soll",   "sólo",     "some",    "toujours", "unless", "until",   "voluntary",
     "will",   "without", "would",  "wird",   "إلا",      "بدون",    "قد",       "لا",     "لم",      "لن",
     "ليس",    "يجب",     "يمكن"});

bool is_weighty(std::string_view word) {
  if (word.find_first_of("0123456789") != word.npos) return true;
  return std::find(kWeighty.begin(), kWeighty.end(), word) != kWeighty.end();
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

// Changes of single bytes that make one word of the other; words are short.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

constexpr std::size_t kLongestWord = 40;

// `limited` and `unlimited` are no slip.
bool is_opposite(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  return b.ends_with(a) && b.size() - a.size() >= 2;
}

bool is_slip(std::string_view a, std::string_view b) {
  const std::size_t length = std::min(a.size(), b.size());
  if (length < 5 || std::max(a.size(), b.size()) > kLongestWord) return false;
  if (is_weighty(a) || is_weighty(b) || is_opposite(a, b)) return false;
  return distance(a, b) <= (length >= 9 ? 2U : 1U);
}

std::map<std::string, int> weights(std::string_view text) {
  const std::string folded = unicode::words_alone(text);
  std::map<std::string, int> count;
  for (const std::string_view word : split(folded))
    if (is_weighty(word)) ++count[std::string(word)];
  return count;
}

}  // namespace

bool is_worded(const Change& change) {
  const FactKind fact = change.fact();
  return fact == FactKind::words || fact == FactKind::text || fact == FactKind::literal;
}

std::vector<std::string> disguises(const Change& change) {
  return unicode::disguises(change.before.value, change.after.value);
}

bool are_same_words(std::string_view before, std::string_view after) {
  return unicode::words_alone(before) == unicode::words_alone(after);
}

bool is_spelling(std::string_view before, std::string_view after) {
  const std::string a = unicode::words_alone(before), b = unicode::words_alone(after);
  const std::vector<std::string_view> words = split(a), others = split(b);
  return words.size() == others.size() &&
         std::equal(words.begin(), words.end(), others.begin(),
                    [](std::string_view x, std::string_view y) { return x == y || is_slip(x, y); });
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
