// Lists from CSV files, through the front door.

#include <codicil/codicil.hpp>

#include "cpu_time.hpp"
#include "examples.hpp"

#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace codicil;
using namespace std::string_literals;
namespace fs = std::filesystem;

namespace {

// One for each process: tests run beside each other.
struct Folder {
  const fs::path path = fs::path(BINARY_DIR) / ("tables-" + std::to_string(::getpid()));
  Folder() { fs::create_directories(path / "below"); }
  ~Folder() { fs::remove_all(path); }
};
fs::path folder() {
  static const Folder made;
  return made.path;
}

std::string with_items(std::string_view items) {
  return whole_policy("sections:\n  - {kind: cookies, items: " + std::string(items) + "}\n");
}

ReadOptions beside() {
  ReadOptions options;
  options.base_directory = folder();
  return options;
}

Reading read_table(std::string_view csv, const ReadOptions& options = beside()) {
  std::ofstream(folder() / "table.csv", std::ios::binary) << csv;
  return read(with_items("{file: table.csv}"), options);
}

std::string lines(std::string_view csv) { return read_table(csv).diagnostics.to_lines(); }

std::string path_lines(const std::string& path) {
  return read(with_items("{file: " + path + "}"), beside()).diagnostics.to_lines();
}

bool has(const Diagnostics& found, std::string_view code) {
  return std::any_of(found.begin(), found.end(), [&](const Diagnostic& each) { return each.code == code; });
}

}  // namespace

TEST_CASE("a table says what the same list says in YAML", "[table]") {
  const Reading table = read_table(
      "\xEF\xBB\xBFname,provider, purpose ,lasts,category\r\n"
      "_sid,acme,\"keeps you, logged in\", 30 days ,strictly-necessary\r\n"
      "\"a \"\"b\"\"\",Some Company,\"two\r\nlines\",,\r\n\r\n"
      "022304,,none,session,none");
  const Reading yaml = read(with_items(
      R"([{name: _sid, provider: acme, purpose: "keeps you, logged in", lasts: 30 days, category: strictly-necessary},
      {name: "a \"b\"", provider: Some Company, purpose: "two\nlines"},
      {name: "022304", purpose: none, lasts: session, category: none}])"));
  INFO(table.diagnostics.to_text() << yaml.diagnostics.to_text());
  REQUIRE((table.policy && yaml.policy));
  CHECK(*table.policy == *yaml.policy);
  CHECK(write(*table.policy).find("file:") == std::string::npos);
}

TEST_CASE("a cell with several values separates them by semicolons", "[table]") {
  const auto policy = [](std::string_view tools) {
    return whole_policy(
        "data: {logs: {name: logs}}\npurposes: {x: the x, y: the y}\nsections:\n  - {kind: sharing, "
        "stance: listed, recipients: " +
        std::string(tools) + "}\n");
  };
  std::ofstream(folder() / "recipients.csv") << "who,for,data\nacme,x; y,\"logs; , some words\"\nacme,x,;logs;\n";
  const Reading table = read(policy("{file: recipients.csv}"), beside());
  const Reading yaml =
      read(policy("[{who: acme, for: [x, y], data: [logs, \", some words\"]}, {who: acme, for: x, "
                  "data: logs}]"));
  INFO(table.diagnostics.to_text() << yaml.diagnostics.to_text());
  REQUIRE((table.policy && yaml.policy));
  CHECK(*table.policy == *yaml.policy);
}

