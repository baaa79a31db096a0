#pragma once
/// \file
/// Prints the blocks and runs of a Document as Markdown.

#include <codicil/document/document.hpp>

#include "gfm/escape.hpp"
#include "gfm/page.hpp"
#include "gfm/targets.hpp"
#include "unicode/direction.hpp"

#include <string_view>
#include <vector>

namespace codicil::gfm {

/// What may stand for one look of a text: a sign before and after it, or an HTML element where Markdown would not take
/// the sign for one.
struct Look {
  std::string_view sign, element;
  document::Style inside;  ///< the styles that are written inside this one
  bool holds_links;        ///< links are written inside this one
};

/// Prints blocks at the place a page has reached.
class Writer {
public:
  /// What the blocks of one document have in common.
  struct Setting {
    const document::Labels& labels;
    bool contents;               ///< print tables of contents
    std::string_view id_prefix;  ///< of anchors
    unicode::Direction direction;
    Anchors targets;  ///< of links in the document
  };

  Writer(Page& page, Setting setting, unsigned level)
      : page_(page), out_(page.out()), base_(setting.direction), setting_(std::move(setting)), level_(level) {}

  void title(const std::string& title);
  void meta(const std::vector<document::Definition>& items);
  void blocks(const document::Blocks& blocks, bool is_tight = false);

  void operator()(const document::Section& section);
  void operator()(const document::Paragraph& paragraph);
  void operator()(const document::List& list);
  void operator()(const document::Definitions& definitions);
  void operator()(const document::Table& table);
  void operator()(const document::Callout& callout);
  void operator()(const document::Contents& contents);
  void operator()(const document::Separator& separator);

private:
  /// How a line ends inside a text.
  enum class LineEnd { backslash, br, space };

  /// What the next text begins with: ids, and the word for its mark.
  struct Opening {
    std::vector<std::string_view> anchors{};
    document::Mark mark = document::Mark::none;
    bool empty() const { return anchors.empty() && mark == document::Mark::none; }
  };

  /// Spaces and line ends between what is written and what follows. At the edges of a text they are not written.
  struct Gap {
    bool space = false;
    std::size_t lines = 0;
  };

  // Blocks
  void block(const document::Block& block);
  void heading(unsigned level, std::string_view number, const document::Inlines& inlines);
  void number(std::string_view number);
  void code_block(const document::Paragraph& paragraph);
  void fenced(const std::string& text);
  void preformatted(const document::Inlines& inlines);
  template <class Body>
  void item(std::string_view marker, std::string_view anchor, document::Mark mark, Body body);
  void line(const document::Definition& definition);
  void definition(const document::Definition& definition, std::string_view marker, bool is_tight);
  void row(const std::vector<document::Inlines>& cells, std::size_t least, bool is_named);
  void entry(const document::ContentsEntry& entry);
  template <class Print>
  void list(Print print);

  // Texts
  void open(std::string_view anchor, bool is_wanted);
  document::Mark mark_with(document::Mark own);
  void begin_text();
  void print_opening();
  void paragraph_of_opening();
  void block_text(const document::Block& block);
  void term(const document::Inlines& term);

  // Runs
  void inlines(const document::Inlines& inlines);
  void marks(const document::Run* first, const document::Run* last);
  void link(const document::Run* first, const document::Run* last);
  void styles(const document::Run* first, const document::Run* last);
  void run(const document::Run& run);
  void code(const document::Run& run);
  void words(std::string_view text, char next);
  void piece(std::string_view text, Place place);
  template <class Body>
  void span(Body body);
  template <class Body>
  void isolated(std::string_view text, Body body);
  void note_gap(std::string_view spaces);
  void fill_gap_before(const document::Run* run);
  void fill_gap();
  void link_to_url(std::string_view url);
  void link_to_anchor(std::string_view anchor);
  template <class Body>
  void element(std::string_view name, Body body);
  template <class Body>
  void look(const Look& look, const document::Run* first, const document::Run* last, Body body);
  bool takes_signs(const Look& look, const document::Run* first, const document::Run* last) const;
  bool is_bare(const Look& look, const document::Run& run) const;
  document::Style style_of(const document::Run& run) const { return run.style | style_; }
  document::Mark mark_of(const document::Run& run) const;
  char next_of(const document::Run& run) const;

  Page& page_;
  kit::Buffer& out_;
  unicode::Direction base_;
  Setting setting_;
  unsigned level_;  ///< of the heading above
  document::Mark mark_ = document::Mark::none;
  document::Role role_ = document::Role::none;
  document::Style style_ = document::Style::plain;  ///< of all runs
  Opening opening_{};
  std::size_t list_end_ = 0, list_indent_ = 0;  ///< where the last list ended
  bool other_marker_ = false;                   ///< the last list had the second of two markers

  Gap gap_{};
  LineEnd line_end_ = LineEnd::backslash;
  std::size_t text_ = 0;                     ///< where the text begins
  std::size_t begin_ = 0;                    ///< where it begins, or what is in the last sign opened
  std::size_t sign_end_ = 0;                 ///< where the last look ended with a sign
  const document::Run* runs_end_ = nullptr;  ///< of the text
  bool in_signs_ = false;
  bool in_link_ = false;
  bool live_links_ = true;  ///< false where an outer link leads elsewhere
};

}  // namespace codicil::gfm
