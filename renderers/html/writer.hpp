#pragma once
/// \file
/// Prints the blocks and runs of a Document as HTML.

#include <codicil/document/document.hpp>

#include <optional>
#include <string>
#include <string_view>

#include "html/markup.hpp"
#include "unicode/direction.hpp"

namespace codicil::html {

/// How HTML calls a direction.
std::string_view direction_name(unicode::Direction direction);

/// Prints blocks at the place a page has reached.
class Writer {
public:
  /// What the blocks of one document have in common.
  struct Setting {
    const document::Labels& labels;
    bool contents;  ///< print tables of contents
    unicode::Direction direction = unicode::Direction::left_to_right;
  };

  Writer(Markup& out, Setting setting, unsigned title_level)
      : out_(out), setting_(setting), level_(title_level), base_(setting.direction) {}

  void blocks(const document::Blocks& blocks);
  void inlines(const document::Inlines& inlines);

  /// Pairs of term and description; `kind` is the class of the list.
  void definitions(const std::vector<document::Definition>& items, std::string_view kind, std::string_view anchor);

private:
  void block(const document::Block& block);
  void print(const document::Section& section, const document::Block& block);
  void print(const document::Paragraph& paragraph, const document::Block& block);
  void print(const document::List& list, const document::Block& block);
  void print(const document::Definitions& definitions, const document::Block& block);
  void print(const document::Table& table, const document::Block& block);
  void print(const document::Callout& callout, const document::Block& block);
  void print(const document::Contents& contents, const document::Block& block);
  void print(const document::Separator& separator, const document::Block& block);

  void filter(const document::List& list, const document::Block& block);
  void comparison(const document::Paragraph& paragraph, const document::Block& block);
  void side(std::string_view kind, std::string_view label, const document::Inlines& inlines, std::string_view hidden);

  void heading(const document::Section& section, const document::Block& block);
  void number(std::string_view number);
  void permalink(const document::Section& section, const document::Block& block);
  void item_body(const document::Blocks& blocks, document::Mark mark);
  void table(const document::Table& table, std::string_view kind, std::string_view anchor);
  void row(const document::Row& row, bool row_headers);
  void cell(const document::Inlines& cell, std::string_view scope, document::Mark mark);
  void entry(const document::ContentsEntry& entry);
  void marks(const document::Run* first, const document::Run* last);
  void languages(const document::Run* first, const document::Run* last);
  void link(const document::Run* first, const document::Run* last);
  void run(const document::Run& run);
  void code(std::string_view text);
  void text(std::string_view text);
  std::optional<unicode::Stretch> foreign_in(std::string_view text, std::size_t from) const;

  /// What `body` prints, shown as new or gone where `mark` says so.
  template <class Body>
  void marked(document::Mark mark, std::string_view look, Body body);

  Markup& out_;
  Setting setting_;
  unsigned level_;                              ///< of the heading above
  const document::Inlines* heading_ = nullptr;  ///< the heading above, for tables without a caption
  bool live_links_ = true;                      ///< false where an outer link leads elsewhere
  bool preformatted_ = false;                   ///< line feeds are kept by the element around
  unicode::Direction base_;                     ///< of the text around
  bool isolating_ = false;                      ///< text of the other direction stands among it
};

template <class Body>
void Writer::marked(document::Mark mark, std::string_view look, Body body) {
  if (mark == document::Mark::none) return body();
  const bool added = mark == document::Mark::inserted;
  out_.element(added ? "ins" : "del", {{"class", look}}, [&] {
    out_.element("span", {{"class", "pp-hidden"}}, [&] {
      out_.text(added ? setting_.labels.added : setting_.labels.removed);
      out_.verbatim(": ");
    });
    body();
  });
}

}  // namespace codicil::html
