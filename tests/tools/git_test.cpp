// Revisions and histories of real repositories.

#include "codicil/git.hpp"

#include <catch2/catch.hpp>

#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace codicil::cli {
namespace {

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

// Enough for git to see that a changed file is the same one.
std::string text(const std::string& last) {
  std::string lines;
  for (int i = 0; i < 20; ++i) lines += "line " + std::to_string(i) + '\n';
  return lines + last + '\n';
}

// `day subject path` of each.
std::vector<std::string> told(const std::vector<Version>& versions) {
  std::vector<std::string> lines;
  for (const Version& each : versions)
    lines.push_back(each.date.substr(8, 2) + ' ' + each.subject + ' ' + each.blob.path);
  return lines;
}

using Lines = std::vector<std::string>;

TEST_CASE("git: an operand that names a revision is cut at its first colon outside braces") {
  const auto parts = [](const std::string& operand) {
    const auto revision = revision_in(operand);
    return revision ? revision->commit + " | " + revision->path : "";
  };
  CHECK(parts("v1:policy.yaml") == "v1 | policy.yaml");
  CHECK(parts("HEAD~2:a/b:c.yaml") == "HEAD~2 | a/b:c.yaml");
  CHECK(parts("HEAD^{/fix: this}:p.yaml") == "HEAD^{/fix: this} | p.yaml");
  CHECK(parts("main@{2024-01-01 10:00}:p.yaml") == "main@{2024-01-01 10:00} | p.yaml");
  CHECK(parts("v1:") == "v1 | ");
  for (const char* none : {"", "policy.yaml", ":policy.yaml", ":/regex", "-", "HEAD^{/x:p.yaml"})
    CHECK(parts(none) == "");
}

TEST_CASE("git: the states of a file, newest first, under the names it had") {
  Repository repository;
  repository.write("old/p.yaml", text("one")).commit(1, "first");
  repository.write("other.txt", "x").commit(2, "of another file");
  repository.write("old/p.yaml", text("two")).commit(3, "second");
  repository.run("git mv old new").commit(4, "moved");
  repository.write("new/p.yaml", text("three")).commit(5, "third, moved");
  repository.run("git mv new/p.yaml privacy.yaml").write("privacy.yaml", text("four")).commit(6, "fourth");
  const auto versions = versions_of({"HEAD", "privacy.yaml"});
  CHECK(told(versions) ==
        Lines{"06 fourth privacy.yaml", "05 third, moved new/p.yaml", "03 second old/p.yaml", "01 first old/p.yaml"});
  CHECK(versions.front().author == "Ada");
  CHECK(versions.front().blob.commit.size() == 40);
  CHECK(read_blob(versions[1].blob) == text("three"));
  CHECK(told(versions_of({"HEAD~1", "new/p.yaml"}, 1)) == Lines{"05 third, moved new/p.yaml"});
  CHECK(versions_of({"HEAD", "absent.yaml"}).empty());
}

TEST_CASE("git: a merge is one step in the history of a file") {
  Repository repository;
  repository.write("p.yaml", text("one")).commit(1, "first");
  repository.run("git switch --quiet -c side").write("p.yaml", text("a")).commit(2, "a");
  repository.write("p.yaml", text("b")).commit(3, "b");
  repository.run("git switch --quiet main").write("other", "x").commit(4, "of another file");
  repository.run("GIT_COMMITTER_DATE=2024-01-05T12:00:00Z git merge --quiet --no-ff -m merged side");
  CHECK(told(versions_of({"HEAD", "p.yaml"})) == Lines{"05 merged p.yaml", "01 first p.yaml"});
}

TEST_CASE("git: what is no regular file is no state of it, nor is a commit that deletes it") {
  Repository repository;
  repository.write("p.yaml", text("one")).commit(1, "first");
  repository.run("rm p.yaml && ln -s /etc/passwd p.yaml").commit(2, "a link");
  repository.run("rm p.yaml").commit(3, "gone");
  repository.write("p.yaml", text("two")).commit(4, "back");
  CHECK(told(versions_of({"HEAD", "p.yaml"})) == Lines{"04 back p.yaml", "01 first p.yaml"});
}

TEST_CASE("git: subjects and names are taken as they are") {
  Repository repository;
  repository.write("a b\tü\".yaml", text("one")).commit(1, "\x1b[31m: %H \"$(id)\"");
  const auto versions = versions_of({"HEAD", "a b\tü\".yaml"});
  REQUIRE(versions.size() == 1);
  CHECK(versions[0].subject == "\x1b[31m: %H \"$(id)\"");
  CHECK(versions[0].blob.path == "a b\tü\".yaml");
}

}  // namespace
}  // namespace codicil::cli
