// Build-time program: catalogues (YAML) in, C++ tables out, so that nothing is parsed at start-up and a composer that
// names a missing key does not compile.
//
//   compile_catalogue KEYS.hpp TABLES.cpp en.yaml [de.yaml …]
//
// The first catalogue decides which keys exist, and what each sentence speaks of; every other has the same keys and
// placeholders. Where a language has no form of its own for a number, the one called `other` stands for it.

#include "wording/language.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using Patterns = std::map<std::string, std::string>;  // ordered by key: the tables are searched by halving

void flatten(const YAML::Node& node, const std::string& key, Patterns& out) {
  if (node.IsScalar()) {
    if (!out.emplace(key, node.Scalar()).second) throw std::runtime_error("duplicate key " + key);
    return;
  }
  if (!node.IsMap()) throw std::runtime_error("neither text nor mapping: " + key);
  for (const auto& child : node)
    flatten(child.second, key.empty() ? child.first.Scalar() : key + "." + child.first.Scalar(), out);
}

struct Catalogue {
  std::string language;
  Patterns patterns;
};

// `age` for `age.one` and its like, else nothing.
std::string plural_group(const Patterns& patterns, const std::string& key) {
  const auto dot = key.rfind('.');
  if (dot == key.npos) return {};
  const std::string group = key.substr(0, dot), name = key.substr(dot + 1);
  const auto& names = codicil::wording::plural_categories;
  const bool plural = std::find(names.begin(), names.end(), name) != names.end() && patterns.count(group + ".one") &&
                      patterns.count(group + ".other");
  return plural ? group : std::string();
}

void fill_plurals(Patterns& patterns) {
  const Patterns given = patterns;
  for (const auto& [key, pattern] : given)
    if (const std::string group = plural_group(given, key); !group.empty())
      for (const auto name : codicil::wording::plural_categories)
        patterns.emplace(group + '.' + std::string(name), given.at(group + ".other"));
}

std::string literal(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out + "\"";
}

std::string stem(const std::string& path) {
  const auto name = path.substr(path.find_last_of('/') + 1);
  return name.substr(0, name.find('.'));
}

Catalogue load(const std::string& path) {
  Catalogue catalogue{stem(path), {}};
  flatten(YAML::LoadFile(path), "", catalogue.patterns);
  fill_plurals(catalogue.patterns);
  return catalogue;
}

std::set<std::string> placeholders(const std::string& pattern) {
  std::set<std::string> names;
  for (auto open = pattern.find('{'); open != pattern.npos; open = pattern.find('{', open + 1))
    names.insert(pattern.substr(open + 1, pattern.find('}', open) - open - 1));
  return names;
}

// What is wrong with a sentence, for people; empty where nothing is.
std::string fault(const std::string& key, const std::string& original, const std::string& pattern) {
  const auto known = placeholders(original), own = placeholders(pattern);
  for (const std::string& name : own)
    if (!known.count(name)) return key + ": there is no {" + name + "} here";
  for (const std::string& name : known)
    if (!own.count(name) && !codicil::wording::may_leave_out(key, name)) return key + " leaves out {" + name + "}";
  return {};
}

// Sentences of one group that are the same here and not in the first catalogue: two values of a closed list that read
// alike would be one to people. Labels stand in many structs, beside other words.
std::vector<std::string> confusions(const Patterns& patterns, const Patterns& first) {
  std::vector<std::string> found;
  std::map<std::pair<std::string, std::string>, std::string> seen;
  for (const auto& [key, pattern] : patterns) {
    const std::string group = key.substr(0, key.rfind('.') + 1);
    if (group.empty() || group == "label." || !plural_group(first, key).empty() || !first.count(key)) continue;
    const std::string& other = seen.emplace(std::pair(group, pattern), key).first->second;
    if (first.at(other) != first.at(key)) found.push_back(other + " and " + key + " are the same");
  }
  return found;
}

std::vector<std::string> faults(const Catalogue& catalogue, const Patterns& first) {
  std::vector<std::string> found;
  for (const auto& [key, original] : first) {
    const auto own = catalogue.patterns.find(key);
    const std::string wrong = own == catalogue.patterns.end() ? key + " is missing" : fault(key, original, own->second);
    if (!wrong.empty()) found.push_back(catalogue.language + ".yaml: " + wrong);
  }
  for (const std::string& wrong : confusions(catalogue.patterns, first))
    found.push_back(catalogue.language + ".yaml: " + wrong);
  for (const auto& [key, pattern] : catalogue.patterns)
    if (!first.count(key)) found.push_back(catalogue.language + ".yaml: there is no sentence " + key);
  return found;
}

// `pt-BR` -> `pt_BR`
std::string identifier(std::string language) {
  std::replace(language.begin(), language.end(), '-', '_');
  return "words_" + language;
}

// Leaves a file alone that says this already: whatever names a word need not be compiled again when only words change.
void write_file(const std::string& path, const std::string& text) {
  std::ostringstream old;
  old << std::ifstream(path).rdbuf();
  if (old.str() != text) std::ofstream(path) << text;
}

void write_keys(const std::string& path, const Patterns& patterns) {
  std::ostringstream out;
  out << "// Made by compile_catalogue.\n#pragma once\n#include <array>\n#include <string_view>\n"
         "namespace codicil::wording {\ninline constexpr std::array<std::string_view, "
      << patterns.size() << "> keys{\n";
  for (const auto& [key, pattern] : patterns) out << "    " << literal(key) << ",\n";
  out << "};\n// By key: whether the sentence has a place for a fact.\ninline constexpr std::string_view places = \"";
  for (const auto& [key, pattern] : patterns) out << (placeholders(pattern).empty() ? '0' : '1');
  out << "\";\n}\n";
  write_file(path, out.str());
}

void write_tables(const std::string& path, const std::vector<Catalogue>& catalogues) {
  std::ofstream out(path);
  out << "// Made by compile_catalogue.\n#include \"wording/wording.hpp\"\nnamespace codicil::wording {\nnamespace {\n";
  for (const auto& [language, patterns] : catalogues) {
    out << "constexpr Patterns " << identifier(language) << "{{\n";
    for (const auto& [key, pattern] : patterns) out << "    " << literal(pattern) << ",\n";
    out << "}};\n";
  }
  out << "constexpr Catalogue all[] = {\n";
  for (const auto& [language, patterns] : catalogues)
    out << "    {\"" << language << "\", " << identifier(language) << "},\n";
  out << "};\n}\nstd::span<const Catalogue> catalogues() { return all; }\n}\n";
}

// Says what is wrong with any of them.
void check(const std::vector<Catalogue>& catalogues) {
  std::string all;
  for (const Catalogue& catalogue : catalogues)
    for (const std::string& wrong : faults(catalogue, catalogues.front().patterns)) all += "\n  " + wrong;
  if (!all.empty()) throw std::runtime_error("the catalogues differ:" + all);
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 4) throw std::runtime_error("usage: compile_catalogue KEYS.hpp TABLES.cpp CATALOGUE...");
  std::vector<Catalogue> catalogues;
  for (int i = 3; i < argc; ++i) catalogues.push_back(load(argv[i]));
  check(catalogues);
  write_keys(argv[1], catalogues.front().patterns);
  write_tables(argv[2], catalogues);
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "compile_catalogue: %s\n", error.what());
  return 1;
}
