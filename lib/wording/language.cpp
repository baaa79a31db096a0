#include "wording/language.hpp"

#include "unicode/direction.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <utility>

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

// The first character of `text`, or a negative number, and how many bytes it takes.
std::pair<utf8proc_int32_t, std::size_t> first_character(std::string_view text) {
  utf8proc_int32_t character = -1;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto size =
      utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(std::min<std::size_t>(text.size(), 4)), &character);
  return {character, size < 0 ? 0 : static_cast<std::size_t>(size)};
}

// Whether `text` begins with one of the letters, in either case.
bool begins_with(std::string_view text, std::u32string_view letters) {
  return letters.find(static_cast<char32_t>(utf8proc_tolower(first_character(text).first))) != letters.npos;
}

// Real Academia Española, Diccionario panhispánico de dudas, under y and o: the sound counts, not the letter. A silent
// h goes before it; in hie-, hia- and hio- the i is no vowel of its own.
bool sounds_like_i(std::string_view text) {
  if (begins_with(text, U"ií")) return true;
  return begins_with(text, U"h") && begins_with(text.substr(1), U"ií") &&
         !begins_with(text.substr(1 + first_character(text.substr(1)).second), U"aeo");
}
bool sounds_like_o(std::string_view text) {
  if (begins_with(text, U"oó8")) return true;  // 8: ocho, ochenta, ochocientos
  return begins_with(text, U"h") && begins_with(text.substr(1), U"oó");
}

struct Conjunction {
  std::string_view language, usual, before_sound;
  bool (*sounds)(std::string_view next);
};
constexpr Contraction contractions[] = {{"fr", "à ", "le ", "au "}, {"fr", "à ", "les ", "aux "}};

constexpr Conjunction conjunctions[] = {{"es", " y ", " e ", sounds_like_i}, {"es", " o ", " u ", sounds_like_o}};

}  // namespace

PluralCategory plural_category(std::string_view tag, std::uint32_t number) {
  for (const Rule& rule : rules)
    if (rule.language == main_language(tag)) return rule.category(number);
  return by_one(number);
}

std::string_view joint_before(std::string_view tag, std::string_view joint, std::string_view next) {
  for (const Conjunction& row : conjunctions)
    if (row.language == main_language(tag) && row.usual == joint && row.sounds(next)) return row.before_sound;
  return joint;
}

const Contraction* contraction_of(std::string_view tag, std::string_view before, std::string_view noun) {
  for (const Contraction& row : contractions)
    if (row.language == main_language(tag) && before.ends_with(row.end) && noun.starts_with(row.article)) return &row;
  return nullptr;
}

std::string capitalised(std::string_view text) {
  const auto [character, size] = first_character(text);
  std::string out;
  if (size > 0) {
    utf8proc_uint8_t bytes[4];
    const auto length = utf8proc_encode_char(utf8proc_totitle(character), bytes);
    out.assign(bytes, bytes + length);
  }
  return out.append(text.substr(size));
}

bool is_right_to_left(std::string_view tag) {
  return unicode::direction_of_language(tag) == unicode::Direction::right_to_left;
}

}  // namespace codicil::wording
