// What the law allows it by (class 14).

#include "review/rules.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kBases = std::to_array<std::string_view>(
    {"activity.basis", "purpose.basis", "purpose-use.basis", "analytics-tool.basis", "advertising-partner.basis",
     "channel.basis", "automated-decision.basis", "legal-basis.bases", "sensitive-use.condition"});
constexpr auto kInterest = std::to_array<std::string_view>(
    {"activity.interest", "purpose.interest", "basis-use.interest", "interest.text", "interest.of"});
constexpr auto kLaw = std::to_array<std::string_view>({"basis-use.law"});

bool is_consent_gone(const Change& change, const Context&) {
  return change.before.value == "consent" && change.after.value != "consent";
}

constexpr auto kRows = std::to_array<Row>({
    {{"D131", "consent-no-longer-asked", material, worse, in_advance, "consent is no longer the legal basis",
      "People lose the right to withdraw it.", "GDPR Art. 6(1), 7(3), 13(1)(c)"},
     kBases,
     is_consent_gone},
    {{"D130", "legal-basis-changed", material, neutral, in_advance, "the legal basis",
      "The basis decides which rights people have: to object, to withdraw, to take data along.",
      "GDPR Art. 13(1)(c), 7(3), 20, 21"},
     kBases,
     is_known_change},
    {{"D132", "interest-changed", notable, neutral, publish, "the legitimate interest",
      "People weigh it against their own.", "GDPR Art. 13(1)(d)"},
     kInterest,
     is_known_change},
    {{"D133", "law-cited-otherwise", notable, neutral, publish, "the law that it rests on",
      "Another law may give people other rights.", "GDPR Art. 6(3), 13(1)(c)"},
     kLaw,
     is_changed},
});

}  // namespace

const std::span<const Row> basis_rules = kRows;

}  // namespace codicil::reviewing
