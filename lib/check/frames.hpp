#pragma once
// Where facts stand in the file that was read, with the lines around them.

#include <codicil/read.hpp>

#include "source/source_text.hpp"

#include <string_view>
#include <vector>

namespace codicil::checking {

class Frames {
public:
  explicit Frames(const Reading& reading) : reading_(reading), text_(reading.source.bytes, reading.source.name) {}

  // Where the fact stands, or the nearest one above it; with `words`, where they stand in its text, behind so many
  // repeats. What stands in a CSV file beside the policy has no frame here.
  void place(Diagnostic& finding, std::string_view path, std::string_view words = {}, std::size_t repeats = 0) const {
    finding.fact = path;
    finding.file = reading_.source.name;
    const SourceMap::Entry* entry = reading_.places.find(path);
    if (!entry) return;
    finding.range = entry->key;
    if (!entry->file.empty()) {
      finding.file = entry->file;
      return;
    }
    if (!words.empty()) finding.range = range_of(words, repeats, *entry);
    finding.frame = text_.frame(text_.offset(finding.range.begin));
  }
  void relate(Diagnostic& finding, std::string_view path, std::string_view what) const {
    const SourceMap::Entry* entry = reading_.places.find(path);
    if (entry && entry->file.empty())
      finding.related.push_back({std::string(what), entry->key, text_.line(text_.offset(entry->key.begin))});
  }

private:
  // Where the words stand in a value; the value, where an escape or an end of line keeps them from being found.
  Range range_of(std::string_view words, std::size_t repeats, const SourceMap::Entry& entry) const;
  // Where the value ends, at the latest: where the next fact begins.
  std::size_t end_of(const SourceMap::Entry& entry) const;

  const Reading& reading_;
  SourceText text_;
  mutable std::vector<Position> begins_;  // of all keys and items, in order; made when first asked for
};

}  // namespace codicil::checking
