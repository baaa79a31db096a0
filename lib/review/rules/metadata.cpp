// What a policy says of itself as a text (classes 30 to 33).

#include "review/words.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kDates = std::to_array<std::string_view>(
    {"policy.version", "policy.published", "policy.updated", "policy.effective", "policy.replaces"});
constexpr auto kOrigin =
    std::to_array<std::string_view>({"attribution.derived-from", "source-work.title", "source-work.url",
                                     "source-work.author", "source-work.licence", "policy.licence"});
constexpr auto kLanguages =
    std::to_array<std::string_view>({"policy.translations", "languages.translations", "translated.language"});
constexpr auto kTranslated = std::to_array<std::string_view>({"translated.url"});
constexpr auto kOriginal = std::to_array<std::string_view>({"policy.language", "translated.language"});
constexpr auto kPrevailing = std::to_array<std::string_view>({"languages.prevailing"});
constexpr auto kLook = std::to_array<std::string_view>({"section.layout", "activities.group-by"});
constexpr auto kHeading = std::to_array<std::string_view>({"section.heading"});

// `example.org` of `https://www.example.org/page`; nothing of `mailto:` and `tel:`.
std::string_view host_of(std::string_view url) {
  const auto begin = url.find("://");
  if (begin == url.npos) return {};
  url.remove_prefix(begin + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  if (const auto at = url.rfind('@'); at != url.npos) url.remove_prefix(at + 1);
  url = url.substr(0, url.find(':'));
  if (url.starts_with("www.")) url.remove_prefix(4);
  return url;
}
bool is_below(std::string_view host, std::string_view other) {
  return host.size() > other.size() && host.ends_with(other) && host[host.size() - other.size() - 1] == '.';
}
// One site, or a part of the other one.
bool is_same_site(std::string_view a, std::string_view b) {
  return !a.empty() && !b.empty() && (a == b || is_below(a, b) || is_below(b, a));
}

bool is_link(const Change& change, const Context& context) {
  return change.fact() == FactKind::url && is_changed(change, context);
}
bool is_link_to_same_site(const Change& change, const Context& context) {
  return is_link(change, context) && is_same_site(host_of(change.before.value), host_of(change.after.value));
}
bool is_new_link(const Change& change, const Context& context) {
  return change.fact() == FactKind::url && is_newly_said(change, context);
}
// Words that decide what is promised do so in every language: text.cpp.
bool is_translation(const Change& change, const Context& context) {
  if (change.fact() != FactKind::translation) return false;
  return is_newly_said(change, context) || weighty_words(change).empty();
}
// With a heading or without one; its words are those of any text.
bool is_headed_otherwise(const Change& change, const Context&) {
  return change.before.state == Saying::State::none || change.after.state == Saying::State::none;
}

constexpr auto kRows = std::to_array<Row>({
    {{"D910", "metadata", editorial, neutral, publish, "date or version", "It says when, not what.", ""},
     kDates,
     is_any},
    {{"D911", "link-changed", editorial, neutral, publish, "another address on the same site",
      "The same thing, in another place on the web.", ""},
     {},
     is_link_to_same_site},
    {{"D919", "link-leads-elsewhere", notable, neutral, publish, "leads to another site",
      "Somebody else may answer there.", ""},
     {},
     is_link},
    {{"D917", "link-added", editorial, better, publish, "now with a link", "Readers find what is named more easily.",
      ""},
     {},
     is_new_link},
    {{"D912", "attribution-changed", editorial, neutral, publish, "where the text comes from",
      "It does not touch people; the licence may ask for it.", ""},
     kOrigin,
     is_any},
    {{"D913", "translation-added", notable, better, publish, "one more language", "More people can read it.",
      "WP260 rev.01, 13"},
     kLanguages,
     is_newly_said},
    {{"D914", "translation-removed", notable, worse, inform, "one language less", "Some people can no longer read it.",
      "WP260 rev.01, 13"},
     kLanguages,
     is_gone},
    {{"D914", "translation-removed", notable, worse, inform, "no longer said where a translation is",
      "Some people can no longer read it.", "WP260 rev.01, 13"},
     kTranslated,
     is_gone},
    {{"D918", "written-in-another-language", notable, neutral, inform, "written in another language",
      "Some people can no longer read it, others now can.", "WP260 rev.01, 13"},
     kOriginal,
     is_any},
    {{"D915", "prevailing-language", notable, neutral, inform, "which language decides", "People may read another one.",
      ""},
     kPrevailing,
     is_any},
    {{"D916", "translation-changed", editorial, neutral, publish, "words in another language",
      "The original says what it said; somebody who reads both should look.", ""},
     {},
     is_translation},
    {{"D920", "presentation", editorial, neutral, publish, "how it is shown", "The facts stay.", ""}, kLook, is_any},
    {{"D920", "presentation", editorial, neutral, publish, "with a heading, or without", "The facts stay.", ""},
     kHeading,
     is_headed_otherwise},
});

}  // namespace

const std::span<const Row> metadata_rules = kRows;

}  // namespace codicil::reviewing
