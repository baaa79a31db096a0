#pragma once
// Numbers of a text, in digits or words.

#include "check/house/tokens.hpp"
#include "check/house/vocabulary.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace codicil::checking {

struct Number {
  std::uint32_t value;
  std::size_t first, last;  // its words
};

// The whole number that ends with this word: `12`, `twelve`, `one hundred and twenty`, `twelve (12)`. Nothing where
// words before it belong to a number that cannot be read.
std::optional<Number> number_ending_at(std::size_t last, const Tokens& tokens, const Vocabulary& vocabulary);

}  // namespace codicil::checking