TEST_CASE("findings name the table, the line and the column", "[table]") {
  CHECK(lines("name,lasts,provider\na,3 dais,\n\"b\nb\",,acne\n,,none\n") ==
        "table.csv:2:3: error[P0037] \"3 dais\" is not a length of time\n"
        "table.csv:4:5: error[P0050] there is no \"acne\" in `parties`; did you mean \"acme\"?\n"
        "table.csv:5:1: error[P0032] the key \"name\" is missing\n");
  CHECK(lines("nme,lasts,lasts,,x\n") ==
        "table.csv:1:1: error[P0007] unknown column \"nme\"; did you mean \"name\"?\n"
        "table.csv:1:11: error[P0008] the column \"lasts\" stands here twice\n"
        "table.csv:1:17: error[P0007] this column has no name\n"
        "table.csv:1:18: error[P0007] unknown column \"x\"\n");
  CHECK(lines("lasts\n30 days\n") == "table.csv:1:1: error[P0032] the column \"name\" is missing\n");
  CHECK(lines("name;lasts\na;b\n") ==
        "table.csv:1:1: error[P0059] the cells are separated by semicolons, not by commas\n");
  CHECK(lines("") == "table.csv:1:1: error[P0059] this table is empty\n");
  CHECK(lines("name\n\n") == "table.csv:1:1: error[P0059] this table has a header and no rows\n");
  CHECK(lines("name,lasts\na\nb,session,c\nd,3 dais\n") ==
        "table.csv:2:1: error[P0059] this row has 1 cell, and the header 2\n"
        "table.csv:3:11: error[P0059] this row has 3 cells, and the header 2\n"
        "table.csv:4:3: error[P0037] \"3 dais\" is not a length of time\n");
  CHECK(lines("name,lasts\na,3 dais\n\"b,session\n") ==
        "table.csv:2:3: error[P0037] \"3 dais\" is not a length of time\n"
        "table.csv:3:1: error[P0059] this quote is never closed\n");
  CHECK(lines("name\n\xC3\xA9\n\xC3\n") == "table.csv:3:1: error[P0015] this is not UTF-8\n");
  CHECK(lines("n\0a\0m\0e\0"s) == "table.csv: error[P0016] this file is UTF-16, and has to be UTF-8\n");
  CHECK(lines("name\na\x1B[2J\n") ==
        "table.csv:2:2: error[P0017] the control character U+001B can't stand in a text\n");
  CHECK(lines("name\nnone\n") == "table.csv:2:1: error[P0041] `none` can't stand here\n");
}

TEST_CASE("each value of a cell has a place", "[table]") {
  std::ofstream(folder() / "recipients.csv") << "who,country\nacme,\"DE; Germany ;FR\"\n";
  const Reading reading = read(
      whole_policy("sections:\n  - {kind: sharing, stance: listed, recipients: {file: recipients.csv}}\n"), beside());
  CHECK(reading.diagnostics.to_lines() == "recipients.csv:2:11: error[P0036] \"Germany\" is not a country\n");
}

TEST_CASE("facts of a table know where they stand", "[table]") {
  const Reading reading = read_table("name,lasts\n_sid,30 days\nother,session\n");
  REQUIRE(reading.policy);
  const auto* lasts = reading.places.find("sections.cookies.items.1.lasts");
  REQUIRE(lasts);
  CHECK(lasts->path == "sections.cookies.items.1.lasts");
  CHECK(lasts->file == "table.csv");
  CHECK(lasts->key == Range{{1, 6}, {1, 11}});
  CHECK(lasts->value == Range{{3, 7}, {3, 14}});
  CHECK(reading.places.find("sections.cookies.items")->file.empty());
}

TEST_CASE("two tables have places of their own", "[table]") {
  std::ofstream(folder() / "one.csv") << "name,provider\na,nobody\n";
  std::ofstream(folder() / "two.csv") << "name,lasts\na,b c\n";
  const Reading reading =
      read(whole_policy("sections:\n  - {kind: cookies, items: {file: one.csv}}\n  - {kind: cookies, items: {file: "
                        "two.csv}}\n  - {kind: cookies, items: [{name: x, lasts: y z}]}\n"),
           beside());
  CHECK(reading.diagnostics.to_lines() ==
        "one.csv:2:3: error[P0050] there is no \"nobody\" in `parties`\n"
        "policy.yaml:8:46: error[P0037] \"y z\" is not a length of time\n"
        "two.csv:2:3: error[P0037] \"b c\" is not a length of time\n");
}

