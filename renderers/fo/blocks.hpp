#pragma once
#include <codicil/render.hpp>

#include "fo/anchors.hpp"
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
  pugi::xml_node bookmarks;  ///< where the bookmarks of sections go
  Width line = 0;            ///< width of a line, in tenths of the body's font size
  unsigned level = 2;        ///< of headings of sections here; the title has level 1
  unsigned lists = 0;        ///< how many lists this is inside of
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
  Anchors& anchors;
};

/// Whether the text in `node`, in lines of this width, surely fits one page.
bool fits_page(pugi::xml_node node, Width line);

/// Keeps `node` on one page if it fits one: FOP lets what must not be broken run off the page.
void keep_together(pugi::xml_node node, Width line);

/// Writes blocks one after the other.
void write_blocks(const document::Blocks& blocks, const Place& place, Writing& writing);

/// Writes what is inside a box or item: flush with its upper edge, and at least an empty block.
void write_body(const document::Blocks& blocks, const Place& place, Writing& writing);

/// Writes a table; the null node if it has no cell.
pugi::xml_node write_table(const document::Table& table, const Place& place, Writing& writing);

/// Writes pairs of term and description; the null node if there are none.
pugi::xml_node write_definitions(const document::Definitions& definitions, const Place& place, Writing& writing);

/// Writes the text of a heading, cell or other line that stands in `block`. `size` is its font size in points.
void write_line(pugi::xml_node block, const document::Inlines& inlines, double size, const Place& place,
                Writing& writing);

/// `1. Contact`: what names a section in headings, contents and bookmarks, as plain text.
std::string numbered(std::string_view number, std::string_view title);

/// `1.` but `2.1`, or nothing.
std::string number_label(std::string_view number);

}  // namespace codicil::fo
