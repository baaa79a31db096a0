#pragma once
/// \file
/// From bytes to a tree: everything about YAML that the rest need not know.

#include <codicil/read.hpp>

#include "source/problems.hpp"
#include "yaml/tree.hpp"

namespace codicil::yaml {

/// Whether the bytes are UTF-8 text that yaml-cpp can be trusted with; adds what is wrong with them.
bool check_bytes(const SourceText& source, Problems& problems);

/// Adds the finding for the first character of `text` that no text may contain, if any. For what escapes made, `begin`
/// and `end` are where they stand.
bool check_characters(std::string_view text, std::size_t begin, std::size_t end, Problems& problems);

/// The one document of `source`. Incomplete if a problem stopped the parser.
Tree parse(const SourceText& source, const ReadOptions& options, Problems& problems);

/// Adds what yaml-cpp's complaint at `offset` means. `flow` is the offset of the innermost open bracket, or npos.
void explain(std::string_view complaint, std::size_t offset, std::size_t flow, Problems& problems);

}  // namespace codicil::yaml
