#include "gfm/escape.hpp"

#include "kit/escape.hpp"

#include <array>
#include <cstdint>

namespace codicil::gfm {
namespace {

constexpr kit::Escape kPlain = kit::kClean.with_direction_controls_replaced();
constexpr kit::Escape kHtml = kit::kText.with({'{', "&#123;"}).with_direction_controls_replaced();

/// How characters are written that could be markup anywhere. References instead of backslashes where something else
/// than Markdown may look at the text first: HTML, or the `{{ }}` and `{% %}` of site generators; and for the grave
/// accent, which would make one fence with those of code beside it.
constexpr kit::Replacement kReplacements[] = {
    {'\\', "\\\\"}, {'*', "\\*"},  {'[', "\\["},    {']', "\\]"},   {'|', "\\|"}, {'~', "\\~"},
    {'<', "&lt;"},  {'>', "&gt;"}, {'{', "&#123;"}, {'`', "&#96;"}, {'\t', " "},
};
/// Characters that are markup in some places.
constexpr std::string_view kDepending = "&_!#@:-.$";

/// What to do at a byte: copy it, let kPlain see to it, decide, or write the replacement of that number.
enum : std::uint8_t { kCopied, kOther, kDepends, kFirstReplacement };

constexpr std::array<std::uint8_t, 256> kClass = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t c = 0; c < table.size(); ++c) table[c] = c < 0x20 || c >= 0x7F ? kOther : kCopied;
  for (const char c : kDepending) table[static_cast<unsigned char>(c)] = kDepends;
  std::uint8_t next = kFirstReplacement;
  for (const kit::Replacement& each : kReplacements) table[static_cast<unsigned char>(each.character)] = next++;
  return table;
}();

