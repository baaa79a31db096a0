#pragma once
/// \file
/// How many columns text takes on a terminal.

#include "unicode/utf8.hpp"

#include <cstddef>
#include <string_view>

namespace codicil::unicode {

/// As `width`, for the characters from U+0300 on, where the tables begin to differ.
unsigned width_by_table(char32_t c);

/// Columns of one character: 2 for East Asian wide and emoji, 0 for combining, zero-width, format and control
/// characters, else 1. The sum over a text is what `wcwidth` gives: joined emoji count as their parts, since
/// terminals differ in what they make of them.
inline unsigned width(char32_t c) { return c < 0x300 ? (is_control(c) ? 0 : 1) : width_by_table(c); }

/// Columns of a text on one line. A byte that is no UTF-8 counts as one.
std::size_t width(std::string_view text);

}  // namespace codicil::unicode
