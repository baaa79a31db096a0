#pragma once
/// \file
/// The format-neutral tree that every writer prints. It knows no policy and no markup: there is no raw block, which
/// is what keeps every writer safe. Text is UTF-8 and meant as text; escaping is the writer's work.

#include <codicil/document/rare_text.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace codicil::document {

/// How a run of text looks. A set of bits: `strong | code` is bold code.
enum class Style : std::uint8_t { plain = 0, emphasis = 1, strong = 2, code = 4 };

/// The union of two styles.
constexpr Style operator|(Style a, Style b) { return Style(std::uint8_t(a) | std::uint8_t(b)); }

/// Whether `style` contains every bit of `wanted`.
constexpr bool has(Style style, Style wanted) {
  return (std::uint8_t(style) & std::uint8_t(wanted)) == std::uint8_t(wanted);
}

/// What a redline says of a block or run: nothing, that it is new, or that it is gone.
enum class Mark : std::uint8_t { none, inserted, deleted };

/// What a block is for, where a writer may want to show it differently. Purely presentational: a writer that
/// ignores every role still prints every word.
enum class Role : std::uint8_t {
  none,
  intro,     ///< the policy's opening words
  glance,    ///< the section "at a glance"
  contents,  ///< the section that holds the table of contents
  lead,      ///< a sentence that introduces the list or table after it: keep them together
  promise,   ///< the one sentence of a section that readers look for (a callout, usually)
  note,      ///< a remark beside the main text
  address,   ///< lines of a postal address
  quote,     ///< the author's block quotation
  code,      ///< the author's code block; its line ends are hard breaks
  // In a report on a change:
  material,    ///< a section about what people may decide otherwise for
  notable,     ///< a section about what is worth knowing
  editorial,   ///< a section about what changes nothing for anybody
  filter,      ///< a list of which the reader may choose what to see: all, or the sections of one of these three roles
  comparison,  ///< a paragraph of a redline: older and newer words may be shown side by side
};

/// A stretch of text with one look. Neighbouring runs of a block differ in something other than their text.
struct Run {
  std::string text;            ///< UTF-8. `\n` is a hard line break; no other control character occurs.
  Style style = Style::plain;  ///< bits of Style
  Mark mark = Mark::none;      ///< set in a redline only
  /// Empty; or `#anchor` of a block here; or an absolute https, http, mailto or tel URL; or the name of an HTML page in
  /// the folder of this one (`2021-08-04.html`), which only HTML makes a link of.
  RareText link{};
  RareText date{};      ///< empty; or the ISO date (`2020-06-10`) that `text` spells out
  RareText language{};  ///< empty, or the BCP 47 tag of `text` where it is not the document's

  bool operator==(const Run&) const;
};

/// The text of a paragraph, heading or cell.
using Inlines = std::vector<Run>;

struct Block;
/// A sequence of blocks.
using Blocks = std::vector<Block>;

/// A heading and what stands under it. Nesting depth is the heading's level.
struct Section {
  Inlines heading;     ///< never empty
  std::string number;  ///< `1`, `2.1`; empty where a section is not numbered
  Blocks blocks;       ///< may be empty
  bool operator==(const Section&) const;
};

/// One paragraph of text.
struct Paragraph {
  Inlines inlines;
  bool operator==(const Paragraph&) const;
};

/// One item of a List.
struct ListItem {
  Blocks blocks;           ///< usually one Paragraph
  std::string anchor{};    ///< as Block::anchor
  Mark mark = Mark::none;  ///< as Block::mark
  bool operator==(const ListItem&) const;
};

/// A bulleted or numbered list.
struct List {
  bool ordered = false;
  std::vector<ListItem> items;
  unsigned start = 1;  ///< the first number of an ordered list
  bool operator==(const List&) const;
};

/// A term and what is said of it.
struct Definition {
  Inlines term;
  Blocks body;             ///< usually one Paragraph
  std::string anchor{};    ///< as Block::anchor
  Mark mark = Mark::none;  ///< as Block::mark
  bool operator==(const Definition&) const;
};

