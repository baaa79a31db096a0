#pragma once
/// \file
/// Where laws hold.

#include <algorithm>
#include <array>
#include <string_view>

namespace codicil {

/// Whether the country is in the European Economic Area: no transfer in the sense of GDPR Ch. V stays within it.
constexpr bool is_in_eea(std::string_view code) {
  constexpr auto countries = std::to_array<std::string_view>(
      {"AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
       "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"});
  return std::binary_search(countries.begin(), countries.end(), code);
}

/// Whether data that go from `home` to `country` leave the region where one law protects them: the European Economic
/// Area, or one country. Nobody knows where an empty `home` is: it is taken for the Area.
constexpr bool is_abroad(std::string_view home, std::string_view country) {
  return home.empty() || is_in_eea(home) ? !is_in_eea(country) : home != country;
}

}  // namespace codicil
