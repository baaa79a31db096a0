// Words that changed while the facts did not (class 34). A machine cannot say what they mean; it can say where to look.

#include "review/words.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

bool is_text(const Change& change) { return is_worded(change) && change.fact() != FactKind::literal; }
bool is_section(const Change& change) { return change.owner == "sections" && change.field == "prose"; }

bool is_weighty_translation(const Change& change) {
  return change.fact() == FactKind::translation && !weighty_words(change).empty();
}
bool is_weighty(const Change& change, const Context& context) {
  return is_changed(change, context) &&
         ((is_text(change) && !weighty_words(change).empty()) || is_weighty_translation(change));
}
bool is_reworded(const Change& change, const Context& context) {
  return is_changed(change, context) && is_text(change);
}
bool is_text_gone(const Change& change, const Context& context) {
  return is_gone(change, context) && (is_text(change) || is_section(change) || is_weighty_translation(change));
}
bool is_text_new(const Change& change, const Context& context) {
  return is_newly_said(change, context) && (is_text(change) || is_section(change));
}

constexpr auto kRows = std::to_array<Row>({
    {{"D902", "weighty-wording", notable, neutral, publish, "other words, among them some that decide what is promised",
      "A “not”, a “may” or a number can turn a sentence round; somebody has to read it.", "WP260 rev.01, 13 and 29"},
     {},
     is_weighty},
    {{"D900", "wording", editorial, neutral, publish, "other words", "The facts stay; somebody should still read it.",
      "WP260 rev.01, 29"},
     {},
     is_reworded},
    {{"D904", "text-removed", notable, neutral, publish, "words that are gone",
      "Free text may hold a promise; somebody has to read it.", ""},
     {},
     is_text_gone},
    {{"D905", "text-added", notable, neutral, publish, "new words",
      "Free text may tell of something new; somebody has to read it.", ""},
     {},
     is_text_new},
});
}  // namespace

const std::span<const Row> text_rules = kRows;

}  // namespace codicil::reviewing
