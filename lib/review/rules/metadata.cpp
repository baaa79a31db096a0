// What a policy says of itself as a text (classes 30 to 33).

#include "review/rules.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kDates = std::to_array<std::string_view>(
    {"policy.version", "policy.published", "policy.updated", "policy.effective", "policy.replaces", "policy.id"});
constexpr auto kOrigin = std::to_array<std::string_view>({"attribution.derived-from", "source-work.title",
                                                          "source-work.url", "source-work.author",
                                                          "source-work.licence", "policy.licence", "attribution.none"});
constexpr auto kLanguages = std::to_array<std::string_view>(
    {"policy.translations", "languages.translations", "translated.title", "policy.language", "translated.url"});
constexpr auto kPrevailing = std::to_array<std::string_view>({"languages.prevailing"});
constexpr auto kLook = std::to_array<std::string_view>(
    {"section.layout", "activities.group-by", "section.heading", "policy.title", "party.text"});

bool is_link(const Change& change, const Context& context) {
  return change.fact() == FactKind::url && is_changed(change, context);
}
bool is_there(const Change& change, const Context&) { return change.after.state == Saying::State::stated; }
bool is_translation(const Change& change, const Context&) { return change.fact() == FactKind::translation; }
// Headings and titles are words: text.cpp looks at those.
bool is_shown(const Change& change, const Context&) { return change.field == "layout" || change.field == "group-by"; }

constexpr auto kRows = std::to_array<Row>({
    {{"D910", "metadata", editorial, neutral, publish, "date or version", "It says when, not what.", ""},
     kDates,
     is_any},
    {{"D911", "link-changed", editorial, neutral, publish, "another address",
      "The same thing, in another place on the web.", ""},
     {},
     is_link},
    {{"D912", "attribution-changed", editorial, neutral, publish, "where the text comes from",
      "It does not touch people; the licence may ask for it.", ""},
     kOrigin,
     is_any},
    {{"D913", "translation-added", notable, better, publish, "one more language", "More people can read it.",
      "WP260 rev.01, 13"},
     kLanguages,
     is_there},
    {{"D914", "translation-removed", notable, worse, inform, "one language less", "Some people can no longer read it.",
      "WP260 rev.01, 13"},
     kLanguages,
     is_any},
    {{"D915", "prevailing-language", notable, neutral, inform, "which language decides", "People may read another one.",
      ""},
     kPrevailing,
     is_any},
    {{"D916", "translation-changed", editorial, neutral, publish, "words in another language",
      "The original says what it said; somebody who reads both should look.", ""},
     {},
     is_translation},
    {{"D920", "presentation", editorial, neutral, publish, "how it is shown", "The facts stay.", ""}, kLook, is_shown},
});

}  // namespace

const std::span<const Row> metadata_rules = kRows;

}  // namespace codicil::reviewing
