#pragma once
/// \file
/// Which links a writer prints as links.

#include <string_view>

namespace codicil::kit {

/// Whether `link` may become a live link: `#anchor`, or an absolute URL of scheme https, http, mailto or tel made only
/// of the characters RFC 3986 allows, with a plain host name (no user information) and no percent-encoded control
/// character. Reading a policy checks its URLs already; every writer asks again, so that no Document, wherever it
/// comes from, can print `javascript:`. What fails prints as text.
bool is_safe_link(std::string_view link);

/// Whether `link` names a page in the same folder: `2021-08-04.html`. Formats that are read from a folder print it as a
/// link; there is no scheme, host or path in it.
bool is_page_beside(std::string_view link);

}  // namespace codicil::kit
