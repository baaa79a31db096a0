// Build-time program: catalogues (YAML) in, C++ tables out, so that nothing is parsed at start-up and a composer that
// names a missing key does not compile.
//
//   compile_catalogue KEYS.hpp TABLES.cpp en.yaml [de.yaml …]
//
// The first catalogue decides which keys exist; every other has the same keys.

#include <yaml-cpp/yaml.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>

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

Patterns load(const std::string& path) {
  Patterns patterns;
  flatten(YAML::LoadFile(path), "", patterns);
  return patterns;
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

void write_keys(const std::string& path, const Patterns& patterns) {
  std::ofstream out(path);
  out << "// Made by compile_catalogue.\n#pragma once\n#include <array>\n#include <string_view>\n"
         "namespace codicil::wording {\ninline constexpr std::array<std::string_view, "
      << patterns.size() << "> keys{\n";
  for (const auto& [key, pattern] : patterns) out << "    " << literal(key) << ",\n";
  out << "};\n}\n";
}

void write_tables(const std::string& path, const std::map<std::string, Patterns>& catalogues) {
  std::ofstream out(path);
  out << "// Made by compile_catalogue.\n#include \"wording/wording.hpp\"\nnamespace codicil::wording {\nnamespace {\n";
  for (const auto& [language, patterns] : catalogues) {
    out << "constexpr Patterns " << language << "{{\n";
    for (const auto& [key, pattern] : patterns) out << "    " << literal(pattern) << ",\n";
    out << "}};\n";
  }
  out << "constexpr Catalogue all[] = {\n";
  for (const auto& [language, patterns] : catalogues) out << "    {\"" << language << "\", " << language << "},\n";
  out << "};\n}\nstd::span<const Catalogue> catalogues() { return all; }\n}\n";
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 4) throw std::runtime_error("usage: compile_catalogue KEYS.hpp TABLES.cpp CATALOGUE...");
  std::map<std::string, Patterns> catalogues;
  for (int i = 3; i < argc; ++i) catalogues[stem(argv[i])] = load(argv[i]);
  const Patterns& first = catalogues.at(stem(argv[3]));
  for (const auto& [language, patterns] : catalogues)
    for (const auto& [key, pattern] : first)
      if (!patterns.count(key)) throw std::runtime_error(language + " lacks " + key);
  for (const auto& [language, patterns] : catalogues)
    if (patterns.size() != first.size()) throw std::runtime_error(language + " has keys the first catalogue lacks");
  write_keys(argv[1], first);
  write_tables(argv[2], catalogues);
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "compile_catalogue: %s\n", error.what());
  return 1;
}
