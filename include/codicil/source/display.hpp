#pragma once
/// \file
/// Showing text of a user to people.

#include <string>
#include <string_view>

namespace codicil {

/// `text` on one line with nothing in it that acts or hides, for messages on a terminal or in a CI log: control
/// characters and bytes that are no UTF-8 become `\x1b`, invisible characters and those that change the direction of
/// text `\u{202e}`, and what GitHub Actions would take for a command is broken up.
std::string printable(std::string_view text);

}  // namespace codicil
