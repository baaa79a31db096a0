#pragma once
// Words that leave open what is done, for how long or with what (WP260 rev.01, 13).

#include "unicode/utf8.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

// Those of the words that stand in the text, as they stand there.
inline std::vector<std::string_view> found_in(std::string_view text, std::span<const std::string_view> words) {
  const std::string lower = unicode::ascii_lower(text);
  std::vector<std::string_view> found;
  for (const std::string_view each : words)
    if (const auto at = lower.find(each); at != lower.npos) found.push_back(text.substr(at, each.size()));
  return found;
}

}  // namespace codicil::checking
