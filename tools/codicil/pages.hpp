#pragma once
// What there is to say of a code, as a document for every writer.

#include "codes.hpp"

#include <codicil/document/document.hpp>

namespace codicil::cli {

/// What becomes of what stands between grave accents: code for writers that show code; as it is for those that don't.
enum class Ticks { code, kept };

/// A page of one code.
Document page_of(const Code& code, Ticks ticks);

/// All codes in one document, each a section whose anchor is the code in small letters.
Document page_of_all(const std::vector<CodeGroup>& groups, Ticks ticks);

}  // namespace codicil::cli
