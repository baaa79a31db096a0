#pragma once
/// \file
/// Runs of text as one plain string, ready to be cut into lines.

#include <codicil/document/document.hpp>

#include <string>

namespace codicil::text {

/// Whether spaces mean what they are (an author's code) or one stands for any number of them.
enum class Spaces { collapsed, kept };

/// The words of `inlines`. An address follows the words it is linked to, in angle brackets, unless the words are that
/// address; links inside the document leave no trace. Inserted words stand in `[+ +]`, deleted ones in `[- -]`; a
/// `mark` other than none holds for runs that have none themselves.
/// No control byte but `\n`, no bidi control and nothing that is not UTF-8 is left: U+FFFD stands in its place.
std::string flatten(const document::Inlines& inlines, document::Mark mark = document::Mark::none,
                    Spaces spaces = Spaces::collapsed);

}  // namespace codicil::text
