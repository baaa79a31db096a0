#pragma once
// What stops a command before its end.

#include "exit_code.hpp"

#include <stdexcept>
#include <string>

namespace codicil::cli {

/// A message for the user and the status to leave with.
class Failure : public std::runtime_error {
public:
  Failure(Exit exit, const std::string& message) : std::runtime_error(message), exit_(exit) {}
  Exit exit() const { return exit_; }

private:
  Exit exit_;
};

/// The command line is wrong.
struct UsageError : Failure {
  explicit UsageError(const std::string& message) : Failure(Exit::usage, message) {}
};

/// The operating system refused. `error` is an errno, or 0 where `message` says it all.
struct FileError : Failure {
  explicit FileError(const std::string& message, int error = 0);
};

}  // namespace codicil::cli
