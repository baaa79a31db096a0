#pragma once
/// \file
/// Text that stays text in Markdown.

#include "kit/buffer.hpp"

#include <string_view>

namespace codicil::gfm {

/// An HTML comment, which shows nothing. GitHub looks for `@name`, `#12`, `GH-12` and `:smile:` when Markdown is HTML
/// already, so that neither backslashes nor references of characters keep a text from becoming one of those
/// (github/cmark-gfm, issue 181). A comment does: it leaves two texts that are looked at one by one.
inline constexpr std::string_view kSeam = "<!-- -->";

/// What a piece of text stands in.
struct Place {
  bool starts_line = false;  ///< nothing but the signs of blocks stands before it in its line
  bool in_link = false;      ///< where GitHub finds no names and numbers
  char next = ' ';           ///< the character behind the piece; 0 if it may be any
};

/// Appends `text`, a part of a line, as Markdown shows it. Whatever no output can hold, and whatever changes the
/// direction of the text after it, becomes U+FFFD: Markdown is read as it is, too. One pass; bytes are copied in runs.
/// \return  whether there are characters of scripts that run from right to left
bool append_text(kit::Buffer& out, std::string_view text, Place place);

/// Appends `text`, a line of code, as it is between fences.
void append_code(kit::Buffer& out, std::string_view text);

/// Appends `text` as the content of an HTML element where Markdown does not look.
void append_html(kit::Buffer& out, std::string_view text);

}  // namespace codicil::gfm
