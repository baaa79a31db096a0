#pragma once
/// \file
/// What changed between two texts, word by word, for people to read.

#include <codicil/document/document.hpp>

#include <string_view>
#include <vector>

namespace codicil::redlining {

/// A stretch of text that stayed (Mark::none), is new or is gone.
struct Edit {
  document::Mark mark;
  std::string_view text;  ///< never empty; of the newer text, or of the older one if it is gone
  bool operator==(const Edit&) const = default;
};

/// From `before` to `after`, in order; what is gone comes before what is new. All that is not new makes `before`, all
/// that is not gone makes `after`. Words are never cut, and a change is a change of words: crumbs that happen to be the
/// same between two changes are changed with them, and where nearly nothing stayed, all is gone and all is new.
/// The views are of the texts given.
std::vector<Edit> word_diff(std::string_view before, std::string_view after);

/// The same for texts with looks. A word that changed its look changed. `before` and `after` keep to the rule that
/// neighbouring runs differ in more than their text; so does the outcome.
document::Inlines word_diff(const document::Inlines& before, const document::Inlines& after);

}  // namespace codicil::redlining
