// What can be checked only when the whole file is known: that references lead somewhere, and that somebody refers to
// each entry.

#include "model/lookup.hpp"
#include "yaml/reader.hpp"

namespace codicil::yaml {
namespace {

constexpr std::array<std::string_view, 9> registry_keys{"parties",   "data",   "purposes", "activities", "retention",
                                                        "documents", "people", "terms",    "parties"};

// What entries print again where something refers to them: a few bytes of reference can stand for a long text, and a
// megabyte of them for gigabytes.
class Repetition {
public:
  Repetition(Reader& reader, std::size_t most) : reader_(reader), left_(most) {}

  // Whether there is room for `bytes` more; the first time that there is none is a finding at `node`, and the end.
  bool add(std::size_t bytes, const Node& node) {
    if (bytes <= left_) return left_ -= bytes, true;
    left_ = 0;
    if (!std::exchange(reported_, true))
      reader_.report(code::too_many, node, "up to here, references repeat more text than a policy can hold").help =
          "shorten the entries that are referred to so often, or raise the limit if you trust the file";
    return false;
  }

private:
  Reader& reader_;
  std::size_t left_;
  bool reported_ = false;
};

// The bytes of the entry that stands under `key`.
std::size_t size_of_entry(const Node& key) {
  const Node& value = *key.next();
  const Node& last = *(value.next() - 1);
  return last.begin + last.text.size() - key.begin;
}

// About how many bytes a value prints.
template <class T>
std::size_t size_of_value(const T& value) {
  std::size_t size = 0;
  if constexpr (std::is_same_v<T, std::string>) {
    size = value.size();
  } else if constexpr (std::is_same_v<T, Words>) {
    size = value.text.size();
  } else if constexpr (std::is_same_v<T, Text>) {
    size = value.source.size();
  } else if constexpr (is_mention_v<T>) {
    size = size_of_value(*value.own);
  } else if constexpr (is_stated_v<T> || is_optional_v<T>) {
    if (value) size = size_of_value(*value);
  } else if constexpr (is_list_v<T>) {
    for (const auto& item : value) size += size_of_value(item);
  } else if constexpr (is_registry_v<T>) {
    for (const auto& entry : value) size += size_of_value(entry.value);
  } else if constexpr (Described<T>) {
    for_each_field<T>([&](const auto& f) { size += size_of_value(value.*f.member); });
  }
  return size;
}

constexpr std::size_t cost_of_search = 1024;  // of a path in a text, as bytes: paths are followed from the top

std::size_t index_of(Target target) { return static_cast<std::size_t>(target); }

std::string first_part(std::string_view id) { return std::string(id.substr(0, id.find('.'))); }

void use(Reader& reader, Target target, std::string_view id) {
  auto& known = reader.known[index_of(target)];
  if (const auto entry = known.find(std::string(id)); entry != known.end()) entry->second.used = true;
  if (target == Target::contact || id.find('.') != id.npos) use(reader, Target::party, first_part(id));
}

std::vector<std::string_view> ids_of(const Reader& reader, Target target) {
  std::vector<std::string_view> ids;
  for (const auto& [id, known] : reader.known[index_of(target)]) ids.push_back(id);
  std::sort(ids.begin(), ids.end());  // not in hash order
  return ids;
}

void report_dangling(Reader& reader, const Reader::Reference& reference) {
  const std::string_view text = reference.node->text;
  constexpr std::size_t many = 1000;  // too many to look through for each finding
  const bool enough =
      reader.problems.enough(code::dangling_id) || reader.known[index_of(reference.target)].size() > many;
  const std::string_view meant = enough ? std::string_view{} : suggest(text, ids_of(reader, reference.target));
  reader.path = reference.path;
  const std::string registry(registry_keys[index_of(reference.target)]);
  Diagnostic& finding = reader.report(code::dangling_id, *reference.node,
                                      "there is no " + quote(text) + " in `" + registry + '`' +
                                          (meant.empty() ? "" : "; did you mean " + quote(meant) + "?"));
  const std::string add = reference.target == Target::contact || text.find('.') != text.npos
                              ? "add it to the party that it belongs to"
                              : "add it to `" + registry + '`';
  finding.help = !reference.mention                 ? add
                 : reader.in_table(*reference.node) ? add + "; a word that looks like an id can be said in YAML only"
                                                    : add + ", or put it in quotes if you mean the word itself";
}

void check_reference(Reader& reader, const Reader::Reference& reference, Repetition& repetition) {
  const std::string id(reference.node->text);
  const auto& known = reader.known[index_of(reference.target)];
  if (const auto entry = known.find(id); entry != known.end()) {
    reader.path = reference.path;
    if (repetition.add(size_of_entry(*entry->second.key), *reference.node)) use(reader, reference.target, id);
  } else if (!reader.unreadable[index_of(reference.target == Target::contact ? Target::party : reference.target)])
    report_dangling(reader, reference);
}

// The id of a section that was meant.
std::string_view section_like(const Reader& reader, std::string_view id) {
  if (reader.problems.enough(code::dangling_section)) return {};
  std::vector<std::string_view> ids;
  for (const auto& [known, node] : reader.section_ids) ids.push_back(known);
  std::sort(ids.begin(), ids.end());  // not in hash order
  return suggest(id, ids);
}

void check_section(Reader& reader, const Reader::SectionReference& reference) {
  const std::string_view text = reference.node->text;
  if (!is_id(text) || reader.section_ids.contains(std::string(text))) return;  // what is no id is a finding already
  const std::string_view meant = section_like(reader, text);
  reader.path = reference.path;
  reader
      .report(code::dangling_section, *reference.node,
              "there is no section " + quote(text) + (meant.empty() ? "" : "; did you mean " + quote(meant) + "?"))
      .help = "name a section by its `id`; one without is called after its kind, the second of a kind `rights-2`";
}

// Entries that a path in a text leads through, with or without their registry.
void use_path(Reader& reader, std::string_view path) {
  const std::string first = first_part(path);
  std::string_view rest = path;
  lookup::take_part(rest);
  for (std::size_t i = 0; i + 1 < registry_keys.size(); ++i) {
    if (registry_keys[i] == first) return use(reader, static_cast<Target>(i), first_part(rest));
    use(reader, static_cast<Target>(i), first);
  }
}

// The place of words in the text of a node, looking on from `from`; that of the node if they are not found as they are.
Extent find_in_text(const Reader& reader, const Node& node, std::string_view words, std::size_t& from) {
  const auto found = reader.find(node, words, from);
  if (found) from = found->end;
  return found.value_or(reader.extent(node));
}

void check_path(Reader& reader, const Policy& policy, const Node& node, std::string_view path, std::size_t& from,
                Repetition& repetition) {
  if (!repetition.add(cost_of_search, node)) return;
  std::size_t size = 0;
  const Lookup result = visit_fact(policy, path, [&](const auto& value) { size += size_of_value(value); });
  if (!repetition.add(size, node)) return;
  if (result == Lookup::found) return use_path(reader, path);
  const Extent at = find_in_text(reader, node, "[[" + std::string(path), from);
  const bool unknown = result == Lookup::unknown;
  Diagnostic& finding =
      reader.problems.add(unknown ? code::dangling_fact : code::unstated_fact, at.begin, at.end,
                          unknown ? "there is no fact " + quote(path) : "the policy does not state " + quote(path));
  finding.fact = reader.path;
  finding.help = unknown
                     ? "write a key or id with dots between: [[policy.updated]], [[acme.privacy-policy]], [[#contact]]"
                     : "state it, or leave the reference out";
}

void check_writing(Reader& reader, const Policy& policy, const Reader::Writing& writing, Repetition& repetition) {
  std::size_t from = 0;
  reader.path = writing.path;
  for (const std::string& path : writing.parsed->references)
    check_path(reader, policy, *writing.node, path, from, repetition);
  from = 0;
  for (const std::string& link : writing.parsed->refused_links) {
    const Extent at = find_in_text(reader, *writing.node, link, from);
    Diagnostic& finding =
        reader.problems.add(code::refused_link, at.begin, at.end, "this is no address that a policy can link to");
    finding.fact = reader.path;
    finding.help =
        "links go to https://, http://, mailto: and tel: addresses, and pictures are not printed; the words are "
        "printed without the link";
  }
}

constexpr std::array<std::string_view, 7> nouns{"party",        "data category", "purpose",        "activity",
                                                "storage rule", "document",      "group of people"};

// Where an id of the registry stands in quotes first.
std::unordered_map<std::string_view, const Node*> quoted_ids(const Reader& reader, Target target) {
  std::unordered_map<std::string_view, const Node*> nodes;
  for (const Reader::QuotedId& each : reader.quoted_ids)
    if (each.target == target) nodes.emplace(each.node->text, each.node);
  return nodes;
}

void help_unused(const Reader& reader, Diagnostic& finding, const Node* quoted) {
  finding.help = "name it where it belongs, or delete it: no section says anything of it";
  if (!quoted) return;
  const auto [begin, end] = reader.extent(*quoted);
  const SourceText& source = reader.problems.source(begin);
  finding.help = "it stands in quotes in line " + std::to_string(source.range(begin, end).begin.line) +
                 ", which makes words of it: take the quotes away there";
  if (!reader.in_table(*quoted)) reader.problems.relate(finding, "here it is words", begin, end);
}

void check_use(Reader& reader, Target target) {
  std::vector<std::pair<const Node*, std::string_view>> unused;
  for (const auto& [id, entry] : reader.known[index_of(target)])
    if (!entry.used && id.find('.') == id.npos) unused.emplace_back(entry.key, id);
  if (unused.empty()) return;
  std::sort(unused.begin(), unused.end());  // not in hash order
  const auto quoted = quoted_ids(reader, target);
  for (const auto& [key, id] : unused) {
    reader.path = std::string(registry_keys[index_of(target)]) + '.' + std::string(id);
    const auto words = quoted.find(id);
    help_unused(reader,
                reader.report(code::unused_entry, *key,
                              "nothing refers to the " + std::string(nouns[index_of(target)]) + ' ' + quote(id)),
                words == quoted.end() ? nullptr : words->second);
  }
}

}  // namespace

void check_references(Reader& reader, const Policy& policy, std::size_t most_repeated) {
  Repetition repetition(reader, most_repeated);
  for (const Reader::Reference& reference : reader.references) check_reference(reader, reference, repetition);
  for (const Reader::SectionReference& reference : reader.section_references) check_section(reader, reference);
  for (const Reader::Writing& writing : reader.writings) check_writing(reader, policy, writing, repetition);
  if (reader.problems.any_errors()) return;
  // Activities and documents are printed by themselves.
  for (const Target target : {Target::party, Target::data, Target::purpose, Target::storage, Target::people})
    check_use(reader, target);
}

}  // namespace codicil::yaml
