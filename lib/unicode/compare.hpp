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

/// The same without marks of punctuation: what is left is words, one space apart.
std::string words_as_written(std::string_view text);

/// The same in small letters: as many words.
std::string words_alone(std::string_view text);

/// The same without accents: `prenom`. Marks of scripts that have no letters without them stay.
std::string without_accents(std::string_view text);

/// Whether the word begins with a capital letter.
bool is_capitalised(std::string_view word);

/// Whether there is a decimal digit of any script in the word.
bool has_digit(std::string_view word);

/// Whether there is a letter or a digit of any script in `text`.
bool has_word(std::string_view text);

/// What `text` looks like: without characters that are not seen (zero width, soft hyphens, directions, tags), and with
/// letters of other scripts as the Latin ones they look like. After UTS #39, for the letters of Greek and Cyrillic.
std::string looks(std::string_view text);

/// The characters of `b` that make it differ from `a` although it looks the same, as `U+0430`, in order, each once; and
/// those of `a`. Empty where the two look different.
std::vector<std::string> disguises(std::string_view a, std::string_view b);

/// The characters of `text` that readers do not see, or take for others: hidden ones that no language needs, and
/// letters and digits of other scripts in one word with Latin ones that they look like. Tags behind a black flag that
/// make the flag of a part of a country, as of England, are seen. As `U+0430`, ordered, each once.
std::vector<std::string> pitfalls(std::string_view text);

}  // namespace codicil::unicode
