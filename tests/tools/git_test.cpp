// Revisions and histories of real repositories.

#include "codicil/git.hpp"

#include "tools/repository.hpp"

#include <catch2/catch.hpp>

namespace codicil::cli {
namespace {

using test::Repository;

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
  const auto versions = history_of({"HEAD", "privacy.yaml"}).versions;
  CHECK(told(versions) ==
        Lines{"06 fourth privacy.yaml", "05 third, moved new/p.yaml", "03 second old/p.yaml", "01 first old/p.yaml"});
  CHECK(versions.front().author == "Ada");
  CHECK(versions.front().blob.commit.size() == 40);
  CHECK(read_blob(versions[1].blob) == text("three"));
  CHECK(told(history_of({"HEAD~1", "new/p.yaml"}, 1).versions) == Lines{"05 third, moved new/p.yaml"});
  CHECK(history_of({"HEAD", "absent.yaml"}).versions.empty());
}

TEST_CASE("git: a merge is one step in the history of a file") {
  Repository repository;
  repository.write("p.yaml", text("one")).commit(1, "first");
  repository.run("git switch --quiet -c side").write("p.yaml", text("a")).commit(2, "a");
  repository.write("p.yaml", text("b")).commit(3, "b");
  repository.run("git switch --quiet main").write("other", "x").commit(4, "of another file");
  repository.run("GIT_COMMITTER_DATE=2024-01-05T12:00:00Z git merge --quiet --no-ff -m merged side");
  CHECK(told(history_of({"HEAD", "p.yaml"}).versions) == Lines{"05 merged p.yaml", "01 first p.yaml"});
}

TEST_CASE("git: what is no regular file is no state of it, nor is a commit that deletes it") {
  Repository repository;
  repository.write("p.yaml", text("one")).commit(1, "first");
  repository.run("rm p.yaml && ln -s /etc/passwd p.yaml").commit(2, "a link");
  repository.run("rm p.yaml").commit(3, "gone");
  repository.write("p.yaml", text("two")).commit(4, "back");
  CHECK(told(history_of({"HEAD", "p.yaml"}).versions) == Lines{"04 back p.yaml", "01 first p.yaml"});
}

TEST_CASE("git: whether older states may be missing is known") {
  Repository repository;
  for (int day = 1; day <= 3; ++day) repository.write("p.yaml", text(std::to_string(day))).commit(day, "state");
  CHECK_FALSE(history_of({"HEAD", "p.yaml"}, 3).is_cut);
  CHECK(history_of({"HEAD", "p.yaml"}, 2).is_cut);
  CHECK(history_of({"HEAD", "p.yaml"}, 2).versions.size() == 2);
  CHECK_FALSE(history_of({"HEAD", "p.yaml"}).is_shallow);
}

TEST_CASE("git: what changed a table is a state, with the file as it was then") {
  Repository repository;
  repository.write("old/p.yaml", text("one")).write("old/t.csv", "1").commit(1, "first");
  repository.write("old/t.csv", "2").commit(2, "table");
  repository.write("old/p.yaml", text("two")).commit(3, "file");
  repository.run("git mv old new").commit(4, "moved");
  repository.write("new/t.csv", "3").commit(5, "moved table");
  repository.run("rm new/p.yaml").commit(6, "gone");
  repository.write("new/t.csv", "4").commit(7, "table alone");
  repository.write("new/p.yaml", text("two")).commit(8, "back");
  CHECK(told(history_of({"HEAD", "new/p.yaml"}, 1000, {"t.csv"}).versions) ==
        Lines{"08 back new/p.yaml", "05 moved table new/p.yaml", "04 moved new/p.yaml", "03 file old/p.yaml",
              "02 table old/p.yaml", "01 first old/p.yaml"});
}

TEST_CASE("git: subjects and names are taken as they are") {
  Repository repository;
  repository.write("a b\tü\".yaml", text("one")).commit(1, "\x1b[31m: %H \"$(id)\"");
  const auto versions = history_of({"HEAD", "a b\tü\".yaml"}).versions;
  REQUIRE(versions.size() == 1);
  CHECK(versions[0].subject == "\x1b[31m: %H \"$(id)\"");
  CHECK(versions[0].blob.path == "a b\tü\".yaml");
}

}  // namespace
}  // namespace codicil::cli
