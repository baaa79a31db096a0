// A policy file in one style: its text printed anew with its comments, and taken for done only where nothing got lost.

#include <codicil/read.hpp>

#include "yaml/parse.hpp"
#include "yaml/print.hpp"
#include "yaml/read_text.hpp"

namespace codicil {
namespace {

std::string with_line_feeds(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != '\r')
      out += text[i];
    else if (text.substr(i + 1, 1) != "\n")
      out += '\n';
  return out;
}

// Precondition: the text is a policy without errors.
yaml::Printed printed(std::string_view text, const ReadOptions& options) {
  yaml::Printed out;
  read_yaml(text, options, [&](Problems& problems, const yaml::Tree& tree) { out = print(problems.source(), tree); });
  return out;
}

bool keeps_blank_lines(const yaml::Node& node, std::string_view text) {
  const std::string_view header = text.substr(node.begin, text.find_first_of(" \n", node.begin) - node.begin);
  return node.is_scalar() && header.find_first_of("|>") == 0 && header.find('+') != header.npos;
}

// What can be seen to stand in the way, at its place: texts that keep the blank lines below them (`|+`), since yaml-cpp
// does not tell how many, and other programs do; and keys that YAML has behind `?` only.
Diagnostics obstacles(std::string_view text, const ReadOptions& options) {
  constexpr std::size_t longest_key = 1024;
  const std::string message = "can't format this file without changing what it says: this ";
  const Diagnostics all = read_yaml(text, options, [&](Problems& problems, const yaml::Tree& tree) {
    const auto add = [&](const yaml::Node& node, std::string_view what, std::string_view help) {
      const std::size_t begin = node.begin;
      problems.add(code::unformatted, begin, begin + 1, message + std::string(what)).help = help;
    };
    for (const yaml::Node& node : tree.nodes) {
      if (keeps_blank_lines(node, text)) add(node, "text keeps the blank lines below it", "write `|` for `|+`");
      if (node.has_key && node.key().text.size() > longest_key)
        add(node.key(), "key is longer than a line can have", "write a short key, and the text as its value");
    }
  });
  Diagnostics found;
  for (const Diagnostic& each : all)
    if (each.code == code::unformatted) found.add(each);
  return found;
}

// Whether `text` says what `policy` says, with these comments, and printing it again changes nothing.
bool is_same(std::string_view text, const Policy& policy, const std::vector<std::string>& comments,
             const ReadOptions& options) {
  const Reading reading = read_text(text, options, false);
  if (!reading.policy || !(*reading.policy == policy)) return false;
  const yaml::Printed again = printed(text, options);
  return again.text == text && again.comments == comments;
}

Diagnostics unformatted(const std::string& name) {
  Diagnostics found;
  found.add({.code = code::unformatted,
             .message = "can't format this file without changing what it says or losing a comment",
             .help = "where braces go on over several lines, write one key to a line",
             .file = name});
  return found;
}

}  // namespace

Result<std::string> format_policy(std::string_view yaml, const ReadOptions& options) {
  Reading reading = read_text(yaml, options, false);
  if (!reading.policy) return Result<std::string>(std::move(reading.diagnostics));
  const std::string_view content = without_mark(yaml), mark = yaml.substr(0, yaml.size() - content.size());
  const std::string original = with_line_feeds(content);
  const yaml::Printed out = printed(original, options);
  if (Diagnostics seen = obstacles(original, options); !seen.empty()) return seen;
  if (!is_same(out.text, *reading.policy, out.comments, options)) return unformatted(options.name);
  return std::string(mark) + out.text;
}

}  // namespace codicil
