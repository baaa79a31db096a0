#pragma once
#include <codicil/render.hpp>

#include "fo/anchors.hpp"
#include "fo/inlines.hpp"
#include "fo/text.hpp"
#include "fo/tree.hpp"

namespace codicil::fo {

/// The font size of text, in points.
inline constexpr double kBodySize = 10.25;

/// Half of a running line, in tenths of its own font size.
inline constexpr Width kHalfRunningLine = 270;

/// Where blocks are written and what they inherit from what they stand in.
struct Place {
  pugi::xml_node parent;
  Width line = 0;      ///< width of a line, in tenths of the body's font size
  unsigned level = 2;  ///< of headings of sections here; the title has level 1
  unsigned lists = 0;  ///< how many lists this is inside of
  document::Mark mark = document::Mark::none;
  bool glance = false;                         ///< inside the section "at a glance"
  const document::Inlines* heading = nullptr;  ///< of the section this is in

  /// This place, but inside `node`.
  Place in(pugi::xml_node node) const {
    Place inner = *this;
    inner.parent = node;
    return inner;
  }
  /// This place, but what `own` says of it where that is anything.
  Place marked(document::Mark own) const {
    Place inner = *this;
    if (own != document::Mark::none) inner.mark = own;
    return inner;
  }
  /// This place with a line that is shorter by `points`.
  Place indented(double points) const;
};

/// What the writing of one document needs everywhere.
struct Writing {
  const RenderOptions& options;
  Tree tree;
  bool right_to_left;
  Anchors anchors{};
  unsigned unnamed = 0;  ///< sections so far

  /// The id of the next section.
  std::string section_id(std::string_view anchor);
};

/// What will be written: its anchors and links are told to the anchors, its bookmarks are written.
void write_bookmarks(const document::Document& document, Writing& writing);

/// Whether anything of `block` is written.
bool is_written(const document::Block& block, const RenderOptions& options);

/// Whether a text, in lines of this width, surely fits one page.
bool fits_page(const document::Inlines& inlines, Width line);

/// Keeps `node` on one page if it fits one: FOP lets what must not be broken run off the page.
void keep_together(pugi::xml_node node, Width line, Tree& tree);

/// Writes blocks one after the other.
void write_blocks(const document::Blocks& blocks, const Place& place, Writing& writing);

/// Writes what is inside a box or item: flush with its upper edge, and at least an empty block.
void write_body(const document::Blocks& blocks, const Place& place, Writing& writing);

/// How many columns a table has.
std::size_t column_count(const document::Table& table);

/// Writes a table that has a cell.
pugi::xml_node write_table(const document::Table& table, std::string_view anchor, const Place& place, Writing& writing);

/// Writes pairs of term and description, one at least.
pugi::xml_node write_definitions(const std::vector<document::Definition>& items, std::string_view anchor,
                                 const Place& place, Writing& writing);

/// Calls `write_part(parent, i)` for each of the `count` parts of `whole`, which go into `inside`: `whole` itself or
/// its last element. A long list or table that stands directly in a section does not have to be in the tree whole.
/// Returns the node that `anchor` names, or null if that is done.
template <typename WritePart>
pugi::xml_node write_parts(pugi::xml_node whole, pugi::xml_node inside, std::size_t count, std::string_view anchor,
                           Writing& writing, const WritePart& write_part) {
  constexpr std::size_t long_count = 50;
  Tree& tree = writing.tree;
  const bool is_long = count > long_count && whole.parent() == tree.top();
  for (std::size_t i = 0; i < count; ++i) {
    write_part(is_long && i > 0 ? tree.top() : inside, i);
    if (!is_long) continue;
    if (i > 0) tree.finish();
    if (i == 0) writing.anchors.define(whole, anchor, tree), tree.open(inside);
  }
  if (!is_long) return whole;
  tree.close();
  return {};
}

/// Writes the text of a heading, cell or other line that stands in `block`. `size` is its font size in points.
void write_line(pugi::xml_node block, const document::Inlines& inlines, double size, const Place& place,
                Writing& writing, Links links = Links::live);

/// `1. Contact`: what names a section in headings, contents and bookmarks, as plain text.
std::string numbered(std::string_view number, std::string_view title);

/// `1.` but `2.1`, or nothing.
std::string number_label(std::string_view number);

}  // namespace codicil::fo
