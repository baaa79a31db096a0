#pragma once
// Git repositories for tests.

#include <catch2/catch.hpp>

#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace codicil::test {

namespace fs = std::filesystem;

// A repository in the folder that the test runs in meanwhile.
class Repository {
public:
  Repository()
      : before_(fs::current_path()), top_(fs::temp_directory_path() / ("codicil-git-" + std::to_string(::getpid()))) {
    fs::remove_all(top_);
    fs::create_directories(top_);
    fs::current_path(top_);
    for (const auto& [name, value] : {std::pair{"HOME", "/nonexistent"}, {"GIT_CONFIG_NOSYSTEM", "1"}})
      ::setenv(name, value, 1);
    run("git init --quiet --initial-branch=main && git config user.name Ada && git config user.email ada@example.org");
  }
  ~Repository() {
    fs::current_path(before_);
    fs::remove_all(top_);
  }
  Repository(const Repository&) = delete;
  Repository& operator=(const Repository&) = delete;

  Repository& run(const std::string& command) {
    INFO(command);
    REQUIRE(std::system(("{ " + command + "; } >/dev/null 2>&1").c_str()) == 0);
    return *this;
  }
  Repository& write(const fs::path& name, const std::string& text) {
    if (name.has_parent_path()) fs::create_directories(name.parent_path());
    std::ofstream(name) << text;
    return *this;
  }
  // Commits all on the given day of January 2024.
  Repository& commit(int day, const std::string& subject) {
    const std::string date = "2024-01-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + "T12:00:00Z";
    return run("git add --all && GIT_AUTHOR_DATE=" + date + " GIT_COMMITTER_DATE=" + date +
               " git commit --quiet --allow-empty --message '" + subject + "'");
  }

private:
  fs::path before_, top_;
};

}  // namespace codicil::test
