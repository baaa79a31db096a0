#pragma once
// How a run ends.

#include <codicil/source/diagnostic.hpp>

#include <span>
#include <string_view>

namespace codicil::cli {

/// The status a shell sees. Ctrl-C gives 130 without our doing: a shell adds 128 to the signal.
enum class Exit : int {
  done = 0,
  findings = 1,  ///< findings at or above `--fail-on`, or a difference with `--check`
  usage = 2,     ///< the command line is wrong
  content = 3,   ///< an input cannot be understood
  file = 4,      ///< a file cannot be read or written
  limit = 5,     ///< a limit was hit
  bug = 70       ///< as EX_SOFTWARE of sysexits.h
};

/// What a status means, for help and manual pages.
struct ExitMeaning {
  Exit exit;
  std::string_view short_text, text;
};
std::span<const ExitMeaning> exit_meanings();

/// The graver of two ends.
constexpr Exit worse(Exit a, Exit b) { return a < b ? b : a; }

/// How a run ends that found `diagnostics`: errors of content give `content`; done where there is no error.
Exit exit_for(const Diagnostics& diagnostics, Exit content);

}  // namespace codicil::cli
