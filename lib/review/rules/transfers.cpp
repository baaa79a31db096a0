// Where data go (classes 12 and 13).

#include "review/rules.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kCountries =
    std::to_array<std::string_view>({"transfers.items", "transfer.country", "transfers.stored-in", "processor.country",
                                     "recipient.country", "activity.transfers"});
constexpr auto kSafeguards = std::to_array<std::string_view>({"transfer.mechanism", "processor.safeguards"});
constexpr auto kOf = std::to_array<std::string_view>({"party.country"});
constexpr auto kPapers =
    std::to_array<std::string_view>({"transfer.frameworks", "transfer.document", "transfer.copy", "transfer.parties"});

bool is_new_third_country(const Change& change, const Context& context) {
  if (!is_new(change, context)) return false;
  std::vector<std::string> codes = values_of(change, "country", true);
  if (codes.empty()) codes = values_of(change, {}, true);
  for (const std::string& code : codes)
    if (context.is_third_country(code) && !context.knew_country(code)) return true;
  return false;
}
// `parties.hostco.country`, of a party that data go to.
bool moves_abroad(const Change& change, const Context& context) {
  const std::string_view party = std::string_view(change.path).substr(change.path.find('.') + 1);
  return is_changed(change, context) && context.is_third_country(change.after.value) &&
         !context.knew_country(change.after.value) && context.knew_recipient(party.substr(0, party.find('.')));
}

constexpr auto kRows = std::to_array<Row>({
    {{"D330", "transfer-to-third-country", material, worse, in_advance, "data go to another country",
      "The law of that country may protect them less.", "GDPR Art. 13(1)(f), Ch. V; WP260 rev.01, 30"},
     kCountries,
     is_new_third_country},
    {{"D331", "country-added", notable, neutral, inform, "one more country",
      "Data go to one more place under the same law, or one that the policy named already.", "GDPR Art. 13(1)(f)"},
     kCountries,
     is_new},
    {{"D332", "country-removed", notable, better, publish, "data no longer go there", "Fewer laws to know.", ""},
     kCountries,
     has_ended},
    {{"D333", "safeguard-replaced", notable, neutral, publish, "another safeguard",
      "What protects data abroad is another thing now.", "GDPR Art. 13(1)(f)"},
     kSafeguards,
     is_changed},
    {{"D334", "safeguard-lost", material, worse, in_advance, "a safeguard is gone",
      "Nothing, or less, protects data abroad.", "GDPR Art. 13(1)(f), 46; WP260 rev.01, 30"},
     kSafeguards,
     is_gone},
    {{"D335", "safeguard-added", notable, better, publish, "one more safeguard", "More protects data abroad.", ""},
     kSafeguards,
     is_new},
    {{"D330", "transfer-to-third-country", material, worse, in_advance, "a recipient is in another country now",
      "The law of that country may protect the data less.", "GDPR Art. 13(1)(f), Ch. V; WP260 rev.01, 30"},
     kOf,
     moves_abroad},
    {{"D331", "country-added", notable, neutral, inform, "where an organisation is", "Another law may hold.",
      "GDPR Art. 13(1)(f)"},
     kOf,
     is_changed},
    {{"D336", "transfer-papers-changed", notable, neutral, publish, "what a transfer rests on, or who receives it",
      "People may ask for it.", "GDPR Art. 13(1)(f)"},
     kPapers,
     is_known_change},
});

}  // namespace

const std::span<const Row> transfer_rules = kRows;

}  // namespace codicil::reviewing
