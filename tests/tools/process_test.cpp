// Programs that do not end by themselves.

#include "codicil/failure.hpp"
#include "codicil/run_git.hpp"
#include "tools/repository.hpp"

#include <catch2/catch.hpp>

#include <sys/wait.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>

namespace codicil::cli {
namespace {

using namespace std::chrono_literals;
using Catch::Contains;
using test::Repository;

const std::vector<std::string> path{std::string("PATH=") + std::getenv("PATH")};

// Whether a program that was started is still there, or has ended and nobody has asked how.
bool has_children() { return waitpid(-1, nullptr, WNOHANG) >= 0 || errno != ECHILD; }

// Programs of this name are looked for in a folder of the test first.
class FirstOnPath {
public:
  explicit FirstOnPath(const std::string& folder) : before_(std::getenv("PATH")) {
    ::setenv("PATH", (folder + ':' + before_).c_str(), 1);
  }
  ~FirstOnPath() { ::setenv("PATH", before_.c_str(), 1); }
  FirstOnPath(const FirstOnPath&) = delete;
  FirstOnPath& operator=(const FirstOnPath&) = delete;

private:
  std::string before_;
};

}  // namespace

TEST_CASE("process: what it says and how it ends") {
  const Process process{{"sh", "-c", "echo out; echo err >&2; exit 3"}, path, 100};
  const Finished finished = process.run();
  CHECK(finished.output == "out\n");
  CHECK(finished.errors == "err\n");
  CHECK(finished.status == 3);
  CHECK_FALSE(has_children());
}

TEST_CASE("process: one that does not end is stopped") {
  const std::string script = GENERATE("exec sleep 60",                           // says nothing
                                      "exec >&- 2>&-; exec sleep 60",            // has said that it says nothing
                                      "while :; do echo more; sleep 0.1; done",  // always says something
                                      "trap '' TERM INT HUP; while :; do sleep 0.1; done");
  INFO(script);
  const auto start = std::chrono::steady_clock::now();
  const Process process{{"sh", "-c", script}, path, 1'000'000, 1s};
  CHECK_THROWS_WITH(process.run(), Contains("sh did not end within 1 s"));
  CHECK(std::chrono::steady_clock::now() - start < 20s);
  CHECK_FALSE(has_children());
}

TEST_CASE("process: a git that hangs is a failure") {
  Repository repository;
  repository.write("bin/git", "#!/bin/sh\nexec sleep 60\n").run("chmod +x bin/git");
  const FirstOnPath first(test::fs::current_path() / "bin");
  CHECK_THROWS_AS(run_git(".", {"version"}, 100, 1s), FileError);
}

}  // namespace codicil::cli
