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
// Whether people have to be as old in `region`, or everywhere where it is empty.
bool has_age(const std::vector<Section>& sections, unsigned years, std::string_view region) {
  const auto holds = [&](const section::AgeLimit& limit) {
    const auto is_region = [&](const Words& words) { return words.text == region; };
    return limit.age.years >= years && (!limit.regions || std::ranges::any_of(*limit.regions, is_region));
  };
  return std::ranges::any_of(sections, [&](const Section& section) {
    const auto* children = std::get_if<section::Children>(&section.body);
    return (children && std::ranges::any_of(*children->minimum_age, holds)) || has_age(section.sections, years, region);
  });
}
// An age that goes while one as high holds in each of its places has only moved.
bool has_moved(const Change& limit, const Context& context) {
  std::vector<std::string> regions = values_of(limit, "regions", false);
  if (regions.empty()) regions.emplace_back();
  return std::ranges::all_of(
      regions, [&](const std::string& region) { return has_age(context.after.sections, years(limit.before), region); });
}
bool is_lower(const Change& change, const Context& context) {
  if (is_now_disclosed(change, context)) return false;
  if (change.after.state == Saying::State::stated) return years(change.after) < years(change.before);
  return change.item.empty() || !has_moved(change, context);
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
