#pragma once
// In which order a country writes the end of an address.

#include <string_view>

namespace codicil::composing {

// The last lines for addresses in a country, by its ISO 3166-1 code: `C` stands for the city, `S` for the region, `Z`
// for the postal code, a line break for the end of a line, and anything else for itself.
std::string_view postal_pattern(std::string_view country);

}  // namespace codicil::composing
