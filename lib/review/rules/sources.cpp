// Where data come from besides the people themselves (class 22).

#include "review/rules.hpp"

#include <algorithm>
#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kSource = std::to_array<std::string_view>({"collection-group.source"});
constexpr auto kSources = std::to_array<std::string_view>({"collection.groups", "collection-group.from"});

// What people do and what is recorded while they do it comes from no source but them: technology.cpp.
bool is_source(const Change& change, bool is_after) {
  if (change.field == "from") return true;
  const std::vector<std::string> sources = values_of(change, "source", is_after);
  return !sources.empty() && (sources.front() == "others" || sources.front() == "public");
}
bool is_new_source(const Change& change, const Context& context) {
  return is_new(change, context) && is_source(change, true);
}
bool is_indirect(const Saying& saying) { return saying.value == "others" || saying.value == "public"; }
bool is_indirect_now(const Change& change, const Context&) {
  return is_indirect(change.after) && !is_indirect(change.before);
}
bool is_source_gone(const Change& change, const Context& context) {
  return is_gone(change, context) && is_source(change, false);
}
// A group of its own says which data it brings; a party among others brings those of its group.
bool is_source_of_unknown(const Change& change, const Context& context) {
  if (!is_new_source(change, context)) return false;
  if (change.field == "from") return !context.states_data_of_group(change);
  const std::vector<std::string> data = values_of(change, "data", true);
  return data.empty() ||
         !std::all_of(data.begin(), data.end(), [&](const std::string& id) { return context.knew_data(id); });
}

constexpr auto kRows = std::to_array<Row>({
    {{"D150", "source-added", material, worse, inform, "new source, of data that are new or not named",
      "People do not know that, nor what, others tell about them.", "GDPR Art. 14(1)(d), 14(2)(f)"},
     kSources,
     is_source_of_unknown},
    {{"D151", "source-of-known-data-added", notable, neutral, inform,
      "new source of data that the policy named already", "People did not know that others tell it.",
      "GDPR Art. 14(2)(f)"},
     kSources,
     is_new_source},
    {{"D151", "source-of-known-data-added", notable, neutral, inform,
      "data that the policy named already come from elsewhere", "People did not know that others tell it.",
      "GDPR Art. 14(2)(f)"},
     kSource,
     is_indirect_now},
    {{"D152", "source-removed", notable, better, publish, "data no longer come from there",
      "Less is asked about people.", ""},
     kSources,
     is_source_gone},
});

}  // namespace

const std::span<const Row> source_rules = kRows;

}  // namespace codicil::reviewing
