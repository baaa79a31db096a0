#pragma once
// What there is to say of a code, as a document for every writer.

#include "codes.hpp"

#include <codicil/report.hpp>

namespace codicil::cli {

/// A page of one code.
Document page_of(const Code& code, CodeMarks marks);

/// All codes in one document, each a section whose anchor is the code in small letters.
Document page_of_all(const std::vector<CodeGroup>& groups, CodeMarks marks);

}  // namespace codicil::cli
