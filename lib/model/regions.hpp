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

}  // namespace codicil
