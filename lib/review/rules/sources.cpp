// Where data come from besides the people themselves (class 22).

#include "review/rules.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kSources = std::to_array<std::string_view>({"collection.groups", "collection-group.from"});

// A group of its own says which data it brings; a party among others brings those of its group.
bool is_unknown_data(const Change& change, const Context& context) {
  if (!is_new(change, context)) return false;
  if (change.field == "groups") return true;  // a new source brings its data with it, named or not
  return !context.states_data_of_group(change);
}

constexpr auto kRows = std::to_array<Row>({
    {{"D150", "source-added", material, worse, inform, "data come from somebody else, and nobody says which",
      "People do not know that, nor what, others tell about them.", "GDPR Art. 14(1)(d), 14(2)(f)"},
     kSources,
     is_unknown_data},
    {{"D151", "source-of-known-data-added", notable, neutral, inform, "one more source of data that the policy names",
      "People did not know that others tell it.", "GDPR Art. 14(2)(f)"},
     kSources,
     is_new},
    {{"D152", "source-removed", notable, better, publish, "data no longer come from there",
      "Less is asked about people.", ""},
     kSources,
     is_gone},
});

}  // namespace

const std::span<const Row> source_rules = kRows;

}  // namespace codicil::reviewing
