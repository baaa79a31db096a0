#pragma once
/// \file
/// The one door through which bytes of a user reach a terminal or a CI log outside an output file: messages, source
/// frames, file names.

#include <string>
#include <string_view>

namespace codicil::unicode {

/// `text` on one line with nothing in it that acts or hides. C0 controls, DEL and bytes that are no UTF-8 become
/// `\x1b`; C1 controls, bidi and invisible characters, and code points without a character become `\u{202e}`.
/// Line feeds and tabs are controls too: cut lines and expand tabs first.
std::string display(std::string_view text);

/// `line` so that GitHub Actions takes no command from it: in `::error::` at the start (after white space, which the
/// runner skips, so that indenting does not help) and `##[group]` anywhere (where it looks for it), one character is
/// written `\x3a` or `\x5b`. For whole lines in a log; `line` holds no line feed.
std::string without_commands(std::string_view line);

}  // namespace codicil::unicode
