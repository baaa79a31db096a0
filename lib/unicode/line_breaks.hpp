#pragma once
/// \file
/// Where lines may break in scripts whose rules need more than spaces and a small table. ICU knows; it is loaded on
/// the first call, since its start costs more than a whole page of Latin text.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace codicil::unicode {

/// Whether `c` is of a script that runs its words together and is broken by a dictionary: Thai, Lao, Khmer, Burmese
/// and their neighbours (class SA of UAX #14).
bool needs_dictionary(char32_t c);

/// Whether text with `c` in it is worth a call of `line_breaks`: the scripts of `needs_dictionary`, and Chinese and
/// Japanese. Korean breaks at its spaces, emoji by a rule of thumb.
bool needs_line_breaks(char32_t c);

/// Offsets into `text`, ascending, before which a new line may begin: UAX #14 for no language in particular, with ICU's
/// dictionaries. Nothing where ICU cannot be had: the library was built without its headers, or the version that it
/// was built with is not on this machine.
std::optional<std::vector<std::size_t>> line_breaks(std::string_view text);

}  // namespace codicil::unicode
