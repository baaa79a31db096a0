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

Reading read_mistake(const fs::path& file) {
  ReadOptions options;
  options.name = file.filename().string();
  options.base_directory = file.parent_path();
  return read(contents(file), options);
}

}  // namespace

// UPDATE_GOLDEN=1 rewrites what is expected: read the difference before you keep it.
TEST_CASE("mistakes people make give the findings that are expected", "[errors]") {
  REQUIRE(mistakes().size() >= 60);
  for (const fs::path& file : mistakes()) {
    INFO(file);
    const fs::path expected = fs::path(file).replace_extension(".expected");
    const Reading reading = read_mistake(file);
    if (std::getenv("UPDATE_GOLDEN")) std::ofstream(expected, std::ios::binary) << reading.diagnostics.to_text();
    CHECK(reading.diagnostics.to_text() == contents(expected));
    CHECK(reading.policy.has_value() == !reading.diagnostics.has_errors());
  }
}

TEST_CASE("every rule that a text can show is among the mistakes", "[errors]") {
  std::set<std::string_view> seen;
  for (const fs::path& file : mistakes())
    for (const Diagnostic& finding : read_mistake(file).diagnostics) seen.insert(finding.code);
  for (const Rule& rule : rules()) {
    INFO(rule.code << ' ' << rule.name);
    if (!rule.bad.empty()) CHECK(seen.contains(rule.code));
  }
}
