#pragma once
// Git's own merge of three texts.

#include <codicil/merge.hpp>

#include <optional>
#include <string>

namespace codicil::cli {

/// Three versions of a file.
struct Texts {
  std::string base, ours, theirs;
};

/// What git makes of three texts.
struct MergedText {
  std::string text;
  bool conflict = false;  ///< `text` has markers
};

/// How git is to merge lines.
struct LineMerge {
  unsigned marker_size = 7;      ///< characters of `<<<<<<<`
  bool neighbours = true;        ///< changes of lines that stand side by side are one conflict, as git has it
  std::optional<Side> winner{};  ///< what conflicting lines become, instead of a conflict: those of ours or theirs
  bool both = false;             ///< … or those of ours and then of theirs

  /// Runs `git merge-file`. Throws FileError.
  MergedText operator()(const Texts& texts) const;
};

}  // namespace codicil::cli
