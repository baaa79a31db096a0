#pragma once
// Where a law holds, in the words of policies: `regions: the European Union`.

#include <string_view>

namespace codicil::checking {

// Whether the words name a place where a law of `home` (`EEA` or a country) holds. They are the author's, and so words
// that nobody knows make no such place; `outside the EU` and `everywhere but the EU` are none either.
bool names_place_in(std::string_view words, std::string_view home);
// Whether they name all of it, not a country or state alone.
bool names_all_of(std::string_view words, std::string_view home);
// Whether they are understood, wherever the place is.
bool names_known_place(std::string_view words);

}  // namespace codicil::checking
