#pragma once
// What rules ask about words.

#include "review/rules.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace codicil::reviewing {

// Whether it is words, not a value of a type of its own.
bool is_worded(const Change& change);

// The characters that make both versions differ although they look the same.
std::vector<std::string> disguises(const Change& change);

// Whether both are the same words but for case, punctuation and spaces.
bool are_same_words(std::string_view before, std::string_view after);

// Whether both are the same words but for case, punctuation, spaces and slips of a letter or two in long words. A
// number, a negation, a verb of duty and what may be a name is never a slip.
bool is_spelling(std::string_view before, std::string_view after);

// Whether what is meant may be more, or another thing: `after` has all words of `before` and more than one word that
// tells what another one is (`shopping basket`); it lacks words that said which is meant; or fewer than half of its
// words (Dice's coefficient) are those of `before`.
bool may_mean_more(std::string_view before, std::string_view after);
// Whether one has all words of the other, and more.
bool says_more_or_less(std::string_view before, std::string_view after);
// Whether a value that both versions state may mean more.
bool may_be_another(const Change& change, const Context& context);
// Whether fewer than half of the words are those of the older version; one more word may only explain.
bool is_mostly_another(const Change& change, const Context& context);

// The characters that readers of the newer version do not see or take for others (unicode/compare.hpp), and that the
// older one does not have.
std::vector<std::string> new_pitfalls(const Change& change);

// The words that only one version has and that decide what a sentence promises: numbers, `not`, `may`, in the five
// languages of the catalogues.
std::vector<std::string> weighty_words(const Change& change);

}  // namespace codicil::reviewing
