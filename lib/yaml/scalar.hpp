#pragma once
/// \file
/// One spelling for each text in YAML.

#include <cstddef>
#include <string>
#include <string_view>

namespace codicil::yaml {

/// Whether the reader takes `text` without quotes for anything but this text.
bool needs_quotes(std::string_view text);

/// Appends `text` in double quotes, on one line.
void append_quoted(std::string& out, std::string_view text);

/// `text` on one line, in double quotes where it needs them.
std::string spelled(std::string_view text);

/// Whether a text of several lines comes back from a block as it is.
bool fits_block(std::string_view text);

/// Appends `|` and the lines of `text`, indented by `indent`, which is two more than the key or dash before it.
void append_block(std::string& out, std::string_view text, std::size_t indent);

/// Where the text in quotes that begins at `at` ends, behind its last quote.
std::size_t end_of_quotes(std::string_view text, std::size_t at);

}  // namespace codicil::yaml
