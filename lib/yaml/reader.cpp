#include "yaml/reader.hpp"

namespace codicil::yaml {

namespace {

// The length of what stands in brackets at the begin of `line`; of the line where they close on a later one.
std::size_t bracket_length(std::string_view line) {
  std::size_t depth = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"' || line[i] == '\'')
      i = std::min(line.find(line[i], i + 1), line.size());
    else if (line[i] == '[' || line[i] == '{')
      ++depth;
    else if ((line[i] == ']' || line[i] == '}') && --depth == 0)
      return i + 1;
  }
  return line.size();
}

}  // namespace

Extent Reader::extent(const Node& node) const {
  const std::size_t begin = node.begin;
  const SourceText& source = problems.source(begin);
  const std::size_t line_end = source.line_end(begin);
  const std::string_view line = source.part(begin, line_end);
  if (line.starts_with(node.text) && !node.text.empty()) return {begin, begin + node.text.size()};
  if (line.starts_with('"') || line.starts_with('\'')) {
    const auto close = line.find(line.front(), 1 + node.text.size());
    return {begin, close == line.npos ? line_end : begin + close + 1};
  }
  if (line.starts_with('[') || line.starts_with('{')) return {begin, begin + bracket_length(line)};
  if (node.kind == Kind::list && line.starts_with('-')) return {begin, begin + 1};
  const auto last = line.substr(0, line.find(" #")).find_last_not_of(" \t");
  return {begin, begin + (last == line.npos ? 0 : last + 1)};
}

std::optional<Extent> Reader::find(const Node& node, std::string_view words, std::size_t from) const {
  const SourceText& source = problems.source(node.begin);
  const std::size_t begin = std::max<std::size_t>(from, node.begin);
  const std::size_t found = source.part(begin, source.end()).find(words), at = begin + found;
  if (found == words.npos || at > node.begin + 2 * node.text.size() + 1024) return std::nullopt;
  return Extent{at, at + words.size()};
}

void Reader::place(const Node& key, const Node& value) {
  if (!keep_places_) return;
  const Extent k = extent(key), v = extent(value);
  const SourceText& source = problems.source(k.begin);
  const Range key_range = source.range(k.begin, k.end);
  places_.push_back({path, key_range, source.range(v.begin, v.end), {}});
  if (in_table(key)) places_.back().file = source.name();
}

Diagnostic& Reader::report(std::string_view code, const Node& node, std::string message, std::string_view words) {
  const Extent at = (words.empty() ? std::nullopt : find(node, words)).value_or(extent(node));
  Diagnostic& finding = problems.add(code, at.begin, at.end, std::move(message));
  finding.fact = path;
  return finding;
}

Diagnostic& Reader::report_owner(std::string_view code, const Node& node, std::string message) {
  return report(code, node.has_key ? node.key() : node, std::move(message));
}

void Reader::wrong_type(const Node& node, std::string_view expected, std::string_view help) {
  if (node.kind == Kind::broken) return;
  if (node.kind == Kind::nothing) {
    const std::string what =
        node.has_key ? quote(node.key().text) + " has no value" : std::string("this item is empty");
    Diagnostic& finding = report(code::empty_value, node, what);
    finding.label = "expected " + std::string(expected);
    finding.help = node.has_key ? "write a value after the `:`; to say nothing about it, take out the whole key, if it "
                                  "is not one that has to be there"
                                : "write a value here, or delete the line";
    return;
  }
  constexpr std::array<std::string_view, 3> kinds{"one value", "keys and values", "a list"};
  Diagnostic& finding =
      report(code::wrong_type, node,
             (node.has_key ? quote(node.key().text) + " has " : std::string("this item has ")) +
                 std::string(kinds[static_cast<std::size_t>(node.kind)]) + ", not " + std::string(expected));
  finding.label = "expected " + std::string(expected);
  finding.help = help;
  if (!help.empty()) return;
  if (node.kind == Kind::list && problems.source(node.begin).part(node.begin, node.begin + 2) == "[[")
    finding.help = "put the text in quotes: it begins with a bracket";
  else if (node.kind == Kind::list)
    finding.help = "write one value, without the dash or brackets";
  if (node.kind == Kind::mapping) finding.help = "write the text alone; put it in quotes if it has a colon in it";
}

std::string_view Reader::scalar(const Node& node, std::string_view expected) {
  if (!node.is_scalar()) return wrong_type(node, expected), std::string_view{};
  if (node.text.empty()) {
    Diagnostic& finding = report(code::empty_value, node, "this text is empty");
    finding.label = "expected " + std::string(expected);
    finding.help = "leave the key out to say nothing about it, or write `none` to say that there is none";
  }
  return node.text;
}

std::string_view Reader::word(const Node& node, std::string_view expected) {
  if (!says_none(node)) return scalar(node, expected);
  Diagnostic& finding = report(code::misplaced_none, node, "`none` can't stand here");
  finding.label = "expected " + std::string(expected);
  finding.help = in_table(node) ? "this cell needs a value; the word itself can be said in YAML only: \"none\""
                 : node.has_key ? "this key needs a value; for the word itself, write it in quotes: \"none\""
                                : "to say that there are none, write `none` in place of the whole list; for the word "
                                  "itself, write it in quotes: \"none\"";
  return {};
}

void Reader::use_parts(std::size_t parts, const Node& node) {
  if (parts <= parts_left) return void(parts_left -= parts);
  parts_left = 0;
  report(code::too_many, node,
         "up to here, the texts have more paragraphs, list items and links than a policy can hold")
      .help = "shorten the texts, or raise the limit if you trust the file";
}

void Reader::unknown_word(std::string_view code, const Node& node, std::string message,
                          const std::vector<std::string_view>& words) {
  const bool enough = problems.enough(code);
  const std::string_view meant = enough ? std::string_view{} : suggest(node.text, words);
  if (!meant.empty()) message += "; did you mean " + quote(meant) + "?";
  Diagnostic& finding = report(code, node, std::move(message));
  if (!enough && !words.empty()) finding.help = "write " + one_of(words);
}

}  // namespace codicil::yaml
