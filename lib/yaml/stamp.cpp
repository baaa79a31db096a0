// Stamps beside translations, in the file as it stands: by the places of the nodes, not by writing it anew.

#include <codicil/read.hpp>

#include "yaml/edits.hpp"
#include "yaml/parse.hpp"
#include "yaml/policy.hpp"
#include "yaml/read_text.hpp"
#include "yaml/scalar.hpp"

namespace codicil {
namespace {

using yaml::find_value;
using yaml::Node;
using yaml::Pairs;

std::string pair(std::string_view language, std::string_view source) {
  return yaml::spelled(language) + ": " + yaml::spelled(stamp_of(source));
}

std::string joined(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) (out += out.empty() ? "" : ", ") += item;
  return out;
}

class Stamper {
public:
  Stamper(std::string_view text, std::string_view own, std::string_view wanted)
      : own_(own), wanted_(wanted), edits_(text) {}

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
        edits_.replace(*old, yaml::spelled(stamp_of(source->text)));
    }
    if (!fresh.empty() && stamps) edits_.add_pairs(*stamps, fresh);
    if (!fresh.empty() && !stamps) edits_.add_pairs(mapping, {"stamp: {" + joined(fresh) + '}'});
  }

  std::string take() { return edits_.take(); }

private:
  std::string_view own_, wanted_;
  yaml::Edits edits_;
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
