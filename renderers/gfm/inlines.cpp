// Runs: marks around links around styles, so that one link with a bold word in it stays one link.
#include <algorithm>
#include <array>

#include "gfm/escape.hpp"
#include "gfm/runs.hpp"
#include "gfm/writer.hpp"
#include "kit/anchor.hpp"
#include "kit/escape.hpp"
#include "kit/link.hpp"
#include "kit/scoped.hpp"
#include "unicode/direction.hpp"
#include "unicode/isolates.hpp"
#include "unicode/utf8.hpp"

namespace codicil::gfm {
namespace {

using namespace document;
using kit::Scoped;
using unicode::Direction;

constexpr Look kDeleted{"~~", "del", Style::strong | Style::emphasis | Style::code, true};
constexpr Look kStrong{"**", "strong", Style::emphasis | Style::code, false};
constexpr Look kEmphasis{"*", "em", Style::code, false};

/// Calls `print(first, last)` for each stretch of runs that agree in `key`.
template <class Key, class Print>
void for_each_stretch(const Run* first, const Run* last, Key key, Print print) {
  while (first != last) {
    const auto* const end = std::find_if(first + 1, last, [&](const Run& run) { return key(run) != key(*first); });
    print(first, end);
    first = end;
  }
}

bool is_ascii_sign(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/// What a character is to a sign beside it.
enum class Side { space, word, other };

/// What is punctuation outside ASCII depends on the version of CommonMark: only letters and numbers are words. Words of
/// the other direction may get an element of their own.
Side side_of(char32_t c, Direction base) {
  if (c < 0x80 && is_ascii_sign(char(c))) return Side::other;
  if (c <= ' ' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000)
    return Side::space;
  const unicode::Kind kind = unicode::kind_of(c);
  if (kind == unicode::letters_of(base)) return Side::word;
  const bool is_number = kind == unicode::Kind::number || kind == unicode::Kind::mark;
  return is_number && base == Direction::left_to_right ? Side::word : Side::other;
}

char32_t first_character(std::string_view text) { return unicode::decode(text).code_point; }

char32_t last_character(std::string_view text) {
  std::size_t begin = text.size() - 1;
  while (begin > 0 && text.size() - begin < 4 && (text[begin] & '\xC0') == '\x80') --begin;
  return unicode::decode(text.substr(begin)).code_point;
}

/// What can stand between two grave accents as it is, in a table too, and says nothing to a site generator. Behind the
/// `[` of a link, `]:` would make the paragraph a definition of that link, even in code.
bool is_fit_for_code(std::string_view text) {
  return text.find_first_of("`{|\n") == text.npos && text.find("]:") == text.npos;
}

/// md4c takes `<press@a.example>` for the start of preformatted text.
bool begins_like_element(std::string_view address) {
  constexpr std::array<std::string_view, 3> kElements{"pre", "script", "style"};
  const auto is_start = [&](std::string_view name) {
    return std::ranges::equal(address.substr(0, name.size()), name, {}, [](char c) { return char(c | 0x20); });
  };
  return std::ranges::any_of(kElements, is_start);
}

/// Whether a link is its own text: `<https://a.example>`, `<me@a.example>`. References of characters are understood
/// there, and no sign keeps an ampersand from beginning one.
bool says_itself(const Run* first, const Run* last, std::string_view target) {
  if (last - first != 1 || first->style != Style::plain || target.find('&') != target.npos) return false;
  if (target.starts_with("mailto:") && target.substr(7) == first->text)
    return target.find('?') == target.npos && !begins_like_element(first->text);
  return target == first->text && !target.starts_with('#');
}

}  // namespace

Mark Writer::mark_of(const Run& run) const { return run.mark == Mark::none ? mark_ : run.mark; }

/// The character that follows `run`, as far as that is known.
char Writer::next_of(const Run& run) const {
  if (&run + 1 == runs_end_) return ' ';
  const std::string& next = (&run + 1)->text;
  return next.empty() ? '\0' : is_space(next[0]) ? ' ' : next[0];
}

void Writer::inlines(const Inlines& inlines) {
  runs_end_ = inlines.data() + inlines.size();
  marks(inlines.data(), runs_end_);
}

void Writer::marks(const Run* first, const Run* last) {
  const auto links = [&](const Run* begin, const Run* end) {
    for_each_stretch(
        begin, end, [](const Run& run) { return run.link.view(); },
        [&](const Run* from, const Run* to) { link(from, to); });
  };
  for_each_stretch(
      first, last, [&](const Run& run) { return mark_of(run); },
      [&](const Run* begin, const Run* end) {
        const auto body = [&] { links(begin, end); };
        const Mark mark = mark_of(*begin);
        if (mark == Mark::none || !is_visible(begin, end)) return body();
        fill_gap_before(begin);
        mark == Mark::deleted ? look(kDeleted, begin, end, body) : element("ins", body);
      });
}

void Writer::link(const Run* first, const Run* last) {
  const std::string_view target = first->link;
  if (target.empty() || !live_links_ || !kit::is_safe_link(target) || !is_visible(first, last))
    return styles(first, last);
  fill_gap_before(first);
  if (style_ == Style::plain && says_itself(first, last, target)) {
    return isolated(first->text, [&] {
      out_.append("<");
      out_.append(first->text);
      out_.append(">");
    });
  }
  out_.append("[");
  begin_ = out_.size();
  {
    const Scoped in_link(in_link_, true);
    styles(first, last);
  }
  out_.append("]");
  target.starts_with('#') ? link_to_anchor(target.substr(1)) : link_to_url(target);
}

/// In brackets a URL needs no signs but these; an ampersand might begin a reference.
void Writer::link_to_url(std::string_view url) {
  static constexpr kit::Escape kUrl{{'(', "\\("}, {')', "\\)"}, {'&', "&amp;"}};
  out_.append("(");
  kUrl.append(out_, url);
  out_.append(")");
  sign_end_ = out_.size();
}

void Writer::link_to_anchor(std::string_view anchor) {
  out_.append("(#");
  kit::append_anchor(out_, setting_.id_prefix);
  kit::append_anchor(out_, anchor);
  out_.append(")");
  sign_end_ = out_.size();
}

void Writer::styles(const Run* first, const Run* last) {
  const auto runs = [&](const Run* begin, const Run* end) {
    std::for_each(begin, end, [&](const Run& each) { run(each); });
  };
  const auto emphasis = [&](const Run* begin, const Run* end) {
    for_each_stretch(
        begin, end, [&](const Run& run) { return has(style_of(run), Style::emphasis); },
        [&](const Run* from, const Run* to) {
          const auto body = [&] { runs(from, to); };
          has(style_of(*from), Style::emphasis) ? look(kEmphasis, from, to, body) : body();
        });
  };
  for_each_stretch(
      first, last, [&](const Run& run) { return has(style_of(run), Style::strong); },
      [&](const Run* begin, const Run* end) {
        const auto body = [&] { emphasis(begin, end); };
        has(style_of(*begin), Style::strong) ? look(kStrong, begin, end, body) : body();
      });
}

template <class Body>
void Writer::element(std::string_view name, Body body) {
  const auto tag = [&](std::string_view begin) {
    out_.append(begin);
    out_.append(name);
    out_.append(">");
  };
  tag("<");
  begin_ = out_.size();
  body();
  tag("</");
}

template <class Body>
void Writer::look(const Look& look, const Run* first, const Run* last, Body body) {
  if (!is_visible(first, last)) return body();
  fill_gap_before(first);
  if (!takes_signs(look, first, last)) return element(look.element, body);
  out_.append(look.sign);
  begin_ = out_.size();
  {
    const Scoped in_signs(in_signs_, true);
    body();
  }
  out_.append(look.sign);
  sign_end_ = out_.size();
}

/// A sign opens if what is inside begins with a word, or if a space or punctuation stands before it; it closes likewise
/// (CommonMark, "left-flanking" and "right-flanking"). Between punctuation it could do both, which readers understand
/// differently inside other signs. Behind a sign it might be a part of that one, and behind a link md4c takes it for a
/// part of the address, unless there is a space behind it.
bool Writer::takes_signs(const Look& look, const Run* first, const Run* last) const {
  if (sign_end_ == out_.size()) return false;
  const bool ends_in_space = last[-1].text.empty() || is_space(last[-1].text.back());
  const char before = text_ == out_.size() ? ' ' : out_.view().back();
  const char after = ends_in_space ? ' ' : next_of(last[-1]);
  while (!is_visible(*first)) ++first;
  while (!is_visible(last[-1])) --last;
  if (look.holds_links && !last[-1].link.empty() && !is_space(after)) return false;
  const auto can_stand = [&](const Run& run, char32_t edge, char outside) {
    const Side side = side_of(edge, base_);
    if (side == Side::word && is_bare(look, run)) return true;
    return side != Side::space && (is_space(outside) || (is_ascii_sign(outside) && !in_signs_));
  };
  return can_stand(*first, first_character(trimmed(first->text)), before) &&
         can_stand(last[-1], last_character(trimmed(last[-1].text)), after);
}

/// Whether nothing else stands between the sign of `look` and the text of `run`.
bool Writer::is_bare(const Look& look, const Run& run) const {
  const bool has_more = (std::uint8_t(style_of(run)) & std::uint8_t(look.inside)) != 0;
  return !has_more && !(look.holds_links && !run.link.empty());
}

void Writer::run(const Run& run) {
  if (has(style_of(run), Style::code)) return code(run);
  words(run.text, next_of(run));
}

void Writer::code(const Run& run) {
  const std::string_view all = run.text, text = trimmed(all);
  if (text.empty()) return note_gap(all);
  fill_gap_before(&run);
  const bool touches_code = begin_ != out_.size() && out_.view().back() == '`';
  if (!is_fit_for_code(text) || touches_code) {
    element("code", [&] { words(text, ' '); });
  } else {
    isolated(text, [&] {
      out_.append("`");
      append_code(out_, text);
      out_.append("`");
    });
  }
  note_gap(spaces_after(all));
}

/// Spaces wait until it is known what comes after them.
void Writer::words(std::string_view text, char next) {
  while (true) {
    const std::string_view line = text.substr(0, text.find('\n')), content = trimmed(line);
    if (content.empty()) {
      note_gap(line);
    } else {
      note_gap(spaces_before(line));
      fill_gap();
      const bool is_last = content.data() + content.size() == text.data() + text.size();
      piece(content, {page_.is_at_line_start(), in_link_, is_last ? next : ' '});
      note_gap(spaces_after(line));
    }
    if (line.size() == text.size()) return;
    ++gap_.lines;
    text.remove_prefix(line.size() + 1);
  }
}

/// Text without a character from right to left, as nearly all is, is not looked at twice.
void Writer::piece(std::string_view text, Place place) {
  const std::size_t start = out_.size();
  if (base_ == Direction::left_to_right && !append_text(out_, text, place)) return;
  out_.cut(start);
  std::size_t at = 0;
  const auto print = [&](std::size_t end) {
    const bool is_last = end == text.size();
    append_text(out_, text.substr(at, end - at),
                {place.starts_line && at == 0, place.in_link, is_last ? place.next : text[end]});
    at = end;
  };
  for (const unicode::Stretch& stretch : unicode::misplaced_stretches(text, base_)) {
    print(stretch.begin);
    span([&] { print(stretch.end); });
  }
  print(text.size());
}

/// An element of the other direction: a display isolates it from the text around. Characters for that would warn
/// people on GitHub that the text may be other than it seems.
template <class Body>
void Writer::span(Body body) {
  out_.append(base_ == Direction::left_to_right ? "<span dir=\"rtl\">" : "<span dir=\"ltr\">");
  body();
  out_.append("</span>");
}

/// What `body` prints of `text`, in such an element if a display would put it wrongly.
template <class Body>
void Writer::isolated(std::string_view text, Body body) {
  const bool is_plain = base_ == Direction::left_to_right || unicode::misplaced_stretches(text, base_).empty();
  is_plain ? body() : span(body);
}

void Writer::note_gap(std::string_view spaces) {
  for (const char c : spaces) c == '\n' ? void(++gap_.lines) : void(gap_.space = true);
}

/// The spaces that the text of `run` begins with, and the runs after it if it is nothing but spaces, stand before what
/// is opened around it.
void Writer::fill_gap_before(const Run* run) {
  for (; !is_visible(*run); ++run) note_gap(run->text);
  note_gap(spaces_before(run->text));
  fill_gap();
}

void Writer::fill_gap() {
  const Gap gap = std::exchange(gap_, {});
  if (begin_ == out_.size()) return;
  if (gap.lines == 0 || line_end_ == LineEnd::space) return gap.space || gap.lines > 0 ? out_.append(" ") : void();
  for (std::size_t i = 0; i < gap.lines; ++i) {
    out_.append(line_end_ == LineEnd::br ? "<br>" : "\\");
    if (line_end_ == LineEnd::backslash) page_.begin_line();
  }
}

}  // namespace codicil::gfm
