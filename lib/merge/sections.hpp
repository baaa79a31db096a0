#pragma once
/// \file
/// The three-way merge of the tree of sections.

#include <codicil/model/policy.hpp>

#include <vector>

namespace codicil::merging {

class Merger;

/// Sections are the same ones by their ids, wherever they stand; those that have none but what the format calls them
/// are told apart by their kinds, texts and places.
std::vector<Section> merge_sections(Merger& merger, const std::vector<Section>& base, const std::vector<Section>& ours,
                                    const std::vector<Section>& theirs);

}  // namespace codicil::merging
