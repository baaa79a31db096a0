#pragma once
/// \file
/// Prints a Document as Markdown: CommonMark with the tables and the strikethrough of GitHub (GFM). The folder has the
/// name of the dialect, since lib/markdown reads what authors write.

#include <codicil/document/document.hpp>
#include <codicil/render.hpp>

#include <string>

namespace codicil {

/// `document` as Markdown that stays readable as it is. A paragraph takes one line, since some programs show every line
/// end. The title is a heading of `options.heading_level`, 1 to 4; sections follow below it and stay at 6 below that
/// depth. Every anchor and internal link begins with `options.id_prefix`. Ends in one line feed. Leaves out the
/// contents where `options.contents` is false.
///
/// What Markdown has no sign for, and signs that would not be understood where they stand, are written as HTML elements
/// that GitHub keeps: `a id`, `ins`, `del`, `strong`, `em`, `code`, `pre`, `br`, `span`, `div dir`; and the comment
/// `<!-- -->` keeps apart what GitHub would read as a reference. All of it is constant. No text of the document becomes
/// markup, and none of it calls people or issues on GitHub.
std::string write_markdown(const Document& document, const RenderOptions& options);

}  // namespace codicil
