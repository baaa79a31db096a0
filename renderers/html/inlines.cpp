// Runs: marks around links around styles, so that one link with a bold word in it stays one link.
#include <algorithm>
#include <chrono>

#include "html/writer.hpp"
#include "kit/link.hpp"

namespace codicil::html {
namespace {

using document::Mark;
using document::Run;
using document::Style;

/// Calls `print(first, last)` for each stretch of runs that agree in `member`.
template <class Member, class Print>
void for_each_stretch(const Run* first, const Run* last, Member Run::*member, Print print) {
  while (first != last) {
    const auto* const end = std::find_if(first, last, [&](const Run& run) { return run.*member != first->*member; });
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

}  // namespace

void Writer::inlines(const document::Inlines& inlines) {
  const Run* const begin = inlines.data();
  for_each_stretch(begin, begin + inlines.size(), &Run::mark, [&](const Run* first, const Run* last) {
    marked(first->mark, "",
           [&] { for_each_stretch(first, last, &Run::link, [&](const Run* from, const Run* to) { link(from, to); }); });
  });
}

void Writer::link(const Run* first, const Run* last) {
  const auto runs = [&] { std::for_each(first, last, [&](const Run& each) { run(each); }); };
  const std::string_view target = first->link;
  if (!live_links_ || !kit::is_safe_link(target)) return runs();
  if (target.starts_with('#')) return out_.element("a", {link_to(target.substr(1))}, runs);
  out_.element("a", {{"class", says_where(first, last) ? "pp-url" : ""}, {"href", target}}, runs);
}

void Writer::run(const Run& run) {
  const auto text = [&] { preformatted_ ? out_.text(run.text) : out_.lines(run.text); };
  if (run.style == Style::plain && run.date.empty() && run.language.empty()) return text();  // nearly always
  const auto code = [&] { out_.element_if(has(run.style, Style::code) && !preformatted_, "code", {}, text); };
  const auto emphasis = [&] { out_.element_if(has(run.style, Style::emphasis), "em", {}, code); };
  const auto strong = [&] { out_.element_if(has(run.style, Style::strong), "strong", {}, emphasis); };
  const auto time = [&] { out_.element_if(is_date(run.date), "time", {{"datetime", run.date}}, strong); };
  // bdi: text of another language may run in another direction.
  out_.element_if(!run.language.empty(), "bdi", {{"lang", run.language}}, time);
}

}  // namespace codicil::html
