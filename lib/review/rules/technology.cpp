// How data are collected: events, cookies, tools, channels (classes 21 and 23).

#include "review/rules.hpp"

#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kThings =
    std::to_array<std::string_view>({"cookies.items", "cookies.categories", "cookies.technologies", "analytics.tools",
                                     "collection-group.when", "communications.channels", "collection.groups"});
constexpr auto kUsed =
    std::to_array<std::string_view>({"cookies.used", "cookies.similar-technologies", "affiliate-links.used"});
constexpr auto kPersonal = std::to_array<std::string_view>({"advertising.personalised"});
constexpr auto kMarked = std::to_array<std::string_view>({"affiliate-links.marked"});
constexpr auto kNone = std::to_array<std::string_view>(
    {"cookies.none", "analytics.none", "advertising.none", "communications.none", "collection.none", "payments.none",
     "processors.none", "transfers.none", "automated-decisions.none", "sensitive.none", "public-content.none"});
constexpr auto kAmount = std::to_array<std::string_view>({"collection-group.amount", "cookie.category",
                                                          "cookie.purpose", "cookie-group.purpose", "cookie.technology",
                                                          "cookie.name", "collection-group.source"});

constexpr auto kCookieCategory = std::to_array<std::string_view>({"cookie.category"});
constexpr auto kCookieCategories = std::to_array<std::string_view>(
    {"strictly-necessary", "security", "preferences", "statistics", "social-media", "marketing"});
constexpr auto kPersonalisation = std::to_array<std::string_view>({"no", "with-consent", "unless-refused", "yes"});

bool is_unused(const Change& change, const Context& context) {
  return change.after.value == "false" || is_dropped(change, context);
}
bool is_less_personal(const Change& change, const Context&) { return is_nearer(change, kPersonalisation); }
bool is_more_personal(const Change& change, const Context& context) {
  if (change.after.state != Saying::State::stated)
    return is_further(change, kPersonalisation) && change.before.value != kPersonalisation.back() &&
           !context.is_section_gone(change);
  const bool was_none = change.before.state == Saying::State::silent && context.was_denied(change);
  return is_further(change, kPersonalisation) || (was_none && change.after.value != kPersonalisation.front());
}

bool is_for_more(const Change& change, const Context& context) {
  return is_changed(change, context) && is_further(change, kCookieCategories);
}

constexpr auto kRows = std::to_array<Row>({
    {{"D500", "collection-added", material, worse, inform, "a new way in which data are collected",
      "New data, purposes or recipients usually follow; cookies need consent of their own.",
      "Directive 2002/58/EC Art. 5(3); GDPR Art. 13"},
     kThings,
     is_new},
    {{"D501", "collection-removed", notable, better, publish, "data are no longer collected that way",
      "Less is known about people.", ""},
     kThings,
     has_ended},
    {{"D502", "cookies-begin", material, worse, ask_consent, "used now",
      "Cookies and their like need consent unless they are necessary.", "Directive 2002/58/EC Art. 5(3)"},
     kUsed,
     begins},
    {{"D503", "cookies-end", notable, better, publish, "not used, or no longer said to be",
      "Less is known about people.", ""},
     kUsed,
     is_unused},
    {{"D504", "personalised-advertising", material, worse, ask_consent,
      "advertisements are chosen by data about people, or with less of a choice",
      "People are profiled, or can no longer refuse it.", "GDPR Art. 21(2), (3)"},
     kPersonal,
     is_more_personal},
    {{"D505", "advertising-less-personal", notable, better, publish, "advertisements know less about people",
      "People are left alone, or have more of a choice.", ""},
     kPersonal,
     is_less_personal},
    {{"D506", "denial-withdrawn", material, worse, in_advance, "no longer said that there is nothing of the kind",
      "Who said that there is none, and says so no more, may begin.",
      "FTC: more permissive practices through quiet amendments (2024)"},
     kNone,
     is_gone},
    {{"D507", "denial-made", notable, better, publish, "said that there is nothing of the kind", "A clear answer.", ""},
     kNone,
     is_any},
    {{"D509", "cookie-for-more", material, worse, ask_consent, "a cookie that is there for more now",
      "People agreed to what it was for, or were not asked because it was necessary.",
      "Directive 2002/58/EC Art. 5(3)"},
     kCookieCategory,
     is_for_more},
    {{"D508", "collection-described-otherwise", notable, neutral, publish, "what is said of the collection",
      "It tells people how much it matters to them.", ""},
     kAmount,
     is_known_change},
    {{"D508", "collection-described-otherwise", notable, neutral, publish, "whether paid links are marked",
      "Readers can tell them from others, or not.", ""},
     kMarked,
     is_any},
});

}  // namespace

const std::span<const Row> technology_rules = kRows;

}  // namespace codicil::reviewing
