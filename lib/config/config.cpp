// Settings, by their field tables and the machinery that reads policies.

#include <codicil/config.hpp>

#include "unicode/utf8.hpp"
#include "yaml/convert.hpp"
#include "yaml/file.hpp"
#include "yaml/read_text.hpp"

#include <unordered_map>

namespace codicil {
namespace yaml {
namespace {

void report_twice(Reader& reader, std::string_view code, const Node& node, const Node& before, std::string message,
                  std::string_view help) {
  Diagnostic& finding = reader.report(code, node, std::move(message));
  finding.help = help;
  const Extent at = reader.extent(before);
  reader.problems.relate(finding, "it stands here first", at.begin, at.end);
}

// The rules whose findings have such levels.
template <class Level>
struct RulesOf;

template <>
struct RulesOf<Materiality> {
  static constexpr std::string_view where = "a report shows beside the change: `recipient-added` or `D301`";
  static constexpr std::string_view example = "recipient-added: notable";
  static std::string_view find(std::string_view key) {
    const ReviewRule* rule = find_review_rule(key);
    return rule ? rule->id : std::string_view();
  }
  static std::vector<std::string_view> names() {
    std::vector<std::string_view> names;
    for (const ReviewRule* rule : review_rules()) names.insert(names.end(), {rule->name, rule->id});
    return names;
  }
  static bool is_fixed(std::string_view) { return false; }
};

template <>
struct RulesOf<FindingLevel> {
  static constexpr std::string_view where = "`codicil check` shows: `vague-words` or `H0205`";
  static constexpr std::string_view example = "vague-words: off";
  static std::string_view find(std::string_view key) { return find_finding(key).code; }
  static std::vector<std::string_view> names() {
    std::vector<std::string_view> names;
    for (const FindingKind& kind : finding_kinds()) names.insert(names.end(), {kind.name, kind.code});
    return names;
  }
  static bool is_fixed(std::string_view code) { return find_finding(code).is_fixed; }
};

// Whether the key names a rule that no other one named, and that can have another severity.
template <class Level>
class Rules {
public:
  explicit Rules(Reader& reader) : reader_(reader) {}

  void take(const Node& key) {
    const std::string_view rule = RulesOf<Level>::find(key.text);
    if (rule.empty()) return report_unknown(key);
    if (RulesOf<Level>::is_fixed(rule)) return report_fixed(key);
    const auto [before, fresh] = seen_.emplace(rule, &key);
    if (!fresh)
      report_twice(reader_, code::duplicate_key, key, *before->second,
                   quote(before->second->text) + " and " + quote(key.text) + " are the same rule",
                   "keep one of the two");
  }

private:
  void report_unknown(const Node& key) {
    const bool enough = reader_.problems.enough(code::unknown_rule);
    const std::string_view meant = enough ? std::string_view{} : suggest(key.text, RulesOf<Level>::names());
    reader_
        .report(code::unknown_rule, key,
                "there is no rule " + quote(key.text) + (meant.empty() ? "" : "; did you mean " + quote(meant) + "?"))
        .help = "write the name or id that " + std::string(RulesOf<Level>::where);
  }
  void report_fixed(const Node& key) {
    reader_.report(code::fixed_severity, key, quote(key.text) + " is always an error: it says that a file is no policy")
        .help = "mend the policies that have it, and leave this line out";
  }

  Reader& reader_;
  std::unordered_map<std::string_view, const Node*> seen_;
};

std::string place_of(const Reader& reader, const Node& node) {
  const SourceText& source = reader.problems.source();
  const Position at = source.position(node.begin);
  return std::string(source.name()) + ':' + std::to_string(at.line) + ':' + std::to_string(at.column);
}

}  // namespace

// The functions that the machinery calls by type stand outside the unnamed namespace, where it would not find them.

template <Enumeration Level>
void convert(Reader& reader, const Node& node, std::vector<std::pair<std::string, Level>>& out) {
  if (node.kind == Kind::nothing) return;
  if (node.kind != Kind::mapping)
    return reader.wrong_type(
        node, "words by rule",
        "write a rule and " + one_of(words_of<Level>()) + " on each line:  " + std::string(RulesOf<Level>::example));
  Rules<Level> rules(reader);
  Keys keys(reader, node);
  keys.each([&](const Node& key, const Node& value) {
    rules.take(key);
    convert(reader, value, out.emplace_back(key.text, Level{}).second);
    return true;
  });
}

void convert(Reader& reader, const Node& node, Waiver& out) {
  convert<Waiver>(reader, node, out);
  out.place = place_of(reader, node);
  const Node* value = find_value(node, "fingerprint");
  if (!value || out.fingerprint.empty() || is_fingerprint(out.fingerprint)) return;
  Diagnostic& finding = reader.report(code::bad_fingerprint, *value, quote(value->text) + " is not a fingerprint");
  const std::string small = unicode::ascii_lower(value->text);
  finding.help = is_fingerprint(small) ? "write " + small
                                       : "copy the twelve digits (0 to 9, a to f) that the report shows beside the "
                                         "finding";
}

void convert(Reader& reader, const Node& node, std::vector<Waiver>& out) {
  if (node.kind == Kind::nothing) return;
  convert<Waiver>(reader, node, out);
  if (node.kind != Kind::list) return;
  std::unordered_map<std::string_view, const Node*> seen;
  for (const Node& item : Children(node)) {
    const Node* print = find_value(item, "fingerprint");
    if (!print || !is_fingerprint(print->text)) continue;
    const auto [before, fresh] = seen.emplace(print->text, print);
    if (!fresh)
      report_twice(reader, code::duplicate_waiver, *print, *before->second,
                   "the finding " + quote(print->text) + " is waived twice", "keep the one that holds");
  }
}

void convert(Reader& reader, const Node& node, ReviewOptions& out) {
  if (node.kind != Kind::nothing) convert<ReviewOptions>(reader, node, out);
}
void convert(Reader& reader, const Node& node, CheckOptions& out) {
  if (node.kind != Kind::nothing) convert<CheckOptions>(reader, node, out);
}

namespace {

void convert_config(Reader& reader, const Node& root, Config& out) {
  if (root.kind == Kind::mapping) return convert<Config>(reader, root, out);
  Diagnostic& finding = reader.report(code::wrong_type, root, "these are no settings");
  finding.label = "expected keys and values";
  finding.help = "write `review:` or `check:`, and below it `severities:`";
}

}  // namespace
}  // namespace yaml

Result<Config> read_config(std::string_view yaml, const ReadOptions& options) {
  Config config;
  Diagnostics found = read_yaml(yaml, options, [&](Problems& problems, const yaml::Tree& tree) {
    yaml::Reader reader(problems, options, false);
    reader.settings = true;
    if (!tree.nodes.empty()) yaml::convert_config(reader, tree.nodes.front(), config);
  });
  if (found.has_errors()) return found;
  return {std::move(config), std::move(found)};
}

Result<Config> load_config(const std::string& path, const ReadOptions& options) {
  ReadOptions named = options;
  named.name = path;
  const Result<std::string> text = file_text(path, options.max_bytes);
  return text ? read_config(*text, named) : Result<Config>(text.diagnostics());
}

}  // namespace codicil
