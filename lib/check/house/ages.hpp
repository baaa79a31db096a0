#pragma once
// Whether a number is the age of people.

#include "check/house/tokens.hpp"
#include "check/house/vocabulary.hpp"

#include <cstddef>

namespace codicil::checking {

// Ages that laws and services ask for.
inline constexpr unsigned youngest_age = 10, oldest_age = 21;

// Whether the words around say that the number at `at` is an age: `under 13`, `13 years old`, `moins de 13 ans`. The
// number itself is not looked at.
bool is_age(const Tokens& tokens, std::size_t at, const Vocabulary& vocabulary);

}  // namespace codicil::checking
