// The top level of a file and its sections: what stands beside the field tables.

#include "yaml/policy.hpp"

#include "wording/wording.hpp"

#include "yaml/convert.hpp"

namespace codicil::yaml {
namespace {

template <class Visit>
void for_each_kind(Visit&& visit) {
  [&]<class... Bodies>(std::type_identity<std::variant<Bodies...>>) {
    (visit(std::type_identity<Bodies>{}), ...);
  }(std::type_identity<SectionKinds>{});
}

std::vector<std::string_view> kind_names() {
  std::vector<std::string_view> names;
  for_each_kind([&]<class Body>(std::type_identity<Body>) { names.push_back(Schema<Body>::name); });
  return names;
}

template <class Body>
constexpr bool can_be_none() {
  return requires { Schema<Body>::can_be_none; };
}

void convert_sections(Reader& reader, const Node& node, std::vector<Section>& out);

// The section's id, or the name the format gives it: the kind, with its number among those of its kind.
std::string section_id(Reader& reader, const Node& section, const Node& kind) {
  const unsigned count = ++reader.section_counts[kind.text];
  const Node* given = find_value(section, "id");
  std::string id(given ? given->text : kind.text);
  if (!given && count > 1) id += '-' + std::to_string(count);
  const Node& place = given ? *given : kind;
  const auto [before, fresh] = reader.section_ids.emplace(id, &place);
  if (fresh) return id;
  const bool enough = reader.problems.enough(code::duplicate_id);
  Diagnostic& finding = reader.report(code::duplicate_id, place, "two sections are called " + quote(id));
  if (enough) return id;
  const Extent at = reader.extent(*before->second);
  reader.problems.relate(finding, "this is the other one", at.begin, at.end);
  finding.help = given ? "give one of them another id"
                       : "give this section an id of its own; without one it is called after its kind";
  return id;
}

template <class Body>
bool take_section_field(Reader& reader, const Node& key, const Node& value, Section& out, Body& body) {
  if (key.text == "kind") return true;
  if (key.text == "id") return check_id_value(reader, value), true;
  if (key.text == "was") return convert_was(reader, value, out.was), true;
  if (key.text == "none") return convert(reader, value, out.none), true;
  if (key.text == "sections") return convert_sections(reader, value, out.sections), true;
  return take_field(reader, key, value, out) || take_field(reader, key, value, body);
}

// A section that says "none" states no other fact of its kind.
template <class Body>
void finish_none(Reader& reader, const Keys& keys) {
  const Node& none = *keys.find("none");
  if (!can_be_none<Body>())
    reader.report(code::misplaced_none, none, "a section of the kind " + quote(Schema<Body>::name) + " can't be `none`")
        .help = "delete the line; a section that is left out says nothing";
  for_each_field<Body>([&](const auto& f) {
    if (const Node* key = keys.find(f.key))
      reader.report(code::none_with_facts, *key, "the section says `none` and yet states " + quote(f.key)).help =
          "delete `none: true`, or this key";
  });
}

template <class Body>
void finish_section(Reader& reader, Keys& keys, const Section& section) {
  for (const std::string_view key : {"kind", "id", "was", "sections"}) keys.allow(key);
  if (can_be_none<Body>()) keys.allow("none");
  finish_fields<Section>(keys);
  if (section.none) return finish_none<Body>(reader, keys);
  finish_fields<Body>(keys);
  if constexpr (requires { Schema<Body>::needs; })
    for_each_field<Section>([&](const auto& f) {
      for (const std::string_view key : Schema<Body>::needs)
        if (f.key == key && !(key == "text" && keys.find("sections"))) keys.require(key, f.meaning);
    });
}

template <class Body>
void convert_kind(Reader& reader, const Node& node, Section& out) {
  Body& body = out.body.emplace<Body>();
  Keys keys(reader, node);
  keys.each([&](const Node& key, const Node& value) { return take_section_field(reader, key, value, out, body); });
  finish_section<Body>(reader, keys, out);
  keys.finish();
  if (out.none) out.body.emplace<Body>();
}

void convert_section(Reader& reader, const Node& node, Section& out) {
  if (node.kind != Kind::mapping) return reader.wrong_type(node, "a section, which begins with its kind");
  const Node* kind = find_value(node, "kind");
  if (!kind) {
    Diagnostic& finding = reader.report(code::missing_key, node, "this section has no kind");
    finding.help = "add `kind:` with " + one_of(kind_names());
    return;
  }
  const std::string_view name = reader.word(*kind, "the kind of the section");
  bool known = name.empty();
  for_each_kind([&]<class Body>(std::type_identity<Body>) {
    if (Schema<Body>::name != name) return;
    known = true;
    out.id = section_id(reader, node, *kind);
    const Reader::Step step(reader, out.id);
    reader.place(node, node);
    convert_kind<Body>(reader, node, out);
  });
  if (!known)
    reader.unknown_word(code::unknown_kind, *kind, "there is no section of the kind " + quote(name), kind_names());
}

// An empty section takes 20 bytes to write, and a heading, an entry of the contents and 15 KB to print.
void add_section(Reader& reader, const Node& node, std::vector<Section>& out) {
  const std::size_t most = reader.options.max_sections;
  if (reader.sections++ < most) return convert_section(reader, node, out.emplace_back());
  if (reader.sections == most + 1)
    reader.report(code::too_many, node, "more than " + std::to_string(most) + " sections").help =
        "make it several policies, or raise the limit if you trust the file";
}

void convert_sections(Reader& reader, const Node& node, std::vector<Section>& out) {
  if (node.kind != Kind::list && node.kind != Kind::mapping) return reader.wrong_type(node, "a list of sections");
  if (node.span == 1) return report_empty_list(reader, node);
  if (node.kind == Kind::mapping && !find_value(node, "kind"))
    return reader.wrong_type(node, "a list of sections",
                             "write a dash for each section, and its kind:  - kind: sharing");
  // Sections are named by their ids alone, wherever they stand.
  std::string path = std::exchange(reader.path, "sections");
  if (node.kind == Kind::mapping) add_section(reader, node, out);
  if (node.kind == Kind::list)
    for (const Node& item : Children(node)) add_section(reader, item, out);
  reader.path = std::move(path);
}

void convert_version(Reader& reader, const Node& node, int& out) {
  const std::string_view text = reader.word(node, "the version of the format: 1");
  if (text.empty() || text == "1") return void(out = 1);
  reader.report(code::format_version, node, quote(text) + " is not a version of the format this program knows").help =
      "write `codicil: 1`; a newer format needs a newer program";
}

// What a sentence of the author's says with its placeholders, against the one it stands in place of.
void check_placeholders(Reader& reader, const Node& sentence, std::string_view key, std::string_view original) {
  const auto own = wording::placeholders(sentence.text), known = wording::placeholders(original);
  const auto in = [](const auto& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  for (const std::string_view name : own)
    if (is_id(name) && !in(known, name))
      reader
          .report(code::unknown_placeholder, sentence, "there is no {" + std::string(name) + "} for this sentence",
                  '{' + std::string(name) + '}')
          .help = known.empty() ? "write it without braces" : "write " + one_of(known) + " in braces";
  for (const std::string_view name : known)
    if (!in(own, name) && !wording::may_leave_out(key, name))
      reader.report(code::left_out_placeholder, sentence, "this sentence leaves out {" + std::string(name) + "}").help =
          "the sentence it replaces is: " + std::string(original);
}

void convert_wording(Reader& reader, const Node& node, std::vector<WordingOverride>& out) {
  if (node.kind != Kind::mapping) return reader.wrong_type(node, "sentences by their keys");
  Keys keys(reader, node);
  keys.each([&](const Node& key, const Node& value) {
    const auto word = wording::Word::find(key.text);
    if (!word) {
      static const std::vector<std::string_view> all(wording::keys.begin(), wording::keys.end());
      const std::string_view meant = suggest(key.text, all);
      reader
          .report(
              code::unknown_wording, key,
              "there is no sentence " + quote(key.text) + (meant.empty() ? "" : "; did you mean " + quote(meant) + "?"))
          .help = "the keys are those of lib/wording/catalogues/en.yaml, levels joined by dots";
      return true;
    }
    convert(reader, value, out.emplace_back(WordingOverride{std::string(key.text), {}}).sentence);
    if (value.is_scalar() && !value.text.empty()) check_placeholders(reader, value, key.text, wording::original(*word));
    return true;
  });
}

void convert_extension(Reader& reader, const Node& node, ExtensionValue& out) {
  if (node.kind == Kind::list) {
    auto& list = out.value.emplace<std::vector<ExtensionValue>>();
    for (const Node& item : Children(node)) convert_extension(reader, item, list.emplace_back());
  } else if (node.kind == Kind::mapping) {
    auto& map = out.value.emplace<ExtensionMap>();
    Keys keys(reader, node);
    keys.each([&](const Node& key, const Node& value) {
      map.push_back({std::string(key.text), {}});
      return convert_extension(reader, value, map.back().value), true;
    });
  } else if (node.kind == Kind::scalar) {
    out.value = std::string(node.text);
  }
}

template <class T>
void convert_registry(Reader& reader, const Node& node, Registry<T>& out) {
  if (node.kind != Kind::mapping) reader.unreadable[static_cast<std::size_t>(target_of<T>())] = true;
  convert(reader, node, out);
}

bool take_registry(Reader& reader, const Node& key, const Node& value, Policy& out) {
  bool taken = false;
  for_each_field<Policy>([&](const auto& f) {
    if (f.key != key.text) return;
    taken = true;
    convert_registry(reader, value, out.*f.member);
  });
  return taken;
}

bool take_top(Reader& reader, const Node& key, const Node& value, Policy& out) {
  if (key.text == "codicil") return convert_version(reader, value, out.codicil), true;
  if (key.text == "policy") return convert(reader, value, out.policy), true;
  if (key.text == "sections") return convert_sections(reader, value, out.sections), true;
  if (key.text == "wording") return convert_wording(reader, value, out.wording), true;
  if (!key.text.starts_with("x-")) return take_registry(reader, key, value, out);
  out.extensions.push_back({std::string(key.text), {}});
  return convert_extension(reader, value, out.extensions.back().value), true;
}

// Every text is looked at once for each language, so there cannot be any number of them.
constexpr std::size_t most_languages = 64;

void check_language(Reader& reader, const Node& node) {
  if (!Language::parse(node.text) || wording::speaks(node.text)) return;
  reader.report(code::untranslated, node, "there is no catalogue for " + quote(node.text)).help =
      "Codicil's own sentences are printed in English; give sections a `heading` and a `text`, or replace single "
      "sentences under `wording`";
}

void add_language(Reader& reader, const Node& node) {
  check_language(reader, node);
  const auto& known = reader.translations;
  if (node.text == reader.language || std::find(known.begin(), known.end(), node.text) != known.end()) return;
  if (known.size() < most_languages) return void(reader.translations.emplace_back(node.text));
  reader.report(code::too_many, node,
                "a policy can be translated into " + std::to_string(most_languages) + " languages, not more");
}

// Words can be given in several languages anywhere, so which ones there are has to be known first.
void find_languages(Reader& reader, const Node& root) {
  const Node* info = find_value(root, "policy");
  if (!info) return;
  if (const Node* own = find_value(*info, "language"); own && own->is_scalar()) {
    reader.language = own->text;
    check_language(reader, *own);
  }
  const Node* others = find_value(*info, "translations");
  if (others && others->is_scalar() && !says_none(*others)) add_language(reader, *others);
  if (others && others->kind == Kind::list)
    for (const Node& each : Children(*others))
      if (each.is_scalar()) add_language(reader, each);
  reader.untranslated.resize(reader.translations.size());
}

}  // namespace

void convert_policy(Reader& reader, const Node& node, Policy& out) {
  if (node.kind != Kind::mapping) {
    Diagnostic& finding = reader.report(code::wrong_type, node, "this is not a policy");
    finding.label = "expected keys and values";
    finding.help = "a policy begins with the line `codicil: 1`, and has the keys `policy`, `parties` and `sections`";
    return;
  }
  find_languages(reader, node);
  Keys keys(reader, node);
  keys.each([&](const Node& key, const Node& value) { return take_top(reader, key, value, out); });
  for (const std::string_view key : {"codicil", "policy", "sections", "wording"}) keys.allow(key);
  keys.require("codicil", "the version of the format, `1`");
  keys.require("policy", "what the policy says of itself");
  finish_fields<Policy>(keys);
  keys.require("sections", "the sections, in order");
  keys.finish();
}

}  // namespace codicil::yaml
