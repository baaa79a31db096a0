#pragma once
#include <codicil/document/document.hpp>

#include "fo/anchors.hpp"
#include "fo/text.hpp"

namespace codicil::fo {

/// How runs of text are set.
struct Setting {
  Width whole;                                 ///< words up to this width are never broken
  document::Mark mark = document::Mark::none;  ///< of the block they stand in
};

/// Appends the text of a block to its node.
void write_inlines(pugi::xml_node block, const document::Inlines& inlines, const Setting& setting, Anchors& anchors);

}  // namespace codicil::fo
