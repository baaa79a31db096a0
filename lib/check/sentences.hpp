#pragma once
// How long the sentences of a text are.

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace codicil::checking {

// Longer ones are hard to follow; guides to plain language ask for 15 to 25 words on average.
inline constexpr std::size_t longest_plain_sentence = 40;

// The number of words, as spaces part them, of the longest sentence.
inline std::size_t longest_sentence(std::string_view text) {
  constexpr std::string_view ends = ".!?:;\n";
  std::size_t words = 0, most = 0;
  bool in_word = false;
  for (const char c : text) {
    const bool is_space = c == ' ' || c == '\n' || c == '\t';
    if (!is_space && !in_word) most = std::max(most, ++words);
    in_word = !is_space;
    if (ends.find(c) != ends.npos) words = 0;
  }
  return most;
}

}  // namespace codicil::checking
