#pragma once
// Git as a program: in a fixed environment, without a pager, and without anything that a repository's settings would
// have run.

#include "process.hpp"

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace codicil::cli {

/// Runs git in `folder`. Throws as Process::run: the exit code is the caller's to look at.
Finished run_git(const std::string& folder, const std::vector<std::string>& arguments,
                 std::size_t most_output = std::size_t{1} << 20, std::chrono::seconds most_time = Process::longest);

/// Throws FileError with git's own words, which say what to do about a repository that somebody else owns.
[[noreturn]] void git_failed(const Finished& finished);

}  // namespace codicil::cli
