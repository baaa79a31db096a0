#pragma once
/// \file
/// Columns for a table of plain text.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace codicil::text {

/// One row of cells, each flattened.
using Cells = std::vector<std::string>;

/// Spaces between two columns.
inline constexpr std::size_t gutter = 2;

/// Display columns for each column of `rows`, all of which have the same number of cells: as wide as the content asks
/// for, or narrower ones wrapped so that the whole takes at most `width`. Nothing where the longest words leave no
/// room for that.
std::optional<std::vector<std::size_t>> fit_columns(const std::vector<Cells>& rows, std::size_t width);

/// `cells` side by side, wrapped in their columns: the lines of one row, without spaces at their ends.
std::vector<std::string> lay_out(const Cells& cells, const std::vector<std::size_t>& columns);

}  // namespace codicil::text
