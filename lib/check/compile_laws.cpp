// Build-time program: laws (YAML) in, a C++ table out, so that nothing is parsed at start-up and a row that names a
// missing function does not compile.
//
//   compile_laws TABLES.cpp ccpa.yaml gdpr.yaml …
//
// A law that is `like` another one has its rows too, with ids of its own, but for those that it has itself or goes
// `without`.

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Row = std::map<std::string, std::string>;

constexpr auto kLawKeys =
    std::to_array<std::string_view>({"name", "as-of", "scope", "home", "like", "without", "duties"});
constexpr auto kTexts = std::to_array<std::string_view>({"id", "citation", "discloses", "applies", "how"});
constexpr auto kWords = std::to_array<std::string_view>({"level", "evidence", "trust"});
constexpr auto kFunctions = std::to_array<std::string_view>({"when", "needs"});

struct Law {
  std::string id, like;
  Row texts;
  std::vector<std::string> without;
  std::vector<Row> duties;
};

template <class... Keys>
void require_known(const std::string& key, const Keys&... keys) {
  if (!((std::find(keys.begin(), keys.end(), key) != keys.end()) || ...))
    throw std::runtime_error("unknown key " + key);
}

Row row(const YAML::Node& node) {
  Row made;
  for (const auto& each : node) {
    const auto key = each.first.as<std::string>();
    require_known(key, kTexts, kWords, kFunctions);
    made[key] = each.second.as<std::string>();
  }
  for (const char* needed : {"id", "citation", "discloses", "how"})
    if (!made.count(needed)) throw std::runtime_error("a duty without " + std::string(needed) + ": " + made["id"]);
  if (made.count("needs") == made.count("evidence"))
    throw std::runtime_error("either `needs` or `evidence`: " + made["id"]);
  return made;
}

std::string stem(const std::string& path) {
  const auto name = path.substr(path.find_last_of('/') + 1);
  return name.substr(0, name.find('.'));
}

Law load(const std::string& path) {
  const YAML::Node file = YAML::LoadFile(path);
  Law law{.id = stem(path), .like = file["like"].as<std::string>(""), .texts = {}, .without = {}, .duties = {}};
  for (const auto& each : file) {
    const auto key = each.first.as<std::string>();
    require_known(key, kLawKeys);
    if (each.second.IsScalar()) law.texts[key] = each.second.as<std::string>();
  }
  for (const auto& each : file["without"]) law.without.push_back(each.as<std::string>());
  for (const auto& each : file["duties"]) law.duties.push_back(row(each));
  return law;
}

// `uk-gdpr-13-2-a` of `gdpr-13-2-a`
std::string renamed(const std::string& id, const Law& from, const Law& to) { return to.id + id.substr(from.id.size()); }

void inherit(Law& law, const Law& parent) {
  std::vector<Row> all;
  for (Row each : parent.duties) {
    if (std::find(law.without.begin(), law.without.end(), each["id"]) != law.without.end()) continue;
    each["id"] = renamed(each["id"], parent, law);
    const auto own =
        std::find_if(law.duties.begin(), law.duties.end(), [&](Row& row) { return row["id"] == each["id"]; });
    all.push_back(own == law.duties.end() ? each : *own);
    if (own != law.duties.end()) law.duties.erase(own);
  }
  all.insert(all.end(), law.duties.begin(), law.duties.end());
  law.duties = std::move(all);
}

std::string literal(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string identifier(std::string name) {
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

void print_duty(std::ofstream& out, Row& row) {
  const auto word = [&](const char* type, const char* key, const char* usual) {
    return std::string(type) + "::" + (row.count(key) ? row[key] : usual);
  };
  out << "    {";
  for (const auto key : kTexts) out << literal(row[std::string(key)]) << ", ";
  out << word("DutyLevel", "level", "must") << ", " << word("DutyEvidence", "evidence", "policy") << ", "
      << word("DutyTrust", "trust", "read") << "},\n";
}

void print_test(std::ofstream& out, Row& row) {
  const auto function = [&](const char* key) { return row.count(key) ? '&' + identifier(row[key]) : "nullptr"; };
  out << "    {" << function("when") << ", " << function("needs") << "},\n";
}

void print(std::ofstream& out, Law& law) {
  const std::string name = identifier(law.id), size = std::to_string(law.duties.size());
  out << "constexpr std::array<Duty, " << size << "> " << name << "_duties{{\n";
  for (Row& each : law.duties) print_duty(out, each);
  out << "}};\nconstexpr std::array<DutyTest, " << size << "> " << name << "_tests{{\n";
  for (Row& each : law.duties) print_test(out, each);
  out << "}};\n";
}

void print_table(std::ofstream& out, std::vector<Law>& laws) {
  out << "constexpr auto kProfiles = std::to_array<LawProfile>({\n";
  for (Law& law : laws)
    out << "    {" << literal(law.id) << ", " << literal(law.texts["name"]) << ", " << literal(law.texts["as-of"])
        << ", " << literal(law.texts["scope"]) << ", " << identifier(law.id) << "_duties},\n";
  out << "});\nconstexpr auto kTests = std::to_array<LawTests>({\n";
  for (Law& law : laws) out << "    {" << literal(law.texts["home"]) << ", " << identifier(law.id) << "_tests},\n";
  out << "});\n";
}

void compile(const std::string& target, const std::vector<std::string>& paths) {
  std::vector<Law> laws;
  for (const std::string& path : paths) laws.push_back(load(path));
  std::sort(laws.begin(), laws.end(), [](const Law& a, const Law& b) { return a.id < b.id; });
  for (Law& law : laws) {
    const auto parent = std::find_if(laws.begin(), laws.end(), [&](const Law& other) { return other.id == law.like; });
    if (parent != laws.end()) inherit(law, *parent);
    if (parent == laws.end() && !law.like.empty()) throw std::runtime_error("no law " + law.like);
  }
  std::ofstream out(target);
  out << "// Made by compile_laws.\n#include \"check/facts.hpp\"\n\n#include <array>\n\nnamespace codicil {\n"
         "namespace checking {\nnamespace {\n";
  for (Law& law : laws) print(out, law);
  print_table(out, laws);
  out << "}  // namespace\n\nstd::span<const LawTests> law_tests() { return kTests; }\n}  // namespace checking\n\n"
         "std::span<const LawProfile> law_profiles() { return checking::kProfiles; }\n}  // namespace codicil\n";
  if (!out.flush()) throw std::runtime_error("cannot write " + target);
}

}  // namespace

int main(int count, char** values) try {
  compile(values[1], {values + 2, values + count});
} catch (const std::exception& error) {
  std::fprintf(stderr, "compile_laws: %s\n", error.what());
  return 1;
}
