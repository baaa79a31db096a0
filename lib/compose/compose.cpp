#include <codicil/compose.hpp>

#include "compose/author_text.hpp"
#include "compose/registers.hpp"
#include "compose/sections.hpp"
#include "model/identity.hpp"

#include <memory_resource>
#include <unordered_map>

namespace codicil {
namespace {

using namespace composing;
using document::Block;
using document::Blocks;
using document::Role;

// The part of a section that Codicil words: from the facts, or the one sentence that there is nothing.
void generate(Draft& draft, const Section& section) {
  if (section.none) return draft.sentence("none", *Word::find("none." + std::string(section.kind())));
  std::visit([&](const auto& body) { compose(draft, body); }, section.body);
}

// Fields of every section that are not sentences of it.
constexpr auto kPrintedElsewhere =
    std::to_array<std::string_view>({"heading", "text", "before", "after", "layout", "certainty"});

// Whether the sentences of this kind say how firmly they are said.
bool says_certainty(const Section& section) {
  return std::holds_alternative<section::Cookies>(section.body) && section.certainty && !section.none && !section.text;
}

Blocks compose_sections(const Phrases& phrases, const std::vector<Section>& sections, const std::string& prefix);

// What holds for the whole section, whoever words the rest of it.
Blocks said_of_all(const Phrases& phrases, const Section& section) {
  Draft draft(phrases, section_anchor(section.id), false);
  say_facts(draft, section, {}, std::span(kPrintedElsewhere).first(says_certainty(section) ? 6 : 5));
  return draft.take();
}

Blocks compose_blocks(const Phrases& phrases, const Section& section, const std::string& number) {
  Draft draft(phrases, section_anchor(section.id), section.text.has_value());
  if (section.layout) draft.layout = *section.layout;
  if (section.certainty) draft.certainty = *section.certainty;
  if (section.before) draft.author("before", *section.before);
  for (Block& block : said_of_all(phrases, section)) draft.add(std::move(block));
  if (section.text) draft.author("text", *section.text);
  generate(draft, section);
  if (section.after) draft.author("after", *section.after);
  Blocks blocks = draft.take();
  for (Block& below : compose_sections(phrases, section.sections, number + '.')) blocks.push_back(std::move(below));
  return blocks;
}

// Sections one after the other; one without a heading goes on from what stands before it.
Blocks compose_sections(const Phrases& phrases, const std::vector<Section>& sections, const std::string& prefix) {
  Blocks out;
  out.reserve(sections.size());
  std::size_t number = 0;
  for (const Section& section : sections) {
    const bool goes_on = section.heading.is_none();
    const std::string own =
        goes_on ? prefix.substr(0, prefix.size() - !prefix.empty()) : prefix + std::to_string(++number);
    Blocks blocks = compose_blocks(phrases, section, own);
    if (goes_on)
      std::move(blocks.begin(), blocks.end(), std::back_inserter(out));
    else
      out.push_back({document::Section{heading(phrases, section), own, std::move(blocks)}, section_anchor(section.id)});
  }
  return out;
}

// `what (section 3)`
Phrase with_place(const Phrases& phrases, Phrase what, const Section& section, std::size_t number) {
  std::string place = phrases.words.text("page.section") + "\u00A0" + std::to_string(number);
  return phrases.words.say(
      "page.in-section",
      {{"text", std::move(what)}, {"section", wording::linked(std::move(place), '#' + section_anchor(section.id))}});
}

void add_row(document::Table& table, Phrase label, Phrase text) {
  document::Row& row = table.rows.emplace_back();
  row.cells.reserve(2);
  row.cells.push_back(std::move(label));
  row.cells.push_back(std::move(text));
}

void add_at_a_glance(const Phrases& phrases, Blocks& out) {
  document::Table table;
  std::size_t number = 0;
  for (const Section& section : phrases.policy.sections) {
    number += !section.heading.is_none();
    if (section.none || section.text) continue;
    for (Glance& row : std::visit([&](const auto& body) { return glance(phrases, body); }, section.body))
      add_row(table, phrases.words.say(row.label),
              with_place(phrases, phrases.with_certainty(std::move(row.text), section.certainty), section, number));
  }
  if (table.rows.size() < 2) return;
  Blocks blocks;
  blocks.push_back({std::move(table)});
  out.push_back(
      {document::Section{phrases.words.say("page.at-a-glance"), {}, std::move(blocks)}, "at-a-glance", Role::glance});
}

// Top-level sections only: a reader scans this list, and what is deeper is near its parent.
void add_contents(const Phrases& phrases, const Blocks& sections, Blocks& out) {
  document::Contents contents;
  for (const Block& block : sections)
    if (const auto* section = std::get_if<document::Section>(&block.content))
      contents.entries.push_back({block.anchor, section->number, section->heading, 1});
  if (contents.entries.size() < 3) return;
  Blocks blocks;
  blocks.push_back({std::move(contents)});
  out.push_back(
      {document::Section{phrases.words.say("page.contents"), {}, std::move(blocks)}, "contents", Role::contents});
}

void add_intro(const Phrases& phrases, Blocks& out) {
  const PolicyInfo& info = phrases.policy.policy;
  Draft draft(phrases, "policy", false);
  if (info.intro) draft.author("intro", *info.intro);
  draft.state("commitments", info.commitments, "intro.commitments", "commitments");
  draft.state("laws", info.laws, "intro.laws", "laws");
  if (!phrases.policy.sections.empty())
    draft.sentence("controller", "intro.we", {{"controller", phrases.say(info.controller)}});
  // The others stand in the lines under the title.
  draft.nothings(info, {"translations", "version", "published", "updated", "effective", "url", "replaces", "licence"});
  for (Block& block : draft.take()) {
    if (block.role == Role::none) block.role = Role::intro;
    out.push_back(std::move(block));
  }
}

template <class T>
void add_meta(const Phrases& phrases, std::string_view field, const Stated<T>& fact, Word label, Document& out) {
  if (!fact.is_silent())
    out.meta.push_back({phrases.words.say(label), paragraph(phrases.say(fact)), policy_anchor(field)});
}

// The name a controller answers by: its full one where it is stated (GDPR Art. 13(1)(a): its identity).
Phrase full_name(const Phrases& phrases, const Ref<Party>& ref) {
  const PartyTarget target = phrases.directory.find(ref);
  if (target.party && !target.service && target.party->long_name) return phrases.say(*target.party->long_name);
  return phrases.say(ref);
}

void add_meta(const Phrases& phrases, Document& out) {
  const PolicyInfo& info = phrases.policy.policy;
  out.meta.push_back({phrases.words.say("meta.controller"), paragraph(full_name(phrases, info.controller)),
                      policy_anchor("controller")});
  add_meta(phrases, "updated", info.updated, "meta.updated", out);
  add_meta(phrases, "effective", info.effective, "meta.effective", out);
  add_meta(phrases, "published", info.published, "meta.published", out);
  add_meta(phrases, "version", info.version, "meta.version", out);
  add_meta(phrases, "replaces", info.replaces, "meta.replaces", out);
  add_meta(phrases, "language", Stated<Language>(info.language), "meta.language", out);
  add_meta(phrases, "translations", info.translations, "label.translations", out);
  add_meta(phrases, "licence", info.licence, "meta.licence", out);
  add_meta(phrases, "url", info.url, "meta.url", out);
}

std::string text_of(Inlines phrase) { return document::plain_text(phrase); }

document::Labels labels(const wording::Wording& words) {
  return {words.text("page.contents"), words.text("page.skip"),  words.text("page.link-to"),
          words.text("page.page"),     words.text("page.of"),    words.text("page.version"),
          words.text("page.section"),  words.text("page.added"), words.text("page.removed")};
}

// Makes anchors unique: a second block about the same fact gets `_2`, a third `_3`. Keeps views of the anchors.
class Anchors {
public:
  void settle(Blocks& blocks) {
    for (Block& block : blocks) {
      settle(block.anchor);
      std::visit([this](auto& content) { below(content); }, block.content);
    }
  }

