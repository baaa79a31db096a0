// Which data (classes 5 and 6).

#include "review/rules.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kData = std::to_array<std::string_view>(
    {"occasion.data", "collection-group.data", "cookies.data", "analytics-tool.data", "analytics-tool.provider-data",
     "advertising-partner.data", "channel.data", "payments.data", "recipient.data", "processor.data", "transfer.data",
     "activity.data", "purpose-use.data", "basis-use.data", "automated-decision.data", "file.data"});
constexpr auto kSensitive = std::to_array<std::string_view>({"sensitive.items"});
constexpr auto kDataAndSensitive = joined(kData, kSensitive);
constexpr auto kSpecial = std::to_array<std::string_view>({"data-category.special"});
constexpr auto kNever = std::to_array<std::string_view>({"collection-group.not-collected"});
constexpr auto kExamples = std::to_array<std::string_view>({"data-category.examples"});
constexpr auto kStored = std::to_array<std::string_view>({"data-category.stored"});

bool is_special_and_new(const Change& change, const Context& context) {
  const auto* const data = context.after_directory.find<DataCategory>(change.after.value);
  return data && data->special && *data->special && is_new_use(change, context);
}
bool is_unmarked(const Change& change, const Context& context) {
  return is_dropped(change, context) || (is_changed(change, context) && change.after.value == "false");
}
bool stays_on_device(const Change& change, const Context& context) {
  return is_changed(change, context) && change.after.value == "on-device";
}
bool leaves_device(const Change& change, const Context&) {
  return change.before.value == "on-device" && change.after.value != "on-device";
}

constexpr auto kRows = std::to_array<Row>({
    {{"D122", "special-data-added", material, worse, ask_consent, "new data that need special care",
      "Special categories of data need a ground of their own, most often explicit consent.", "GDPR Art. 9"},
     kSensitive,
     is_new},
    {{"D122", "special-data-added", material, worse, ask_consent, "new data that need special care",
      "Special categories of data need a ground of their own, most often explicit consent.", "GDPR Art. 9"},
     kData,
     is_special_and_new},
    {{"D123", "special-data-marked", material, worse, ask_consent, "now said to need special care",
      "Special categories of data need a ground of their own, most often explicit consent.", "GDPR Art. 9"},
     kSpecial,
     begins},
    {{"D127", "special-data-unmarked", notable, worse, publish, "no longer said to need special care",
      "Whoever gave them relied on that care.", "GDPR Art. 9"},
     kSpecial,
     is_unmarked},
    {{"D120", "data-added", material, worse, in_advance, "new data",
      "New categories of data change what people give away.",
      "Colorado Rule 6.04(A)(1); Cal. Civ. Code 1798.100(a)(1)"},
     kData,
     is_new_use},
    {{"D121", "data-removed", notable, better, publish, "no longer among the data", "Less is known about people.", ""},
     kDataAndSensitive,
     has_ended_use},
    {{"D124", "promise-not-to-collect-dropped", material, worse, in_advance, "no longer said not to be collected",
      "Who said that something is not collected, and says so no more, may begin to.",
      "FTC: more permissive practices through quiet amendments (2024)"},
     kNever,
     is_gone},
    {{"D129", "promise-not-to-collect-made", notable, better, publish, "said not to be collected",
      "It is one more promise that people can rely on.", ""},
     kNever,
     is_newly_said},
    {{"D125", "data-leave-the-device", material, worse, in_advance, "stored somewhere else",
      "Data that stay on the device are out of others' reach.", ""},
     kStored,
     leaves_device},
    {{"D128", "data-stay-on-the-device", notable, better, publish, "stored on the device now",
      "Data that stay on the device are out of others' reach.", ""},
     kStored,
     stays_on_device},
    {{"D126", "data-described-otherwise", notable, neutral, publish, "examples of the data",
      "Examples tell people what a category means.", ""},
     kExamples,
     is_any},
});

}  // namespace

const std::span<const Row> data_rules = kRows;

}  // namespace codicil::reviewing
