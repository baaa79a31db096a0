#include "yaml/convert.hpp"

namespace codicil::yaml {

std::string Checked<Url>::mend(std::string_view text) {
  for (const std::string_view scheme : {"https://", "mailto:"})
    if (const auto url = Url::parse(std::string(scheme) + std::string(text)); url && text.find('.') != text.npos)
      return url->text;
  return {};
}

std::string Checked<Country>::mend(std::string_view text) {
  std::string letters(text == "UK" || text == "uk" ? "GB" : text);
  for (char& c : letters)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return Country::parse(letters) ? letters : std::string();
}

void convert(Reader& reader, const Node& node, bool& out) {
  if (says_none(node)) {
    reader.report(code::misplaced_none, node, "`none` can't stand here").help =
        "write `yes` or `no`, or leave the key out to say nothing";
    return;
  }
  const std::string_view text = reader.scalar(node, "yes or no");
  out = text == "true" || text == "yes";
  if (text.empty() || out || text == "false" || text == "no") return;
  reader.report(code::wrong_type, node, quote(text) + " is neither yes nor no").help =
      "write `yes` or `no`, or leave the key out to say nothing";
}

void convert(Reader& reader, const Node& node, Id& out) {
  out.text = reader.word(node, "an id");
  if (!out.text.empty()) check_id(reader, node);
}

namespace {

// `stamp: {fr: 8f3a12c0}`
void convert_stamps(Reader& reader, const Node& node, std::vector<Translation>& out) {
  if (node.kind != Kind::mapping) return reader.wrong_type(node, "stamps by language");
  Keys keys(reader, node);
  keys.each([&](const Node& key, const Node& value) {
    const auto found =
        std::find_if(out.begin(), out.end(), [&](const auto& each) { return each.language == key.text; });
    if (found == out.end()) return false;
    const std::string_view stamp = reader.word(value, "a stamp");
    if (reader.keeps_stamps) found->stamp = stamp;
    return true;
  });
  for (const Translation& translation : out) keys.allow(translation.language);
  keys.finish();
}

// The same in several languages: `{en: Your rights, fr: Vos droits}`. Returns the node of the policy's own; adds those
// of the others to `nodes`.
const Node* convert_languages(Reader& reader, const Node& node, std::vector<Translation>& out,
                              std::vector<const Node*>& nodes) {
  reader.by_language.push_back(&node);
  const Node* source = nullptr;
  const Node* stamps = nullptr;
  Keys keys(reader, node);
  keys.each([&](const Node& key, const Node& value) {
    if (key.text == "stamp") return stamps = &value, true;
    if (key.text == reader.language) return source = &value, true;
    if (std::find(reader.translations.begin(), reader.translations.end(), key.text) == reader.translations.end())
      return false;
    out.push_back({std::string(key.text), std::string(reader.word(value, "text"))});
    nodes.push_back(&value);
    return true;
  });
  keys.allow(reader.language);
  for (const std::string& language : reader.translations) keys.allow(language);
  keys.require(reader.language, "what it says in the policy's own language");
  keys.finish();
  if (stamps) convert_stamps(reader, *stamps, out);
  return source;
}

// Whether the same is said in several languages: else a mapping has no place here.
bool is_by_language(const Reader& reader, const Node& node) {
  if (node.kind != Kind::mapping || !reader.translations.empty()) return node.kind == Kind::mapping;
  for (const auto [key, value] : Pairs(node))
    if (key.text == reader.language) return true;
  return false;
}

// Words are printed as they are written; only Markdown prints facts in place of references.
void check_no_reference(Reader& reader, const Node& node, std::string_view words) {
  const auto open = words.find("[[");
  const auto close = open == words.npos ? open : words.find("]]", open);
  if (close == words.npos) return;
  const auto reference = words.substr(open, close + 2 - open);
  reader.report(code::reference_in_words, node, quote(reference) + " is printed as it is written here", reference)
      .help = "write the words themselves; only texts in Markdown, such as `text`, print facts";
}

}  // namespace

void convert(Reader& reader, const Node& node, Words& out) {
  std::vector<const Node*> nodes;
  const Node* source = is_by_language(reader, node) ? convert_languages(reader, node, out.translations, nodes) : &node;
  if (!source) return;
  out.text = reader.word(*source, "text");
  check_no_reference(reader, *source, out.text);
  for (std::size_t i = 0; i < nodes.size(); ++i) check_no_reference(reader, *nodes[i], out.translations[i].text);
  note_translations(reader, node, out.text, out.translations, nodes);
}

namespace {
void convert_markdown(Reader& reader, const Node& node, Text& out);
}

void convert(Reader& reader, const Node& node, Text& out) {
  std::vector<const Node*> nodes;
  const Node* source = is_by_language(reader, node) ? convert_languages(reader, node, out.translations, nodes) : &node;
  if (!source) return;
  convert_markdown(reader, *source, out);
  note_translations(reader, node, out.source, out.translations, nodes);
}

namespace {

void convert_markdown(Reader& reader, const Node& node, Text& out) {
  const std::string_view text = reader.scalar(node, "text");
  out.source = text;
  if (text.empty() || reader.parts_left == 0) return;
  out.parsed = markdown::parse(out.source);
  reader.use_parts(out.parsed->parts, node);
  if (!out.parsed->references.empty() || !out.parsed->refused_links.empty())
    reader.writings.push_back({out.parsed, &node, reader.path});
}

}  // namespace

void convert(Reader& reader, const Node& node, Duration& out) {
  if (node.kind != Kind::mapping) return void(out = parse_checked<Duration>(reader, node));
  out.unit = Duration::Unit::until;
  Keys keys(reader, node);
  keys.each([&](const Node& key, const Node& value) {
    if (key.text == "until") convert(reader, value, out.event);
    return key.text == "until";
  });
  keys.allow("until");
  keys.require("until", "the event that ends the time");
  keys.finish();
}

namespace {
// The nearest id: what people mean by `Mailing_List`.
std::string to_id(std::string_view text) {
  std::string id;
  for (const char c : text.substr(0, 64)) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool good = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9' && !id.empty());
    if (good)
      id += lower;
    else if (!id.empty() && id.back() != '-')
      id += '-';
  }
  while (id.ends_with('-')) id.pop_back();
  return id;
}
}  // namespace

