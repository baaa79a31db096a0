#pragma once
/// \file
/// Prints a Document as HTML that is well-formed XML too: void elements end in `/>`, every attribute is quoted.

#include <codicil/document/document.hpp>
#include <codicil/render.hpp>

#include <string>
#include <string_view>

namespace codicil {

/// The document as a web page that needs nothing else: no script, no inline style, no request. The title is the page's
/// only `h1`; sections follow below it without a gap, and stay at `h6` below that depth.
///
/// With `options.fragment`, only an `<article>` to be placed in another page: no `html`, `head`, `body`, `main`, skip
/// link or style sheet. Its title is printed where `options.heading_level` is 2 or more; at 1 it is the other page's
/// `h1`, and the sections start at `h2`. Every id and internal link begins with `options.id_prefix`. Braces are written
/// as references, so that no site generator takes text of the policy for its template syntax.
std::string write_html(const Document& document, const RenderOptions& options);

/// The same for a report on a change: its style sheet knows the roles that only such a document has.
std::string write_review_html(const Document& document, const RenderOptions& options);

/// The style sheet of the pages, for Css::linked and for pages that hold a fragment.
std::string_view html_style_sheet();

}  // namespace codicil
