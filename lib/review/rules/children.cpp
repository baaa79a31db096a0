// What holds for children (class 26).

#include "review/rules.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kDirected = std::to_array<std::string_view>({"children.directed-to-children"});
constexpr auto kAge = std::to_array<std::string_view>({"children.minimum-age", "age-limit.age"});
constexpr auto kPlaces = std::to_array<std::string_view>({"age-limit.regions", "children.minimum-age"});
constexpr auto kConsent = std::to_array<std::string_view>({"children.consent"});
constexpr auto kLaws = std::to_array<std::string_view>({"children.laws"});

unsigned years(const Saying& saying) {
  const std::optional<Age> age = Age::parse(saying.value);
  return age ? age->years : 0;
}
unsigned highest_age(const std::vector<Section>& sections) {
  unsigned highest = 0;
  for (const Section& section : sections) {
    highest = std::max(highest, highest_age(section.sections));
    if (const auto* children = std::get_if<section::Children>(&section.body))
      for (const auto& limit : *children->minimum_age) highest = std::max(highest, limit.age.years);
  }
  return highest;
}
// An age that goes while one as high is there holds for other places now.
bool is_lower(const Change& change, const Context& context) {
  if (is_now_disclosed(change, context)) return false;
  if (change.after.state == Saying::State::stated) return years(change.after) < years(change.before);
  return change.item.empty() || highest_age(context.after.sections) < years(change.before);
}
bool is_higher(const Change& change, const Context& context) {
  return is_known_change(change, context) && change.after.state == Saying::State::stated;
}

constexpr auto kRows = std::to_array<Row>({
    {{"D530", "directed-to-children", material, worse, ask_consent, "meant for children now",
      "Parents have to agree first.", "16 CFR 312.4(b); GDPR Art. 8"},
     kDirected,
     begins},
    {{"D531", "age-lowered", material, worse, ask_consent,
      "younger people may use it, or nobody says how old they have to be", "Parents have to agree first.",
      "16 CFR 312.4(b); GDPR Art. 8"},
     kAge,
     is_lower},
    {{"D532", "age-raised", notable, neutral, inform, "people have to be older", "Some may have to leave.", ""},
     kAge,
     is_higher},
    {{"D533", "parental-consent-dropped", material, worse, ask_consent, "no longer said how parents agree",
      "Parents have to agree first.", "16 CFR 312.4(b), 312.5; GDPR Art. 8"},
     kConsent,
     is_gone},
    {{"D534", "parental-consent-changed", material, neutral, inform, "how parents agree",
      "Parents agreed to another way.", "16 CFR 312.4(b)"},
     kConsent,
     is_changed},
    {{"D536", "parental-consent-added", notable, better, publish, "now said how parents agree", "Parents have a say.",
      "GDPR Art. 8(2)"},
     kConsent,
     is_newly_said},
    {{"D535", "children-otherwise", notable, neutral, publish, "what holds for children", "Parents may want to know.",
      ""},
     kDirected,
     is_any},
    {{"D535", "children-otherwise", notable, neutral, publish, "which laws hold for children",
      "Parents may want to know.", ""},
     kLaws,
     is_known_change},
    {{"D535", "children-otherwise", notable, neutral, publish, "where an age holds", "Parents may want to know.", ""},
     kPlaces,
     is_known_change},
});

}  // namespace

const std::span<const Row> children_rules = kRows;

}  // namespace codicil::reviewing
