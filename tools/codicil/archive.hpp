#pragma once
// The published versions of a policy as files that people link to.

#include "console.hpp"
#include "output_file.hpp"

#include <string>
#include <vector>

namespace codicil::cli {

/// One file of an archive.
struct Page {
  std::string name, bytes;
  bool is_past = false;  ///< about versions that others came after
};

/// Writes the file, and notes what that did.
void write_noted(const OutputFile& file, const std::string& bytes, const Console& console);

/// Writes the pages into the folder, in their order. What is about past versions stays as people have read it, with a
/// warning where it would be another one today. Looks at all places before it writes the first byte. Throws FileError,
/// too, where the archive has versions that are not among these, or a page would become that of another version.
void write_archive(const std::vector<Page>& pages, const std::string& folder, const Console& console);

}  // namespace codicil::cli