bool check_id(Reader& reader, const Node& node) {
  if (is_id(node.text)) return true;
  const std::string nearest = to_id(node.text);
  Diagnostic& finding = reader.report(code::bad_id, node, quote(node.text) + " can't be an id");
  finding.label = "small letters, digits and dashes, a letter first";
  finding.help = nearest.empty() ? "write an id like `mailing-list`" : "write `" + nearest + '`';
  return false;
}

void check_id_value(Reader& reader, const Node& node) {
  Id id;
  convert(reader, node, id);
}

bool is_reference(std::string_view text, Target target) {
  const auto dot = text.find('.');
  const bool dotted = dot != text.npos;
  if (target == Target::contact ? !dotted : dotted && target != Target::party) return false;
  return is_id(text.substr(0, dot)) && (!dotted || is_id(text.substr(dot + 1)));
}

std::string read_reference(Reader& reader, const Node& node, Target target) {
  const std::string_view text = reader.word(node, "an id");
  if (text.empty()) return {};
  if (is_reference(text, target)) {
    reader.references.push_back({target, &node, false, reader.path});
    return std::string(text);
  }
  Diagnostic& finding = reader.report(
      code::bad_id, node,
      quote(text) + (target == Target::contact ? " does not name a contact" : " is not the id of an entry"));
  finding.help = target == Target::contact ? "write the party's id, a dot, and the contact's id: `acme.office`"
                                           : "write the id under which it stands in its registry";
  return {};
}

std::string_view peek(const Node& item, std::string_view key, std::string_view shorthand) {
  if (key.empty()) return {};
  if (item.is_scalar()) return key == shorthand ? item.text : std::string_view{};
  if (item.kind != Kind::mapping) return {};
  for (const auto [name, value] : Pairs(item))
    if (name.text == key && value.is_scalar()) return value.text;
  return {};
}

