#include "report/comparison.hpp"

#include "report/words.hpp"
#include "unicode/compare.hpp"
#include "unicode/display.hpp"

#include <codicil/document/redline.hpp>

#include <algorithm>
#include <iterator>

namespace codicil::reporting {
namespace {

using document::Inlines;
using document::Mark;
using document::Run;
using document::Style;

// Of Markdown, what its line ends mean: paragraphs, items, headings, quotations and rows keep theirs.
bool begins_line(std::string_view rest) {
  return rest.empty() || std::string_view("\n-*+>#|0123456789").find(rest.front()) != std::string_view::npos;
}

std::string flowed(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\n') {
      out += text[i];
    } else if (!out.empty() && out.back() != '\n') {
      out += begins_line(text.substr(i + 1)) ? '\n' : ' ';
    }
  }
  return out;
}

// Characters that are not seen, by their code points: where they are all that differs.
std::string with_unseen_shown(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    out += unicode::display(text.substr(0, end));
    if (end < text.size()) out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

bool is_of_words(FactKind kind) {
  return kind == FactKind::words || kind == FactKind::text || kind == FactKind::translation;
}

// A tag where the words are of another language than the report.
std::string language_of(const Policy& policy) {
  const std::string& tag = policy.policy.language.tag;
  return tag.substr(0, tag.find('-')) == "en" ? std::string() : tag;
}

void mark_all(Inlines& inlines, Mark mark) {
  for (Run& run : inlines) run.mark = mark;
}

Inlines one_after_the_other(Inlines before, Inlines after) {
  mark_all(before, Mark::deleted);
  mark_all(after, Mark::inserted);
  if (!before.empty() && !after.empty()) before.push_back({" "});
  std::move(after.begin(), after.end(), std::back_inserter(before));
  return before;
}

// The words before a change, and those after one.
std::string_view words_at_end(std::string_view text, std::size_t most) {
  const std::string_view end = tail(text, most);
  const auto space = end.find_first_of(" \n");
  return end.size() == text.size() || space == end.npos ? end : end.substr(space);
}
std::string_view words_at_start(std::string_view text, std::size_t most) {
  const std::string_view start = head(text, most);
  const auto space = start.find_last_of(" \n");
  return start.size() == text.size() || space == start.npos ? start : start.substr(0, space + 1);
}

std::string around_changes(std::string_view text, bool is_first, bool is_last, std::size_t around) {
  if (text.size() <= (is_first || is_last ? 1 : 2) * around + 8) return std::string(text);
  std::string out;
  if (!is_first) out += words_at_start(text, around);
  out += "…";
  if (!is_last) out += words_at_end(text, around);
  return out;
}

std::string start_of_change(std::string_view text, std::size_t most) {
  const std::string_view start = head(text, most);
  return start.size() == text.size() ? std::string(text) : std::string(start) + "…";
}

Inlines excerpt_of(const Inlines& whole, const Excerpt& excerpt) {
  Inlines out;
  std::size_t size = 0;
  for (const Run& run : whole) {
    if (size > excerpt.all) {
      out.push_back({" …"});
      break;
    }
    Run& part = out.emplace_back(run);
    part.text = run.mark == Mark::none
                    ? around_changes(run.text, &run == &whole.front(), &run == &whole.back(), excerpt.around)
                    : start_of_change(run.text, excerpt.changed);
    size += part.text.size();
  }
  return out;
}

void collect_leaves(const Change& change, std::vector<const Change*>& leaves) {
  if (change.parts.empty() || change.fact() != FactKind::group) leaves.push_back(&change);
  for (const Change& part : change.parts) collect_leaves(part, leaves);
}

}  // namespace

Inlines Comparing::said(const Change& change, bool is_after) const {
  const Saying& saying = is_after ? change.after : change.before;
  if (saying.state == Saying::State::silent) return {};
  if (saying.state == Saying::State::none) return {{std::string(words::none), Style::emphasis}};
  std::string text = is_of_words(saying.fact) ? flowed(saying.value) : context_.display(change, is_after);
  if (!unicode::disguises(change.before.value, change.after.value).empty()) text = with_unseen_shown(text);
  if (text.empty()) return {};
  Run run{std::move(text)};
  if (is_of_words(saying.fact) && saying.fact != FactKind::translation)
    run.language = language_of((is_after ? subject_.after : subject_.before).policy);
  return {std::move(run)};
}

Inlines Comparing::operator()(const Change& change, const Excerpt& excerpt) const {
  Inlines before = said(change, false), after = said(change, true);
  const bool by_words = is_worded(change) && !before.empty() && !after.empty();
  return excerpt_of(by_words ? document::redline(before, after) : one_after_the_other(before, after), excerpt);
}

std::vector<const Change*> leaves_of(const Change& change) {
  std::vector<const Change*> leaves;
  collect_leaves(change, leaves);
  return leaves;
}

std::string label_of(const Change& leaf, const Change& group) {
  std::string_view path = leaf.path;
  path.remove_prefix(std::min(path.size(), path.starts_with(group.path) ? group.path.size() + 1 : 0));
  if (!leaf.item.empty() && path.ends_with(leaf.item)) path.remove_suffix(std::min(path.size(), leaf.item.size() + 1));
  std::string text;
  for (const char c : path) c == '.' ? text += " › " : text += c;
  return text;
}

bool is_worded(const Change& change) { return is_of_words(change.fact()); }

}  // namespace codicil::reporting
