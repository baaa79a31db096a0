#pragma once
#include <codicil/document/document.hpp>
#include <pugixml.hpp>

namespace codicil::fo {

/// Appends fo:declarations with the XMP metadata of the document.
void write_metadata(pugi::xml_node root, const Document& document);

}  // namespace codicil::fo
