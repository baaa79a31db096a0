#include "codicil/settings.hpp"

#include <catch2/catch.hpp>

#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace codicil::cli;
namespace fs = std::filesystem;

namespace {

// A folder to work in, with a repository in it.
class Folder {
public:
  Folder() : before_(fs::current_path()), path_(fs::temp_directory_path() / ("codicil-" + std::to_string(getpid()))) {
    fs::create_directories(path_ / "repository/.git");
    fs::create_directories(path_ / "repository/site/legal");
    fs::current_path(path_ / "repository");
  }
  ~Folder() {
    fs::current_path(before_);
    fs::remove_all(path_);
  }
  Folder(const Folder&) = delete;

private:
  fs::path before_, path_;
};

void write(const fs::path& path, std::string_view text = "") { std::ofstream(path) << text; }

std::string found_for(const std::string& policy, const std::vector<std::string>& words = {}) {
  return find_config(parse(words, {}), policy);
}

}  // namespace

TEST_CASE("settings are those nearest to the policy", "[settings]") {
  const Folder folder;
  write("../.codicil.yaml");  // of nobody here: the repository ends the search
  CHECK(found_for("site/legal/policy.yaml").empty());
  write(".codicil.yaml");
  for (const std::string policy : {"site/legal/policy.yaml", "policy.yaml", "-", "no/such/folder/policy.yaml",
                                   "v1:site/policy.yaml", "./site/../site/policy.yaml"})
    CHECK(found_for(policy) == ".codicil.yaml");
  write("site/.codicil.yaml");
  CHECK(found_for("site/legal/policy.yaml") == "site/.codicil.yaml");
  CHECK(found_for("v1:site/legal/policy.yaml") == "site/.codicil.yaml");
  CHECK(found_for(fs::absolute("site/policy.yaml")) == "site/.codicil.yaml");
  CHECK(found_for("policy.yaml") == ".codicil.yaml");
  CHECK(found_for("../policy.yaml") == "../.codicil.yaml");
}

TEST_CASE("the folder of a policy is where it is named, not where a link leads", "[settings]") {
  const Folder folder;
  write(".codicil.yaml"), write("site/.codicil.yaml"), write("site/policy.yaml");
  fs::create_symlink("site/policy.yaml", "policy.yaml");
  CHECK(found_for("policy.yaml") == ".codicil.yaml");
  fs::create_directory_symlink("site/legal", "legal");  // `legal/..` is `site`, for the system as for us
  CHECK(found_for("legal/../policy.yaml") == "site/.codicil.yaml");
}

TEST_CASE("a work tree is a repository too", "[settings]") {
  const Folder folder;
  write(".codicil.yaml");
  write("site/.git", "gitdir: ../.git/worktrees/site\n");
  CHECK(found_for("site/legal/policy.yaml").empty());
}

TEST_CASE("settings that lead nowhere are not passed over", "[settings]") {
  const Folder folder;
  write(".codicil.yaml");
  fs::create_symlink("nowhere", "site/.codicil.yaml");
  CHECK(found_for("site/policy.yaml") == "site/.codicil.yaml");
  CHECK_THROWS(config_for(parse({}, {}), "site/policy.yaml", Console(Loudness::quiet, When::never)));
}

TEST_CASE("settings can be refused", "[settings]") {
  const Folder folder;
  write(".codicil.yaml", "review: {severities: {D301: editorial}}\n");
  const Console quiet(Loudness::quiet, When::never);
  CHECK(config_for(parse({}, {}), "policy.yaml", quiet).review.severities.size() == 1);
  for (const std::vector<std::string>& words : {std::vector<std::string>{"--no-config"}, {"--config", "none"}}) {
    CHECK(found_for("policy.yaml", words).empty());
    CHECK_FALSE(wants_config(parse(words, {})));
    CHECK(config_for(parse(words, {}), "policy.yaml", quiet).review.severities.empty());
  }
  CHECK(wants_config(parse({}, {})));
  write("none", "");
  CHECK(found_for("policy.yaml", {"--config", "./none"}) == "./none");
}
