#pragma once
// Folders of policies on the command line.

#include <string>
#include <vector>

namespace codicil::cli {

/// `names` with the policies below each folder in its place, ordered by path: files `*.yaml` and `*.yml` in which a
/// line begins with `codicil:`. Hidden files and folders, `node_modules` and links to folders are left out. Throws
/// Failure where there is none below a folder.
std::vector<std::string> with_policies_below(const std::vector<std::string>& names);

}  // namespace codicil::cli
