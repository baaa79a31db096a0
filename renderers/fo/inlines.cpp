#include "fo/inlines.hpp"

#include <algorithm>

#include "fo/blocks.hpp"
#include "fo/look.hpp"
#include "kit/link.hpp"

namespace codicil::fo {
namespace {

using document::has;
using document::Inlines;
using document::Mark;
using document::Run;
using document::Style;

constexpr std::string_view kZeroWidthSpace = "\xE2\x80\x8B";

/// What shows a change without colour: the signs of the plain-text writer, which extracted text and screen
/// readers keep.
struct Signs {
  const char *open = nullptr, *close = nullptr;
  const Look *sign = nullptr, *text = &look::kInline;
};

const Signs& signs(Mark mark) {
  static constexpr Signs none{}, inserted{"[+", "+]", &look::kInsertedSign, &look::kInserted},
      deleted{"[-", "-]", &look::kDeletedSign, &look::kDeleted};
  return mark == Mark::inserted ? inserted : mark == Mark::deleted ? deleted : none;
}

class InlineWriter {
public:
  InlineWriter(const Inlines& inlines, const Setting& setting, Writing& writing)
      : inlines_(inlines), setting_(setting), writing_(writing), tree_(writing.tree) {
    std::string room;
    breaks_ = break_offsets(plain_text(inlines, room), setting.whole);
    next_break_ = breaks_.begin();
  }

  void write(pugi::xml_node block) {
    pugi::xml_node holder = block;
    for (std::size_t i = 0; i < inlines_.size(); ++i) {
      if (i == 0 || inlines_[i].link != inlines_[i - 1].link) holder = open_link(block, i);
      write_run(holder, i);
    }
  }

private:
  Mark mark(std::size_t i) const { return inlines_[i].mark == Mark::none ? setting_.mark : inlines_[i].mark; }
  bool begins_mark(std::size_t i) const { return i == 0 || mark(i) != mark(i - 1); }
  bool ends_mark(std::size_t i) const { return i + 1 == inlines_.size() || mark(i) != mark(i + 1); }

  /// The text of the link that begins with run `i`.
  std::string link_text(std::size_t i) const {
    std::string text;
    for (std::size_t j = i; j < inlines_.size() && inlines_[j].link == inlines_[i].link; ++j) text += inlines_[j].text;
    return text;
  }

  /// A node for the runs from `i` on that share a link: `block` itself where there is none.
  pugi::xml_node open_link(pugi::xml_node block, std::size_t i) {
    const std::string_view target = inlines_[i].link;
    if (target.empty() || setting_.links == Links::plain || !kit::is_safe_link(target)) return block;
    if (target[0] != '#') return add_link(block, i, "external-destination", uri_specification(target));
    const std::string destination = writing_.anchors.next_destination(target.substr(1));
    return destination.empty() ? block : add_link(block, i, "internal-destination", destination);
  }

  pugi::xml_node add_link(pugi::xml_node block, std::size_t i, const char* kind, std::string_view destination) {
    const auto link = tree_.add_inline(block, look::kLink);
    const std::string text = link_text(i);
    tree_.set(link, "fox:alt-text",
              text.find_first_not_of(kSpaces) == text.npos ? std::string_view(inlines_[i].link) : text);
    if (text.find_first_of(kSpaces) == text.npos && width(text) <= setting_.whole) tree_.apply(link, look::kWholeLine);
    tree_.set(link, kind, destination);
    return link;
  }

  /// `url('…')`; an apostrophe would end it.
  static std::string uri_specification(std::string_view target) {
    std::string uri = "url('";
    for (const char c : target) c == '\'' ? uri += "%27" : uri += c;
    return uri += "')";
  }

  void write_run(pugi::xml_node parent, std::size_t i) {
    const Run& run = inlines_[i];
    const Signs& change = signs(mark(i));
    if (change.open && begins_mark(i)) tree_.add_text(tree_.add_inline(parent, *change.sign), change.open);
    const std::string_view language = run.language;
    const bool plain = run.style == Style::plain && !change.sign && language.empty();
    add_text(plain ? parent : styled(parent, run, *change.text), run.text);
    if (change.close && ends_mark(i)) tree_.add_text(tree_.add_inline(parent, *change.sign), change.close);
  }

  pugi::xml_node styled(pugi::xml_node parent, const Run& run, const Look& change) {
    const auto node = tree_.add_inline(parent, change);
    if (has(run.style, Style::code)) tree_.apply(node, look::kInlineCode);
    if (has(run.style, Style::strong)) tree_.apply(node, look::kStrong);
    if (has(run.style, Style::emphasis)) tree_.apply(node, look::kEmphasis);
    tree_.set_language(node, run.language);
    return node;
  }

  /// Adds the text of the next run, with the breaks that fall into it.
  void add_text(pugi::xml_node node, std::string_view text) {
    const std::size_t end = offset_ + text.size();
    if (next_break_ == breaks_.end() || *next_break_ >= end)
      tree_.add_text(node, text);
    else
      tree_.add_text(node, with_breaks(text));
    offset_ = end;
  }

  std::string with_breaks(std::string_view text) {
    std::string broken;
    std::size_t copied = 0;
    for (; next_break_ != breaks_.end() && *next_break_ < offset_ + text.size(); ++next_break_) {
      broken.append(text.substr(copied, *next_break_ - offset_ - copied)).append(kZeroWidthSpace);
      copied = *next_break_ - offset_;
    }
    return broken.append(text.substr(copied));
  }

  const Inlines& inlines_;
  const Setting& setting_;
  Writing& writing_;
  Tree& tree_;
  std::vector<std::size_t> breaks_;
  std::vector<std::size_t>::const_iterator next_break_;
  std::size_t offset_ = 0;  ///< of the next run in the text of all
};

/// The language of the whole text, or empty. FOP tags the language of blocks, not of inlines.
std::string_view common_language(const Inlines& inlines) {
  const auto differs = [&](const Run& run) { return run.language != inlines[0].language; };
  if (inlines.empty() || std::any_of(inlines.begin(), inlines.end(), differs)) return {};
  return inlines[0].language;
}

bool has_line_break(const Inlines& inlines) {
  return std::any_of(inlines.begin(), inlines.end(),
                     [](const Run& run) { return run.text.find('\n') != run.text.npos; });
}

}  // namespace

Width width_of_signs(const Inlines& inlines, Mark mark) {
  constexpr Width signs = 24;
  const auto is_marked = [&](const Run& run) { return mark != Mark::none || run.mark != Mark::none; };
  return std::any_of(inlines.begin(), inlines.end(), is_marked) ? signs : 0;
}

void write_inlines(pugi::xml_node block, const Inlines& inlines, const Setting& setting, Writing& writing) {
  writing.tree.set_language(block, common_language(inlines));
  if (has_line_break(inlines)) writing.tree.apply(block, look::kLineBreaks);
  InlineWriter(inlines, setting, writing).write(block);
}

}  // namespace codicil::fo
