#pragma once
/// \file
/// Where in the file each fact stands.

#include <codicil/source/diagnostic.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace codicil {

/// Fact paths and their places. A path is keys and ids joined by dots: `parties.google.privacy-policy`,
/// `sections.collection.groups.you.when.survey`; items without an id count from 0.
class SourceMap {
public:
  struct Entry {
    std::string path;
    Range key;           ///< of the key, or of the item
    Range value;         ///< of the value
    std::string file{};  ///< the CSV file both stand in, as diagnostics name it; empty for the policy's own
  };

  /// The place of the fact; of its nearest parent where it has none; null for an empty map. O(log n).
  const Entry* find(std::string_view path) const;
  /// All entries, ordered by path.
  const std::vector<Entry>& entries() const { return entries_; }

  /// Takes over entries in any order.
  explicit SourceMap(std::vector<Entry> entries = {});

private:
  std::vector<Entry> entries_;
};

}  // namespace codicil
