#pragma once
/// \file
/// The plain-text writer: a page that could have been typed.

#include <codicil/document/document.hpp>
#include <codicil/render.hpp>

#include <string>

namespace codicil {

/// `document` as plain UTF-8 text in lines of at most `options.width` display columns (held to 20 to 1000); only a
/// single word may stick out. Ends in one line feed. Leaves out the contents where `options.contents` is false.
std::string write_text(const Document& document, const RenderOptions& options);

}  // namespace codicil
