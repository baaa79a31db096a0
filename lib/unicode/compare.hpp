#pragma once
/// \file
/// Whether two texts say the same to a reader, and to a program.

#include <string>
#include <string_view>
#include <vector>

namespace codicil::unicode {

/// `text` as typing habits leave it: canonically composed (NFC), with one kind of quotation marks, dashes, ellipses and
/// spaces, no more than one space at a time, and none at the ends.
std::string typed_alike(std::string_view text);

/// The same, in small letters and without marks of punctuation: what is left is words.
std::string words_alone(std::string_view text);

/// What `text` looks like: without characters that are not seen (zero width, soft hyphens, directions, tags), and with
/// letters of other scripts as the Latin ones they look like. After UTS #39, for the letters of Greek and Cyrillic.
std::string looks(std::string_view text);

/// The characters of `b` that make it differ from `a` although it looks the same, as `U+0430`, in order, each once; and
/// those of `a`. Empty where the two look different.
std::vector<std::string> disguises(std::string_view a, std::string_view b);

}  // namespace codicil::unicode
