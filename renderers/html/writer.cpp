#include "html/writer.hpp"

#include <algorithm>
#include <array>

namespace codicil::html {
namespace {

using namespace document;
using document::Section;

constexpr std::string_view kBlockMark = "pp-block";

/// Class names by Role.
constexpr std::array<std::string_view, 15> kRoles = {"",         "intro",   "glance",    "contents", "lead",
                                                     "promise",  "note",    "address",   "quote",    "code",
                                                     "material", "notable", "editorial", "filter",   "comparison"};

/// The classes of a block: what it is, if it needs saying, and its role.
std::string classes(std::string_view kind, Role role) {
  std::string names{kind};
  if (role != Role::none) names.append(names.empty() ? "pp-" : " pp-").append(kRoles.at(std::size_t(role)));
  return names;
}

std::string heading_name(unsigned level) { return {'h', static_cast<char>('0' + std::min(level, 6u))}; }

/// A paragraph that prints as bare text where its container makes its meaning clear.
bool is_bare(const Block& block) {
  return std::holds_alternative<Paragraph>(block.content) && block.anchor.empty() && block.role == Role::none;
}

bool is_paragraph(const Block& block) { return std::holds_alternative<Paragraph>(block.content); }

/// Whether a redline has words that the other version has not, for both versions.
bool has_sides(const Inlines& inlines) {
  const auto is = [](Mark mark) { return [mark](const Run& run) { return run.mark == mark; }; };
  return !std::all_of(inlines.begin(), inlines.end(), is(Mark::inserted)) &&
         !std::all_of(inlines.begin(), inlines.end(), is(Mark::deleted));
}

/// `1.` but `2.1`.
std::string_view full_stop(std::string_view number) { return number.find('.') == number.npos ? ". " : " "; }

}  // namespace

void Writer::blocks(const Blocks& blocks) {
  for (const Block& each : blocks) block(each);
}

void Writer::block(const Block& block) {
  // The role's section goes with the list inside.
  if (!setting_.contents && block.role == Role::contents) return;
  marked(block.mark, kBlockMark,
         [&] { std::visit([&](const auto& content) { print(content, block); }, block.content); });
  if (block.mark != Mark::none) out_.line();
}

void Writer::print(const Section& section, const Block& block) {
  const Inlines* const outer = std::exchange(heading_, &section.heading);
  ++level_;
  out_.container("section", {{"class", classes("pp-section", block.role)}, id(block.anchor)}, [&] {
    heading(section, block);
    blocks(section.blocks);
  });
  --level_;
  heading_ = outer;
}

void Writer::heading(const Section& section, const Block& block) {
  out_.block("div", {{"class", "pp-heading"}}, [&] {
    out_.element(heading_name(level_), {}, [&] {
      number(section.number);
      inlines(section.heading);
    });
    permalink(section, block);
  });
}

void Writer::number(std::string_view number) {
  if (number.empty()) return;
  out_.element("span", {{"class", "pp-number"}}, [&] {
    out_.text(number);
    out_.verbatim(full_stop(number));
  });
}

/// After the heading, not in it: there its words would become part of the heading's name.
void Writer::permalink(const Section& section, const Block& block) {
  if (block.anchor.empty() || block.role == Role::contents) return;
  out_.element("a", {{"class", "pp-permalink"}, link_to(block.anchor)}, [&] {
    out_.verbatim(R"(<span aria-hidden="true">#</span><span class="pp-hidden">)");
    out_.text(setting_.labels.link_to);
    out_.verbatim(": ");
    out_.text(plain_text(section.heading));
    out_.verbatim("</span>");
  });
}

void Writer::print(const Paragraph& paragraph, const Block& block) {
  if (block.role == Role::comparison && has_sides(paragraph.inlines)) return comparison(paragraph, block);
  const std::string kind = classes("", block.role);
  const auto text = [&] { inlines(paragraph.inlines); };
  if (block.role == Role::quote) {
    out_.block("blockquote", {{"class", kind}, id(block.anchor)}, [&] { out_.element("p", {}, text); });
  } else if (block.role == Role::code) {
    preformatted_ = true;
    out_.block("pre", {{"class", kind}, id(block.anchor)}, [&] { out_.element("code", {}, text); });
    preformatted_ = false;
  } else {
    out_.block("p", {{"class", kind}, id(block.anchor)}, text);
  }
}

/// The redline, and hidden beside it the same once more: where there is room, the style sheet shows both and hides what
/// is new in the one and gone in the other.
void Writer::comparison(const Paragraph& paragraph, const Block& block) {
  out_.container("div", {{"class", classes("", block.role)}, id(block.anchor)}, [&] {
    side("pp-older", setting_.labels.older, paragraph.inlines, "");
    side("pp-newer", setting_.labels.newer, paragraph.inlines, "hidden");
  });
}

void Writer::side(std::string_view kind, std::string_view label, const Inlines& inlines, std::string_view hidden) {
  out_.container("div", {{"class", kind}, {"hidden", hidden}}, [&] {
    out_.block("p", {{"class", "pp-side"}, {"hidden", "hidden"}}, [&] { out_.text(label); });
    out_.block("p", {}, [&] { this->inlines(inlines); });
  });
}

/// Radio buttons, by which the style sheet hides what was not chosen: without it, or where a browser does not
/// understand, all is shown.
void Writer::filter(const List& list, const Block& block) {
  live_links_ = false;  // a choice leads nowhere
  out_.container("fieldset", {{"class", classes("", block.role)}, id(block.anchor)}, [&] {
    out_.text_block("legend", {}, setting_.labels.show);
    for (const ListItem& item : list.items) {
      const auto* const text = item.blocks.empty() ? nullptr : std::get_if<Paragraph>(&item.blocks[0].content);
      const Role shown = text ? item.blocks[0].role : Role::none;
      out_.block("label", {}, [&] {
        out_.empty("input", {{"type", "radio"},
                             {"name", "pp-show"},
                             {"class", shown == Role::none ? "pp-show-all" : classes("pp-show", shown)},
                             {"checked", &item == list.items.data() ? "checked" : ""}});
        if (text) inlines(text->inlines);
      });
    }
  });
  live_links_ = true;
}

void Writer::print(const List& list, const Block& block) {
  if (block.role == Role::filter) return filter(list, block);
  const std::string start = list.ordered && list.start != 1 ? std::to_string(list.start) : "";
  out_.container(list.ordered ? "ol" : "ul", {{"class", classes("", block.role)}, id(block.anchor), {"start", start}},
                 [&] {
                   for (const ListItem& item : list.items) {
                     out_.block("li", {id(item.anchor)}, [&] { item_body(item.blocks, item.mark); });
                   }
                 });
}

/// What stands in a list item or description. One paragraph there, even with a list below it, needs no element.
void Writer::item_body(const Blocks& blocks, Mark mark) {
  marked(mark, "", [&] {
    const bool bare =
        !blocks.empty() && is_bare(blocks[0]) && std::count_if(blocks.begin(), blocks.end(), is_paragraph) == 1;
    if (!bare) return this->blocks(blocks);
    marked(blocks[0].mark, "", [&] { inlines(std::get<Paragraph>(blocks[0].content).inlines); });
    if (blocks.size() > 1) out_.line();
    std::for_each(blocks.begin() + 1, blocks.end(), [&](const Block& each) { block(each); });
  });
}

void Writer::print(const Definitions& content, const Block& block) {
  definitions(content.items, classes("pp-definitions", block.role), block.anchor);
}

void Writer::definitions(const std::vector<Definition>& items, std::string_view kind, std::string_view anchor) {
  out_.container("dl", {{"class", kind}, id(anchor)}, [&] {
    for (const Definition& item : items) {
      out_.block("div", {id(item.anchor)}, [&] {
        out_.block("dt", {}, [&] { marked(item.mark, "", [&] { inlines(item.term); }); });
        out_.element("dd", {}, [&] { item_body(item.body, item.mark); });
      });
    }
  });
}

/// A table of three columns or more may be wider than a small screen: it scrolls in a box that the keyboard reaches.
void Writer::print(const Table& content, const Block& block) {
  const std::size_t columns =
      content.header.empty() && !content.rows.empty() ? content.rows[0].cells.size() : content.header.size();
  const std::string kind = classes("pp-table", block.role);
  if (columns < 3) return table(content, kind, block.anchor);
  const std::string name = !content.caption.empty() ? plain_text(content.caption)
                           : heading_               ? plain_text(*heading_)
                                                    : "";
  out_.container("div",
                 {{"class", "pp-scroll"}, id(block.anchor), {"role", "group"}, {"aria-label", name}, {"tabindex", "0"}},
                 [&] { table(content, kind, ""); });
}

void Writer::table(const Table& content, std::string_view kind, std::string_view anchor) {
  out_.container("table", {{"class", kind}, id(anchor)}, [&] {
    if (!content.caption.empty()) out_.block("caption", {}, [&] { inlines(content.caption); });
    if (!content.header.empty()) {
      out_.container("thead", {}, [&] {
        out_.block("tr", {}, [&] {
          for (const Inlines& name : content.header) cell(name, "col", Mark::none);
        });
      });
    }
    out_.container("tbody", {}, [&] {
      for (const Row& each : content.rows) row(each, content.row_headers);
    });
  });
}

void Writer::row(const Row& row, bool row_headers) {
  out_.block("tr", {id(row.anchor)}, [&] {
    for (const Inlines& each : row.cells) {
      cell(each, row_headers && &each == row.cells.data() ? "row" : "", row.mark);
    }
  });
}

/// A header, of what `scope` says, unless it is empty: an empty cell names nothing, and has nothing to be marked.
void Writer::cell(const Inlines& cell, std::string_view scope, Mark mark) {
  const bool empty = plain_text(cell).empty(), header = !scope.empty() && !empty;
  out_.element(header ? "th" : "td", {{"scope", header ? scope : ""}},
               [&] { marked(empty ? Mark::none : mark, "", [&] { inlines(cell); }); });
}

void Writer::print(const Callout& callout, const Block& block) {
  out_.container("div", {{"class", classes("pp-callout", block.role)}, id(block.anchor)},
                 [&] { blocks(callout.blocks); });
}

/// Lists in lists. An entry goes at most one level below the one before it, whatever its own level says.
void Writer::print(const Contents& contents, const Block& block) {
  if (!setting_.contents) return;
  out_.container("nav", {{"class", "pp-toc"}, id(block.anchor), {"aria-label", setting_.labels.contents}}, [&] {
    unsigned depth = 0;
    const auto close_below = [&](unsigned level) {
      for (; depth > level; --depth) out_.verbatim("</li>\n</ol>\n");
    };
    for (const ContentsEntry& each : contents.entries) {
      const unsigned level = std::clamp(each.level, 1u, depth + 1);
      close_below(level);
      out_.verbatim(depth == level ? "</li>\n<li>" : "<ol>\n<li>");
      depth = level;
      entry(each);
    }
    close_below(0);
  });
}

void Writer::entry(const ContentsEntry& entry) {
  live_links_ = false;
  out_.element_if(!entry.anchor.empty(), "a", {link_to(entry.anchor)}, [&] {
    number(entry.number);
    inlines(entry.title);
  });
  live_links_ = true;
}

void Writer::print(const Separator&, const Block& block) { out_.empty("hr", {id(block.anchor)}); }

}  // namespace codicil::html