TEST_CASE("tables stand in the folder of the policy", "[table]") {
  const std::string where = "policy.yaml:6:35: error";
  std::ofstream(folder() / "below/good.csv") << "name\na\n";
  std::ofstream(folder().parent_path() / "outside.csv") << "name\na\n";
  for (const char* name : {"link.csv", "inside.csv", "linked", "fifo"}) fs::remove(folder() / name);
  fs::create_symlink("../outside.csv", folder() / "link.csv");
  fs::create_symlink("below/good.csv", folder() / "inside.csv");
  fs::create_directory_symlink("below", folder() / "linked");
  REQUIRE(::mkfifo((folder() / "fifo").c_str(), 0600) == 0);

  CHECK(path_lines("below/good.csv") == "");
  CHECK(path_lines("./below//good.csv") == "");
  const std::string outside = where + "[P0058] this is outside the folder of the policy\n";
  for (const auto* path : {"/etc/passwd", "../outside.csv", "below/../below/good.csv", "..", "/"})
    CHECK(path_lines(path) == outside);
  const std::string link = where + "[P0058] this is a symbolic link, or leads through one\n";
  for (const auto* path : {"link.csv", "inside.csv", "linked/good.csv"}) CHECK(path_lines(path) == link);
  const std::string cannot = where + "[P0010] can't read this table: ";
  CHECK(path_lines("missing.csv") == cannot + "there is no such file\n");
  CHECK(path_lines("below/good.csv/x") == cannot + "Not a directory\n");
  for (const auto* path : {"below", "below/", "."}) CHECK(path_lines(path) == cannot + "it is a directory\n");
  CHECK(path_lines("fifo") == cannot + "it is a pipe\n");
  CHECK(path_lines("[a, b]") == where + "[P0030] \"file\" has a list, not the name of a CSV file\n");

  const Reading nowhere = read(with_items("{file: below/good.csv}"));
  CHECK(nowhere.diagnostics.to_lines() == where + "[P0058] there is no folder to look for a table in\n");
  ReadOptions device;
  device.base_directory = "/dev";
  CHECK(read(with_items("{file: full}"), device).diagnostics.to_lines() == cannot + "it is a device\n");
}

TEST_CASE("a policy read from a file reads tables beside it", "[table]") {
  const fs::path below = folder() / "below";
  std::ofstream(below / "good.csv") << "name\na\n";
  std::ofstream(below / "policy.yaml") << with_items("{file: good.csv}");
  CHECK(load_file(below / "policy.yaml"));
  std::ofstream(below / "good.csv") << "name\n\"a\n";
  const auto found = load_file(below / "policy.yaml").diagnostics();
  REQUIRE(found.list().size() == 1);
  CHECK(found.list().front().file == below / "good.csv");
}

TEST_CASE("limits hold for the policy and its tables together", "[table]") {
  ReadOptions tight = beside();
  const std::string csv = "name\n" + std::string(200, 'a') + '\n';
  const std::size_t policy = with_items("{file: table.csv}").size();
  tight.max_bytes = policy + csv.size();
  CHECK(read_table(csv, tight).policy);
  tight.max_bytes -= 1;
  CHECK(has(read_table(csv, tight).diagnostics, "P0011"));

  const std::string twice = whole_policy(
      "sections:\n  - {kind: cookies, items: {file: table.csv}}\n  - {kind: cookies, items: {file: table.csv}}\n");
  tight.max_bytes = twice.size() + 2 * csv.size() - 1;
  CHECK(read(twice, tight).diagnostics.to_lines().starts_with("policy.yaml:7:35: error[P0011]"));
  tight.max_bytes += 1;
  CHECK(read(twice, tight).policy);

  tight = beside();
  tight.max_scalar = 199;
  CHECK(has(read_table(csv, tight).diagnostics, "P0014"));
  tight.max_scalar = 200;
  CHECK(read_table(csv, tight).policy);

  const std::string rows = "name,purpose\na,b\nc,d\n";
  std::size_t enough = 1;
  for (tight = beside();; ++enough) {
    tight.max_nodes = enough;
    const Reading reading = read_table(rows, tight);
    if (reading.policy) break;
    REQUIRE(has(reading.diagnostics, "P0013"));
    REQUIRE(enough < 200);
  }
  // The list, two rows, and a key and a value for each of four cells; the policy itself has more than ten.
  tight.max_nodes = enough - 11;
  CHECK(has(read(with_items("{file: table.csv}"), tight).diagnostics, "P0013"));
}

TEST_CASE("hostile tables end in time", "[table]") {
  const auto times = [](std::string_view part, std::size_t size) {
    std::string text;
    while (text.size() < size) text += part;
    return text;
  };
  const std::string head = "name,purpose\n";
  constexpr std::size_t size = 1'000'000;
  for (const std::string& csv :
       {times("\"", size), times(",", size), times("name,", size), times("x,", size), head + times("\"", size),
        head + times(",", size), head + times(",\n", size), head + times("a\n", size), head + times("a,b\n", size),
        head + times("\"\",\"\"\n", size), head + times("none,none\n", size), times("\"\n", size)}) {
    INFO(csv.substr(0, 40));
    const test::CpuTime took;
    const Reading reading = read_table(csv);
    const std::string report = reading.diagnostics.to_text();
    CHECK(!reading.policy);
    CHECK(report.size() < 200'000);
    CHECK(took.seconds() < 10 * (0.05 + 1.2e-6 * double(csv.size())));
  }
}
