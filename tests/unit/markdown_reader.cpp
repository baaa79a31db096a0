#include "markdown_reader.hpp"

#include "gfm/gfm.hpp"
#include "kit/anchor.hpp"
#include "kit/escape.hpp"
#include "kit/link.hpp"

#include <md4c.h>

#include <algorithm>
#include <array>
#include <optional>
#include <regex>
#include <utility>

namespace codicil::test {

using namespace document;

void add(Page& page, Shown shown) {
  std::erase_if(shown.text, [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
  if (shown.text.empty()) return;
  std::string text = std::exchange(shown.text, page.empty() ? "" : page.back().text);
  if (page.empty() || page.back() != shown) {
    page.push_back(std::move(shown));
    page.back().text.clear();
  }
  page.back().text += text;
}

std::string lines(const Page& page) {
  std::string all;
  for (const Shown& each : page) {
    all += each.place + (each.strong ? " strong" : "") + (each.emphasis ? " emphasis" : "") +
           (each.code ? " code" : "") + (each.inserted ? " inserted" : "") + (each.deleted ? " deleted" : "");
    if (!each.link.empty()) all += " -> " + each.link;
    all += ": " + each.text + '\n';
  }
  return all;
}

namespace {

// --- what is shown ---

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> references = {{{"&amp;", "&"},
                                                                                      {"&lt;", "<"},
                                                                                      {"&gt;", ">"},
                                                                                      {"&quot;", "\""},
                                                                                      {"&#39;", "'"},
                                                                                      {"&#96;", "`"},
                                                                                      {"&#123;", "{"},
                                                                                      {"&#10;", "\n"},
                                                                                      {"&#124;", "|"}}};

// Elements that change how their text looks, by the sign that `Reader` counts.
const std::vector<std::pair<std::string, bool Shown::*>> looks = {{"strong", &Shown::strong},
                                                                  {"em", &Shown::emphasis},
                                                                  {"code", &Shown::code},
                                                                  {"ins", &Shown::inserted},
                                                                  {"del", &Shown::deleted}};

class Reader {
public:
  void enter(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_QUOTE:
        return place_.push_back("q");
      case MD_BLOCK_UL:
        return items_.push_back(0), place_.push_back("u");
      case MD_BLOCK_OL:
        return items_.push_back(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start - 1), place_.push_back("o");
      case MD_BLOCK_LI:
        if (static_cast<MD_BLOCK_LI_DETAIL*>(detail)->is_task) fault("a task");
        return place_.push_back(std::to_string(++items_.back()));
      case MD_BLOCK_H:
        return place_.push_back("h" + std::to_string(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
      case MD_BLOCK_TABLE:
        return place_.push_back("t");
      case MD_BLOCK_CODE:
        if (static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->info.size > 0) fault("code in a language");
        return place_.push_back("c");
      case MD_BLOCK_HTML:
        return html_ = "", place_.push_back("c");
      default:
        return;
    }
  }

  void leave(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        items_.pop_back();
        [[fallthrough]];
      case MD_BLOCK_QUOTE:
      case MD_BLOCK_LI:
      case MD_BLOCK_H:
      case MD_BLOCK_TABLE:
      case MD_BLOCK_CODE:
        return place_.pop_back();
      case MD_BLOCK_HTML:
        read_preformatted();
        return place_.pop_back();
      case MD_BLOCK_P:
      case MD_BLOCK_TD:
      case MD_BLOCK_TH:
        if (!open_.empty()) fault("an open " + open_.back());
        return open_.clear();
      default:
        return;
    }
  }

  void enter(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_A)
      link_ = decoded(attribute(static_cast<MD_SPAN_A_DETAIL*>(detail)->href));
    else
      count(type, 1);
  }

  void leave(MD_SPANTYPE type) { type == MD_SPAN_A ? link_.clear() : count(type, -1); }

  void text(MD_TEXTTYPE type, std::string_view characters) {
    if (type == MD_TEXT_HTML && html_)
      *html_ += characters;
    else if (type == MD_TEXT_HTML)
      tag(std::string(characters));
    else if (type != MD_TEXT_BR && type != MD_TEXT_SOFTBR)
      show(type == MD_TEXT_ENTITY ? decoded(std::string(characters)) : std::string(characters));
  }

  Page page;
  std::string faults;

private:
  void fault(const std::string& what) { faults += what + '\n'; }

  static std::string attribute(const MD_ATTRIBUTE& value) { return {value.text, value.size}; }

  // No other references are written than those in the table.
  std::string decoded(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const auto found =
          std::ranges::find_if(references, [&](auto& row) { return text.substr(at).starts_with(row.first); });
      if (found == references.end() && text[at] == '&' && html_) fault("an unknown reference");
      out += found == references.end() ? text.substr(at, 1) : std::string(found->second);
      at += found == references.end() ? 1 : found->first.size();
    }
    return out;
  }

  void count(MD_SPANTYPE type, int step) {
    switch (type) {
      case MD_SPAN_STRONG:
        counts_[0] += step;
        return;
      case MD_SPAN_EM:
        counts_[1] += step;
        return;
      case MD_SPAN_CODE:
        counts_[2] += step;
        return;
      case MD_SPAN_DEL:
        counts_[4] += step;
        return;
      default:
        fault("a span of type " + std::to_string(type));
    }
  }

  void show(std::string text) {
    Shown shown{.text = std::move(text), .place = {}, .link = link_};
    for (const std::string& part : place_) shown.place += part;
    for (std::size_t i = 0; i < looks.size(); ++i) shown.*looks[i].second = counts_[i] > 0;
    add(page, std::move(shown));
  }

  static bool is_anchor_tag(std::string_view tag) {
    constexpr std::string_view begin = "<a id=\"", end = "\">";
    return tag.starts_with(begin) && tag.ends_with(end) && tag.size() > begin.size() + end.size() &&
           tag.find_first_of(" \"'<>&=", begin.size()) == tag.size() - end.size();
  }

  // An element among text, or a comment.
  void tag(const std::string& tag) {
    static const std::regex constant(
        R"(<!-- -->|<br>|</?(ins|del|strong|em|code|span|a)>|<(span) dir="ltr">|<(span) dir="rtl">)");
    std::smatch match;
    const bool is_anchor = is_anchor_tag(tag);
    if (!is_anchor && !std::regex_match(tag, match, constant)) return fault("the tag " + tag);
    const std::string name = is_anchor ? "a" : match[1].str() + match[2].str() + match[3].str();
    if (name.empty()) return;
    const bool closes = tag[1] == '/';
    if (closes && (open_.empty() || open_.back() != name)) return fault(tag + " closes nothing");
    closes ? open_.pop_back() : open_.push_back(name);
    for (std::size_t i = 0; i < looks.size(); ++i)
      if (looks[i].first == name) counts_[i] += closes ? -1 : 1;
  }

  // `<pre><code>`, text with marks, `</code></pre>`.
  void read_preformatted() {
    std::string html = *html_;
    while (html.ends_with('\n')) html.pop_back();
    constexpr std::string_view begin = "<pre><code>", end = "</code></pre>";
    for (const std::string_view constant : {"<!-- -->", "<div dir=\"rtl\">", "</div>"})
      if (html == constant) return html_.reset();
    if (!html.starts_with(begin) || !html.ends_with(end)) return fault("the block " + html), html_.reset();
    html = html.substr(begin.size(), html.size() - begin.size() - end.size());
    for (std::size_t at = 0; at < html.size();) {
      const std::size_t next = html[at] == '<' ? html.find('>', at) + 1 : std::min(html.find('<', at), html.size());
      const std::string part = html.substr(at, next - at);
      part[0] == '<' ? tag(part) : show(decoded(part));
      at = next;
    }
    html_.reset();
  }

  std::vector<std::string> place_;
  std::vector<unsigned> items_;
  std::vector<std::string> open_;  // elements among text
  std::array<int, 5> counts_{};    // as `looks`
  std::string link_;
  std::optional<std::string> html_;  // of a block
};

Reader& reader(void* data) { return *static_cast<Reader*>(data); }

constexpr MD_PARSER parser{
    0,
    MD_DIALECT_GITHUB,
    [](MD_BLOCKTYPE type, void* detail, void* data) { return reader(data).enter(type, detail), 0; },
    [](MD_BLOCKTYPE type, void*, void* data) { return reader(data).leave(type), 0; },
    [](MD_SPANTYPE type, void* detail, void* data) { return reader(data).enter(type, detail), 0; },
    [](MD_SPANTYPE type, void*, void* data) { return reader(data).leave(type), 0; },
    [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
      return reader(data).text(type, {text, size}), 0;
    },
    nullptr,
    nullptr};

// --- what should be ---

// Deleted text is visible too.
bool is_visible(const Inlines& inlines) {
  return std::ranges::any_of(inlines,
                             [](const Run& run) { return run.text.find_first_not_of(" \n\t") != std::string::npos; });
}

// One paragraph that can stand behind its name.
bool is_line(const Blocks& blocks) {
  const auto* paragraph = blocks.size() == 1 ? std::get_if<Paragraph>(&blocks[0].content) : nullptr;
  return paragraph && blocks[0].role != Role::code && blocks[0].role != Role::quote && is_visible(paragraph->inlines);
}

// What no output can hold, and what turns the text after it, is replaced.
std::string shown(std::string_view text) {
  static constexpr kit::Escape clean = kit::kClean.with_direction_controls_replaced();
  return clean(text);
}

// A link to an anchor leads to the id that is made of it.
std::string target(std::string_view link) {
  if (!link.starts_with('#')) return std::string(link);
  kit::Buffer id;
  kit::append_anchor(id, link.substr(1));
  return '#' + std::move(id).take();
}

class Expectation {
public:
  explicit Expectation(const Labels& labels) : labels_(labels) {}

  void operator()(const document::Section& section) {
    ++level_;
    in("h" + std::to_string(std::min(level_, 6u)), [&] {
      label();
      number(section.number);
      inlines(section.heading);
    });
    blocks(section.blocks);
    --level_;
  }

  void operator()(const Paragraph& paragraph) {
    if (role_ == Role::code) return in("c", [&] { code(paragraph.inlines); });
    in(role_ == Role::quote ? "q" : "", [&] { text(paragraph.inlines); });
  }

  void operator()(const List& list) {
    unsigned number = list.ordered ? list.start : 1;
    for (const ListItem& item : list.items)
      in((list.ordered ? "o" : "u") + std::to_string(number++),
         [&] { marked(item.mark, [&] { blocks(item.blocks); }); });
  }

  void operator()(const Definitions& definitions) { items(definitions.items, false); }

  void operator()(const Table& table) {
    text(table.caption);
    in("t", [&] {
      for (const Inlines& cell : table.header) text(cell);
      for (const Row& row : table.rows)
        marked(row.mark, [&] {
          for (const Inlines& cell : row.cells) {
            strong_ = table.row_headers && &cell == row.cells.data();
            text(cell);
            strong_ = false;
          }
        });
    });
  }

  void operator()(const Callout& callout) {
    in("q", [&] { blocks(callout.blocks); });
  }

  void operator()(const Contents& contents) {
    std::vector<unsigned> path;
    for (const ContentsEntry& entry : contents.entries) {
      const std::size_t depth = std::clamp<std::size_t>(entry.level, 1, path.size() + 1);
      path.resize(depth);
      ++path.back();
      std::string place;
      for (const unsigned item : path) place += "u" + std::to_string(item);
      in(place, [&] {
        if (!entry.anchor.empty()) link_ = target("#" + entry.anchor);
        number(entry.number);
        inlines(entry.title);
        link_.clear();
      });
    }
  }

  void operator()(const Separator&) {}

  void blocks(const Blocks& blocks) {
    for (const Block& block : blocks) this->block(block);
  }

  void block(const Block& block) {
    const Role outer = std::exchange(role_, block.role);
    marked(block.mark, [&] {
      const bool is_text = std::holds_alternative<document::Section>(block.content) ||
                           (std::holds_alternative<Paragraph>(block.content) && block.role != Role::code);
      if (!is_text) label();
      std::visit(*this, block.content);
    });
    role_ = outer;
  }

  void items(const std::vector<Definition>& items, bool with_colon) {
    unsigned number = 0;
    for (const Definition& item : items) in("u" + std::to_string(++number), [&] { this->item(item, with_colon); });
  }

  void title(const std::string& title) {
    in("h1", [&] { inlines({{title}}); });
  }

  Page page;

private:
  template <class Body>
  void in(const std::string& part, Body body) {
    const std::size_t size = place_.size();
    place_ += part;
    body();
    place_.resize(size);
  }

  template <class Body>
  void marked(Mark mark, Body body) {
    const Mark outer = mark_;
    if (mark != Mark::none && mark != mark_) label_ = mark_ = mark;
    body();
    label();
    mark_ = outer;
  }

  void item(const Definition& item, bool with_colon) {
    marked(item.mark, [&] {
      Inlines term = item.term;
      if (with_colon && is_visible(term) && is_line(item.body)) {
        std::string& last = term.back().text;
        last.resize(last.find_last_not_of(" \n\t") + 1);
        if (!last.ends_with(':')) last += ':';
      }
      strong_ = true;
      text(term);
      strong_ = false;
      blocks(item.body);
    });
  }

  void label() {
    const Mark mark = std::exchange(label_, Mark::none);
    if (mark == Mark::none) return;
    add(page, {.text = (mark == Mark::inserted ? labels_.added : labels_.removed) + ":",
               .place = place_,
               .link = {},
               .emphasis = true});
  }

  void number(const std::string& number) {
    if (number.empty()) return;
    const bool is_simple = number.find('.') == number.npos;
    add(page, {.text = shown(number) + (is_simple ? "." : ""), .place = place_, .link = link_});
  }

  void text(const Inlines& inlines) {
    label();
    this->inlines(inlines);
  }

  void inlines(const Inlines& inlines) {
    for (const Run& run : inlines) {
      const Mark mark = run.mark == Mark::none ? mark_ : run.mark;
      const bool is_live = link_.empty() && kit::is_safe_link(run.link);
      add(page, {.text = shown(run.text),
                 .place = place_,
                 .link = is_live ? target(run.link) : link_,
                 .strong = strong_ || has(run.style, Style::strong),
                 .emphasis = has(run.style, Style::emphasis),
                 .code = has(run.style, Style::code),
                 .inserted = mark == Mark::inserted,
                 .deleted = mark == Mark::deleted});
    }
  }

  // Between fences nothing has a look; preformatted text has marks.
  void code(const Inlines& inlines) {
    const auto mark_of = [&](const Run& run) { return run.mark == Mark::none ? mark_ : run.mark; };
    for (const Run& run : inlines)
      add(page, {.text = shown(run.text),
                 .place = place_,
                 .link = {},
                 .inserted = mark_of(run) == Mark::inserted,
                 .deleted = mark_of(run) == Mark::deleted});
  }

  const Labels& labels_;
  std::string place_, link_;
  unsigned level_ = 1;
  Role role_ = Role::none;
  Mark mark_ = Mark::none, label_ = Mark::none;
  bool strong_ = false;
};

}  // namespace

Page read_markdown(std::string_view markdown, std::string& faults) {
  Reader reader;
  md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &reader);
  faults = reader.faults;
  return std::move(reader.page);
}

Page page_of(const Document& document) {
  Expectation expectation(document.labels);
  expectation.title(document.title);
  expectation.items(document.meta, true);
  expectation.blocks(document.blocks);
  return std::move(expectation.page);
}

namespace {

std::string fault_of(const Document& document, std::string_view markdown) {
  std::string faults;
  const Page page = read_markdown(markdown, faults), expected = page_of(document);
  if (!faults.empty() || page == expected) return faults;
  const auto [got, wanted] = std::ranges::mismatch(page, expected);
  return "got " + lines({got, std::min(got + 2, page.end())}) + "not " +
         lines({wanted, std::min(wanted + 2, expected.end())});
}

}  // namespace

std::string markdown_fault(const Document& document) {
  const std::string fault = fault_of(document, write_markdown(document, {}));
  Document moved = document;
  for (unsigned i = 0; i < 3 && !fault.empty(); ++i) {
    moved.title += "x";
    if (fault_of(moved, write_markdown(moved, {})).empty()) return {};
  }
  return fault;
}

}  // namespace codicil::test
