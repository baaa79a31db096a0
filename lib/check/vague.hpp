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
constexpr auto vague_ends = std::to_array<std::string_view>({"as long as necessary",
                                                             "as long as needed",
                                                             "until necessary",
                                                             "until needed",
                                                             "no longer need",
                                                             "no longer necessary",
                                                             "not needed any more",
                                                             "not needed anymore",
                                                             "no longer require",
                                                             "no longer relevant",
                                                             "no longer useful",
                                                             "further notice",
                                                             "purpose is fulfilled",
                                                             "purposes are fulfilled",
                                                             "purpose is met",
                                                             "purpose has been",
                                                             "nicht mehr benötig",
                                                             "nicht mehr brauch",
                                                             "nicht mehr gebraucht",
                                                             "nicht mehr erforderlich",
                                                             "nicht mehr notwendig",
                                                             "nicht mehr nötig",
                                                             "zweck entfällt",
                                                             "zweck erfüllt",
                                                             "zweck erreicht",
                                                             "auf weiteres",
                                                             "plus nécessaire",
                                                             "plus besoin",
                                                             "plus utile",
                                                             "nouvel ordre",
                                                             "finalité est atteinte",
                                                             "no sea necesari",
                                                             "no sean necesari",
                                                             "no necesit",
                                                             "dejen de ser necesari",
                                                             "deje de ser necesari",
                                                             "nuevo aviso",
                                                             "لم تعد ضرورية",
                                                             "لم تعد لازمة",
                                                             "لم تعد مطلوبة",
                                                             "لم يعد ضروري",
                                                             "إشعار آخر",
                                                             "انتفاء الحاجة"});

// Those of the words that stand in the text, as they stand there.
inline std::vector<std::string_view> found_in(std::string_view text, std::span<const std::string_view> words) {
  const std::string lower = unicode::ascii_lower(text);
  std::vector<std::string_view> found;
  for (const std::string_view each : words)
    if (const auto at = lower.find(each); at != lower.npos) found.push_back(text.substr(at, each.size()));
  return found;
}

}  // namespace codicil::checking
