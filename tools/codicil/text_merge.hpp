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

/// What git is to take for its lines.
enum class Grain {
  lines,  ///< the lines: changes of those that stand side by side are one conflict
  apart,  ///< the lines, each for itself
  parts,  ///< what stands between commas and brackets, each for itself: `{a: 1, b: [x, y]}` is six of them
};

/// How git is to merge lines.
struct LineMerge {
  unsigned marker_size = 7;      ///< characters of `<<<<<<<`
  Grain grain = Grain::lines;    ///< of `parts`, a text with markers is of no use
  std::optional<Side> winner{};  ///< what conflicting lines become, instead of a conflict: those of ours or theirs
  bool both = false;             ///< … or those of ours and then of theirs

  /// Runs `git merge-file`. Throws FileError.
  MergedText operator()(const Texts& texts) const;
};

}  // namespace codicil::cli
