// Stamps beside translations, in the file as it stands: by the places of the nodes, not by writing it anew.

#include <codicil/read.hpp>

#include "yaml/parse.hpp"
#include "yaml/policy.hpp"
#include "yaml/read_text.hpp"
#include "yaml/scalar.hpp"

#include <algorithm>

namespace codicil {
namespace {

using yaml::Kind;
using yaml::Node;
using yaml::Pairs;

// `length` bytes at `at` make room for `text`.
struct Edit {
  std::size_t at, length;
  std::string text;
};

std::string scalar(std::string_view text) {
  std::string out;
  if (yaml::needs_quotes(text))
    yaml::append_quoted(out, text);
  else
    out = text;
  return out;
}

std::string pair(std::string_view language, std::string_view source) {
  return scalar(language) + ": " + scalar(stamp_of(source));
}

const Node* find_value(const Node& mapping, std::string_view wanted) {
  for (const auto [key, value] : Pairs(mapping))
    if (key.text == wanted) return &value;
  return nullptr;
}

class Stamper {
public:
  Stamper(std::string_view text, std::string_view own, std::string_view wanted)
      : text_(text), own_(own), wanted_(wanted) {}

  // Stamps what one mapping of languages says.
  void stamp(const Node& mapping) {
    const Node* source = find_value(mapping, own_);
    const Node* stamps = find_value(mapping, "stamp");
    std::vector<std::string> fresh;
    for (const auto [key, value] : Pairs(mapping)) {
      if (&value == source || &value == stamps || !(wanted_.empty() || key.text == wanted_)) continue;
      const Node* old = stamps ? find_value(*stamps, key.text) : nullptr;
      if (!old)
        fresh.push_back(pair(key.text, source->text));
      else if (old->text != stamp_of(source->text))
        edits_.push_back({old->begin, end_of(*old) - old->begin, scalar(stamp_of(source->text))});
    }
    if (!fresh.empty() && stamps) add(*stamps, fresh);
    if (!fresh.empty() && !stamps) add(mapping, {"stamp: {" + joined(fresh, ", ") + '}'});
  }

  std::string take() {
    std::stable_sort(edits_.begin(), edits_.end(), [](const Edit& a, const Edit& b) { return a.at < b.at; });
    std::string out;
    std::size_t done = 0;
    for (const Edit& edit : edits_) {
      out.append(text_, done, edit.at - done).append(edit.text);
      done = edit.at + edit.length;
    }
    return out.append(text_, done);
  }

private:
  static std::string joined(const std::vector<std::string>& items, std::string_view separator) {
    std::string out;
    for (const std::string& item : items) (out += out.empty() ? "" : separator) += item;
    return out;
  }

  // After the last pair.
  void add(const Node& mapping, const std::vector<std::string>& pairs) {
    if (text_[mapping.begin] != '{') return add_lines(mapping, pairs);
    const bool empty = mapping.span == 1;
    const std::size_t at = empty ? mapping.begin + 1 : end_of(last_value(mapping));
    edits_.push_back({at, 0, (empty ? "" : ", ") + joined(pairs, ", ")});
  }

  void add_lines(const Node& mapping, const std::vector<std::string>& pairs) {
    const std::size_t column = mapping.begin - line_begin(mapping.begin);
    const std::size_t at = end_of_lines(last_value(mapping).key().begin, column);
    const bool crlf = text_.find("\r\n") != text_.npos;
    const std::string line = (crlf ? "\r\n" : "\n") + std::string(column, ' ');
    edits_.push_back({at, 0, line + joined(pairs, line)});
  }

  static const Node& last_value(const Node& mapping) {
    const Node* last = nullptr;
    for (const auto [key, value] : Pairs(mapping)) last = &value;
    return *last;
  }

  std::size_t line_begin(std::size_t at) const {
    const auto end = at == 0 ? text_.npos : text_.rfind('\n', at - 1);
    return end == text_.npos ? 0 : end + 1;
  }
  // Before the line's end.
  std::size_t line_end(std::size_t at) const {
    const std::size_t end = std::min(text_.find('\n', at), text_.size());
    return end > at && text_[end - 1] == '\r' ? end - 1 : end;
  }

