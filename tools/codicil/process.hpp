#pragma once
// Another program, run to its end.

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace codicil::cli {

/// How a program ended, and what it said.
struct Finished {
  int status = 0;  ///< its exit code; 128 and the signal that ended it
  std::string output;
  std::string errors;
};

/// What to run, and under which conditions.
struct Process {
  std::vector<std::string> words;        ///< the program, looked for on PATH, and its arguments; no shell reads them
  std::vector<std::string> environment;  ///< `NAME=value`, and nothing else
  std::size_t most_output = 0;           ///< a program that prints more is ended
  std::chrono::seconds most_time = longest;  ///< a program that takes longer is ended

  /// What nobody waits longer for.
  static constexpr std::chrono::seconds longest{30};

  /// Runs it, with nothing to read on standard input. Throws FileError where it cannot be started or does not end, and
  /// Failure with Exit::limit where it prints too much.
  Finished run() const;
};

}  // namespace codicil::cli
