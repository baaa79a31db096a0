#pragma once
// Where a law holds, in the words of policies: `regions: the European Union`.

#include <string_view>

namespace codicil::checking {

// Whether the words name a place where a law of `home` (`EEA` or a country) holds. They are the author's, and so what
// is not known to be such a place is none; `outside the EU` is none either.
bool names_place_in(std::string_view words, std::string_view home);
// Whether they name all of it, not a country or state alone.
bool names_all_of(std::string_view words, std::string_view home);

}  // namespace codicil::checking
