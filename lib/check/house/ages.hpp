#pragma once
// Whether a number is the age of people.

#include "check/house/numbers.hpp"
#include "check/house/tokens.hpp"
#include "check/house/vocabulary.hpp"

namespace codicil::checking {

// Ages that laws and services ask for.
inline constexpr unsigned youngest_age = 10, oldest_age = 21;

// Whether the words around say that the number is an age: `under 13`, `13 years old`, `moins de 13 ans`. Its value is
// not looked at.
bool is_age(const Tokens& tokens, const Number& number, const Vocabulary& vocabulary);

}  // namespace codicil::checking
