#include "run_git.hpp"

#include <codicil/source/display.hpp>

#include "failure.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace codicil::cli {
namespace {

// What leads to the repository, and what says that its owner is trusted (safe.directory). Nothing else of the
// environment can change what git does: no pager, no editor, no traces, no helper for passwords.
constexpr auto kPassedOn = std::to_array<const char*>(
    {"PATH", "HOME", "XDG_CONFIG_HOME", "SUDO_UID", "GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE",
     "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_CEILING_DIRECTORIES", "GIT_CONFIG_GLOBAL",
     "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM"});

std::vector<std::string> environment() {
  // A partial clone would fetch what it lacks: GIT_NO_LAZY_FETCH is for git 2.45 and later, no protocol for any.
  std::vector<std::string> variables{"LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1",
                                     "GIT_ALLOW_PROTOCOL=none"};
  for (const char* name : kPassedOn)
    if (const char* value = std::getenv(name)) variables.push_back(std::string(name) + '=' + value);
  return variables;
}

// The settings of a repository that would have a program run.
constexpr auto kBefore = std::to_array<const char*>({"--no-pager", "--literal-pathspecs", "--no-optional-locks", "-c",
                                                     "core.fsmonitor=", "-c", "core.hooksPath=/dev/null", "-c",
                                                     "log.showSignature=false", "-c", "protocol.allow=never"});

}  // namespace

Finished run_git(const std::string& folder, const std::vector<std::string>& arguments, std::size_t most_output,
                 std::chrono::seconds most_time) {
  Process process{{"git"}, environment(), most_output, most_time};
  process.words.insert(process.words.end(), kBefore.begin(), kBefore.end());
  if (folder != ".") process.words.insert(process.words.end(), {"-C", folder});
  process.words.insert(process.words.end(), arguments.begin(), arguments.end());
  return process.run();
}

void git_failed(const Finished& finished) {
  std::string text = "git failed";
  std::string_view lines = finished.errors;
  for (bool first = true; !lines.empty(); first = false) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    (text += first ? ": " : "\n  ") += printable(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  throw FileError(text);
}

}  // namespace codicil::cli
