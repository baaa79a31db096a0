#pragma once
/// \file
/// How long something lasts, as policies say it.

#include <codicil/model/values.hpp>

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace codicil {

/// A length of time: a count of units, a browser session, until an event, or for ever.
struct Duration {
  /// The unit of `count`; the last three stand alone.
  enum class Unit : std::uint8_t { second, minute, hour, day, week, month, year, session, until, indefinite };

  std::uint32_t count = 0;  ///< 1 to 100,000; 0 for session, until and indefinite
  Unit unit = Unit::session;
  Words event{};  ///< what ends it, for Unit::until: "the account is closed"

  bool operator==(const Duration&) const = default;

  /// Shorter is less: session < any count of units < indefinite. Months and years have their mean length (Gregorian
  /// year of 365.2425 days). An event can come at any time: unordered, except with itself.
  std::partial_ordering operator<=>(const Duration& other) const;

  /// Reads `30 days`, `1 year`, `session`, `indefinite`, or ISO 8601 with a single unit (`P30D`, `PT12H`, `P2Y`).
  /// `until` events come from a mapping, `{until: the account is closed}`, and never from here.
  static std::optional<Duration> parse(std::string_view text);

  /// The form that parse reads: `30 days`; the event alone for Unit::until.
  std::string to_string() const;

  /// ISO 8601 duration (`P30D`); empty for session, until and indefinite.
  std::string iso() const;
};

}  // namespace codicil