  void settle(std::string& anchor) {
    if (anchor.empty()) return;
    const unsigned uses = ++uses_[anchor];
    if (uses > 1) settle(anchor += '_' + std::to_string(uses));
  }

private:
  void below(document::Section& section) { settle(section.blocks); }
  void below(document::Callout& callout) { settle(callout.blocks); }
  void below(document::List& list) {
    for (auto& item : list.items) settle(item.anchor), settle(item.blocks);
  }
  void below(document::Definitions& definitions) {
    for (auto& item : definitions.items) settle(item.anchor), settle(item.body);
  }
  void below(document::Table& table) {
    for (auto& row : table.rows) settle(row.anchor);
  }
  void below(document::Paragraph&) {}
  void below(document::Contents&) {}
  void below(document::Separator&) {}

  std::pmr::monotonic_buffer_resource memory_;
  std::pmr::unordered_map<std::string_view, unsigned> uses_{&memory_};
};

Blocks compose_sections(const Phrases& phrases) {
  Blocks sections = compose_sections(phrases, phrases.policy.sections, {});
  for (Block& block : registers(phrases)) sections.push_back(std::move(block));
  return sections;
}

}  // namespace

Document compose(const Policy& policy) {
  const Phrases phrases(policy);
  Document out;
  out.title = text_of(phrases.say(policy.policy.title));
  out.organisation = text_of(phrases.say(policy.policy.controller));
  out.language = policy.policy.language.tag;
  out.right_to_left = wording::is_right_to_left(out.language);
  if (policy.policy.url) out.url = policy.policy.url->text;
  if (policy.policy.version) out.version = *policy.policy.version;
  out.description =
      text_of(phrases.words.say("page.description", {{"title", phrases.say(policy.policy.title)},
                                                     {"controller", phrases.say(policy.policy.controller)}}));
  out.labels = labels(phrases.words);
  add_meta(phrases, out);
  Blocks sections = compose_sections(phrases);
  add_intro(phrases, out.blocks);
  add_at_a_glance(phrases, out.blocks);
  add_contents(phrases, sections, out.blocks);
  out.blocks.reserve(out.blocks.size() + sections.size());
  std::move(sections.begin(), sections.end(), std::back_inserter(out.blocks));
  Anchors anchors;
  for (document::Definition& item : out.meta) anchors.settle(item.anchor);
  anchors.settle(out.blocks);
  return out;
}

}  // namespace codicil
