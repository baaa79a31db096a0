#pragma once
// Author's text in a document: the parsed Markdown, with every reference replaced by the fact it names.

#include "compose/phrases.hpp"

namespace codicil::composing {

// The section's heading: the author's, or the catalogue's.
Phrase heading(const Phrases& phrases, const codicil::Section& section);
// The blocks of `text`.
document::Blocks blocks_of(const Phrases& phrases, const Text& text);
// The same in one line: for places that hold no blocks.
Inlines inlines_of(const Phrases& phrases, const Text& text);

}  // namespace codicil::composing
