// What the policy covers (class 29).

#include "review/rules.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kCovered = std::to_array<std::string_view>({"scope.applies-to", "scope.people", "activity.people"});
constexpr auto kExcluded = std::to_array<std::string_view>({"scope.excludes"});
constexpr auto kRole = std::to_array<std::string_view>({"scope.our-role"});
constexpr auto kLinks = std::to_array<std::string_view>({"links.covered", "links.none"});
constexpr auto kParts = std::to_array<std::string_view>(
    {"section.regions", "section.services", "regional.region", "regional.replaces", "section.under"});
constexpr auto kDocuments = std::to_array<std::string_view>(
    {"scope.documents", "sharing.documents", "processors.documents", "security.document", "legal-requests.document"});
constexpr auto kAdvice = std::to_array<std::string_view>({"links.advice"});

bool is_more(const Change& change, const Context&) { return change.after.state == Saying::State::stated; }

constexpr auto kRows = std::to_array<Row>({
    {{"D610", "scope-widened", material, neutral, in_advance, "the policy holds for more",
      "More people and data are covered.", "our own reading"},
     kCovered,
     is_new},
    {{"D611", "scope-narrowed", notable, worse, inform, "the policy no longer holds there",
      "People no longer know what holds there.", ""},
     kCovered,
     has_ended},
    {{"D612", "exclusion-added", notable, worse, inform, "the policy says that it does not hold there",
      "People no longer know what holds there.", ""},
     kExcluded,
     is_more},
    {{"D613", "exclusion-removed", material, neutral, inform, "the policy no longer says that it does not hold there",
      "More people and data may be covered.", "our own reading"},
     kExcluded,
     is_gone},
    {{"D614", "role-changed", material, neutral, in_advance, "another role for the data",
      "It decides who answers for them.", "GDPR Art. 4(7), (8)"},
     kRole,
     is_known_change},
    {{"D615", "links-covered-otherwise", notable, neutral, publish, "whether the policy holds for linked sites",
      "People may take other sites for covered.", ""},
     kLinks,
     is_any},
    {{"D616", "place-changed", notable, neutral, inform, "where, or for whom, a part of the policy holds",
      "Some gain by it, some lose.", ""},
     kParts,
     is_any},
    {{"D617", "documents-changed", notable, neutral, publish, "which documents belong to it",
      "More, or less, is said elsewhere.", ""},
     kDocuments,
     is_known_change},
    {{"D618", "advice-changed", editorial, neutral, publish, "what readers are advised to do", "It promises nothing.",
      ""},
     kAdvice,
     is_any},
});

}  // namespace

const std::span<const Row> scope_rules = kRows;

}  // namespace codicil::reviewing