void report_empty_list(Reader& reader, const Node& node) {
  if (reader.settings) return;
  Diagnostic& finding = reader.report(code::empty_value, node, "there is nothing in this list");
  finding.help = "leave the key out to say nothing about it, or write `none` to say that there is none";
}

void report_no_registry(Reader& reader, const Node& node) {
  if (node.kind != Kind::list) return reader.wrong_type(node, "entries by id");
  Diagnostic& finding = reader.report_owner(code::wrong_type, node, "these entries have no ids");
  finding.label = "a list, where entries by id are expected";
  finding.help = "write an id and a colon in place of each dash:  acme: {name: Acme}";
}

void Keys::finish() const {
  for (const Node* key : unknown_) report_unknown(*key);
}

void Keys::report_unknown(const Node& key) const {
  const Reader::Step step(reader_, key.text);
  const bool enough = reader_.problems.enough(code::unknown_key);
  const std::string_view meant = enough ? std::string_view{} : suggest(key.text, allowed_);
  Diagnostic& finding =
      reader_.report(code::unknown_key, key,
                     "unknown key " + quote(key.text) + (meant.empty() ? "" : "; did you mean " + quote(meant) + "?"));
  if (key.text.starts_with("x-") && !reader_.settings)
    finding.help = "keys of your own can stand at the top level of the file only";
  else if (meant.empty() && !enough)
    finding.help = "the keys that can stand here: " + one_of(allowed_);
}

bool Keys::first(const Node& key) {
  const auto [before, fresh] = seen_.emplace(key.text, &key);
  if (fresh) return true;
  const bool enough = reader_.problems.enough(code::duplicate_key);
  Diagnostic& finding = reader_.report(code::duplicate_key, key, "the key " + quote(key.text) + " stands here twice");
  if (enough) return false;
  const Extent at = reader_.extent(*before->second);
  reader_.problems.relate(finding, "it stands here first", at.begin, at.end);
  finding.help = "keep one of the two; several values of one key are written as a list";
  return false;
}

const Node* Keys::find(std::string_view key) const {
  const auto found = seen_.find(key);
  return found == seen_.end() ? nullptr : found->second;
}

void Keys::require(std::string_view key, std::string_view meaning) {
  if (find(key)) return;
  for (const Node* unknown : unknown_)  // misspelt: said already
    if (!suggest(unknown->text, {key}).empty()) return;
  Diagnostic& finding = reader_.report_owner(code::missing_key, mapping_, "the key " + quote(key) + " is missing");
  finding.label = "needs `" + std::string(key) + "`: " + std::string(meaning);
  finding.help = reader_.in_table(mapping_) ? "write it in the column `" + std::string(key) + '`'
                                            : "add `" + std::string(key) + ": …`";
}

void convert(Reader& reader, const Node& node, std::vector<Id>& out) {
  convert<Id>(reader, node, out);
  if (node.is_scalar()) reader.section_references.push_back({&node, reader.path});
  if (node.kind != Kind::list) return;
  for (const Node& item : Children(node)) reader.section_references.push_back({&item, reader.path});
}

void convert_was(Reader& reader, const Node& node, std::vector<std::string>& out) {
  std::vector<Id> ids;
  convert<Id>(reader, node, ids);
  for (Id& id : ids) out.push_back(std::move(id.text));
}

void remember(Reader& reader, Target target, const Node& key) {
  std::string id(key.text);
  // `parties.google.services.analytics` -> `google.analytics`
  if (reader.path.starts_with("parties.") &&
      (target == Target::contact || reader.path.find(".services.") != std::string::npos)) {
    const auto begin = std::string_view("parties.").size();
    id = reader.path.substr(begin, reader.path.find('.', begin) - begin) + '.' + id;
  }
  reader.known[static_cast<std::size_t>(target)].emplace(std::move(id), Reader::Known{&key});
}

}  // namespace codicil::yaml
