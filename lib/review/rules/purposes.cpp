// What data are used for (classes 3 and 4).

#include "review/words.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kPurposes = std::to_array<std::string_view>(
    {"activity.purposes", "purposes.purposes", "analytics-tool.purposes", "analytics-tool.provider-purposes",
     "advertising-partner.purposes", "channel.purposes", "processor.for", "recipient.for", "sensitive-use.purposes",
     "basis-use.for", "purpose.category", "file.purposes"});
// What it is called is all that says what it is.
constexpr auto kCalled = std::to_array<std::string_view>(
    {"purpose.name", "data-category.name", "people.name", "people.who", "activity.name", "activity.when",
     "occasion.when", "cookie.purpose", "cookie-group.purpose", "place.name", "public-item.what"});
constexpr auto kParty = std::to_array<std::string_view>({"party.name"});
constexpr auto kProcessing = std::to_array<std::string_view>({"activities.activities", "file.activities"});

// Without it, the thing holds always, or for everybody.
constexpr auto kConditions = std::to_array<std::string_view>({"activity.when", "people.who"});

bool is_condition_gone(const Change& change, const Context& context) {
  return is_gone(change, context) && !context.is_moot(change);
}

// Not an organisation by its name, but words for a kind of them: `firms that bring parcels`.
bool may_be_another_kind(const Change& change, const Context& context) {
  return !change.path.starts_with("parties.") && is_called_otherwise(change, context);
}

constexpr auto kRows = std::to_array<Row>({
    {{"D110", "purpose-added", material, worse, in_advance, "new purpose",
      "A further purpose for personal data has to be told before it begins, and may need consent of its own.",
      "GDPR Art. 13(3), 14(4); WP260 rev.01, 29; Colorado Rule 6.04(A)(1); Cal. Civ. Code 1798.100(a)(1)"},
     kPurposes,
     is_new_use},
    {{"D111", "purpose-removed", notable, better, publish, "no longer a purpose", "Less is done with the data.", ""},
     kPurposes,
     has_ended_use},
    {{"D112", "called-otherwise", material, neutral, in_advance, "called something else, which may mean more",
      "Data and purposes are what they are called; other words may take in more.", "WP260 rev.01, 12, 13 and 29"},
     kCalled,
     is_called_otherwise},
    {{"D112", "called-otherwise", material, neutral, in_advance, "no longer said when, or of whom",
      "What was done with some data may be done with more.", "WP260 rev.01, 12, 13 and 29"},
     kConditions,
     is_condition_gone},
    {{"D112", "called-otherwise", material, neutral, in_advance, "called something else, which may mean more",
      "A kind of recipients is what it is called; other words may take in more.", "WP260 rev.01, 12, 13 and 29"},
     kParty,
     may_be_another_kind},
    {{"D113", "called-nearly-alike", notable, neutral, publish, "called by a word more, or by fewer",
      "It may be less than it was; somebody has to read it.", "WP260 rev.01, 12 and 13"},
     kCalled,
     is_called_nearly_alike},
    {{"D140", "processing-added", material, worse, in_advance, "new processing",
      "A new activity brings data, purposes or recipients that people did not know of.",
      "GDPR Art. 13(3); WP260 rev.01, 29"},
     kProcessing,
     is_new_use},
    {{"D141", "processing-removed", notable, better, publish, "processing that ends", "Less is done with the data.",
      ""},
     kProcessing,
     has_ended_use},
});

}  // namespace

const std::span<const Row> purpose_rules = kRows;

}  // namespace codicil::reviewing
