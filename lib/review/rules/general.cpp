// What no other rule explains: nothing is silent.

#include "review/rules.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kId = std::to_array<std::string_view>({"policy.id"});

bool is_renamed(const Change& change, const Context&) { return change.kind == Change::Kind::renamed; }

// Whether it was stated, or stated as none.
bool is_unsaid(const Change& change, const Context&) { return change.after.state == Saying::State::silent; }

bool goes_with_denial(const Change& change, const Context& context) { return context.is_moot(change); }

constexpr auto kRows = std::to_array<Row>({
    {{"D954", "renamed", editorial, neutral, publish, "another id for the same thing",
      "The same thing under another name in the file.", ""},
     {},
     is_renamed},
    {{"D954", "renamed", editorial, neutral, publish, "another id for the same policy",
      "The same thing under another name in the file.", ""},
     kId,
     is_any},
    {{"D960", "now-disclosed", notable, neutral, publish, "now said",
      "The older version was silent; the practice may be old.", "WP260 rev.01, 29; our own reading"},
     {},
     is_now_disclosed},
    {{"D962", "goes-with-a-denial", editorial, neutral, publish, "goes, since there is nothing of the kind",
      "That there is nothing of the kind is a finding of its own.", ""},
     {},
     goes_with_denial},
    {{"D961", "no-longer-said", notable, worse, publish, "no longer said", "People are told less than before.", ""},
     {},
     is_unsaid},
    {{"D999", "other", notable, neutral, publish, "changed", "No rule knows this change; somebody has to look at it.",
      ""},
     {},
     is_any},
});

}  // namespace

const std::span<const Row> general_rules = kRows;

}  // namespace codicil::reviewing
