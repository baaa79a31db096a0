#include "compose/author_text.hpp"

#include "markdown/markdown.hpp"
#include "model/identity.hpp"
#include "model/lookup.hpp"

namespace codicil::composing {
namespace {

using namespace document;

// A text may refer to a text. One level is followed: a circle ends, and text does not multiply.
// Far above what any policy quotes of itself. Without it a small file could ask for a document of any size, by many
// references to one long text.
constexpr std::size_t quoted_limit = std::size_t{1} << 20;

class Resolver {
public:
  Resolver(const Phrases& phrases, std::string_view language) : phrases_(phrases), language_(language) {
    ++phrases_.open_texts;
  }
  ~Resolver() { --phrases_.open_texts; }

  Inlines resolve(const Inlines& inlines) const {
    Inlines resolved;
    resolved.reserve(inlines.size());
    for (const Run& run : inlines) {
      if (run.link.view().starts_with(markdown::reference_mark))
        wording::append(resolved, fact(run));
      else
        wording::append(resolved, own(run));
    }
    return resolved;
  }

  Blocks resolve(const Blocks& blocks) const {
    Blocks resolved;
    resolved.reserve(blocks.size());
    for (const Block& block : blocks)
      resolved.push_back(
          {std::visit([&](const auto& content) { return Content(this->content(content)); }, block.content),
           block.anchor, block.role, block.mark});
    return resolved;
  }

private:
  document::Section content(const document::Section& s) const {
    return {resolve(s.heading), s.number, resolve(s.blocks)};
  }
  Paragraph content(const Paragraph& p) const { return {resolve(p.inlines)}; }
  Callout content(const Callout& c) const { return {resolve(c.blocks)}; }
  Contents content(const Contents& c) const { return c; }
  Separator content(const Separator& s) const { return s; }
  Definitions content(const Definitions& d) const { return d; }
  List content(const List& list) const {
    List resolved{list.ordered, {}, list.start};
    for (const ListItem& item : list.items) resolved.items.push_back({resolve(item.blocks), item.anchor, item.mark});
    return resolved;
  }
  Table content(const Table& table) const {
    Table resolved{resolve(table.caption), {}, {}, table.row_headers};
    for (const Inlines& cell : table.header) resolved.header.push_back(resolve(cell));
    for (const Row& row : table.rows) {
      Row& added = resolved.rows.emplace_back();
      for (const Inlines& cell : row.cells) added.cells.push_back(resolve(cell));
    }
    return resolved;
  }

  // The author's words.
  Run own(const Run& run) const {
    Run said = run;
    if (!language_.empty()) said.language = language_;
    return said;
  }

  // The words for a reference: the author's label, or the fact itself.
  Inlines fact(const Run& run) const {
    const std::string_view path = run.link.view().substr(markdown::reference_mark.size());
    if (path.starts_with('#')) return section_link(path.substr(1), run);
    Inlines said = wording::plain(run.text);
    for (Run& label : said) label = own(label);
    if (said.empty() && phrases_.open_texts < 3 && phrases_.quoted < quoted_limit) {
      visit_fact(phrases_.policy, path, [&](const auto& value) { said = phrases_.say(value); });
      for (const Run& part : said) phrases_.quoted += part.text.size();
    }
    if (said.empty()) said = wording::plain(std::string(path));
    for (Run& part : said) part.style = part.style | run.style;
    return said;
  }

  Inlines section_link(std::string_view id, const Run& run) const {
    Run link = run.text.empty() ? run : own(run);
    link.link = '#' + section_anchor(id);
    if (link.text.empty()) link.text = heading_of(id);
    return {link};
  }

  std::string heading_of(std::string_view id) const;

  const Phrases& phrases_;
  const std::string_view language_;  // of the text, where it is not the document's
};

std::string Resolver::heading_of(std::string_view id) const {
  const codicil::Section* section = phrases_.directory.section(id);
  return section ? document::plain_text(Inlines(heading(phrases_, *section))) : std::string(id);
}

// Says at the end in which language the text is.
void mark_language(const wording::Wording& words, std::string_view tag, Blocks& blocks) {
  auto* last = blocks.empty() ? nullptr : std::get_if<Paragraph>(&blocks.back().content);
  if (last && blocks.back().role != Role::code)
    last->inlines = words.marked(std::move(last->inlines), tag);
  else
    blocks.push_back({Paragraph{words.marked({}, tag)}});
}

// All words of blocks in one line, a space between blocks. Takes them out of the blocks.
class Line {
public:
  void add(Blocks& blocks) {
    for (Block& block : blocks) std::visit([this](auto& content) { add(content); }, block.content);
  }
  Inlines take() { return std::move(line_); }

private:
  void add(Inlines& inlines) {
    if (inlines.empty()) return;
    if (!line_.empty()) wording::append_text(line_, " ");
    wording::append(line_, std::move(inlines));
  }
  void add(document::Section& s) { add(s.heading), add(s.blocks); }
  void add(Paragraph& p) { add(p.inlines); }
  void add(Callout& c) { add(c.blocks); }
  void add(Contents&) {}
  void add(Separator&) {}
  void add(List& list) {
    for (ListItem& item : list.items) add(item.blocks);
  }
  void add(Definitions& definitions) {
    for (Definition& item : definitions.items) add(item.term), add(item.body);
  }
  void add(Table& table) {
    add(table.caption);
    for (Inlines& cell : table.header) add(cell);
    for (Row& row : table.rows)
      for (Inlines& cell : row.cells) add(cell);
  }

  Inlines line_;
};

}  // namespace

Phrase heading(const Phrases& phrases, const codicil::Section& section) {
  if (section.heading) return phrases.say(*section.heading);
  const auto word_of = []<class Kind>(const Kind&) {
    constexpr Word word = wording::word_at("heading", Schema<Kind>::name);
    return word;
  };
  return phrases.words.say(std::visit(word_of, section.body));
}

document::Blocks blocks_of(const Phrases& phrases, const Text& text) {
  const auto parsed = text.parsed ? text.parsed : markdown::parse(text.source);
  if (parsed->references.empty() && text.language.empty()) return parsed->blocks;
  document::Blocks blocks = Resolver(phrases, text.language).resolve(parsed->blocks);
  if (!text.language.empty()) mark_language(phrases.words, text.language, blocks);
  return blocks;
}

Inlines inlines_of(const Phrases& phrases, const Text& text) {
  document::Blocks blocks = blocks_of(phrases, text);
  Line line;
  line.add(blocks);
  return line.take();
}

}  // namespace codicil::composing
