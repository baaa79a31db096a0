// How data are protected (class 25).

#include "review/rules.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kMeasures = std::to_array<std::string_view>({"security.measures"});
constexpr auto kMeasure = std::to_array<std::string_view>({"measure.name", "measure.kind"});
constexpr auto kPromises =
    std::to_array<std::string_view>({"encryption.in-transit", "encryption.at-rest", "breach.people-told",
                                     "breach.authority-told", "security.encryption", "security.breach"});
constexpr auto kWithin = std::to_array<std::string_view>({"breach.within"});

bool is_dropped_or_gone(const Change& change, const Context& context) {
  return is_dropped(change, context) || (change.fact() == FactKind::group && is_gone(change, context));
}

constexpr auto kRows = std::to_array<Row>({
    {{"D520", "security-promise-dropped", material, worse, in_advance, "a promise about security is dropped",
      "Whoever relied on it has to learn that it no longer holds.", "FTC: broken promises on security"},
     kPromises,
     is_dropped_or_gone},
    {{"D521", "security-promise-made", notable, better, publish, "a new promise about security", "Data are safer.", ""},
     kPromises,
     is_now_true},
    {{"D522", "measure-removed", notable, worse, publish, "a security measure is no longer named",
      "Data may be less safe.", "GDPR Art. 32"},
     kMeasures,
     is_gone},
    {{"D523", "measure-added", notable, better, publish, "a new security measure", "Data are safer.", ""},
     kMeasures,
     is_new},
    {{"D524", "measure-changed", notable, neutral, publish, "a security measure", "Data may be more or less safe.",
      "GDPR Art. 32"},
     kMeasure,
     is_known_change},
    {{"D526", "breach-told-sooner", notable, better, publish, "people learn of a breach sooner",
      "They have more time to protect themselves.", ""},
     kWithin,
     is_sooner},
    {{"D525", "breach-told-later", material, worse, inform, "people may learn of a breach later",
      "They have less time to protect themselves.", "GDPR Art. 34"},
     kWithin,
     may_be_later},
});

}  // namespace

const std::span<const Row> security_rules = kRows;

}  // namespace codicil::reviewing