  // The end of the last line that belongs to the line with `at`: those indented by more than `column`.
  std::size_t end_of_lines(std::size_t at, std::size_t column) const {
    std::size_t end = line_end(at);
    for (std::size_t line = text_.find('\n', at); line != text_.npos; line = text_.find('\n', line)) {
      const std::size_t word = text_.find_first_not_of(' ', ++line);
      if (word == text_.npos) break;
      if (text_[word] == '\n' || text_[word] == '\r') continue;  // blank: belongs to what comes after it, if that does
      if (word - line <= column) break;
      end = line_end(word);
    }
    return end;
  }

  // The end of a scalar, or of a mapping in braces.
  std::size_t end_of(const Node& node) const {
    if (node.kind == Kind::mapping) return closing_brace(node);
    const char first = text_[node.begin];
    if (first == '"' || first == '\'') return end_of_quotes(node.begin, first);
    if (text_.substr(node.begin, node.text.size()) == node.text) return node.begin + node.text.size();
    std::size_t end = std::min(text_.find_first_of(",}", node.begin), text_.size());  // several lines, in braces
    while (text_[end - 1] == ' ' || text_[end - 1] == '\n' || text_[end - 1] == '\r') --end;
    return end;
  }
  std::size_t closing_brace(const Node& mapping) const {
    const std::size_t from = mapping.span == 1 ? mapping.begin : end_of(last_value(mapping));
    return std::min(text_.find('}', from), text_.size() - 1) + 1;
  }
  std::size_t end_of_quotes(std::size_t at, char quote) const {
    for (++at; at < text_.size(); ++at) {
      if (quote == '"' && text_[at] == '\\')
        ++at;
      else if (text_[at] == quote && !(quote == '\'' && text_.substr(at + 1, 1) == "'"))
        return at + 1;
      else if (text_[at] == quote)
        ++at;
    }
    return text_.size();
  }

  std::string_view text_, own_, wanted_;
  std::vector<Edit> edits_;
};

// What a file says apart from its stamps, and where it says it in several languages.
struct Parsed {
  Parsed(std::string_view text, const ReadOptions& options)
      : source(text, options.name), problems(source), reader(problems, options, false) {
    reader.keeps_stamps = false;
    if (yaml::check_bytes(source, problems)) tree = yaml::parse(source, options, problems);
    if (problems.any_errors() || tree.nodes.empty()) return;
    reader.bytes_left = options.max_bytes - std::min(options.max_bytes, text.size());
    reader.nodes_left = options.max_nodes - std::min(options.max_nodes, tree.nodes.size());
    reader.parts_left = options.max_nodes / 4;
    yaml::convert_policy(reader, tree.nodes.front(), policy);
  }
  std::string stamped(std::string_view language) const {
    Stamper stamper(source.text(), reader.language, language);
    for (const Node* mapping : reader.by_language) stamper.stamp(*mapping);
    return stamper.take();
  }

  SourceText source;
  Problems problems;
  yaml::Tree tree;
  yaml::Reader reader;
  Policy policy;
};

Diagnostics unplaced(const std::string& name) {
  Diagnostics found;
  found.add({.code = code::unplaced_stamp,
             .message = "can't put the stamps in without changing something else",
             .help = "write the texts of each language on lines of their own",
             .file = name});
  return found;
}

}  // namespace

Result<std::string> stamp_translations(std::string_view yaml, std::string_view language, const ReadOptions& options) {
  Reading reading = read_text(yaml, options, false);
  if (!reading.policy) return Result<std::string>(std::move(reading.diagnostics));
  const std::string_view content = without_mark(yaml), mark = yaml.substr(0, yaml.size() - content.size());
  const Parsed before(content, options);
  std::string text = before.stamped(language);
  const Parsed after(text, options);
  if (after.problems.any_errors() || !(after.policy == before.policy) || after.stamped(language) != text)
    return unplaced(options.name);
  return std::string(mark) + text;
}

}  // namespace codicil
