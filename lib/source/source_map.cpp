#include <codicil/source/source_map.hpp>

#include <algorithm>

namespace codicil {

SourceMap::SourceMap(std::vector<Entry> entries) : entries_(std::move(entries)) {
  std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.path < b.path; });
}

const SourceMap::Entry* SourceMap::find(std::string_view path) const {
  while (true) {
    const auto entry = std::lower_bound(entries_.begin(), entries_.end(), path,
                                        [](const Entry& a, std::string_view wanted) { return a.path < wanted; });
    if (entry != entries_.end() && entry->path == path) return &*entry;
    const auto dot = path.rfind('.');
    if (dot == path.npos) return entries_.empty() ? nullptr : &entries_.front();
    path = path.substr(0, dot);
  }
}

}  // namespace codicil
