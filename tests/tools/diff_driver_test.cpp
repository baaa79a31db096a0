// What git says to a diff driver, taken apart.

#include "codicil/diff_driver.hpp"

#include "codicil/failure.hpp"
#include "tools/repository.hpp"

#include <catch2/catch.hpp>

#include <sstream>

namespace codicil::cli {
namespace {

using test::Repository;

const std::string blob(40, 'a'), other(40, 'b'), none(40, '0');

// What git calls a driver with for `git diff OPTIONS`, one list of words for each file.
std::vector<std::vector<std::string>> calls(Repository& repository, const std::string& options) {
  repository.write("driver", "#!/bin/sh\nfor word do printf '%s\\0' \"$word\"; done >>words\nprintf '\\n' >>words\n");
  repository.run("chmod +x driver; rm -f words; touch words; GIT_EXTERNAL_DIFF=./driver git diff " + options);
  std::ifstream file("words");
  std::vector<std::vector<std::string>> all(1);
  for (std::string word; std::getline(file, word, '\0');) {
    if (word.starts_with('\n')) all.emplace_back(), word.erase(0, 1);
    if (!word.empty()) all.back().push_back(word);
  }
  if (all.back().empty()) all.pop_back();
  return all;
}

}  // namespace

TEST_CASE("diff driver: a changed file") {
  const auto seen = driver_arguments({"p.yaml", "/tmp/x_p.yaml", blob, "100644", "p.yaml", none, "100755"});
  CHECK(seen.path == "p.yaml");
  CHECK(seen.new_path == "p.yaml");
  CHECK_FALSE(seen.unmerged);
  REQUIRE(seen.before);
  CHECK(seen.before->file == "/tmp/x_p.yaml");
  CHECK(seen.before->blob == blob);
  CHECK(seen.before->mode == "100644");
  REQUIRE(seen.after);
  CHECK(seen.after->file == "p.yaml");
  CHECK(seen.after->blob == none);
  CHECK(seen.after->mode == "100755");
}

TEST_CASE("diff driver: a file that is not merged, and numbers of words that git never gives") {
  const auto seen = driver_arguments({"p.yaml"});
  CHECK(seen.unmerged);
  CHECK(seen.path == "p.yaml");
  CHECK_FALSE(seen.before);
  CHECK_FALSE(seen.after);
  for (const std::size_t count : {0u, 2u, 6u, 8u, 10u})
    CHECK_THROWS_AS(driver_arguments(std::vector<std::string>(count, "x")), UsageError);
}

TEST_CASE("diff driver: as git calls it") {
  Repository repository;
  const std::string text(2000, 'x');
  repository.write("changed", "one").write("gone", "two").write("old name", text).commit(1, "first");
  repository.write("changed", "three")
      .write("added", "four")
      .run("rm gone; git mv 'old name' moved; git add added; echo >>moved");

  const auto changed = calls(repository, "HEAD -- changed");
  REQUIRE(changed.size() == 1);
  CHECK(changed[0].size() == 7);
  CHECK(driver_arguments(changed[0]).after->file == "changed");

  const auto added = calls(repository, "HEAD -- added"), gone = calls(repository, "HEAD -- gone");
  REQUIRE((added.size() == 1 && gone.size() == 1));
  CHECK_FALSE(driver_arguments(added[0]).before);
  CHECK(driver_arguments(added[0]).after);
  CHECK(driver_arguments(gone[0]).before);
  CHECK_FALSE(driver_arguments(gone[0]).after);

  const auto moved = calls(repository, "-M HEAD -- 'old name' moved");
  REQUIRE(moved.size() == 1);
  CHECK(moved[0].size() == 9);
  CHECK(driver_arguments(moved[0]).path == "old name");
  CHECK(driver_arguments(moved[0]).new_path == "moved");
}

}  // namespace codicil::cli
