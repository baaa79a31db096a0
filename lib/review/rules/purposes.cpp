// What data are used for (classes 3 and 4).

#include "review/rules.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kPurposes = std::to_array<std::string_view>(
    {"activity.purposes", "purposes.purposes", "analytics-tool.purposes", "analytics-tool.provider-purposes",
     "advertising-partner.purposes", "channel.purposes", "processor.for", "recipient.for", "sensitive-use.purposes",
     "basis-use.for", "file.purposes"});
constexpr auto kProcessing = std::to_array<std::string_view>({"activities.activities", "file.activities"});

constexpr auto kRows = std::to_array<Row>({
    {{"D110", "purpose-added", material, worse, in_advance, "new purpose",
      "A further purpose for personal data has to be told before it begins, and may need consent of its own.",
      "GDPR Art. 13(3), 14(4); WP260 rev.01, 29; Colorado Rule 6.04(A)(1); Cal. Civ. Code 1798.100(a)(1)"},
     kPurposes,
     is_new_use},
    {{"D111", "purpose-removed", notable, better, publish, "no longer a purpose", "Less is done with the data.", ""},
     kPurposes,
     is_gone_use},
    {{"D140", "processing-added", material, worse, in_advance, "new processing",
      "A new activity brings data, purposes or recipients that people did not know of.",
      "GDPR Art. 13(3); WP260 rev.01, 29"},
     kProcessing,
     is_new_use},
    {{"D141", "processing-removed", notable, better, publish, "processing that ends", "Less is done with the data.",
      ""},
     kProcessing,
     is_gone_use},
});

}  // namespace

const std::span<const Row> purpose_rules = kRows;

}  // namespace codicil::reviewing
