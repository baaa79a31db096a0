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
// number, a negation and a verb of duty is never a slip.
bool is_spelling(std::string_view before, std::string_view after);

// The words that only one version has and that decide what a sentence promises: numbers, `not`, `may`, in the five
// languages of the catalogues.
std::vector<std::string> weighty_words(const Change& change);

}  // namespace codicil::reviewing
