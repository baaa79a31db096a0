#include <codicil/model/duration.hpp>

#include <array>
#include <charconv>

namespace codicil {
namespace {

struct UnitRow {
  std::string_view name;
  std::uint64_t seconds;  // of one unit; a year is the mean Gregorian one
  std::string_view iso_prefix;
  char iso_letter;
};
constexpr std::uint64_t day = 86'400, year = 31'556'952;
constexpr auto units = std::to_array<UnitRow>({{"second", 1, "PT", 'S'},
                                               {"minute", 60, "PT", 'M'},
                                               {"hour", 3600, "PT", 'H'},
                                               {"day", day, "P", 'D'},
                                               {"week", 7 * day, "P", 'W'},
                                               {"month", year / 12, "P", 'M'},
                                               {"year", year, "P", 'Y'}});
constexpr std::uint32_t max_count = 100'000;

// The whole of `text` as a count, or nothing.
std::optional<std::uint32_t> parse_count(std::string_view text) {
  std::uint32_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc{} || end != text.data() + text.size() || count < 1 || count > max_count) return std::nullopt;
  return count;
}

std::optional<Duration> parse_iso(std::string_view text) {
  for (std::size_t i = 0; i < units.size(); ++i) {
    const UnitRow& unit = units[i];
    if (!text.starts_with(unit.iso_prefix) || !text.ends_with(unit.iso_letter)) continue;
    const auto digits = text.substr(unit.iso_prefix.size(), text.size() - unit.iso_prefix.size() - 1);
    if (const auto count = parse_count(digits)) return Duration{*count, Duration::Unit(i)};
  }
  return std::nullopt;
}

std::optional<Duration> parse_words(std::string_view text) {
  const auto space = text.find(' ');
  if (space == text.npos) return std::nullopt;
  const auto count = parse_count(text.substr(0, space));
  auto word = text.substr(space + 1);
  if (word.ends_with('s')) word.remove_suffix(1);
  for (std::size_t i = 0; count && i < units.size(); ++i)
    if (units[i].name == word) return Duration{*count, Duration::Unit(i)};
  return std::nullopt;
}

bool is_counted(Duration::Unit unit) { return unit < Duration::Unit::session; }

// session < counted < indefinite
int rank(Duration::Unit unit) { return is_counted(unit) ? 1 : unit == Duration::Unit::session ? 0 : 2; }

}  // namespace

std::partial_ordering Duration::operator<=>(const Duration& other) const {
  if (unit == Unit::until || other.unit == Unit::until)
    return *this == other ? std::partial_ordering::equivalent : std::partial_ordering::unordered;
  if (!is_counted(unit) || !is_counted(other.unit)) return rank(unit) <=> rank(other.unit);
  return count * units[std::size_t(unit)].seconds <=> other.count * units[std::size_t(other.unit)].seconds;
}

std::optional<Duration> Duration::parse(std::string_view text) {
  if (text == "session") return Duration{0, Unit::session};
  if (text == "indefinite") return Duration{0, Unit::indefinite};
  return text.starts_with('P') ? parse_iso(text) : parse_words(text);
}

std::string Duration::to_string() const {
  if (unit == Unit::session) return "session";
  if (unit == Unit::indefinite) return "indefinite";
  if (unit == Unit::until) return event.text;
  return std::to_string(count) + ' ' + std::string(units[std::size_t(unit)].name) + (count == 1 ? "" : "s");
}

std::string Duration::iso() const {
  if (!is_counted(unit)) return {};
  const UnitRow& row = units[std::size_t(unit)];
  return std::string(row.iso_prefix) + std::to_string(count) + row.iso_letter;
}

}  // namespace codicil
