#pragma once
// Another program, run to its end.

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

  /// Runs it, with nothing to read on standard input. Throws FileError where it cannot be started, and Failure with
  /// Exit::limit where it prints too much.
  Finished run() const;
};

}  // namespace codicil::cli
