// Whatever a policy says and wherever comments stand, formatting it keeps both, and finds the canonical order again.

#include "generator.hpp"
#include "unit/scaled.hpp"

#include <codicil/read.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <regex>

namespace codicil::test {
namespace {

using Lines = std::vector<std::string>;
using Random = std::mt19937_64;

Lines lines_of(const std::string& text) {
  Lines lines;
  for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
    lines.push_back(text.substr(at, text.find('\n', at) - at));
  return lines;
}

std::string joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

std::size_t indent_of(const std::string& line) { return std::min(line.find_first_not_of(' '), line.size()); }
bool is_blank(const std::string& line) { return indent_of(line) == line.size(); }

// The key of a line of canonical YAML, or nothing.
std::string key_of(const std::string& line) {
  static const std::regex key(R"re(^ *("(?:[^"\\]|\\.)*"|[^"'\[{|][^:]*(?::[^ :][^:]*)*):(?: .*)?$)re");
  std::smatch match;
  return std::regex_match(line, match, key) ? match[1].str() : std::string();
}

bool opens_block(const std::string& line) {
  static const std::regex block(R"(.*[ -] ?\|2?$|^ *\|2?$)");
  return std::regex_match(line, block);
}

// Canonical YAML with the keys of its mappings in any order, but for those whose order says something: languages.
class Shuffler {
public:
  Shuffler(std::string language, Random& random) : language_(std::move(language)), random_(random) {}

  Lines shuffled(const Lines& lines, std::size_t indent) {
    std::vector<Lines> entries;
    for (const std::string& line : lines) {
      if (entries.empty() || (!is_blank(line) && indent_of(line) == indent)) entries.emplace_back();
      entries.back().push_back(line);
    }
    const bool is_list = lines.front().compare(indent, 1, "-") == 0;
    for (Lines& entry : entries) is_list ? shuffle_item(entry, indent) : shuffle_value(entry);
    if (!is_list && !is_by_language(entries)) std::shuffle(entries.begin(), entries.end(), random_);
    Lines out;
    for (const Lines& entry : entries) out.insert(out.end(), entry.begin(), entry.end());
    return out;
  }

private:
  bool is_by_language(const std::vector<Lines>& entries) const {
    return std::any_of(entries.begin(), entries.end(),
                       [&](const Lines& entry) { return key_of(entry.front()) == language_; });
  }

  void shuffle_value(Lines& entry) {
    if (entry.size() == 1 || key_of(entry.front()).empty() || key_of(entry.front()) == "stamp" ||
        opens_block(entry.front()))
      return;
    const auto first = std::find_if_not(entry.begin() + 1, entry.end(), is_blank);
    if (first == entry.end()) return;
    const Lines inner = shuffled({entry.begin() + 1, entry.end()}, indent_of(*first));
    std::copy(inner.begin(), inner.end(), entry.begin() + 1);
  }

  void shuffle_item(Lines& item, std::size_t indent) {
    item.front()[indent] = ' ';
    if (item.front().size() <= indent + 2) return void(item.front()[indent] = '-');
    const bool nested = item.front()[indent + 2] == '-';
    if (nested || (!key_of(item.front()).empty() && item.front()[indent + 2] != '|')) item = shuffled(item, indent + 2);
    item.front()[indent] = '-';
  }

  std::string language_;
  Random& random_;
};

// The text of a line without its dashes.
std::string said(const std::string& line) {
  std::size_t at = indent_of(line);
  while (line.compare(at, 2, "- ") == 0) at += 2;
  return line.substr(std::min(at, line.size()));
}

// A file with comments in it, and what each is about.
struct Commented {
  Lines lines;
  std::map<std::string, std::string> beside, above;
  unsigned count = 0;
};

std::string comment(unsigned number) { return "# c" + std::to_string(number) + '.'; }

Commented with_comments(const Lines& lines, Random& random) {
  Commented out;
  std::size_t block = std::string::npos;  // the indentation of the key or dash before a text of several lines
  bool after_block = false;
  for (std::string line : lines) {
    if (block != std::string::npos && (is_blank(line) || indent_of(line) > block)) {
      out.lines.push_back(line);
      continue;
    }
    after_block = std::exchange(block, std::string::npos) != std::string::npos;
    if (opens_block(line))
      block = line.find_last_not_of("- ", indent_of(line)) == std::string::npos ? 0 : indent_of(line);
    const std::size_t indent = indent_of(line);
    if (random() % 8 == 0 && !is_blank(line)) {
      const bool own = random() % 2 == 0;
      const std::size_t column = own ? indent : after_block ? random() % (indent + 1) : random() % (indent + 6);
      if (random() % 4 == 0) out.lines.emplace_back();
      const std::string text = comment(out.count++);
      out.lines.push_back(std::string(column, ' ') + text);
      if (column == indent && line.compare(indent, 1, "-") != 0 && out.lines.size() > 3) out.above[text] = said(line);
    }
    if (random() % 8 == 0 && !is_blank(line)) {
      out.beside[comment(out.count)] = said(line);
      line += std::string(1 + random() % 3, ' ') + comment(out.count++);
    }
    out.lines.push_back(line);
  }
  return out;
}

// The lines that say something.
Lines without_comments(const Lines& lines) {
  static const std::regex beside(R"(^(.*?) +# c\d+\.$)"), alone(R"(^ *# c\d+\.$)");
  Lines out;
  for (const std::string& line : lines)
    if (!is_blank(line) && !std::regex_match(line, alone)) out.push_back(std::regex_replace(line, beside, "$1"));
  return out;
}

std::string formatted(const std::string& text) {
  const auto done = format_policy(text);
  INFO(text);
  INFO(done.error());
  REQUIRE(done);
  return *done;
}

// The comments stand once each, where they belong.
void check_comments(const Lines& lines, const Commented& before) {
  std::map<std::string, unsigned> seen;
  static const std::regex any(R"(^(.*?) *(# c\d+\.)$)"), alone(R"(^ *# c\d+\.$)");
  Lines waiting;
  for (const std::string& line : lines) {
    std::smatch match;
    const bool has = std::regex_match(line, match, any);
    if (has) ++seen[match[2]];
    if (has && std::regex_match(line, alone)) {
      waiting.push_back(match[2]);
      continue;
    }
    if (is_blank(line)) continue;
    const std::string text = said(has ? match[1].str() : line);
    if (has && before.beside.contains(match[2])) CHECK(text == before.beside.at(match[2]));
    for (const std::string& each : std::exchange(waiting, {}))
      if (before.above.contains(each)) CHECK(text == before.above.at(each));
  }
  CHECK(seen.size() == before.count);
  for (const auto& [text, times] : seen) CHECK(times == 1);
}

void check_policy(const Policy& policy, Random& random) {
  const std::string canonical = write(policy);
  REQUIRE(formatted(canonical) == canonical);
  const Lines shuffled = Shuffler(policy.policy.language.tag, random).shuffled(lines_of(canonical), 0);
  const Commented commented = with_comments(shuffled, random);
  const std::string before = joined(commented.lines), after = formatted(before);
  INFO(before);
  INFO(after);
  const auto meant = load_string(joined(shuffled)), got = load_string(after);
  REQUIRE(meant);
  REQUIRE(got);
  CHECK(*got == *meant);
  CHECK(without_comments(lines_of(after)) == without_comments(lines_of(write(*meant))));
  check_comments(lines_of(after), commented);
  REQUIRE(formatted(after) == after);
}

TEST_CASE("format: random policies, shuffled and commented") {
  for (std::uint64_t seed = 0; seed < scaled(1'000); ++seed) {
    CAPTURE(seed);
    Random random(seed);
    check_policy(random_policy(seed), random);
  }
}

TEST_CASE("format: a policy that says everything, shuffled and commented") {
  for (std::uint64_t seed = 0; seed < scaled(50); ++seed) {
    CAPTURE(seed);
    Random random(seed);
    check_policy(filled_policy(), random);
  }
}

}  // namespace
}  // namespace codicil::test
