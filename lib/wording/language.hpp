#pragma once
// What depends on a language alone: its numbers and its direction.

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace codicil::wording {

// The forms of words that languages have for numbers (Unicode TR 35, part 3).
enum class PluralCategory : std::uint8_t { zero, one, two, few, many, other };
inline constexpr std::array<std::string_view, 6> plural_categories{"zero", "one", "two", "few", "many", "other"};

// Whether the sentence `key` can do without a placeholder of the original: the form for a single number need not name
// it (`un an`, `يومان`), nor that for the first of a month (`1er mai`).
constexpr bool may_leave_out(std::string_view key, std::string_view placeholder) {
  if (key == "date.first") return placeholder == "day";
  const std::string_view form = key.substr(key.rfind('.') + 1);
  return placeholder == "count" && form != "other" &&
         std::find(plural_categories.begin(), plural_categories.end(), form) != plural_categories.end();
}

// What a language makes of a word at the end of a text and the article that a noun after it begins with: French
// `jusqu’à le` is `jusqu’au`.
struct Contraction {
  std::string_view language, end, article, joined;
};

// The contraction between the two, or null.
const Contraction* contraction_of(std::string_view tag, std::string_view before, std::string_view noun);

// The form that goes with a whole number, by the language's rule in CLDR; English's where there is none here.
PluralCategory plural_category(std::string_view tag, std::uint32_t number);

// Whether the language is written from right to left: by the script that the tag names, else the usual one.
bool is_right_to_left(std::string_view tag);

// What joins words to `next`: `joint`, or its other form before that sound. Spanish: `y` becomes `e` before i, `o`
// becomes `u` before o.
std::string_view joint_before(std::string_view tag, std::string_view joint, std::string_view next);

// The text with its first letter as at the head of a line: unchanged in scripts without capitals.
std::string capitalised(std::string_view text);

// `de` for `de-AT`
constexpr std::string_view main_language(std::string_view tag) { return tag.substr(0, tag.find('-')); }
// `AT` for `de-AT`, `Hant-TW` for `zh-Hant-TW`, nothing for `de`
constexpr std::string_view rest_of(std::string_view tag) {
  const auto dash = tag.find('-');
  return dash == tag.npos ? std::string_view() : tag.substr(dash + 1);
}

}  // namespace codicil::wording
