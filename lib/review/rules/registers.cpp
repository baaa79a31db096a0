// Entries that are defined once for use elsewhere.

#include "review/rules.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kEntries =
    std::to_array<std::string_view>({"file.parties", "file.data", "file.purposes", "file.activities", "file.retention",
                                     "file.documents", "file.people", "file.terms", "party.services"});
constexpr auto kTerms = std::to_array<std::string_view>({"term.meaning", "term.term"});
constexpr auto kExplained = std::to_array<std::string_view>({"definitions.terms"});
constexpr auto kExtensions = std::to_array<std::string_view>({"extension.extension"});
constexpr auto kDescribed = std::to_array<std::string_view>(
    {"party.roles", "party.kind", "party.registration", "people.category", "data-category.category", "purpose.category",
     "prose.topic", "document.kind", "document.date"});

bool is_explained(const Change& change, const Context& context) {
  return change.kind != Change::Kind::renamed && context.is_spoken_of(change);
}
// Another id is a matter of its own: general.cpp.
bool is_named(const Change& change, const Context&) { return change.kind != Change::Kind::renamed; }

constexpr auto kRows = std::to_array<Row>({
    {{"D950", "register-entry", editorial, neutral, publish, "defined for use elsewhere",
      "What is done with it is a finding of its own.", ""},
     kEntries,
     is_explained},
    {{"D951", "definition-changed", notable, neutral, publish, "a word means something else",
      "It may change what the whole policy says.", ""},
     kTerms,
     is_any},
    {{"D951", "definition-changed", notable, neutral, publish, "explained, or no longer explained",
      "It may change what the whole policy says.", ""},
     kExplained,
     is_any},
    {{"D952", "named", notable, neutral, publish, "named, or no longer named, by the policy",
      "Readers see it in the lists at the end.", ""},
     kEntries,
     is_named},
    {{"D953", "description-changed", notable, neutral, publish, "how something is described",
      "The description may change what people understand.", ""},
     kDescribed,
     is_known_change},
    {{"D956", "extension-changed", editorial, neutral, publish, "a note for other programs",
      "The policy does not say it to people.", ""},
     kExtensions,
     is_any},
});

}  // namespace

const std::span<const Row> register_rules = kRows;

}  // namespace codicil::reviewing
