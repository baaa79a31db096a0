#pragma once
/// \file
/// Which blocks of a document something in it leads to.

#include <codicil/document/document.hpp>

#include <string_view>
#include <unordered_set>

namespace codicil::gfm {

/// Anchors, valid as long as their document.
using Anchors = std::unordered_set<std::string_view>;

/// The anchors that links in `document` lead to.
Anchors targets_of(const Document& document);

}  // namespace codicil::gfm
