#pragma once
#include <codicil/document/document.hpp>

#include "fo/tree.hpp"

namespace codicil::fo {

/// Appends fo:declarations with the XMP metadata of the document.
void write_metadata(Tree& tree, pugi::xml_node root, const Document& document);

}  // namespace codicil::fo
