// How firmly something is said.

#include "review/rules.hpp"

#include <algorithm>
#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kPromising =
    std::to_array<std::string_view>({"rights", "security", "changes", "children", "complaints"});

bool is_certainty(const Change& change, const Context&) { return change.field == "certainty" && change.item.empty(); }
bool is_promise(const Change& change, const Context& context) {
  return std::find(kPromising.begin(), kPromising.end(), context.kind_of_section(change)) != kPromising.end();
}
// A promise that was planned and is kept now takes nothing from anybody.
bool is_begun(const Change& change, const Context& context) {
  return is_certainty(change, context) && change.before.value == "future" && !is_promise(change, context);
}
// Possible, or an example, now.
bool may_have_begun(const Change& change, const Context& context) {
  return is_begun(change, context) && change.after.state == Saying::State::stated;
}
bool is_promise_weakened(const Change& change, const Context& context) {
  return is_certainty(change, context) && change.before.state == Saying::State::silent && is_promise(change, context);
}
// What is only planned from now on is not less certain: it is not done.
bool is_weakened(const Change& change, const Context& context) {
  return is_certainty(change, context) && change.before.state == Saying::State::silent &&
         change.after.value != "future";
}

bool is_strengthened(const Change& change, const Context& context) {
  return is_certainty(change, context) && change.after.state == Saying::State::silent;
}

constexpr auto kRows = std::to_array<Row>({
    {{"D701", "planned-begins", material, worse, in_advance, "what was planned may be done now",
      "The practice may be new.", "GDPR Art. 13(3)"},
     {},
     may_have_begun},
    {{"D701", "planned-begins", material, worse, in_advance, "what was planned is done now", "The practice is new.",
      "GDPR Art. 13(3)"},
     {},
     is_begun},
    {{"D702", "promise-weakened", material, worse, in_advance, "a promise that is only possible now",
      "Whoever relied on it has to learn that it no longer holds.", "FTC: broken promises; WP260 rev.01, 13"},
     {},
     is_promise_weakened},
    {{"D703", "certainty-weakened", notable, worse, publish, "said less firmly",
      "Nobody can tell any more whether it is so.", "WP260 rev.01, 13"},
     {},
     is_weakened},
    {{"D704", "certainty-strengthened", notable, neutral, publish, "said more firmly", "People know better what is so.",
      "WP260 rev.01, 13"},
     {},
     is_strengthened},
    {{"D705", "certainty-changed", notable, neutral, publish, "said with another certainty",
      "What is possible, planned or an example is not the same.", "WP260 rev.01, 13"},
     {},
     is_certainty},
});

}  // namespace

const std::span<const Row> certainty_rules = kRows;

}  // namespace codicil::reviewing
