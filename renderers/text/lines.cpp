#include "text/lines.hpp"

#include "unicode/utf8.hpp"
#include "unicode/width.hpp"

#include <algorithm>

namespace codicil::text {
namespace {

using namespace std::string_view_literals;
using unicode::Decoded;

// Line-edge rules of Japanese and Chinese typesetting (kinsoku), after JIS X 4051 and the classes CL, CP, EX, NS, IS,
// IN, GL, WJ and EM of UAX #14 (not at a start), OP, PR, GL, WJ and ZWJ (not at an end).
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

bool may_start(char32_t c) {
  if (c < 0x80) return is_letter_or_digit(c) || U"([{<"sv.find(c) != std::u32string_view::npos;
  return unicode::width(c) > 0 && !contains(not_at_start, c);
}

bool may_end(char32_t c) {
  if (c < 0x80) return is_letter_or_digit(c) || U")]}>,.;:!?%"sv.find(c) != std::u32string_view::npos;
  return !contains(not_at_end, c);
}

bool is_hangul(char32_t c) {
  return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x115F) || (c >= 0xA960 && c <= 0xA97F);
}

// Characters of scripts without spaces, and emoji.
bool stands_alone(char32_t c) { return unicode::width(c) == 2 && !is_hangul(c); }

bool is_other_space(char32_t c) { return c == 0x200B || (c >= 0x2000 && c <= 0x200A && c != 0x2007) || c == 0x3000; }

bool may_break(char32_t before, char32_t after) {
  if (before < 0x300 && after < 0x300) return false;
  if (is_other_space(before)) return true;
  return (stands_alone(before) || stands_alone(after)) && may_end(before) && may_start(after);
}

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
  Walk(std::string_view text, std::size_t width)
      : text_(text), width_(width), ink_(std::min(text.find_first_not_of(' '), text.size())) {}

  Cut run() {
    for (std::size_t at = 0; at < text_.size();) {
      const Decoded next = unicode::decode(text_.substr(at));
      if (next.code_point == '\n') return {text_.substr(0, at).find_last_not_of(' ') + 1, at + 1};
      note_chance(at, next.code_point);
      if (is_too_wide() && has_cut()) break;
      step(next.code_point);
      if (is_too_wide() && has_cut()) break;
      at += next.length;
    }
    return has_cut() && is_too_wide() ? cut_ : cut_at_end();
  }

private:
  bool is_too_wide() const { return columns_ > width_; }
  bool has_cut() const { return cut_.next > 0; }
  Cut cut_at_end() const { return {text_.find_last_not_of(' ') + 1, text_.size()}; }

  void note_chance(std::size_t at, char32_t c) {
    if (at <= ink_) return;
    if (c == ' ' && before_ != ' ') cut_ = cut_at_space(text_, at);
    if (c != ' ' && !in_address_ && may_break(before_, c)) cut_ = {at, at};
  }

  void step(char32_t c) {
    if (c == '<') in_address_ = true;
    if (c == '>' || c == ' ') in_address_ = false;
    const unsigned columns = unicode::width(c);
    columns_ += columns;
    // An accent leaves the character it sits on in charge of the break behind it; a joiner does not.
    if (columns > 0 || contains(not_at_end, c) || is_other_space(c)) before_ = c;
  }

  std::string_view text_;
  std::size_t width_;
  std::size_t ink_;
  std::size_t columns_ = 0;
  char32_t before_ = ' ';
  bool in_address_ = false;
  Cut cut_{0, 0};
};

}  // namespace

Cut cut_line(std::string_view text, std::size_t width) {
  const std::string_view window = text.substr(0, width + 1);
  // In ASCII a column is a byte, and only the last space of the line has to be found.
  if (unicode::ascii_prefix(window) == window.size()) {
    const std::size_t newline = window.find('\n');
    if (newline != window.npos) return {window.substr(0, newline).find_last_not_of(' ') + 1, newline + 1};
    if (window.size() <= width) return {text.find_last_not_of(' ') + 1, text.size()};
    const std::size_t space = window.rfind(' ');
    if (space != window.npos && window.find_first_not_of(' ') < space) return cut_at_space(text, space);
  }
  return Walk(text, width).run();
}

std::size_t widest_line(std::string_view text, std::size_t width) {
  std::size_t widest = 0;
  each_line(text, width, [&](std::string_view line) { widest = std::max(widest, unicode::width(line)); });
  return widest;
}

}  // namespace codicil::text
