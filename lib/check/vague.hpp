#pragma once
// Words that leave open what is done, for how long or with what (WP260 rev.01, 13).

#include "unicode/utf8.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace codicil::checking {

constexpr auto vague_words = std::to_array<std::string_view>(
    {"as long as necessary", "as long as needed", "from time to time", "and so on", "etc.", "among others",
     "for other purposes", "may share", "various purposes", "certain information", "legitimate business purposes"});

// What ends when it is not needed any more ends nobody knows when.
constexpr auto vague_ends = std::to_array<std::string_view>(
    {"as long as necessary", "as long as needed", "no longer need", "no longer necessary", "no longer required",
     "not needed any more", "not needed anymore", "nicht mehr benötig", "nicht mehr brauch", "nicht mehr erforderlich",
     "nicht mehr notwendig", "plus nécessaire", "plus besoin", "ya no sea necesari", "ya no sean necesari",
     "ya no necesit"});

// The first of the words that stands in the text, as it stands there; empty where none does.
inline std::string_view first_of(std::span<const std::string_view> words, std::string_view text) {
  const std::string lower = unicode::ascii_lower(text);
  for (const std::string_view each : words)
    if (const auto at = lower.find(each); at != lower.npos) return text.substr(at, each.size());
  return {};
}

}  // namespace codicil::checking
