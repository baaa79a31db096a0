#pragma once
#include <codicil/render.hpp>
#include <string>

namespace codicil::fo {

/// The document as XSL-FO 1.1, for Apache FOP with the fop.xconf beside this file to make a tagged PDF of. Reads
/// `options.paper` and `options.contents`. Any document gives well-formed XML with unique ids.
std::string write_fo(const Document& document, const RenderOptions& options);

}  // namespace codicil::fo
