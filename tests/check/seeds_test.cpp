// Policies with one defect each, and the same ones mended: the defect is found where a person would look for it, and
// nothing else is; what is mended is silent. tests/check/seeds/*.seeds hold them, a file for each family.

#include "unit/examples.hpp"

#include <codicil/check.hpp>
#include <codicil/config.hpp>
#include <codicil/read.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>

namespace codicil::test {
namespace {

constexpr Date today{2026, 11, 1};

// A file that is read: the policy, with the name "", or a table beside it.
using Files = std::map<std::string, std::string>;

// `--- CODE words` begins a seed. Lines that begin with `-` stand in the seeded policy only, with `+` in the mended one
// only, `=== name.csv` begins a table, `‸` stands before what the finding is to point at, and `<0xE9>` is a byte.
// Keys that every policy needs are filled in (whole_policy), unless the words begin with `alone`.
struct Seed {
  std::string code, about, place;  // where the seed stands
  std::vector<std::string> lines;
};

std::vector<Seed> read_seeds(const std::filesystem::path& path) {
  std::vector<Seed> seeds;
  std::ifstream file(path);
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.starts_with("--- ")) {
      const auto space = std::min(line.find(' ', 4), line.size());
      seeds.push_back({line.substr(4, space - 4),
                       line.substr(std::min(space + 1, line.size())),
                       path.filename().string() + ':' + std::to_string(number),
                       {}});
    } else if (!seeds.empty()) {
      seeds.back().lines.push_back(line);
    }
  }
  return seeds;
}

const std::vector<Seed>& all_seeds() {
  static const std::vector<Seed> seeds = [] {
    std::vector<std::filesystem::path> paths;
    for (const auto& each : std::filesystem::directory_iterator(SOURCE_DIR "/tests/check/seeds"))
      paths.push_back(each.path());
    std::sort(paths.begin(), paths.end());
    std::vector<Seed> all;
    for (const auto& path : paths)
      for (Seed& seed : read_seeds(path)) all.push_back(std::move(seed));
    return all;
  }();
  return seeds;
}

std::string with_bytes(std::string line) {
  for (auto at = line.find("<0x"); at != line.npos; at = line.find("<0x", at + 1))
    line.replace(at, 6, 1, static_cast<char>(std::stoi(line.substr(at + 3, 2), nullptr, 16)));
  return line;
}

constexpr std::string_view mark = "‸";

// Adds what every policy needs above a part of one.
void fill_in(std::string& part) {
  std::string plain = part;
  if (const auto at = plain.find(mark); at != plain.npos) plain.erase(at, mark.size());
  const std::string whole = whole_policy(plain);
  part.insert(0, whole.substr(0, whole.size() - plain.size()));
}

// The seeded files, with the mark still in them, or the mended ones.
Files files_of(const Seed& seed, char mine) {
  Files files;
  std::string* text = &files[""];
  for (const std::string& line : seed.lines) {
    if (line.starts_with("=== ")) {
      text = &files[line.substr(4)];
      continue;
    }
    const bool is_variant = line.starts_with('-') || line.starts_with('+');
    if (!is_variant || line.front() == mine) *text += with_bytes(line.substr(is_variant)) + '\n';
  }
  if (!seed.about.starts_with("alone") && !seed.code.starts_with('C')) fill_in(files[""]);
  return files;
}

// Takes the mark out; `file:line:column`, the file left out where it is the policy.
std::string take_mark(Files& files) {
  for (auto& [name, text] : files) {
    const auto at = text.find(mark);
    if (at == text.npos) continue;
    text.erase(at, mark.size());
    const auto line_begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    const auto column =
        1 + std::count_if(text.begin() + static_cast<std::ptrdiff_t>(line_begin),
                          text.begin() + static_cast<std::ptrdiff_t>(at), [](char c) { return (c & 0xC0) != 0x80; });
    return (name.empty() ? "" : name + ':') + std::to_string(line) + ':' + std::to_string(column);
  }
  return "no mark";
}

const LawProfile* law_of(const Seed& seed) {
  for (const LawProfile& law : law_profiles())
    if (std::ranges::find(law.duties, seed.code, &Duty::id) != law.duties.end()) return &law;
  return nullptr;
}

