// Words that look alike, and words that differ in their spelling alone (class 35): before all other rules, so that a
// typing mistake in a promise is no broken promise.

#include "review/words.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

// Nobody sees in which order the letters of an overridden direction stand.
bool has_new_override(const Change& change) {
  const std::vector<std::string> found = new_pitfalls(change);
  return std::ranges::any_of(found, [](const std::string& code) { return code == "U+202D" || code == "U+202E"; });
}
bool is_lookalike(const Change& change, const Context& context) {
  return is_changed(change, context) && (!disguises(change).empty() || has_new_override(change));
}
// What is called by the words: another name may be another thing.
bool is_name(const Change& change) {
  return change.field == "name" && (change.owner == "party" || change.owner == "service" || change.owner == "cookie");
}
bool is_typo(const Change& change, const Context& context) {
  if (!is_changed(change, context) || !is_worded(change)) return false;
  if (change.fact() == FactKind::literal || is_name(change))
    return are_same_words(change.before.value, change.after.value);
  const auto is_alike = change.fact() == FactKind::words ? is_spelling_of_name : is_spelling;
  return is_alike(change.before.value, change.after.value);
}

constexpr auto kRows = std::to_array<Row>({
    {{"D903", "looks-the-same", material, neutral, publish, "differs, but looks the same",
      "Characters that nobody sees, or that look like others, can hide what a text says from those who review it.",
      "Unicode UTS #39; CVE-2021-42574"},
     {},
     is_lookalike},
    {{"D901", "spelling", editorial, neutral, publish, "spelling", "Nothing changes for anybody.", "WP260 rev.01, 29"},
     {},
     is_typo},
    {{"D901", "spelling", editorial, neutral, publish, "the same time in other units", "Nothing changes for anybody.",
      "WP260 rev.01, 29"},
     {},
     is_as_long},
});
}  // namespace

const std::span<const Row> spelling_rules = kRows;

}  // namespace codicil::reviewing
