#pragma once
// What git tells an external diff driver.

#include <optional>
#include <string>
#include <vector>

namespace codicil::cli {

/// One version of a file in a diff.
struct DiffSide {
  std::string file;  ///< where its content can be read: a temporary file, or the one in the working tree
  std::string blob;  ///< its id in git; zeros for a file of the working tree that git has not hashed
  std::string mode;  ///< `100644`
};

/// One changed file.
struct DriverArguments {
  std::string path;                ///< from the top of the repository; of the old version
  std::string new_path;            ///< the same, unless the file was moved
  std::optional<DiffSide> before;  ///< nothing for a file that was added
  std::optional<DiffSide> after;   ///< nothing for a file that was deleted
  bool unmerged = false;           ///< only its name is known: the merge of this file is not finished
};

/// Takes the words apart: `path old-file old-hex old-mode new-file new-hex new-mode`, after them `new-path
/// similarity` for a file that was moved; or a path alone for one that is not merged (git, "GIT_EXTERNAL_DIFF"). Throws
/// UsageError for any other number of them.
DriverArguments driver_arguments(const std::vector<std::string>& words);

}  // namespace codicil::cli
