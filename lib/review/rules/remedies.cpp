// Where people complain, and under which law (class 27).

#include "review/rules.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kRemedies = std::to_array<std::string_view>(
    {"rights.authorities", "complaints.authorities", "complaints.steps", "complaints.about", "complaint-step.binding",
     "complaint-step.party", "complaint-step.when", "complaint-step.step", "legal-terms.governing-law",
     "legal-terms.courts", "legal-terms.documents", "policy.laws", "regional.laws"});
constexpr auto kAcceptance =
    std::to_array<std::string_view>({"legal-terms.acceptance-by-use", "changes.acceptance-by-use"});

bool is_no_agreement(const Change& change, const Context&) { return change.before.value == "true"; }

constexpr auto kRows = std::to_array<Row>({
    {{"D440", "remedy-changed", notable, neutral, publish, "who decides a complaint, where, or under which law",
      "It decides what people can do when something goes wrong.", "GDPR Art. 13(2)(d), 77"},
     kRemedies,
     is_known_change},
    {{"D441", "use-counts-as-agreement", material, worse, in_advance, "going on to use the service counts as agreement",
      "Silence is taken for a yes.", "WP260 rev.01, 29; EDPB Guidelines 05/2020, 79"},
     kAcceptance,
     is_now_true},
    {{"D442", "use-no-longer-agreement", notable, better, publish,
      "going on to use the service no longer counts as agreement", "People are asked.", ""},
     kAcceptance,
     is_no_agreement},
});

}  // namespace

const std::span<const Row> remedy_rules = kRows;

}  // namespace codicil::reviewing
