// Holds the layers of docs/architecture.md: every #include line of the library and the command line is looked up in
// the table below.

#include <catch2/catch.hpp>

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <regex>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Layer {
  std::string name;
  std::vector<std::string> layers;       // that it may include besides itself
  std::vector<std::string> third_party;  // whose headers it may name
};

// A layer is a folder of lib/ or renderers/, the public headers of the same name, or one of the groups that
// `layer_of_file` names. A row only mentions rows above it, so that there are no circles.
const std::vector<Layer> table = {
    // the values that flow
    {"document", {}, {"fmt"}},
    {"unicode", {}, {"utf8proc", "fmt", "icu", "posix"}},
    {"model", {}, {}},
    {"source", {"model", "unicode"}, {"fmt"}},
    {"result", {"source"}, {}},
    {"version", {}, {}},
    // the steps of the flow
    {"markdown", {"model", "document"}, {"md4c"}},
    {"localise", {"model", "markdown"}, {}},
    {"merge", {"model"}, {}},
    {"wording", {"model", "document", "unicode"}, {"yaml-cpp", "utf8proc", "fmt"}},
    {"read", {"model", "source", "result"}, {}},
    {"yaml", {"model", "source", "result", "read", "markdown", "wording", "unicode"}, {"yaml-cpp", "fmt", "posix"}},
    {"compose", {"model", "document", "wording", "markdown"}, {"fmt"}},
    {"diff", {"model"}, {}},
    {"check", {"model", "source", "result", "read", "unicode", "diff", "wording"}, {"yaml-cpp"}},
    {"review", {"model", "diff", "unicode"}, {}},
    {"config", {"model", "source", "result", "read", "yaml", "review", "check", "unicode"}, {}},
    {"redline", {"document", "unicode"}, {}},
    // the writers
    {"render", {"document"}, {}},
    {"kit", {"document", "unicode"}, {"fmt"}},
    {"html", {"document", "render", "kit", "unicode"}, {"fmt"}},
    {"text", {"document", "render", "kit", "unicode"}, {"fmt"}},
    {"gfm", {"document", "render", "kit", "unicode"}, {}},
    {"fo", {"document", "render", "kit", "unicode"}, {"fmt", "pugixml"}},
    {"jsonld", {"model", "render", "kit"}, {"fmt"}},
    {"registry", {"render", "html", "text", "gfm", "fo", "jsonld"}, {}},
    // what two versions mean, for people and programs
    {"report",
     {"model", "document", "source", "version", "unicode", "compose", "check", "diff", "review", "redline", "render",
      "kit", "html", "text", "gfm"},
     {}},
    {"schema", {"model", "review", "check", "config", "kit"}, {}},
    {"history", {"model", "document", "compose", "diff", "review", "kit"}, {}},
    // the front door, and the command line that comes through it
    {"codicil",
     {"model", "document", "source", "result", "version", "read", "localise", "merge", "compose", "render", "unicode"},
     {}},
    {"tools",
     {"codicil", "model", "document", "source", "result", "version", "read", "localise", "merge", "compose", "diff",
      "review", "check", "config", "schema", "history", "render", "report"},
     {"boost", "posix"}},
};

struct ThirdParty {
  std::string name;
  std::string header;  // the start of its headers' names
};

const std::vector<ThirdParty> third_parties = {
    {"fmt", "fmt/"},        {"utf8proc", "utf8proc.h"}, {"md4c", "md4c.h"},   {"yaml-cpp", "yaml-cpp/"},
    {"pugixml", "pugixml"}, {"boost", "boost/"},        {"posix", "sys/"},    {"posix", "unistd.h"},
    {"posix", "fcntl.h"},   {"posix", "dlfcn.h"},       {"icu", "unicode/"},  {"posix", "stdlib.h"},
    {"posix", "signal.h"},  {"posix", "poll.h"},        {"posix", "spawn.h"},
};

const Layer* find_layer(const std::string& name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Layer& layer) { return layer.name == name; });
  return found == table.end() ? nullptr : &*found;
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// `model` for `model/policy.hpp` and for `model.hpp`.
std::string first_part(const fs::path& path) { return path.begin()->stem().string(); }

// `file` is relative to the top of the tree.
std::string layer_of_file(const fs::path& file) {
  const std::string top = first_part(file);
  if (top == "tools") return "tools";
  const fs::path inner = file.lexically_relative(top == "include" ? "include/codicil" : top);
  const bool is_in_folder = inner.has_parent_path();
  if (top == "lib" && !is_in_folder) return "codicil";
  if (top == "renderers" && !is_in_folder) return "registry";
  return first_part(inner);
}

struct Include {
  std::string header;
  bool quoted = false;
  std::size_t line = 0;
};

std::vector<Include> includes_of(const fs::path& file) {
  static const std::regex directive(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"].*)");
  std::vector<Include> found;
  std::ifstream in(file);
  std::smatch match;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (std::regex_match(line, match, directive)) found.push_back({match[2], match[1] == "\"", number});
  }
  return found;
}

// What is wrong with an include in a file of `layer`; nothing if all is well.
std::optional<std::string> complaint(const Layer& layer, bool is_public, const Include& include) {
  const fs::path header = include.header;
  const bool is_ours = include.quoted || header.begin()->string() == "codicil";
  if (is_public && include.quoted) return "a public header includes std and <codicil/...> headers only";
  if (is_ours) {
    if (include.quoted && !header.has_parent_path()) return std::nullopt;  // of the same folder
    const std::string other = include.quoted ? first_part(header) : first_part(header.lexically_relative("codicil"));
    if (other == layer.name || contains(layer.layers, other)) return std::nullopt;
    return "the layer " + layer.name + " may not include the layer " + other;
  }
  if (header.string().find_first_of("./") == std::string::npos) return std::nullopt;  // of the standard library
  if (is_public) return "a public header includes std and <codicil/...> headers only";
  for (const ThirdParty& party : third_parties)
    if (include.header.starts_with(party.header) && contains(layer.third_party, party.name)) return std::nullopt;
  return "the layer " + layer.name + " may not include headers of third parties but its own";
}

