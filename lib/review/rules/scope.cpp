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

// Whether the section that the change stands in names regions, or services, at all; what names none holds everywhere.
bool is_limited(const Change& change, const Directory& directory) {
  const Section* const section = section_of(change, directory);
  return section && (change.field == "services" ? section->services.is_stated() : section->regions.is_stated());
}
bool is_now_regional(const Change& change, const Context& context) {
  const Section* const above = context.after_directory.section(change.after.value);
  return above && above->kind() == "regional";
}
bool holds_for_fewer(const Change& change, const Context& context) {
  const std::string_view kind = context.kind_of_section(change);
  if (kind != "rights" && kind != "complaints") return false;
  if (change.field == "under") return is_now_regional(change, context);
  if (change.field != "regions" && change.field != "services") return false;
  return (is_newly_said(change, context) && !is_limited(change, context.before_directory)) ||
         (is_gone(change, context) && is_limited(change, context.after_directory));
}

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
    {{"D619", "rights-for-fewer", material, worse, in_advance, "people elsewhere do not have these rights",
      "Those who live elsewhere lose what they could ask for.", "WP260 rev.01, 29; Colorado Rule 6.04(A)(1)"},
     kParts,
     holds_for_fewer},
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
