#include <codicil/config.hpp>
#include <codicil/read.hpp>

#include "examples.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

using namespace codicil;
namespace fs = std::filesystem;

namespace {

std::string contents(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return (std::ostringstream() << in.rdbuf()).str();
}

std::vector<fs::path> mistakes() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(fs::path(SOURCE_DIR) / "tests/golden/errors"))
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

// What is wrong with a policy, or with settings where the name says so.
Diagnostics read_mistake(const fs::path& file) {
  ReadOptions options;
  options.name = file.filename().string();
  options.base_directory = file.parent_path();
  const auto found = [](bool read, const Diagnostics& diagnostics) {
    CHECK(read == !diagnostics.has_errors());
    return diagnostics;
  };
  if (options.name.starts_with("config-")) {
    const Result<Config> config = read_config(contents(file), options);
    return found(config.has_value(), config.diagnostics());
  }
  const Reading reading = read(contents(file), options);
  return found(reading.policy.has_value(), reading.diagnostics);
}

}  // namespace

// UPDATE_GOLDEN=1 rewrites what is expected: read the difference before you keep it.
TEST_CASE("mistakes people make give the findings that are expected", "[errors]") {
  REQUIRE(mistakes().size() >= 60);
  for (const fs::path& file : mistakes()) {
    INFO(file);
    const fs::path expected = fs::path(file).replace_extension(".expected");
    const std::string found = read_mistake(file).to_text();
    if (std::getenv("UPDATE_GOLDEN")) std::ofstream(expected, std::ios::binary) << found;
    CHECK(found == contents(expected));
  }
}

TEST_CASE("every rule that a text can show is among the mistakes", "[errors]") {
  std::set<std::string_view> seen;
  for (const fs::path& file : mistakes())
    for (const Diagnostic& finding : read_mistake(file)) seen.insert(finding.code);
  for (const Rule& rule : rules()) {
    INFO(rule.code << ' ' << rule.name);
    if (!rule.bad.empty()) CHECK(seen.contains(rule.code));
  }
}
