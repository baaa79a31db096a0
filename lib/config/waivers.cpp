// More waivers in settings as they stand: by the places of the nodes, not by writing them anew.

#include <codicil/config.hpp>

#include "yaml/edits.hpp"
#include "yaml/file.hpp"
#include "yaml/read_text.hpp"
#include "yaml/scalar.hpp"

#include <algorithm>

namespace codicil {
namespace {

using yaml::Edits;
using yaml::find_value;
using yaml::Kind;
using yaml::Node;

using Lines = std::vector<std::string>;

std::string_view text_of(const std::string& value) { return value; }
std::string text_of(const std::optional<Date>& value) { return value ? value->to_string() : std::string(); }

// Other programs take digits, and those with an `e`, for a number.
std::string spelled(std::string_view value) {
  if (value.find_first_not_of("0123456789e") != value.npos) return yaml::spelled(value);
  std::string out;
  yaml::append_quoted(out, value);
  return out;
}

// Items of a list.
Lines items_of(const std::vector<Waiver>& waivers) {
  Lines lines;
  for (const Waiver& waiver : waivers) {
    std::string_view lead = "- ";
    for_each_field<Waiver>([&](const auto& f) {
      const std::string value(text_of(waiver.*f.member));
      if (value.empty()) return;
      lines.push_back(std::string(lead).append(f.key) + ": " + spelled(value));
      lead = "  ";
    });
  }
  return lines;
}

Lines under(std::string key, const Lines& lines) {
  Lines all{std::move(key) + ':'};
  for (const std::string& line : lines) all.push_back("  " + line);
  return all;
}

void add_lines(Edits& edits, const Node& collection, const Lines& lines) {
  if (collection.kind == Kind::nothing)
    edits.add_lines_below(collection.key(), lines);
  else if (!edits.is_flow(collection))  // else nothing is added, and that is noticed
    edits.add_lines(collection, lines);
}

void add_items(Edits& edits, const yaml::Tree& tree, const Lines& items) {
  if (tree.nodes.empty()) return edits.append(under("review", under("waivers", items)));
  const Node& root = tree.nodes.front();
  const Node* review = find_value(root, "review");
  if (!review) return add_lines(edits, root, under("review", under("waivers", items)));
  const Node* waivers = find_value(*review, "waivers");
  if (!waivers) return add_lines(edits, *review, under("waivers", items));
  add_lines(edits, *waivers, items);
}

bool are_same(Waiver a, Waiver b) {
  a.place = b.place = {};
  return a == b;
}

// Whether `after` says what `before` says, and accepts `added` besides.
bool has_gained(const ReviewOptions& after, const ReviewOptions& before, const std::vector<Waiver>& added) {
  std::vector<Waiver> all = before.waivers;
  all.insert(all.end(), added.begin(), added.end());
  return after.severities == before.severities &&
         std::equal(after.waivers.begin(), after.waivers.end(), all.begin(), all.end(), are_same);
}

Diagnostics unplaced(const std::string& name) {
  Diagnostics found;
  found.add({.code = code::unplaced_waiver,
             .message = "can't add a waiver without changing something else",
             .help = "write `waivers:` and its items on lines of their own, without brackets and braces",
             .file = name});
  return found;
}

}  // namespace

Result<std::string> add_waivers(std::string_view yaml, const std::vector<Waiver>& waivers, const ReadOptions& options) {
  const Result<Config> before = read_config(yaml, options);
  if (!before) return before.diagnostics();
  const std::string_view content = without_mark(yaml), mark = yaml.substr(0, yaml.size() - content.size());
  Edits edits(content);
  read_yaml(content, options, [&](Problems&, const yaml::Tree& tree) { add_items(edits, tree, items_of(waivers)); });
  const std::string text = edits.take();
  const Result<Config> after = read_config(text, options);
  if (!after || !has_gained(after->review, before->review, waivers)) return unplaced(options.name);
  return std::string(mark) + text;
}

Result<std::string> add_waivers_to_file(const std::string& path, const std::vector<Waiver>& waivers,
                                        const ReadOptions& options) {
  ReadOptions named = options;
  named.name = path;
  const Result<std::string> text = file_text(path, options.max_bytes);
  return text ? add_waivers(*text, waivers, named) : text;
}

}  // namespace codicil
