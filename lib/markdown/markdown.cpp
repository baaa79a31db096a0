#include "markdown/markdown.hpp"

#include <md4c.h>

#include <iterator>
#include <utility>

namespace codicil::markdown {
namespace {

using namespace document;

// Deeper lists and quotations are printed without further indenting: writers recurse over blocks, and a line of a
// hundred thousand `>` must not become that many levels.
constexpr std::size_t max_nesting = 24;

// Collects blocks for what is open: the text itself, a list item, a quotation, or the section below a heading.
struct Container {
  unsigned heading_level = 0;  // of a section; 0 for the others
  Inlines heading{};
  Blocks blocks{};
};

// The look of the text inside the spans that are open.
struct Look {
  Style style = Style::plain;
  RareText link{};
};

class Builder {
public:
  void enter(MD_BLOCKTYPE type, void* detail);
  void leave(MD_BLOCKTYPE type, void* detail);
  void enter(MD_SPANTYPE type, void* detail);
  void leave(MD_SPANTYPE type);
  void text(MD_TEXTTYPE type, std::string_view characters);
  ParsedText finish();

private:
  void append(std::string_view characters);
  void add(Content content, Role role = Role::none) {
    ++parsed_.parts;
    containers_.back().blocks.push_back({std::move(content), {}, role});
  }
  Inlines take_inlines();
  void close_paragraph(Role role = Role::none);
  void close_sections(unsigned level);
  Blocks close_container();
  void link_to(std::string target);
  void refer_to(std::string path);
  void enter_list(bool ordered, unsigned start);
  void enter_row();

