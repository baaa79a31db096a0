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
// The same of names, where one word is easily another: those are the same that are forms of each other
// (vocabulary.hpp).
bool is_spelling_of_name(std::string_view before, std::string_view after);

// Whether a value that both versions state may mean more.
bool may_be_another(const Change& change, const Context& context);
// Whether fewer than half of the words are those of the older version; one more word may only explain.
bool is_mostly_another(const Change& change, const Context& context);

// Of what is called by the words, in the original or a translation: whether it may be more (names.hpp), or is called by
// a word more or fewer.
bool is_called_otherwise(const Change& change, const Context& context);
bool is_called_nearly_alike(const Change& change, const Context& context);

// The characters that readers of the newer version do not see or take for others (unicode/compare.hpp), and that the
// older one does not have.
std::vector<std::string> new_pitfalls(const Change& change);

// The words that only one version has and that decide what a sentence promises: numbers, `not`, `may`, in the five
// languages of the catalogues.
std::vector<std::string> weighty_words(const Change& change);

}  // namespace codicil::reviewing
