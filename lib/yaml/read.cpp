#include <codicil/read.hpp>

#include "yaml/policy.hpp"
#include "yaml/read_text.hpp"

namespace codicil {
namespace {

void report_empty(Problems& problems) {
  Diagnostic& finding = problems.add(code::empty_file, 0, 0, "there is no policy in this file");
  finding.frame.clear();
  finding.help = "begin it with `codicil: 1`, then the keys `policy`, `parties` and `sections`";
}

// Whether there is anything but comments and blank lines.
bool has_content(std::string_view text) {
  while (!text.empty()) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == text.npos) return false;
    if (text[first] != '#') return true;
    text.remove_prefix(std::min(text.find('\n', first), text.size()));
  }
  return false;
}

void convert(Problems& problems, const yaml::Tree& tree, const ReadOptions& options, bool keep_places,
             Reading& reading) {
  if (tree.nodes.empty()) return report_empty(problems);
  yaml::Reader reader(problems, options, keep_places);
  reader.bytes_left = options.max_bytes - problems.source().text().size();
  reader.nodes_left = options.max_nodes - std::min(options.max_nodes, tree.nodes.size());
  reader.parts_left = options.max_nodes / 4;  // a block costs about a hundred times the byte it is written with
  reader.wanted_language = options.untranslated_in;
  Policy& policy = reading.policy.emplace();
  yaml::convert_policy(reader, tree.nodes.front(), policy);
  yaml::check_translations(reader);
  yaml::check_references(reader, policy, 4 * options.max_bytes);
  reading.places = SourceMap(reader.take_places());
}

// The tree of a text that yaml-cpp can be trusted with.
yaml::Tree tree_of(const SourceText& source, const ReadOptions& options, Problems& problems) {
  if (!has_content(source.text()) || !yaml::check_bytes(source, problems)) return {};
  return yaml::parse(source, options, problems);
}

}  // namespace

Diagnostics read_yaml(std::string_view text, const ReadOptions& options,
                      const std::function<void(Problems&, const yaml::Tree&)>& convert) {
  if (text.size() > options.max_bytes) {
    Diagnostics found;
    found.add(too_large(options.name, options.max_bytes));
    return found;
  }
  const SourceText source(without_mark(text), options.name);
  Problems problems(source);
  const yaml::Tree tree = tree_of(source, options, problems);
  if (!problems.any_errors()) convert(problems, tree);  // nothing to say of a tree that could not be built
  return problems.take();
}

Reading read_text(std::string_view text, const ReadOptions& options, bool keep_places) {
  Reading reading;
  reading.diagnostics = read_yaml(text, options, [&](Problems& problems, const yaml::Tree& tree) {
    convert(problems, tree, options, keep_places, reading);
  });
  if (reading.diagnostics.has_errors()) reading.policy.reset();
  if (keep_places) reading.source = {options.name, std::string(without_mark(text))};
  return reading;
}

Result<Policy> without_places(Reading reading) {
  if (!reading.policy) return Result<Policy>(std::move(reading.diagnostics));
  return {*std::move(reading.policy), std::move(reading.diagnostics)};
}

Reading read(std::string_view yaml, const ReadOptions& options) { return read_text(yaml, options, true); }

Result<Policy> load_string(std::string_view yaml, const ReadOptions& options) {
  return without_places(read_text(yaml, options, false));
}

}  // namespace codicil
