// Runs: marks around languages around links around styles, so that one link with a bold word in it stays one link.
#include <algorithm>
#include <chrono>

#include "html/writer.hpp"
#include "kit/link.hpp"
#include "kit/scoped.hpp"
#include "unicode/direction.hpp"

namespace codicil::html {
namespace {

using document::Mark;
using document::Run;
using document::Style;
using kit::Scoped;
using unicode::Direction;

/// Calls `print(first, last)` for each stretch of runs that agree in `member`.
template <class Member, class Print>
void for_each_stretch(const Run* first, const Run* last, Member Run::*member, Print print) {
  while (first != last) {
    const auto* const end =
        std::find_if(first + 1, last, [&](const Run& run) { return run.*member != first->*member; });
    print(first, end);
    first = end;
  }
}

/// Reads `count` digits.
int digits(std::string_view text) {
  int value = 0;
  for (const char c : text) value = c >= '0' && c <= '9' && value >= 0 ? value * 10 + (c - '0') : -1;
  return value;
}

/// HTML takes nothing but a real day of the calendar.
bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const int year = digits(text.substr(0, 4)), month = digits(text.substr(5, 2)), day = digits(text.substr(8, 2));
  return year > 0 && month > 0 && day > 0 &&
         std::chrono::year_month_day{std::chrono::year{year}, std::chrono::month{unsigned(month)},
                                     std::chrono::day{unsigned(day)}}
             .ok();
}

/// Whether a link's text is its address already, which paper then need not repeat.
bool says_where(const Run* first, const Run* last) {
  return last - first == 1 && first->link.view().find(first->text) != std::string::npos;
}

std::string text_of(const Run* first, const Run* last) {
  std::string text;
  std::for_each(first, last, [&](const Run& run) { text += run.text; });
  return text;
}

bool has_language(const Run& run) { return !run.language.empty(); }

Attribute dir(Direction direction) { return {"dir", direction_name(direction)}; }

}  // namespace

std::string_view direction_name(Direction direction) { return direction == Direction::right_to_left ? "rtl" : "ltr"; }

/// Text that is all of the other direction is isolated as a whole, with the full stop at its end.
void Writer::inlines(const document::Inlines& inlines) {
  const Run *const first = inlines.data(), *const last = first + inlines.size();
  const auto print = [&] { marks(first, last); };
  if (base_ == Direction::left_to_right && out_.left_to_right(print)) return;
  const bool is_link = inlines.size() == 1 && !first->link.empty();  // has an element of its own
  const bool foreign =
      !is_link && std::none_of(first, last, has_language) && unicode::is_foreign(text_of(first, last), base_);
  const Scoped isolating(isolating_, !foreign);
  out_.element_if(foreign, "bdi", {dir(opposite(base_))}, print);
}

void Writer::marks(const Run* first, const Run* last) {
  for_each_stretch(first, last, &Run::mark,
                   [&](const Run* begin, const Run* end) { marked(begin->mark, "", [&] { languages(begin, end); }); });
}

void Writer::languages(const Run* first, const Run* last) {
  for_each_stretch(first, last, &Run::language, [&](const Run* begin, const Run* end) {
    const auto links = [&] {
      for_each_stretch(begin, end, &Run::link, [&](const Run* from, const Run* to) { link(from, to); });
    };
    if (!has_language(*begin)) return links();
    const Scoped base(base_, unicode::direction_of_language(begin->language));
    // bdi: text of another language may run in another direction.
    out_.element("bdi", {{"lang", begin->language}, {"dir", isolating_ ? direction_name(base_) : ""}}, links);
  });
}

void Writer::link(const Run* first, const Run* last) {
  const std::string_view target = first->link;
  const auto runs = [&] { std::for_each(first, last, [&](const Run& each) { run(each); }); };
  if (target.empty()) return runs();
  const bool foreign = isolating_ && unicode::is_foreign(text_of(first, last), base_);
  const Scoped isolating(isolating_, isolating_ && !foreign);
  const Attribute way{"dir", foreign ? direction_name(opposite(base_)) : ""};
  if (!live_links_ || !(kit::is_safe_link(target) || kit::is_page_beside(target)))
    return out_.element_if(foreign, "bdi", {way}, runs);
  if (target.starts_with('#')) return out_.element("a", {link_to(target.substr(1)), way}, runs);
  out_.element("a", {{"class", says_where(first, last) ? "pp-url" : ""}, {"href", target}, way}, runs);
}

void Writer::run(const Run& run) {
  const auto text = [&] { this->text(run.text); };
  if (run.style == Style::plain && run.date.empty()) return text();  // nearly always
  const auto code = [&] { has(run.style, Style::code) && !preformatted_ ? this->code(run.text) : text(); };
  const auto emphasis = [&] { out_.element_if(has(run.style, Style::emphasis), "em", {}, code); };
  const auto strong = [&] { out_.element_if(has(run.style, Style::strong), "strong", {}, emphasis); };
  out_.element_if(is_date(run.date), "time", {{"datetime", run.date}}, strong);
}

void Writer::code(std::string_view text) {
  const bool foreign = isolating_ && unicode::is_foreign(text, base_);
  const Scoped isolating(isolating_, isolating_ && !foreign);
  out_.element("code", {{"dir", foreign ? direction_name(opposite(base_)) : ""}}, [&] { this->text(text); });
}

void Writer::text(std::string_view text) {
  const auto print = [&](std::string_view piece) { preformatted_ ? out_.text(piece) : out_.lines(piece); };
  std::size_t at = 0;
  for (auto next = foreign_in(text, at); next; next = foreign_in(text, at)) {
    print(text.substr(at, next->begin - at));
    out_.element("bdi", {dir(opposite(base_))}, [&] { print(text.substr(next->begin, next->end - next->begin)); });
    at = next->end;
  }
  print(text.substr(at));
}

std::optional<unicode::Stretch> Writer::foreign_in(std::string_view text, std::size_t from) const {
  return isolating_ ? unicode::foreign_stretch(text, from, base_) : std::nullopt;
}

}  // namespace codicil::html