Diagnostics found_in(const Seed& seed, const Files& files) {
  if (seed.code.starts_with('C')) return read_config(files.at("")).diagnostics();
  ReadOptions options;
  options.read_beside = [&](std::string_view path, std::size_t) -> Result<NamedFile> {
    const auto file = files.find(std::string(path));
    if (file == files.end()) return Diagnostics();
    return NamedFile{file->first, file->second};
  };
  const LawProfile* law = law_of(seed);
  return check(read(files.at(""), options), {law ? std::vector{law} : std::vector<const LawProfile*>(), today})
      .findings;
}

// `H0203 8:31`
std::vector<std::string> lines_of(const Diagnostics& findings) {
  std::vector<std::string> lines;
  for (const Diagnostic& each : findings)
    lines.push_back(std::string(each.code) + ' ' + (each.file.ends_with(".csv") ? each.file + ':' : "") +
                    std::to_string(each.range.begin.line) + ':' + std::to_string(each.range.begin.column));
  return lines;
}

// The codes of what is found in one and not in the other, for laws, which ask for more than the seed is about.
std::multiset<std::string> codes_beyond(const Diagnostics& findings, const Diagnostics& others) {
  std::multiset<std::string> codes;
  for (const Diagnostic& each : findings) codes.emplace(each.code);
  for (const Diagnostic& each : others)
    if (const auto same = codes.find(std::string(each.code)); same != codes.end()) codes.erase(same);
  return codes;
}

// What no text can show, and why.
const std::map<std::string, std::string> unseeded{
    {"C0004", "settings that are written to, not read"},
    {"P0010", "a file that is not there"},
    {"P0011", "a file of more than a megabyte"},
    {"P0013", "200,000 values"},
    {"P0014", "a text of 256 kilobytes"},
    {"P0060", "a program that asks for an output format"},
    {"P0061", "a file that is written to, not read"},
    {"P0065", "a file that is formatted, not read"},
};

}  // namespace

TEST_CASE("seeds: the defect is found where it is, and nothing else") {
  for (const Seed& seed : all_seeds()) {
    CAPTURE(seed.place, seed.code, seed.about);
    Files files = files_of(seed, '-');
    const std::string expected = seed.code + ' ' + take_mark(files);
    const Diagnostics found = found_in(seed, files), mended = found_in(seed, files_of(seed, '+'));
    INFO(found.to_text());
    const auto lines = lines_of(found);
    if (law_of(seed)) {
      CHECK(std::ranges::count(lines, expected) == 1);
      CHECK(codes_beyond(found, mended) == std::multiset<std::string>{seed.code});
    } else {
      CHECK(lines == std::vector{expected});
    }
  }
}

TEST_CASE("seeds: what is mended is silent") {
  for (const Seed& seed : all_seeds()) {
    CAPTURE(seed.place, seed.code, seed.about);
    Files files = files_of(seed, '+');
    CHECK(take_mark(files) == "no mark");
    const Diagnostics found = found_in(seed, files);
    INFO(found.to_text());
    if (law_of(seed))
      CHECK(std::ranges::find(found.list(), seed.code, &Diagnostic::code) == found.end());
    else
      CHECK(found.empty());
  }
}

TEST_CASE("seeds: there are enough, for every rule and of every law") {
  CHECK(all_seeds().size() >= 150);
  std::set<std::string> codes, laws;
  for (const Seed& seed : all_seeds()) {
    codes.insert(seed.code);
    if (const LawProfile* law = law_of(seed)) laws.emplace(law->id);
    CAPTURE(seed.place);
    CHECK_FALSE(seed.about.empty());
  }
  for (const LawProfile& law : law_profiles()) {
    CAPTURE(law.id);
    CHECK(laws.contains(std::string(law.id)));
  }
  std::vector<std::string_view> rule_codes;
  for (const Rule& rule : rules()) rule_codes.push_back(rule.code);
  for (const Rule* rule : house_rules()) rule_codes.push_back(rule->code);
  for (const std::string_view code : rule_codes) {
    CAPTURE(code);
    CHECK(codes.contains(std::string(code)) != unseeded.contains(std::string(code)));
  }
}

}  // namespace codicil::test