std::vector<std::string> violations_in(const fs::path& top, const fs::path& file) {
  const fs::path relative = file.lexically_relative(top);
  const Layer* layer = find_layer(layer_of_file(relative));
  if (!layer)
    return {relative.string() + ": the layer " + layer_of_file(relative) + " is not in the table of this test"};
  std::vector<std::string> found;
  for (const Include& include : includes_of(file))
    if (const auto wrong = complaint(*layer, first_part(relative) == "include", include))
      found.push_back(relative.string() + ":" + std::to_string(include.line) + ": " + include.header + ": " + *wrong);
  return found;
}

std::vector<std::string> violations(const fs::path& top) {
  std::vector<std::string> found;
  for (const std::string folder : {"include", "lib", "renderers", "tools"})
    for (const auto& entry : fs::recursive_directory_iterator(top / folder)) {
      const auto suffix = entry.path().extension();
      if (suffix != ".hpp" && suffix != ".cpp") continue;
      for (std::string& each : violations_in(top, entry.path())) found.push_back(std::move(each));
    }
  std::sort(found.begin(), found.end());
  return found;
}

// A small tree in a temporary folder.
class Tree {
public:
  Tree() : top_(fs::temp_directory_path() / ("codicil-layers-" + std::to_string(::getpid()))) {
    for (const std::string folder : {"include", "lib", "renderers", "tools"}) fs::create_directories(top_ / folder);
  }
  ~Tree() { fs::remove_all(top_); }
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  Tree& add(const fs::path& file, const std::string& line) {
    fs::create_directories((top_ / file).parent_path());
    std::ofstream(top_ / file) << "#pragma once\n" << line << '\n';
    return *this;
  }
  std::vector<std::string> violations() const { return ::violations(top_); }

private:
  fs::path top_;
};

}  // namespace

TEST_CASE("layers: every include is one that its layer may have") {
  for (const std::string& each : violations(SOURCE_DIR)) FAIL_CHECK(each);
}

TEST_CASE("layers: the table has no circles") {
  for (auto layer = table.begin(); layer != table.end(); ++layer)
    for (const std::string& other : layer->layers) {
      CAPTURE(layer->name, other);
      CHECK(find_layer(other) != nullptr);
      CHECK(find_layer(other) < &*layer);
    }
}

TEST_CASE("layers: what is allowed raises no complaint") {
  Tree tree;
  tree.add("lib/model/a.cpp", "#include <codicil/model/policy.hpp>")
      .add("lib/yaml/a.cpp", "# include \"yaml/tree.hpp\"\n#include <yaml-cpp/parser.h>")
      .add("include/codicil/render.hpp", "#include <codicil/document/document.hpp>\n#include <string>")
      .add("renderers/registry.cpp", "#include \"html/html.hpp\"")
      .add("tools/codicil/a.cpp", "#include \"console.hpp\"\n#include <unistd.h>")
      .add("tools/codicil/notes.txt", "#include \"html/html.hpp\"");
  CHECK(tree.violations().empty());
}

TEST_CASE("layers: a planted include is found and named") {
  struct Planted {
    std::string file, line, complaint;
  };
  const auto planted =
      GENERATE(Planted{"lib/model/a.cpp", "#include <codicil/document/document.hpp>",
                       "codicil/document/document.hpp: the layer model may not include the layer document"},
               Planted{"renderers/html/a.cpp", "  #  include <codicil/model/policy.hpp>  // why not",
                       "codicil/model/policy.hpp: the layer html may not include the layer model"},
               Planted{"renderers/html/a.cpp", "#include \"text/lines.hpp\"",
                       "text/lines.hpp: the layer html may not include the layer text"},
               Planted{"renderers/html/a.cpp", "#include <pugixml.hpp>",
                       "pugixml.hpp: the layer html may not include headers of third parties but its own"},
               Planted{"include/codicil/model/a.hpp", "#include <fmt/format.h>",
                       "fmt/format.h: a public header includes std and <codicil/...> headers only"},
               Planted{"include/codicil/document/a.hpp", "#include \"unicode/utf8.hpp\"",
                       "unicode/utf8.hpp: a public header includes std and <codicil/...> headers only"},
               Planted{"tools/codicil/a.cpp", "#include \"yaml/tree.hpp\"",
                       "yaml/tree.hpp: the layer tools may not include the layer yaml"},
               Planted{"lib/document/a.cpp", "#include <boost/any.hpp>",
                       "boost/any.hpp: the layer document may not include headers of third parties but its own"},
               Planted{"lib/document/a.cpp", "#include <codicil/render.hpp>",
                       "codicil/render.hpp: the layer document may not include the layer render"});
  Tree tree;
  tree.add(planted.file, planted.line);
  CHECK(tree.violations() == std::vector<std::string>{planted.file + ":2: " + planted.complaint});
}

TEST_CASE("layers: a folder that is not in the table is found") {
  Tree tree;
  tree.add("lib/shortcuts/a.hpp", "");
  CHECK(tree.violations() ==
        std::vector<std::string>{"lib/shortcuts/a.hpp: the layer shortcuts is not in the table of this test"});
}