/// Pairs of term and description: key facts, contact details.
struct Definitions {
  std::vector<Definition> items;
  bool operator==(const Definitions&) const;
};

/// One row of a Table.
struct Row {
  std::vector<Inlines> cells;  ///< as many as the table has columns
  std::string anchor{};        ///< as Block::anchor
  Mark mark = Mark::none;      ///< as Block::mark
  bool operator==(const Row&) const;
};

/// A table. `header` names the columns and may be empty (a table of row headers only, as "at a glance" is).
struct Table {
  Inlines caption;              ///< may be empty; a writer for the eye may leave it to assistive technology
  std::vector<Inlines> header;  ///< empty, or one cell per column
  std::vector<Row> rows;
  bool row_headers = true;  ///< the first cell of each row names the row
  bool operator==(const Table&) const;
};

/// Blocks set apart in a box.
struct Callout {
  Blocks blocks;
  bool operator==(const Callout&) const;
};

/// One line of a table of contents.
struct ContentsEntry {
  std::string anchor;  ///< of the Section it leads to; empty where it leads nowhere, as in a redline what is gone may
  std::string number;  ///< that section's number, may be empty
  Inlines title;       ///< that section's heading
  unsigned level = 1;  ///< 1 for a top-level section
  bool operator==(const ContentsEntry&) const;
};

/// The table of contents, in document order.
struct Contents {
  std::vector<ContentsEntry> entries;
  bool operator==(const Contents&) const;
};

/// A break between subjects.
struct Separator {
  bool operator==(const Separator&) const;
};

/// What a block can be. Closed on purpose: visit it without a fallback, so that a new kind fails to compile in every
/// writer until the writer knows it.
using Content = std::variant<Section, Paragraph, List, Definitions, Table, Callout, Contents, Separator>;

/// One block.
struct Block {
  Content content;
  /// The fact this block prints: the fact's path with `_` for dots (`sections_sharing`), `[a-z0-9_-]+`, unique in the
  /// document; empty only for blocks that continue the one before them.
  std::string anchor{};
  Role role = Role::none;
  Mark mark = Mark::none;
  bool operator==(const Block&) const;
};

/// The few words a writer itself needs, in the document's language.
struct Labels {
  std::string contents = "Contents";
  std::string skip_to_content = "Skip to content";
  std::string link_to = "Link to";  ///< before the heading a permalink leads to
  std::string page = "Page";        ///< `Page 1 of 3`
  std::string of_pages = "of";
  std::string version = "Version";  ///< before Document::version in footers
  std::string section = "section";  ///< in running text: `section 3`
  std::string added = "added";      ///< said of Mark::inserted to those who do not see its colour
  std::string removed = "removed";  ///< said of Mark::deleted
  std::string show = "Show";        ///< before the choices of Role::filter
  std::string older = "Older";      ///< above the older words of Role::comparison, where they stand beside the newer
  std::string newer = "Newer";      ///< above the newer ones
  bool operator==(const Labels&) const;
};

/// A whole document, ready to print.
struct Document {
  std::string title;               ///< of the policy; never empty
  std::string organisation;        ///< short name of who answers for it; never empty
  std::string language = "en";     ///< BCP 47
  bool right_to_left = false;      ///< the language's script runs from right to left
  std::string url{};               ///< where the document is published, or empty
  std::string version{};           ///< the policy's version, or empty: for running footers; `meta` shows it too
  std::string description{};       ///< one plain sentence for metadata, or empty
  std::vector<Definition> meta{};  ///< the line under the title: last updated, version, …
  Labels labels{};
  Blocks blocks{};
  bool operator==(const Document&) const;
};

/// The text of `inlines` without any style: in a redline the newer one, if there is one.
std::string plain_text(const Inlines& inlines);

/// An indented listing of every block, run and attribute, for tests and for people who debug a composer.
std::string dump(const Document& document);

}  // namespace codicil::document

namespace codicil {
using document::Document;
}
