#include "text/grid.hpp"

#include "text/lines.hpp"
#include "unicode/width.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <string_view>

namespace codicil::text {
namespace {

// Narrower columns than this cut sentences into single words.
constexpr std::size_t readable_column = 9;

struct Span {
  std::size_t least = 0;    // the longest word, or readable_column
  std::size_t natural = 0;  // the longest line when nothing is wrapped
};

Span span_of(std::string_view cell) {
  const std::size_t natural = widest_line(cell, std::numeric_limits<std::size_t>::max() - 1);
  return {std::min(natural, std::max(widest_line(cell, 1), readable_column)), natural};
}

std::vector<Span> spans(const std::vector<Cells>& rows) {
  std::vector<Span> columns(rows.empty() ? 0 : rows.front().size());
  for (const Cells& cells : rows)
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const Span cell = span_of(cells[i]);
      columns[i] = {std::max(columns[i].least, cell.least), std::max(columns[i].natural, cell.natural)};
    }
  return columns;
}

// Every column gets what it asks for up to `level`, and never less than it needs.
std::vector<std::size_t> widths_at(const std::vector<Span>& columns, std::size_t level) {
  std::vector<std::size_t> widths;
  for (const Span& column : columns) widths.push_back(std::clamp(level, column.least, column.natural));
  return widths;
}

std::size_t sum(const std::vector<std::size_t>& widths) {
  return std::accumulate(widths.begin(), widths.end(), std::size_t{0});
}

}  // namespace

std::optional<std::vector<std::size_t>> fit_columns(const std::vector<Cells>& rows, std::size_t width) {
  const std::vector<Span> columns = spans(rows);
  const std::size_t gutters = columns.empty() ? 0 : gutter * (columns.size() - 1);
  if (gutters + sum(widths_at(columns, 0)) > width) return std::nullopt;
  std::size_t level = 0;
  while (level < width && gutters + sum(widths_at(columns, level + 1)) <= width) ++level;
  return widths_at(columns, level);
}

std::vector<std::string> lay_out(const Cells& cells, const std::vector<std::size_t>& columns) {
  std::vector<std::string> lines;
  std::size_t indent = 0;
  for (std::size_t i = 0; i < columns.size(); indent += columns[i++] + gutter) {
    std::size_t at = 0;
    each_line(cells[i], columns[i], [&](std::string_view piece) {
      if (at == lines.size()) lines.emplace_back();
      std::string& line = lines[at++];
      if (!piece.empty()) line.append(indent - std::min(indent, unicode::width(line)), ' ').append(piece);
    });
  }
  return lines;
}

}  // namespace codicil::text
