#pragma once
/// \file
/// Comma-separated values by RFC 4180, row by row, with the place of each cell. Blank lines count for nothing.

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::yaml {

/// What a row has between two commas.
struct Cell {
  std::string_view text;  ///< without quotes; without spaces around it, unless they stand in quotes
  std::size_t begin;      ///< offset of the text; of the opening quote where the text differs from what stands there
  bool copied = false;    ///< whether it differs
};

/// A row; the first cells of one that has very many.
struct Row {
  std::size_t begin = 0, end = 0;
  std::vector<Cell> cells;
  std::size_t count = 0;  ///< of all cells
};

/// Why a text is no table, from `begin` to `end`.
struct Flaw {
  std::size_t begin, end;
  std::string_view message, help;
};

/// Reads a text that outlives it. Texts with doubled quotes or line breaks are kept in `pool`. Linear.
class Csv {
public:
  Csv(std::string_view text, std::deque<std::string>& pool, std::size_t most_cells)
      : text_(text), pool_(pool), most_cells_(most_cells) {}

  /// Reads the next row; false at the end, and where there is a flaw.
  bool next(Row& row);
  const std::optional<Flaw>& flaw() const { return flaw_; }

private:
  Cell take_cell();
  Cell take_plain();
  Cell take_quoted();
  std::string_view unescaped(std::string_view raw);
  std::size_t find(std::string_view characters, std::size_t from) const;
  void skip(std::string_view characters);
  bool take(char c);

  std::string_view text_;
  std::deque<std::string>& pool_;
  std::size_t most_cells_, at_ = 0;
  std::optional<Flaw> flaw_;
};

}  // namespace codicil::yaml
