// The examples that come with the project: valid, printable, and together an example of everything.

#include "generator.hpp"
#include "outputs.hpp"
#include "unit/markdown_reader.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <set>

namespace codicil::test {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> example_files() {
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(SOURCE_DIR "/policies/examples"))
    if (entry.path().extension() == ".yaml") files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  return files;
}

// Notes `<struct>.<key>` for every field that a policy states.
class Coverage {
public:
  void add(const Policy& policy) {
    walk(policy.policy);
    walk<Policy>(policy);
    for (const Section& section : policy.sections) walk(section);
  }
  const std::set<std::string>& fields() const { return fields_; }

private:
  template <class T>
  void walk(const T& value) {
    if constexpr (is_stated_v<T> || is_optional_v<T>) {
      if (value) walk(*value);
    } else if constexpr (is_list_v<T>) {
      for (const auto& item : value) walk(item);
    } else if constexpr (is_registry_v<T>) {
      for (const auto& entry : value) walk(entry.value);
    } else if constexpr (is_mention_v<T>) {
      if (value.id.empty()) walk(*value.own);
    } else if constexpr (Described<T>) {
      for_each_field<T>([&](const auto& f) {
        if (is_said(value.*f.member)) fields_.insert(std::string(Schema<T>::name) + '.' + std::string(f.key));
        walk(value.*f.member);
      });
    }
  }
  void walk(const Section& section) {
    walk<Section>(section);
    fields_.insert("kind " + std::string(section.kind()));
    if (!section.none) std::visit([this](const auto& body) { walk(body); }, section.body);
    for (const Section& below : section.sections) walk(below);
  }

  template <class T>
  static bool is_said(const T& value) {
    if constexpr (is_stated_v<T>)
      return !value.is_silent();
    else if constexpr (is_optional_v<T>)
      return value.has_value();
    else if constexpr (is_registry_v<T>)
      return !value.empty();
    else
      return true;
  }

  std::set<std::string> fields_;
};

std::string missing(const Coverage& all, const Coverage& covered) {
  std::string names;
  for (const std::string& field : all.fields())
    if (!covered.fields().contains(field)) names += field + '\n';
  return names;
}

void check_formats(const Policy& policy) {
  CAPTURE(policy.policy.language.tag);
  const Outputs outputs = print(policy, 80);
  CHECK(xml_fault(outputs[0]) == "");
  CHECK(xml_fault(outputs[2]) == "");
  CHECK(json_fault(outputs[3]) == "");
  CHECK(markdown_fault(compose(policy)) == "");
}

TEST_CASE("examples are valid and come out of every format well-formed, in every language") {
  REQUIRE(example_files().size() >= 6);
  for (const std::string& file : example_files()) {
    const auto loaded = load_file(file);
    INFO(loaded.diagnostics().to_text());
    REQUIRE(loaded);
    CHECK(loaded.diagnostics().empty());
    for (const std::string_view language : languages()) check_formats(in_language(*loaded, language));
  }
}

TEST_CASE("the examples use every kind of section and every field") {
  Coverage all, covered;
  all.add(filled_policy());
  for (const std::string& file : example_files()) {
    const auto loaded = load_file(file);
    REQUIRE(loaded);
    covered.add(*loaded);
  }
  REQUIRE(all.fields().size() > 300);
  CHECK(missing(all, covered) == "");
}

}  // namespace
}  // namespace codicil::test
