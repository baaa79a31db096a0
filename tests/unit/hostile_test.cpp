#include <codicil/read.hpp>

#include "cpu_time.hpp"
#include "examples.hpp"

#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace codicil;
using namespace std::string_literals;

namespace {

std::string repeat(std::string_view part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

struct Hostile {
  std::string name, text;
  std::string_view code;
};

// facts: each was seen to hang, crash, pass silently or eat memory in some YAML reader.
std::vector<Hostile> inputs() {
  const std::string head = whole_policy("");
  std::string keys = head, wide_list = head + "x-list: [", dashes = head + "x-list:\n";
  for (int i = 0; i < 50'000; ++i) keys += "key-" + std::to_string(i) + ": 1\n";
  wide_list += repeat("a,", 250'000) + "a]\n";
  dashes += repeat("- a\n", 250'000);
  return {
      {"nothing", "", "P0006"},
      {"comments", "# nothing\n\n   # here\n", "P0006"},
      {"comma", ",", "P0030"},
      {"comma and line end", ",\n", "P0030"},
      {"byte order mark alone", "\xEF\xBB\xBF", "P0006"},
      {"two byte order marks", "\xEF\xBB\xBF\xEF\xBB\xBF" + head, "P0017"},
      {"UTF-16 LE", "\xFF\xFE"s + "c\0o\0"s, "P0016"},
      {"UTF-16 BE", "\xFE\xFF"s + "\0c\0o"s, "P0016"},
      {"UTF-16 without mark", "c\0o\0d\0"s, "P0016"},
      {"UTF-32", "\xFF\xFE\0\0c\0\0\0"s, "P0016"},
      {"NUL", head + "x-a: \"\0\"\n"s, "P0017"},
      {"escape", head + "x-a: \x1b[2J\n", "P0017"},
      {"C1 control",
       head + "x-a: \xC2\x9B"
              "31m\n",
       "P0017"},
      {"noncharacter", head + "x-a: \xEF\xBF\xBE\n", "P0017"},
      {"control by escape", head + "x-a: \"\\e\"\n", "P0017"},
      {"noncharacter by escape", head + "x-a: \"\\uFFFE\"\n", "P0017"},
      {"overlong", head + "x-a: \xC0\xBC\n", "P0015"},
      {"surrogate", head + "x-a: \xED\xA0\x80\n", "P0015"},
      {"above U+10FFFF", head + "x-a: \xF4\x90\x80\x80\n", "P0015"},
      {"cut character", head + "x-a: \xE2\x82", "P0015"},
      {"two documents", head + "---\na: b\n", "P0009"},
      {"document after end", head + "...\na: b\n", "P0009"},
      {"anchor to itself", head + "x-a: &a [*a]\n", "P0018"},
      {"laughs", head + "x-a: &a [x,x]\nx-b: &b [*a,*a]\nx-c: [*b,*b]\n", "P0018"},
      {"unknown alias", head + "x-a: *nobody\n", "P0018"},
      {"tag", head + "x-a: !!python/object:os.system x\n", "P0019"},
      {"bare tag", head + "x-a: ! x\n", "P0019"},
      {"empty tag", head + "x-a: !\n", "P0019"},
      {"directive", "%TAG ! tag:x,2000:\n---\n" + head, "P0020"},
      {"percent in a text", head + "x-a: b\n% lost\n", "P0020"},
      {"merge key", head + "x-a:\n  <<: {b: c}\n", "P0021"},
      {"brackets", repeat("[", 1'000'000), "P0014"},
      {"braces", repeat("{", 1'000'000), "P0014"},
      {"dashes in a line", repeat("- ", 500'000), "P0012"},
      {"question marks", repeat("? ", 500'000), "P0012"},
      {"nested keys",
       [] {
         std::string text;
         for (std::size_t i = 0; i < 1000; ++i) text += std::string(i, ' ') + "a:\n";
         return text;
       }(),
       "P0012"},
      {"one long text", head + "x-a: " + repeat("a", 900'000) + "\n", "P0014"},
      {"one long block", head + "x-a: |\n" + repeat("  a line\n", 100'000), "P0014"},
      {"one long quote", head + "x-a: \"" + repeat("a ", 450'000), "P0014"},
      {"one long key", head + repeat("k", 2000) + ": x\n", "P0022"},
      {"long list in brackets", wide_list, "P0013"},
      {"long list", dashes, "P0013"},
      {"many unknown keys", keys, "P0007"},
      {"many keys in one line", head + "x-a: {" + repeat("a: b, ", 30'000) + "c: d}\n", "P0008"},
      {"too large", std::string((1u << 20) + 1, 'a'), "P0011"},
      {"colon in brackets", "[:", "P0001"},
      {"colon in braces", "{:", "P0001"},
      {"quotes", repeat("\"", 1'000'000), ""},
      {"sharps", repeat("#", 1'000'000), "P0006"},
      {"line ends", repeat("\n", 1'000'000), "P0006"},
      {"colons", repeat(": ", 500'000), ""},
      {"tabs", repeat("\t", 1'000'000), ""},
      {"carriage returns", repeat("\r", 1'000'000), ""},
      {"pipes", repeat("|\n", 500'000), ""},
  };
}

}  // namespace

TEST_CASE("hostile input ends in one clear finding, in time", "[hostile]") {
  for (const Hostile& input : inputs()) {
    INFO(input.name);
    const test::CpuTime took;
    const Reading reading = read(input.text);
    const std::string report = reading.diagnostics.to_text();
    CHECK(!reading.policy);
    REQUIRE(!reading.diagnostics.empty());
    const bool has_code = std::any_of(reading.diagnostics.begin(), reading.diagnostics.end(),
                                      [&](const Diagnostic& finding) { return finding.code == input.code; });
    CHECK((has_code || input.code.empty()));
    CHECK(report.find('\x1b') == report.npos);
    CHECK(report.size() < 200'000);
    // The goal is 1.2 us per byte and 50 ms; tests run without optimisation, on busy machines.
    CHECK(took.seconds() < 10 * (0.05 + 1.2e-6 * double(input.text.size())));
  }
}

TEST_CASE("files that are no files are refused", "[hostile]") {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(BINARY_DIR) / "hostile";
  fs::remove_all(folder);
  fs::create_directories(folder);
  const std::string fifo = folder / "fifo", missing = folder / "missing.yaml", good = folder / "good.yaml";
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  for (const std::string& path : {missing, folder.string(), fifo, "/dev/zero"s, "a\0b"s}) {
    INFO(path);
    const Reading reading = read_file(path);
    REQUIRE(reading.diagnostics.list().size() == 1);
    CHECK(reading.diagnostics.list().front().code == "P0010");
    CHECK(find_rule("P0010")->cause == Cause::file);
  }
  std::ofstream(good) << whole_policy("");
  CHECK(load_file(good));
  ReadOptions tight;
  tight.max_bytes = 100;
  CHECK(load_file(good, tight).diagnostics().list().front().code == "P0011");
  CHECK(load_string(whole_policy(""), tight).diagnostics().list().front().code == "P0011");
}
