#include "unicode/direction.hpp"

#include "unicode/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <span>

namespace codicil::unicode {
namespace {

// Scripts by ISO 15924, and the languages that are usually written in one of them.
constexpr std::string_view scripts[] = {"Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"};
constexpr std::string_view languages[] = {"ar",  "arc", "ckb", "dv",  "fa", "he", "ks",
                                          "nqo", "ps",  "sd",  "syr", "ug", "ur", "yi"};

bool contains(std::span<const std::string_view> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view first_subtag(std::string_view tag) { return tag.substr(0, tag.find('-')); }

// `Hant` of `zh-Hant-TW`, or nothing: four letters after the language (RFC 5646, 2.2.3).
std::string_view script_of(std::string_view tag) {
  const auto dash = tag.find('-');
  const std::string_view next = dash == tag.npos ? std::string_view() : first_subtag(tag.substr(dash + 1));
  return next.size() == 4 ? next : std::string_view();
}

constexpr char32_t arabic_comma = 0x060C;

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

Kind kind_of_ascii(char32_t c) {
  const char32_t small = c | 0x20;
  return small >= 'a' && small <= 'z' ? Kind::left_to_right : is_digit(c) ? Kind::number : Kind::neutral;
}

bool is_one_of(std::string_view signs, char32_t c) { return c < 0x80 && signs.find(char(c)) != signs.npos; }
bool is_opening(char32_t c) { return is_one_of("([{", c); }
bool is_closing(char32_t c) { return is_one_of(")]}", c); }

// Whether `c` can only be part of text of this direction.
bool is_of(Direction direction, char32_t c) {
  return kind_of(c) == letters_of(direction) || (direction == Direction::right_to_left && c == arabic_comma);
}

// Signs that belong to the word after or before them.
constexpr std::string_view signs_before_word = "+#@/_", signs_after_word = "/+#=&_";

// Finds how much of a text, at whose start a stretch begins, belongs to it.
class Extent {
public:
  Extent(std::string_view text, Direction base) : text_(text), base_(base) {}

  std::size_t measure() {
    for (std::size_t at = 0; at < text_.size() && at < size_ + patience;) {
      const Decoded next = decode(text_.substr(at));
      if (ends_at(at, next.code_point) || (is_closing(next.code_point) && depth_-- == 0)) break;
      if (depth_ == 0 && belongs(next.code_point, at)) size_ = at + next.length;
      depth_ += is_opening(next.code_point);
      at += next.length;
    }
    return size_ + signs_behind();
  }

private:
  // For the next letter, or the bracket that closes an open one: with it, the time stays linear whatever the text.
  static constexpr std::size_t patience = 256;

  bool ends_at(std::size_t at, char32_t c) const {
    return is_of(base_, c) || c == '\n' || (c == ' ' && text_.substr(at + 1).starts_with(' '));
  }

  // A letter, a number next to a letter or one sign away, what closes a bracket opened inside, an accent.
  bool belongs(char32_t c, std::size_t at) const {
    const Kind kind = kind_of(c);
    if (is_of(opposite(base_), c) || is_closing(c)) return true;
    return (kind == Kind::number && at <= size_ + 1) || (kind == Kind::mark && at == size_);
  }

  // None where a word of the other direction is right behind them.
  std::size_t signs_behind() const {
    const std::size_t end = std::min(text_.find_first_not_of(signs_after_word, size_), text_.size());
    return end < text_.size() && begins_with_letter(text_.substr(end)) ? 0 : end - size_;
  }

  bool begins_with_letter(std::string_view text) const {
    const auto c = decode(text).code_point;
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return is_of(base_, c) && category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
  }

  std::string_view text_;
  Direction base_;
  std::size_t size_ = 0;
  int depth_ = 0;
};

// Reads a text from one place on.
class Search {
public:
  Search(std::string_view text, std::size_t from, Direction base) : text_(text), from_(from), base_(base) {}

  std::optional<Stretch> run() const {
    for (std::size_t at = from_; at < text_.size();) {
      const Decoded next = decode(text_.substr(at));
      if (kind_of(next.code_point) == letters_of(opposite(base_))) return from_word(begin_of_word(at), at);
      if (next.code_point == '+' && is_telephone_number(at)) return from_word(at, at + 1);
      at += next.length;
    }
    return std::nullopt;
  }

private:
  // In text from left to right it needs no care.
  bool is_telephone_number(std::size_t plus) const {
    return base_ == Direction::right_to_left && plus + 1 < text_.size() && is_digit(byte(plus + 1)) &&
           begins_word(plus);
  }

  // The word begins at `begin`; `first` is its first letter or digit.
  Stretch from_word(std::size_t begin, std::size_t first) const {
    const std::size_t end = first + size_from(first);
    if (begin == from_ || !is_opening(byte(begin - 1))) return {begin, end};
    // A bracket before it, if it closes before the end: `(UK) Larkfield`, but not all of `(Larkfield)`.
    const std::size_t bracket = begin - 1, other_end = bracket + size_from(bracket);
    return other_end > end + 1 ? Stretch{bracket, other_end} : Stretch{begin, end};
  }

  std::size_t begin_of_word(std::size_t letter) const {
    std::size_t begin = letter;
    while (begin > from_ && (is_digit(byte(begin - 1)) || is_one_of(signs_before_word, byte(begin - 1)))) --begin;
    return begins_word(begin) ? begin : letter;
  }

  bool begins_word(std::size_t at) const {
    return at == from_ || is_one_of(" \n", byte(at - 1)) || is_opening(byte(at - 1));
  }

  std::size_t size_from(std::size_t begin) const { return Extent(text_.substr(begin), base_).measure(); }
  char32_t byte(std::size_t at) const { return static_cast<unsigned char>(text_[at]); }

  std::string_view text_;
  std::size_t from_;
  Direction base_;
};

}  // namespace

Direction direction_of_language(std::string_view tag) {
  const std::string_view script = script_of(tag);
  const bool turned = script.empty() ? contains(languages, first_subtag(tag)) : contains(scripts, script);
  return turned ? Direction::right_to_left : Direction::left_to_right;
}

Kind kind_of(char32_t c) {
  if (c < 0x80) return kind_of_ascii(c);
  switch (utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->bidi_class) {
    case UTF8PROC_BIDI_CLASS_L:
      return Kind::left_to_right;
    case UTF8PROC_BIDI_CLASS_R:
    case UTF8PROC_BIDI_CLASS_AL:
      return Kind::right_to_left;
    case UTF8PROC_BIDI_CLASS_EN:
    case UTF8PROC_BIDI_CLASS_AN:
      return Kind::number;
    case UTF8PROC_BIDI_CLASS_NSM:
      return Kind::mark;
    default:
      return Kind::neutral;
  }
}

std::optional<Stretch> foreign_stretch(std::string_view text, std::size_t from, Direction base) {
  return Search(text, from, base).run();
}

bool is_foreign(std::string_view text, Direction base) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode(text.substr(at));
    if (is_of(base, next.code_point)) return false;
    at += next.length;
  }
  return foreign_stretch(text, 0, base).has_value();
}

}  // namespace codicil::unicode
