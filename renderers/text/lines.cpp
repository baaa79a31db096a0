#include "text/lines.hpp"

#include "unicode/line_breaks.hpp"
#include "unicode/utf8.hpp"
#include "unicode/width.hpp"

#include <algorithm>
#include <optional>

namespace codicil::text {
namespace {

using namespace std::string_view_literals;
using unicode::Decoded;

// Where ICU is not to be had: line-edge rules of Japanese and Chinese typesetting (kinsoku), after JIS X 4051 and the
// classes CL, CP, EX, NS, IS, IN, GL, WJ and EM of UAX #14 (not at a start), OP, PR, GL, WJ and ZWJ (not at an end).
constexpr std::u32string_view not_at_start =
    U"\u00A0°»‐‑–—’”‥…\u202F‰′″›\u2060℃"
    U"、。々〉》」』】〕〗〙〛〜〞〟ぁぃぅぇぉっゃゅょゎゕゖ゛゜ゝゞァィゥェォッャュョヮヵヶ・ーヽヾ\uFEFF！％），．："
    U"；？］｝～｡｣､･ｰ￠"
    U"\U0001F3FB\U0001F3FC\U0001F3FD\U0001F3FE\U0001F3FF";
constexpr std::u32string_view not_at_end = U"\u00A0£«\u200D‘“\u202F‹\u2060€〈《「『【〔〖〘〚〝\uFEFF＄（［｛｢￡￥";
static_assert(std::is_sorted(not_at_start.begin(), not_at_start.end()));
static_assert(std::is_sorted(not_at_end.begin(), not_at_end.end()));

bool contains(std::u32string_view sorted, char32_t c) { return std::binary_search(sorted.begin(), sorted.end(), c); }

bool is_letter_or_digit(char32_t c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }

bool is_ideograph(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

bool is_hangul(char32_t c) {
  return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x115F) || (c >= 0xA960 && c <= 0xA97F);
}

bool is_other_space(char32_t c) { return c == 0x200B || (c >= 0x2000 && c <= 0x200A && c != 0x2007) || c == 0x3000; }

// A character and what line breaking asks of it.
struct Glyph {
  char32_t code;
  unsigned columns;
  bool stands_alone;  // in a script without spaces, or emoji
};

Glyph glyph(char32_t c) {
  if (is_ideograph(c)) return {c, 2, true};
  const unsigned columns = unicode::width(c);
  return {c, columns, columns == 2 && !is_hangul(c)};
}

bool may_start(const Glyph& glyph) {
  const char32_t c = glyph.code;
  if (is_ideograph(c)) return true;
  if (c < 0x80) return is_letter_or_digit(c) || U"([{<"sv.find(c) != std::u32string_view::npos;
  return glyph.columns > 0 && !contains(not_at_start, c);
}

bool may_end(const Glyph& glyph) {
  const char32_t c = glyph.code;
  if (is_ideograph(c)) return true;
  if (c < 0x80) return is_letter_or_digit(c) || U")]}>,.;:!?%"sv.find(c) != std::u32string_view::npos;
  return !contains(not_at_end, c);
}

// By the table, which knows no words in a dictionary.
bool may_part(const Glyph& before, const Glyph& after) {
  return (before.stands_alone || after.stands_alone) && may_end(before) && may_start(after) &&
         !unicode::needs_dictionary(before.code) && !unicode::needs_dictionary(after.code);
}

// ICU would part Latin words at hyphens and slashes, and the signs `[+` and `+]` of a redline.
bool may_part(const Glyph& before, const Glyph& after, const Breaks& breaks, std::size_t at) {
  const auto is_free = [](const Glyph& g) { return g.stands_alone || unicode::needs_line_breaks(g.code); };
  return (is_free(before) || is_free(after)) && (before.code >= 0x80 || may_end(before)) &&
         (after.code >= 0x80 || may_start(after)) && breaks.contain(at);
}

// Where a line ends, which never is behind a space, and where the next one begins.
struct Cut {
  std::size_t end;
  std::size_t next;
};

Cut cut_at_space(std::string_view text, std::size_t space) {
  const std::size_t end = text.find_last_not_of(' ', space) + 1;
  std::size_t next = std::min(text.find_first_not_of(' ', space), text.size());
  if (next < text.size() && text[next] == '\n') ++next;
  return {end, next};
}

// Walks character by character. What it reads beyond the cut it returns is less than one word and one line, so that
// cutting a whole text stays linear.
class Walk {
public:
  // `text` is the rest of what `breaks` knows, from `offset` on.
  Walk(std::string_view text, std::size_t width, Breaks& breaks, std::size_t offset)
      : text_(text), width_(width), breaks_(breaks), offset_(offset) {}

