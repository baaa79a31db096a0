#include "wording/language.hpp"

#include "unicode/direction.hpp"

namespace codicil::wording {
namespace {

using enum PluralCategory;

PluralCategory by_one(std::uint32_t n) { return n == 1 ? one : other; }
PluralCategory by_zero_and_one(std::uint32_t n) { return n <= 1 ? one : other; }
PluralCategory alike(std::uint32_t) { return other; }
PluralCategory arabic(std::uint32_t n) {
  if (n < 3) return n == 0 ? zero : n == 1 ? one : two;
  const std::uint32_t end = n % 100;
  return end < 3 ? other : end < 11 ? few : many;
}
bool ends_in_few(std::uint32_t n) { return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14); }
PluralCategory east_slavic(std::uint32_t n) {
  if (n % 10 == 1 && n % 100 != 11) return one;
  return ends_in_few(n) ? few : many;
}
PluralCategory polish(std::uint32_t n) { return n == 1 ? one : ends_in_few(n) ? few : many; }
PluralCategory czech(std::uint32_t n) { return n == 1 ? one : n >= 2 && n <= 4 ? few : other; }
PluralCategory hebrew(std::uint32_t n) { return n == 1 ? one : n == 2 ? two : other; }

// CLDR 45, plurals.xml, for whole numbers. Languages that do as English does need no row.
struct Rule {
  std::string_view language;
  PluralCategory (*category)(std::uint32_t);
};
constexpr Rule rules[] = {
    {"ar", arabic},      {"be", east_slavic},     {"cs", czech},       {"fa", by_zero_and_one}, {"fr", by_zero_and_one},
    {"he", hebrew},      {"hi", by_zero_and_one}, {"id", alike},       {"ja", alike},           {"ko", alike},
    {"pl", polish},      {"pt", by_zero_and_one}, {"ru", east_slavic}, {"sk", czech},           {"th", alike},
    {"uk", east_slavic}, {"vi", alike},           {"zh", alike}};

}  // namespace

PluralCategory plural_category(std::string_view tag, std::uint32_t number) {
  for (const Rule& rule : rules)
    if (rule.language == main_language(tag)) return rule.category(number);
  return by_one(number);
}

bool is_right_to_left(std::string_view tag) {
  return unicode::direction_of_language(tag) == unicode::Direction::right_to_left;
}

}  // namespace codicil::wording
