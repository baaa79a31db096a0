#pragma once
// Where facts stand in the file that was read, with the lines around them.

#include <codicil/read.hpp>

#include "source/source_text.hpp"

#include <string_view>

namespace codicil::checking {

class Frames {
public:
  explicit Frames(const Reading& reading) : reading_(reading), text_(reading.source.bytes, reading.source.name) {}

  // Where the fact stands, or the nearest one above it. What stands in a CSV file beside the policy has no frame here.
  void place(Diagnostic& finding, std::string_view path) const {
    finding.fact = path;
    finding.file = reading_.source.name;
    const SourceMap::Entry* entry = reading_.places.find(path);
    if (!entry) return;
    finding.range = entry->key;
    if (entry->file.empty())
      finding.frame = text_.frame(text_.offset(entry->key.begin));
    else
      finding.file = entry->file;
  }
  void relate(Diagnostic& finding, std::string_view path, std::string_view what) const {
    const SourceMap::Entry* entry = reading_.places.find(path);
    if (entry && entry->file.empty())
      finding.related.push_back({std::string(what), entry->key, text_.line(text_.offset(entry->key.begin))});
  }

private:
  const Reading& reading_;
  SourceText text_;
};

}  // namespace codicil::checking