  ParsedText parsed_;
  std::vector<Container> containers_{1};
  std::vector<List> lists_;
  std::size_t unopened_ = 0;  // list and quotation levels beyond max_nesting
  Table table_;
  bool in_header_ = false;
  Inlines inlines_;
  std::vector<Look> looks_{1};
  bool new_run_ = false;  // a reference never joins the run before it
};

std::string to_string(const MD_ATTRIBUTE& attribute) { return {attribute.text, attribute.size}; }

void Builder::append(std::string_view characters) {
  const Look& look = looks_.back();
  const bool same_look = !inlines_.empty() && inlines_.back().style == look.style && inlines_.back().link == look.link;
  if (same_look && !std::exchange(new_run_, false)) {
    inlines_.back().text += characters;
    return;
  }
  new_run_ = false;
  ++parsed_.parts;
  inlines_.push_back({std::string(characters), look.style, Mark::none, look.link, {}, {}});
}

// The runs so far, in no more room than they need: texts stay in memory as long as their policy.
Inlines Builder::take_inlines() {
  for (Run& run : inlines_) run.text.shrink_to_fit();
  Inlines taken(std::make_move_iterator(inlines_.begin()), std::make_move_iterator(inlines_.end()));
  inlines_.clear();
  return taken;
}

void Builder::close_paragraph(Role role) {
  if (!inlines_.empty()) add(Paragraph{take_inlines()}, role);
}

// Ends the sections of the innermost container whose headings stand at `level` or below.
void Builder::close_sections(unsigned level) {
  while (containers_.back().heading_level >= level && containers_.back().heading_level > 0) {
    Container section = std::move(containers_.back());
    containers_.pop_back();
    add(document::Section{std::move(section.heading), {}, std::move(section.blocks)});
  }
}

Blocks Builder::close_container() {
  close_paragraph();
  close_sections(1);
  Blocks blocks = std::move(containers_.back().blocks);
  blocks.shrink_to_fit();
  containers_.pop_back();
  return blocks;
}

void Builder::enter_list(bool ordered, unsigned start) {
  close_paragraph();
  if (lists_.size() + unopened_ >= max_nesting || containers_.size() >= 2 * max_nesting)
    ++unopened_;
  else
    lists_.push_back({ordered, {}, start});
}

void Builder::enter_row() {
  if (!in_header_) table_.rows.emplace_back();
}

void Builder::enter(MD_BLOCKTYPE type, void* detail) {
  switch (type) {
    case MD_BLOCK_QUOTE:
      close_paragraph();
      if (unopened_ > 0 || containers_.size() >= 2 * max_nesting)
        ++unopened_;
      else
        containers_.emplace_back();
      break;
    case MD_BLOCK_UL:
      enter_list(false, 1);
      break;
    case MD_BLOCK_OL:
      enter_list(true, static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start);
      break;
    case MD_BLOCK_LI:
      close_paragraph();
      if (unopened_ == 0) containers_.emplace_back();
      break;
    case MD_BLOCK_HR:
      add(Separator{});
      break;
    case MD_BLOCK_TABLE:
      table_ = {};
      table_.row_headers = false;
      break;
    case MD_BLOCK_THEAD:
      in_header_ = true;
      break;
    case MD_BLOCK_TBODY:
      in_header_ = false;
      break;
    case MD_BLOCK_TR:
      enter_row();
      break;
    case MD_BLOCK_CODE:
      looks_.push_back({Style::code, {}});
      break;
    case MD_BLOCK_H:
      close_paragraph();
      break;
    case MD_BLOCK_DOC:
    case MD_BLOCK_HTML:
    case MD_BLOCK_P:
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      break;
  }
}

void Builder::leave(MD_BLOCKTYPE type, void* detail) {
  switch (type) {
    case MD_BLOCK_QUOTE:
      if (unopened_ > 0) {
        close_paragraph();
        --unopened_;
        break;
      }
      {
        Blocks blocks = close_container();
        add(Callout{std::move(blocks)}, Role::quote);
      }
      break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      if (unopened_ > 0) {
        close_paragraph();
        --unopened_;
        break;
      }
      add(std::move(lists_.back()));
      lists_.pop_back();
      break;
    case MD_BLOCK_LI:
      if (unopened_ > 0)
        close_paragraph();
      else {
        Blocks blocks = close_container();
        lists_.back().items.push_back({std::move(blocks)});
      }
      break;
    case MD_BLOCK_H: {
      const unsigned level = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level;
      close_sections(level);
      if (!inlines_.empty()) containers_.push_back({level, take_inlines(), {}});
      break;
    }
    case MD_BLOCK_CODE:
      looks_.pop_back();
      while (!inlines_.empty() && inlines_.back().text.ends_with('\n')) inlines_.back().text.pop_back();
      close_paragraph(Role::code);
      break;
    case MD_BLOCK_TH:
      table_.header.push_back(take_inlines());
      break;
    case MD_BLOCK_TD:
      table_.rows.back().cells.push_back(take_inlines());
      break;
    case MD_BLOCK_TABLE:
      add(std::move(table_));
      break;
    case MD_BLOCK_P:
    case MD_BLOCK_HTML:
      close_paragraph();
      break;
    case MD_BLOCK_DOC:
    case MD_BLOCK_HR:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    case MD_BLOCK_TR:
      break;
  }
}

void Builder::refer_to(std::string path) {
  looks_.back().link = std::string(reference_mark) + path;
  parsed_.references.push_back(std::move(path));
  new_run_ = true;
}

void Builder::link_to(std::string target) {
  if (target.starts_with('#')) return refer_to(std::move(target));
  if (Url::parse(target))
    looks_.back().link = std::move(target);
  else
    parsed_.refused_links.push_back(std::move(target));
}

void Builder::enter(MD_SPANTYPE type, void* detail) {
  looks_.push_back(looks_.back());
  Look& look = looks_.back();
  switch (type) {
    case MD_SPAN_EM:
      look.style = look.style | Style::emphasis;
      break;
    case MD_SPAN_STRONG:
      look.style = look.style | Style::strong;
      break;
    case MD_SPAN_CODE:
      look.style = look.style | Style::code;
      break;
    case MD_SPAN_A:
      link_to(to_string(static_cast<MD_SPAN_A_DETAIL*>(detail)->href));
      break;
    case MD_SPAN_WIKILINK:
      refer_to(to_string(static_cast<MD_SPAN_WIKILINK_DETAIL*>(detail)->target));
      break;
    case MD_SPAN_IMG:
      parsed_.refused_links.push_back(to_string(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src));
      break;
    case MD_SPAN_DEL:
    case MD_SPAN_LATEXMATH:
    case MD_SPAN_LATEXMATH_DISPLAY:
    case MD_SPAN_U:
      break;
  }
}

void Builder::leave(MD_SPANTYPE type) {
  // Without a label of its own, a reference is sent with its path as text.
  if (type == MD_SPAN_WIKILINK && !inlines_.empty() &&
      looks_.back().link == std::string(reference_mark) + inlines_.back().text)
    inlines_.back().text.clear();
  if (looks_.back().link.view().starts_with(reference_mark)) new_run_ = true;
  looks_.pop_back();
}

void Builder::text(MD_TEXTTYPE type, std::string_view characters) {
  switch (type) {
    case MD_TEXT_BR:
      append("\n");
      break;
    case MD_TEXT_SOFTBR:
      append(" ");
      break;
    case MD_TEXT_NULLCHAR:
      append("\xEF\xBF\xBD");
      break;
    case MD_TEXT_NORMAL:
    case MD_TEXT_ENTITY:
    case MD_TEXT_CODE:
    case MD_TEXT_HTML:
    case MD_TEXT_LATEXMATH:
      append(characters);
      break;
  }
}

ParsedText Builder::finish() {
  parsed_.blocks = close_container();
  return std::move(parsed_);
}

Builder& builder(void* data) { return *static_cast<Builder*>(data); }

constexpr MD_PARSER parser{
    0,
    MD_FLAG_COLLAPSEWHITESPACE | MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_PERMISSIVEEMAILAUTOLINKS |
        MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_WIKILINKS,
    [](MD_BLOCKTYPE type, void* detail, void* data) { return builder(data).enter(type, detail), 0; },
    [](MD_BLOCKTYPE type, void* detail, void* data) { return builder(data).leave(type, detail), 0; },
    [](MD_SPANTYPE type, void* detail, void* data) { return builder(data).enter(type, detail), 0; },
    [](MD_SPANTYPE type, void*, void* data) { return builder(data).leave(type), 0; },
    [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
      return builder(data).text(type, {text, size}), 0;
    },
    nullptr,
    nullptr};

}  // namespace

std::shared_ptr<const ParsedText> parse(std::string_view source) {
  Builder builder;
  md_parse(source.data(), static_cast<MD_SIZE>(source.size()), &parser, &builder);
  return std::make_shared<const ParsedText>(builder.finish());
}

}  // namespace codicil::markdown
