#pragma once
/// \file
/// Two versions of a policy that come from the same one, made into one again.

#include <codicil/model/policy.hpp>

#include <string>
#include <vector>

namespace codicil {

/// The versions of a three-way merge.
enum class Side { base, ours, theirs };

/// A fact that both sides changed, each in its own way; or one that one side changed and the other removed.
struct Conflict {
  std::string path;    ///< of the fact, as in a SourceMap: `data.email.retention`
  std::string base;    ///< what it was, in a line of text; empty where it was not there
  std::string ours;    ///< what it is for us; empty where we removed it
  std::string theirs;  ///< what it is for them
  bool operator==(const Conflict&) const = default;
};

/// A policy with the changes of both sides.
struct Merged {
  Policy policy;
  std::vector<Conflict> conflicts;  ///< ordered by path
};

/// Makes one policy of two that were both made from `base`: fact by fact, so that only a fact that both changed
/// differently is a conflict, which `winner` decides. Entries, sections and items are the same ones by their ids or by
/// what they are about (for entries and sections, `was` counts), others by their texts and places. Both sides'
/// additions are kept; lists stand in our order, and what they added behind the neighbour it had. Total: any three
/// policies give one, though that can hold a reference to what the other side removed. Takes time in proportion to the
/// policies.
Merged merge(const Policy& base, const Policy& ours, const Policy& theirs, Side winner = Side::ours);

}  // namespace codicil