std::uint8_t class_of(char c) { return kClass[static_cast<unsigned char>(c)]; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alphanumeric(char c) { return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }
bool may_be_digit(char c) { return c == '\0' || is_digit(c); }
bool may_be_alphanumeric(char c) { return c == '\0' || is_alphanumeric(c); }
bool may_begin_name(char c) { return may_be_alphanumeric(c) || c == '-' || c == '_'; }
bool may_be_in_emoji(char c) { return may_begin_name(c) || c == '+'; }
bool is_letter(char c, char lower) { return (c | 0x20) == lower; }

class Scan {
public:
  Scan(kit::Buffer& out, std::string_view text, Place place) : out_(out), text_(text), place_(place) {}

  bool run() {
    if (place_.starts_line) start_line();
    while (true) {
      while (at_ + 8 <= text_.size() && are_copied(text_.data() + at_)) at_ += 8;
      while (at_ < text_.size() && class_of(text_[at_]) == kCopied) ++at_;
      if (at_ == text_.size()) break;
      class_of(text_[at_]) == kOther ? other() : special();
    }
    flush();
    return right_to_left_;
  }

private:
  static bool are_copied(const char* at) {
    static_assert(kCopied == 0);
    return (class_of(at[0]) | class_of(at[1]) | class_of(at[2]) | class_of(at[3]) | class_of(at[4]) | class_of(at[5]) |
            class_of(at[6]) | class_of(at[7])) == 0;
  }

  void flush() {
    out_.append(text_.substr(copied_, at_ - copied_));
    copied_ = at_;
  }

  /// `written` in the place of the next character.
  void replace(std::string_view written) {
    flush();
    out_.append(written);
    copied_ = ++at_;
  }

  /// Bytes of other scripts, and controls.
  void other() {
    flush();
    while (at_ < text_.size() && class_of(text_[at_]) == kOther) ++at_;
    right_to_left_ |= kPlain.append(out_, text_.substr(copied_, at_ - copied_));
    copied_ = at_;
  }

  void special() {
    const std::uint8_t kind = class_of(text_[at_]);
    const std::string_view written = kind == kDepends ? decide() : kReplacements[kind - kFirstReplacement].written;
    written.empty() ? void(++at_) : replace(written);
  }

  char after() const { return at_ + 1 < text_.size() ? text_[at_ + 1] : place_.next; }

  /// The character `count` places before this one in the line.
  char before(std::size_t count) const {
    if (count <= at_) return text_[at_ - count];
    const std::string_view written = out_.view();
    return count - at_ <= written.size() ? written[written.size() - (count - at_)] : '\n';
  }

  bool starts_line() const { return at_ == 0 && place_.starts_line; }

  /// How the next character is written; nothing if as it is.
  std::string_view decide() const {
    switch (text_[at_]) {
      case '&':  // might be a reference
        return is_reference() ? "&amp;" : "";
      case '_':  // in a word it is no markup
        return is_alphanumeric(before(1)) && is_alphanumeric(after()) && at_ + 1 < text_.size() ? "" : "\\_";
      case '!':  // an image with the link behind it
        return at_ + 1 == text_.size() && place_.next != ' ' ? "\\!" : "";
      case '#':  // an issue; or the end of a heading
        if (may_be_digit(after())) return place_.in_link ? "" : "#<!-- -->";
        return is_alphanumeric(after()) || is_alphanumeric(before(1)) ? "" : "\\#";
      case '@':  // a person; or an address, which GitHub would link
        return !may_begin_name(after()) ? "" : place_.in_link ? "\\@" : "@<!-- -->";
      case ':':  // a web address that is no link in the document; or a picture
        if (after() == '/' || after() == '\0') return "\\:";
        return is_emoji() ? ":<!-- -->" : "";
      case '.':  // an address that begins with www
        return is_letter(before(1), 'w') && is_letter(before(2), 'w') && is_letter(before(3), 'w') ? "\\." : "";
      case '-':  // GH-12 is an issue
        return is_letter(before(1), 'h') && is_letter(before(2), 'g') && may_be_digit(after()) ? "-<!-- -->" : "";
      case '$':  // GitHub takes `$x$` for mathematics, and says to write a `$` that may be the second one like this
        return is_before_amount() ? "" : "<span>$</span>";
      default:
        return "";
    }
  }

  bool is_before_amount() const {
    return (starts_line() || before(1) == ' ' || before(1) == '\n') && is_digit(after());
  }

  /// Whether an ampersand may begin something like `&copy;` or `&#169;`.
  bool is_reference() const {
    std::size_t end = at_ + 1;
    while (end < text_.size() && (is_alphanumeric(text_[end]) || text_[end] == '#')) ++end;
    return end == text_.size() ? place_.next != ' ' : text_[end] == ';';
  }

  /// Whether a colon begins something like `:smile:`.
  bool is_emoji() const {
    std::size_t end = at_ + 1;
    while (end < text_.size() && may_be_in_emoji(text_[end])) ++end;
    if (end == text_.size()) return may_be_in_emoji(place_.next) || (place_.next == ':' && end > at_ + 1);
    return text_[end] == ':' && end > at_ + 1;
  }

  /// What begins a heading, an item, a rule, the second line of a heading or of a table.
  void start_line() {
    if (text_.empty()) return;
    if (is_digit(text_[0])) return start_line_with_number();
    constexpr std::string_view kSigns = "+-=:";
    const bool is_sign =
        kSigns.find(text_[0]) != kSigns.npos && (kSigns.find(after()) != kSigns.npos || after() == ' ');
    if (is_sign && decide().empty()) out_.append("\\");
  }

  /// `2.` and `2)` begin an item.
  void start_line_with_number() {
    while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
    if (at_ == text_.size() || (text_[at_] != '.' && text_[at_] != ')')) return;
    flush();
    out_.append("\\");
    ++at_;
  }

  kit::Buffer& out_;
  std::string_view text_;
  Place place_;
  bool right_to_left_ = false;
  std::size_t copied_ = 0, at_ = 0;  ///< text before these is written, is looked at
};

}  // namespace

bool append_text(kit::Buffer& out, std::string_view text, Place place) { return Scan(out, text, place).run(); }

void append_code(kit::Buffer& out, std::string_view text) { kPlain.append(out, text); }

void append_html(kit::Buffer& out, std::string_view text) { kHtml.append(out, text); }

}  // namespace codicil::gfm
