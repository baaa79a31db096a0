#pragma once
#include <codicil/document/document.hpp>

#include <string>
#include <vector>

namespace sample {

/// A policy of an invented company, with every kind of block and every role, as a composer would build it.
codicil::Document policy();

/// The same shape with changes marked.
codicil::Document redline();

/// Every kind of block and role, with `text` as every string that a document holds.
codicil::Document filled_with(const std::string& text);

/// A short policy in a language that runs from right to left, with a name that does not.
codicil::Document right_to_left();

/// Texts that try to become markup, a script, or a link that must not live.
const std::vector<std::string>& hostile_texts();

}  // namespace sample
