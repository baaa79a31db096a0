#pragma once
/// \file
/// Prints a Document as XSL-FO.

#include <codicil/document/document.hpp>
#include <codicil/render.hpp>

#include <string>

namespace codicil {

/// The document as XSL-FO 1.1, of which Apache FOP with the fop.xconf beside this file makes a tagged PDF. Reads
/// `options.paper` and `options.contents`. Any document gives well-formed XML with unique ids; no text of it becomes
/// markup, and no link leads anywhere but to `https`, `http`, `mailto`, `tel` or into the document.
std::string write_fo(const Document& document, const RenderOptions& options);

}  // namespace codicil
