#include "check/house/numbers.hpp"

#include <algorithm>
#include <array>

namespace codicil::checking {
namespace {

// What can stand between two words of a number, and behind hundreds only.
struct Joiner {
  std::string_view language, word;
  bool behind_hundreds = false;
};
constexpr auto kJoiners = std::to_array<Joiner>({{"en", "and", true}, {"es", "y"}, {"fr", "et"}});

// The number that two words say: `twenty four`, `two hundred`, `soixante douze`, `quatre vingt`.
std::optional<std::uint32_t> joined(std::uint32_t before, std::uint32_t after) {
  const std::uint32_t tens = before % 100;
  const std::uint32_t units_end = tens == 0 ? 100 : tens == 60 || tens == 80 ? 20 : 10;
  if (tens % 10 == 0 && tens != 10 && after < units_end) return before + after;
  if (before < 10 && after == 100) return before * 100;
  if (before == 4 && after == 20) return 80U;
  return std::nullopt;
}

class Reader {
public:
  Reader(const Tokens& tokens, const Vocabulary& vocabulary) : tokens_(tokens), vocabulary_(vocabulary) {}

  // `most`: how many words may stand before it.
  std::optional<Number> ending_at(std::size_t last, unsigned most) const {
    const auto value = vocabulary_.number(tokens_.word(last));
    if (!value) return std::nullopt;
    if (begins_with_digit(tokens_.word(last)) || most == 0) return Number{*value, last, last};
    return behind_others({*value, last, last}, most - 1);
  }

private:
  std::optional<Number> behind_others(Number number, unsigned most) const {
    if (number.first == 0 || !tokens_.are_joined(number.first - 1)) return number;
    const Joiner* joiner = joiner_at(number.first - 1);
    const std::size_t before = number.first - (joiner ? 2 : 1);
    if (begins_with_digit(tokens_.word(before)) || (joiner && !tokens_.are_joined(before))) return number;
    const auto higher = ending_at(before, most);
    if (!higher) return number;
    const auto value = joiner && joiner->behind_hundreds && higher->value % 100 != 0
                           ? std::nullopt
                           : joined(higher->value, number.value);
    if (!value) return joiner ? std::optional(number) : std::nullopt;
    return Number{*value, higher->first, number.last};
  }
  const Joiner* joiner_at(std::size_t at) const {
    const std::string word = tokens_.lower(at);
    const auto found = std::ranges::find_if(
        kJoiners, [&](const Joiner& each) { return each.language == vocabulary_.language() && each.word == word; });
    return found == kJoiners.end() ? nullptr : &*found;
  }

  const Tokens& tokens_;
  const Vocabulary& vocabulary_;
};

}  // namespace

std::optional<Number> number_ending_at(std::size_t last, const Tokens& tokens, const Vocabulary& vocabulary) {
  constexpr unsigned most_words = 4;
  const Reader reader(tokens, vocabulary);
  auto number = reader.ending_at(last, most_words);
  if (!number || number->first == 0 || tokens[number->first - 1].ends_sentence) return number;
  const auto twin = reader.ending_at(number->first - 1, most_words);
  if (twin && twin->value == number->value) number->first = twin->first;
  return number;
}

}  // namespace codicil::checking