  Cut run() {
    for (std::size_t at = 0; at < text_.size();) {
      const Decoded next = unicode::decode(text_.substr(at));
      if (next.code_point == '\n') return {text_.substr(0, at).find_last_not_of(' ') + 1, at + 1};
      const Glyph character = glyph(next.code_point);
      note_chance(at, character);
      if (is_done()) return cut_;
      step(character);
      if (is_done()) return cut_;
      at += next.length;
    }
    return {text_.find_last_not_of(' ') + 1, text_.size()};
  }

private:
  bool is_done() const { return columns_ > width_ && cut_.next > 0; }

  void note_chance(std::size_t at, const Glyph& next) {
    if (unicode::needs_line_breaks(next.code)) breaks_.ask();
    if (next.code == ' ' && before_.code != ' ') cut_ = cut_at_space(text_, at);
    if (next.code != ' ' && before_.code != ' ' && !in_address_ && may_break(at, next)) cut_ = {at, at};
  }

  bool may_break(std::size_t at, const Glyph& next) const {
    if (is_other_space(before_.code)) return true;
    return breaks_.are_known() ? may_part(before_, next, breaks_, offset_ + at) : may_part(before_, next);
  }

  void step(const Glyph& next) {
    if (next.code == '<') in_address_ = true;
    if (next.code == '>' || next.code == ' ') in_address_ = false;
    columns_ += next.columns;
    // An accent leaves the character it sits on in charge of the break behind it; a joiner does not.
    if (next.columns > 0 || contains(not_at_end, next.code) || is_other_space(next.code)) before_ = next;
  }

  std::string_view text_;
  std::size_t width_;
  Breaks& breaks_;
  std::size_t offset_;
  std::size_t columns_ = 0;
  Glyph before_{' ', 1, false};  // no break before the first character
  bool in_address_ = false;
  Cut cut_{0, 0};
};

// The bytes that begin a character of one column in text of the Latin, Greek and Cyrillic scripts: ASCII, U+0080 to
// U+02FF and U+0380 to U+047F. Among them no character is wide, and none combines with another.
bool begins_narrow(unsigned char byte) { return byte < 0xCC || (byte >= 0xCE && byte <= 0xD1); }

// Dashes, quotation marks, bullet, ellipsis: U+2010 to U+2027.
bool is_narrow_punctuation(std::string_view text) {
  return text.starts_with("\xE2\x80") && text.size() > 2 && text[2] >= '\x90' && text[2] <= '\xA7';
}

// The size of the start of `text` that takes `columns`, or of all of it; nothing where a character of another script
// stands in it or right behind it.
std::optional<std::size_t> narrow_start(std::string_view text, std::size_t columns) {
  const std::size_t ascii = unicode::ascii_prefix(text.substr(0, columns));
  std::size_t seen = ascii;
  for (std::size_t at = ascii; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (!begins_narrow(byte) && !is_narrow_punctuation(text.substr(at))) return std::nullopt;
    const bool is_first_of_character = (byte & 0xC0) != 0x80;
    if (is_first_of_character && ++seen > columns) return at;
  }
  return text.size();
}

// The first line of a text where every character in reach has one column, so that only the last space of the line
// has to be found; nothing where it is not so, or the line has no space.
std::optional<Cut> narrow_line(std::string_view text, std::size_t width) {
  const auto reach = narrow_start(text, width);
  if (!reach) return std::nullopt;
  const std::size_t newline = text.substr(0, *reach + 1).find('\n');
  if (newline != text.npos) return Cut{text.substr(0, newline).find_last_not_of(' ') + 1, newline + 1};
  if (*reach == text.size()) return Cut{text.find_last_not_of(' ') + 1, text.size()};
  const std::size_t space = text.rfind(' ', *reach);
  if (space != text.npos && text.find_first_not_of(' ') < space) return cut_at_space(text, space);
  return std::nullopt;
}

}  // namespace

void Breaks::ask() {
  if (!asked_) offsets_ = unicode::line_breaks(text_);
  asked_ = true;
}

bool Breaks::contain(std::size_t at) const { return std::binary_search(offsets_->begin(), offsets_->end(), at); }

std::string_view Lines::next(std::size_t width) {
  const auto narrow = narrow_line(rest_, width);
  const Cut cut = narrow ? *narrow : Walk(rest_, width, breaks_, size_ - rest_.size()).run();
  const std::string_view line = rest_.substr(0, cut.end);
  rest_.remove_prefix(cut.next);
  return line;
}

std::size_t widest_line(std::string_view text, std::size_t width) {
  std::size_t widest = 0;
  each_line(text, width, [&](std::string_view line) { widest = std::max(widest, unicode::width(line)); });
  return widest;
}

}  // namespace codicil::text
