#pragma once
#include <codicil/document/document.hpp>

#include "fo/text.hpp"
#include "fo/tree.hpp"

namespace codicil::fo {

struct Writing;

/// Whether links are links: one can't hold another.
enum class Links : bool { plain, live };

/// How runs of text are set.
struct Setting {
  Width whole;                                 ///< words up to this width are never broken
  document::Mark mark = document::Mark::none;  ///< of the block they stand in
  Links links = Links::live;
};

/// About how wide the signs of a change are, before and after a word of `inlines`; 0 where nothing has `mark` or
/// another.
Width width_of_signs(const document::Inlines& inlines, document::Mark mark);

/// Appends the text of a block to its node.
void write_inlines(pugi::xml_node block, const document::Inlines& inlines, const Setting& setting, Writing& writing);

}  // namespace codicil::fo
