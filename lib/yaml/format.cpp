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

// Whether a text keeps the blank lines below it (`|+`): yaml-cpp does not tell how many, other programs do.
bool keeps_blank_lines(std::string_view text, const ReadOptions& options) {
  bool keeps = false;
  read_yaml(text, options, [&](Problems&, const yaml::Tree& tree) {
    for (const yaml::Node& node : tree.nodes) {
      const std::string_view header = text.substr(node.begin, text.find_first_of(" \n", node.begin) - node.begin);
      keeps |= node.is_scalar() && header.find_first_of("|>") == 0 && header.find('+') != header.npos;
    }
  });
  return keeps;
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
  found.add(
      {.code = code::unformatted,
       .message = "can't format this file without changing what it says or losing a comment",
       .help =
           "shorten keys that are longer than a line; where braces go on over several lines, write one key to a line; "
           "write `|` for `|+`",
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
  if (!is_same(out.text, *reading.policy, out.comments, options) || keeps_blank_lines(original, options))
    return unformatted(options.name);
  return std::string(mark) + out.text;
}

}  // namespace codicil
