#pragma once
/// \file
/// Prints a Document as XSL-FO.

#include <codicil/document/document.hpp>
#include <codicil/render.hpp>

#include <string>
#include <string_view>

namespace codicil {

/// The document as XSL-FO 1.1, of which Apache FOP with the fop.xconf beside this file makes a tagged PDF. Reads
/// `options.paper` and `options.contents`. Any document gives well-formed XML with unique ids; no text of it becomes
/// markup, and no link leads anywhere but to `https`, `http`, `mailto`, `tel` or into the document.
std::string write_fo(const Document& document, const RenderOptions& options);

/// What to do instead where `fo` has letters that FOP 2.8 joins wrongly, without a word; else nothing.
std::string fo_caution(std::string_view fo);

}  // namespace codicil
