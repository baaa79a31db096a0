#include <algorithm>

#include "fo/blocks.hpp"
#include "fo/inlines.hpp"
#include "fo/look.hpp"

namespace codicil::fo {
namespace {

using namespace document;
using Cells = std::vector<Inlines>;

constexpr double kTableSize = 8.75;
constexpr Width kCellPadding = 14;  // 12pt, in tenths of the table's font size

/// What a column's cells ask for.
struct Demand {
  Width least = 0;    ///< its widest word
  Width natural = 0;  ///< its widest line
};

std::vector<Demand> demands(const Table& table, Mark mark, Width available) {
  std::vector<Demand> columns(column_count(table));
  std::string room;
  const auto count = [&](const Cells& cells, Mark row_mark) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string_view text = plain_text(cells[i], room);
      const Width signs = width_of_signs(cells[i], row_mark);
      columns[i].least = std::max(columns[i].least, std::min(widest_word(text) + signs, available / columns.size()));
      columns[i].natural = std::max(columns[i].natural, std::min(widest_line(text) + signs, available));
    }
  };
  count(table.header, mark);
  for (const Row& row : table.rows) count(row.cells, row.mark == Mark::none ? mark : row.mark);
  return columns;
}

/// The widths of the columns: what each asks for if that fits, else its widest word and a share of the rest; and at
/// least half of what equal columns would have. The idea is that of automatic layout in CSS.
std::vector<Width> column_widths(const Table& table, Mark mark, Width available) {
  const auto columns = demands(table, mark, available);
  Width least = 0, natural = 0;
  for (const Demand& column : columns) least += column.least, natural += column.natural;
  std::vector<Width> widths;
  for (const Demand& column : columns) {
    const Width wish = natural <= available || natural == least
                           ? column.natural
                           : column.least + (available - std::min(available, least)) * (column.natural - column.least) /
                                                (natural - least);
    widths.push_back(std::max(wish, available / (2 * columns.size())));
  }
  return widths;
}

class TableWriter {
public:
  TableWriter(const Table& table, const Place& place, Writing& writing)
      : table_(table), place_(place), writing_(writing), tree_(writing.tree) {
    const Width available = Width(double(place.line) * kBodySize / kTableSize);
    const Width padding = kCellPadding * column_count(table);
    const Width text = available > 2 * padding ? available - padding : available / 2;
    widths_ = column_widths(table, place.mark, text);
    Width sum = 0;
    for (const Width column : widths_) sum += column;
    for (Width& column : widths_) column = std::max<Width>(1, column * text / std::max<Width>(1, sum));
  }

  pugi::xml_node write(std::string_view anchor) {
    write_caption();
    const auto node = tree_.add_block(place_.parent, look::kTable);
    for (std::size_t i = 0; i < widths_.size(); ++i) write_column(node, i);
    if (!table_.header.empty() && !table_.rows.empty()) write_header(tree_.add_block(node, look::kTableHeader));
    const auto body = tree_.add_block(node, look::kTableBody);
    if (table_.rows.empty()) write_header(body);
    return write_parts(node, body, table_.rows.size(), anchor, writing_,
                       [&](pugi::xml_node parent, std::size_t i) { write_row(parent, i); });
  }

private:
  /// FOP has no fo:table-caption. Under a heading of the same words it would only repeat them.
  void write_caption() {
    if (table_.caption.empty() || (place_.heading && plain_text(*place_.heading) == plain_text(table_.caption))) return;
    write_line(tree_.add_block(place_.parent, look::kCaption), table_.caption, 8.75, place_, writing_);
  }

  void write_column(pugi::xml_node node, std::size_t i) {
    const auto column = tree_.add_block(node, look::kTableColumn);
    tree_.set(column, "column-width", "proportional-column-width(" + std::to_string(widths_[i] + kCellPadding) + ")");
    if (i == 0 && table_.row_headers) tree_.set(column, "fox:header", "true");
  }

  void write_header(pugi::xml_node parent) {
    const auto row = tree_.add_block(parent, look::kTableRow);
    tree_.apply(row, look::kPanel);
    for (std::size_t i = 0; i < widths_.size(); ++i)
      tree_.apply(write_cell(row, table_.header, i, place_), look::kColumnName);
    keep_row_together(row, table_.header);
  }

  void write_row(pugi::xml_node body, std::size_t i) {
    const Row& row = table_.rows[i];
    const auto node = tree_.add_block(body, look::kTableRow);
    if (place_.glance) tree_.apply(node, look::kPanel);
    const std::size_t count = table_.rows.size();
    if (i + 1 < count && (i == 0 || i + 2 == count)) tree_.apply(node, look::kKeepWithNext);
    const Place place = place_.marked(row.mark);
    for (std::size_t j = 0; j < widths_.size(); ++j) {
      const auto cell = write_cell(node, row.cells, j, place);
      if (j == 0 && table_.row_headers) tree_.apply(cell, place_.glance ? look::kColumnName : look::kStrong);
    }
    keep_row_together(node, row.cells);
    writing_.anchors.define(node, row.anchor, tree_);
  }

  void keep_row_together(pugi::xml_node row, const Cells& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (!fits_page(cells[i], widths_[i])) return;
    tree_.apply(row, look::kKeepTogether);
  }

  Width room_for_words(const Inlines& cell, std::size_t i, Mark mark) const {
    return widths_[i] - std::min(widths_[i] - 1, width_of_signs(cell, mark));
  }

  pugi::xml_node write_cell(pugi::xml_node row, const Cells& cells, std::size_t i, const Place& place) {
    const auto cell = tree_.add_inline(row, look::kCell);
    const auto block = tree_.add_inline(cell, look::kBlock);
    if (i < cells.size())
      write_inlines(block, cells[i], {room_for_words(cells[i], i, place.mark), place.mark}, writing_);
    return cell;
  }

  const Table& table_;
  const Place& place_;
  Writing& writing_;
  Tree& tree_;
  std::vector<Width> widths_;
};

}  // namespace

std::size_t column_count(const Table& table) {
  std::size_t count = table.header.size();
  for (const Row& row : table.rows) count = std::max(count, row.cells.size());
  return count;
}

pugi::xml_node write_table(const Table& table, std::string_view anchor, const Place& place, Writing& writing) {
  return TableWriter(table, place, writing).write(anchor);
}

}  // namespace codicil::fo
