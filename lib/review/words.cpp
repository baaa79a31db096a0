#include "review/words.hpp"

#include "review/names.hpp"
#include "review/vocabulary.hpp"
#include "unicode/compare.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace codicil::reviewing {
namespace {

using Likeness = bool (*)(std::string_view, std::string_view);

// A word with a capital letter, the first one apart, may be a name; nobody knows which name is meant.
bool is_same_word(const WordsOf& words, const WordsOf& others, std::size_t i, Likeness is_alike) {
  if (words.folded[i] == others.folded[i]) return true;
  const bool name = i > 0 && unicode::is_capitalised(words.written[i]) && unicode::is_capitalised(others.written[i]);
  return !name && is_alike(words.folded[i], others.folded[i]);
}

std::map<std::string, int> weights(std::string_view text) {
  const WordsOf words(text);
  std::map<std::string, int> count;
  for (const std::string_view word : words.folded)
    if (is_weighty(word)) ++count[std::string(word)];
  return count;
}

bool are_alike(std::string_view before, std::string_view after, Likeness is_alike) {
  const WordsOf words(before), others(after);
  if (words.folded.size() != others.folded.size()) return false;
  for (std::size_t i = 0; i < words.folded.size(); ++i)
    if (!is_same_word(words, others, i, is_alike)) return false;
  return true;
}

bool has_words(const Change& change) { return is_worded(change) || change.fact() == FactKind::translation; }

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

bool is_spelling(std::string_view before, std::string_view after) { return are_alike(before, after, is_slip); }
bool is_spelling_of_name(std::string_view before, std::string_view after) { return are_alike(before, after, is_form); }

bool may_be_another(const Change& change, const Context& context) {
  return is_changed(change, context) && is_worded(change) && may_mean_more(change.before.value, change.after.value);
}
bool is_mostly_another(const Change& change, const Context& context) {
  return is_changed(change, context) && is_worded(change) && shares_little(change.before.value, change.after.value);
}
bool is_called_otherwise(const Change& change, const Context& context) {
  return is_changed(change, context) && has_words(change) &&
         may_be_called_more(change.before.value, change.after.value);
}
bool is_called_nearly_alike(const Change& change, const Context& context) {
  return is_changed(change, context) && has_words(change) && says_more_or_less(change.before.value, change.after.value);
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
