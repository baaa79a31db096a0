// Amounts of money, around their digits.

#include "check/house/quantities.hpp"
#include "check/house/tokens.hpp"

#include "unicode/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>

namespace codicil::checking {
namespace {

// Ordered so that a longer one comes before what it ends with.
constexpr auto kSigns = std::to_array<std::string_view>(
    {"US$", "A$", "C$", "$", "€", "£", "¥", "EUR", "USD", "GBP", "CHF", "AUD", "CAD", "JPY", "SEK", "NOK", "DKK"});
// After the number only, in small letters.
constexpr auto kNames = std::to_array<std::string_view>({"euro", "euros", "cent", "cents", "dollar", "dollars",
                                                         "dólares", "franken", "francs", "centimes", "céntimos", "يورو",
                                                         "دولار", "درهم", "ريال", "جنيه", "دينار"});

// Spaces that do not break a line, too.
constexpr auto kSpaces = std::to_array<std::string_view>({" ", "\u00A0", "\u202F"});

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80) != 0;
}

std::size_t length_of_space(std::string_view text) {
  for (const std::string_view space : kSpaces)
    if (text.starts_with(space)) return space.size();
  return 0;
}
std::string_view without_space_behind(std::string_view text) {
  for (const std::string_view space : kSpaces)
    if (text.ends_with(space)) return text.substr(0, text.size() - space.size());
  return text;
}

std::size_t length_of_digit(std::string_view text) {
  return !begins_with_digit(text) ? 0 : text.front() == '\xD9' ? 2 : 1;
}
bool begins_with_three_digits(std::string_view text) {
  std::size_t digits = 0;
  while (const std::size_t length = length_of_digit(text)) text.remove_prefix(length), ++digits;
  return digits == 3;
}

// A sign or space within a number, which more digits follow: `1.000,50`, `1'000`, `1 000`.
std::size_t length_of_separator(std::string_view text) {
  for (const std::string_view sign : {".", ",", "'", "’"})
    if (text.starts_with(sign) && length_of_digit(text.substr(sign.size())) > 0) return sign.size();
  const std::size_t space = length_of_space(text);
  return space > 0 && begins_with_three_digits(text.substr(space)) ? space : 0;
}

// How long the number is that the text begins with.
std::size_t length_of_number(std::string_view text) {
  std::size_t length = 0;
  while (const std::size_t digit = length_of_digit(text.substr(length))) {
    length += digit;
    length += length_of_separator(text.substr(length));
  }
  return length;
}

// `5,- €`: no cents.
std::size_t length_of_dash(std::string_view text) {
  for (const std::string_view dash : {",-", ".-", ",–", ".–", ",—"})
    if (text.starts_with(dash)) return dash.size();
  return 0;
}

// In hundredths: two digits or one behind the last sign are a part, three are thousands.
std::optional<std::uint64_t> hundredths(std::string_view number) {
  constexpr std::size_t longest = 15;
  const std::string plain = with_plain_digits(number);
  const auto sign = plain.find_last_of(".,");
  const std::size_t decimals = sign == plain.npos || plain.size() - sign > 3 ? 0 : plain.size() - sign - 1;
  std::string digits;
  std::ranges::copy_if(plain, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  if (digits.size() > longest) return std::nullopt;
  return std::stoull(digits + std::string(2 - decimals, '0'));
}

// How long the currency is that follows a number.
std::size_t length_of_currency(std::string_view text) {
  const auto stands_alone = [&](std::size_t length) { return length >= text.size() || !is_letter(text[length]); };
  for (const std::string_view sign : kSigns)
    if (text.starts_with(sign) && stands_alone(sign.size())) return sign.size();
  constexpr std::size_t longest = 12;
  const std::string lower = unicode::ascii_lower(text.substr(0, longest));
  for (const std::string_view name : kNames)
    if (lower.starts_with(name) && stands_alone(name.size())) return name.size();
  return 0;
}
// The same of one that stands before a number.
std::size_t length_of_currency_before(std::string_view text) {
  for (const std::string_view sign : kSigns) {
    if (!text.ends_with(sign)) continue;
    const std::string_view rest = text.substr(0, text.size() - sign.size());
    if (rest.empty() || !is_letter(rest.back()) || !is_letter(sign.front())) return sign.size();
  }
  return 0;
}

// Words and signs behind a number, in small letters, that make a far larger one of it: fines in laws, mostly.
constexpr auto kMagnitudes = std::to_array<std::string_view>(
    {"billion",   "billionen", "billiones", "billions",  "bn",         "k",         "m",
     "mil",       "mille",     "milliard",  "milliarde", "milliarden", "milliards", "million",
     "millionen", "millions",  "millones",  "millón",    "mio",        "mrd",       "thousand",
     "tausend",   "trillion",  "مليار",     "مليون",     "ملايين",     "ألف",       "آلاف"});

// Whether one of them stands at the beginning of what follows a number, or the number and its currency.
bool begins_with_magnitude(std::string_view text) {
  text.remove_prefix(length_of_space(text));
  std::size_t length = 0;
  while (length < text.size() && is_letter(text[length])) ++length;
  return length > 0 &&
         std::ranges::find(kMagnitudes, unicode::ascii_lower(text.substr(0, length))) != kMagnitudes.end();
}

// The words of the amount whose number stands there; empty where it is none.
std::string_view amount_at(std::string_view text, std::size_t begin, std::size_t length) {
  std::size_t end = begin + length;
  std::string_view after = text.substr(end);
  const std::size_t dash = length_of_dash(after);
  after.remove_prefix(dash);
  const std::size_t space = length_of_space(after);
  if (begins_with_magnitude(after)) return {};
  const bool is_in_word = begin > 0 && is_letter(text[begin - 1]);  // or behind a currency
  if (const std::size_t currency = is_in_word ? 0 : length_of_currency(after.substr(space)))
    return text.substr(begin, length + dash + space + currency);
  const std::string_view before = without_space_behind(text.substr(0, begin));
  if (const std::size_t currency = length_of_currency_before(before)) {
    const std::size_t first = before.size() - currency;
    return text.substr(first, end - first);
  }
  return {};
}

}  // namespace

std::vector<Found<std::uint64_t>> amounts_in(std::string_view text) {
  std::vector<Found<std::uint64_t>> found;
  for (auto at = find_digit(text, 0); at != text.npos; at = find_digit(text, at)) {
    const std::size_t length = length_of_number(text.substr(at));
    if (const auto words = amount_at(text, at, length); !words.empty())
      if (const auto value = hundredths(text.substr(at, length))) found.push_back({*value, words});
    at += length;
  }
  return found;
}

}  // namespace codicil::checking
