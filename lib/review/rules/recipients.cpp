// Who receives data (classes 7 to 9).

#include "review/words.hpp"

#include <algorithm>
#include <array>

namespace codicil::reviewing {
namespace {

constexpr auto kRecipients = std::to_array<std::string_view>(
    {"payments.providers", "sharing.recipients", "processors.items", "advertising.partners", "activity.recipients",
     "purpose-use.recipients", "activity.service", "channel.provider", "cookie.provider", "analytics-tool.tool"});
constexpr auto kTransfers = std::to_array<std::string_view>({"transfers.items"});
constexpr auto kTransferred = std::to_array<std::string_view>({"transfer.parties"});
constexpr auto kNames = std::to_array<std::string_view>({"party.name", "party.long-name", "service.name"});
constexpr auto kComplete = std::to_array<std::string_view>(
    {"payments.complete", "sharing.complete", "processors.complete", "advertising.complete", "purposes.complete",
     "activities.complete", "transfers.complete", "cookies.complete", "collection-group.complete"});
constexpr auto kTerms =
    std::to_array<std::string_view>({"processor.optional", "processor.load", "processor.until", "processor.since",
                                     "processor.group", "analytics-tool.self-hosted", "analytics-tool.anonymised",
                                     "payments.governed-by", "payments.policies-at", "payments.handled-by-controller"});
constexpr auto kPublic = std::to_array<std::string_view>({"public-content.items"});
constexpr auto kAudience = std::to_array<std::string_view>({"public-item.audience"});
constexpr auto kWhen = std::to_array<std::string_view>({"recipient.when"});
constexpr auto kRoles = std::to_array<std::string_view>({"party.roles"});
constexpr auto kHandled = std::to_array<std::string_view>({"payments.handled-by-controller"});

constexpr auto kCompleteness = std::to_array<std::string_view>({"all", "most", "examples"});
// Those who have data for ends of their own.
constexpr auto kDeciding =
    std::to_array<std::string_view>({"controller", "joint-controller", "affiliate", "recipient", "third-party"});
constexpr auto kLoading = std::to_array<std::string_view>({"on-click", "with-consent", "always"});

bool is_deciding(std::string_view role) { return std::ranges::find(kDeciding, role) != kDeciding.end(); }
bool decides(const Party* party) {
  return party && party->roles &&
         std::ranges::any_of(*party->roles, [](PartyRole role) { return is_deciding(name_of(role)); });
}

// One recipient in place of another, in no country that the other one was not in.
bool is_replaced_alike(const Change& change, const Context& context) {
  if (!is_changed(change, context)) return false;
  const std::set<std::string> before = context.countries(change, false), after = context.countries(change, true);
  return !after.empty() && std::ranges::includes(before, after);
}
bool is_replaced_elsewhere(const Change& change, const Context& context) {
  if (!is_changed(change, context)) return false;
  const std::set<std::string> before = context.countries(change, false), after = context.countries(change, true);
  return !before.empty() && !after.empty() && !std::ranges::includes(before, after);
}
bool is_controller(const Saying& saying, const Context& context) {
  return saying.value == context.after.policy.controller.id;
}
// Nobody else has the data any more.
bool is_replaced_by_controller(const Change& change, const Context& context) {
  return is_changed(change, context) && is_controller(change.after, context);
}
// What was done as told is done for ends of its own.
bool is_replaced_by_decider(const Change& change, const Context& context) {
  return is_changed(change, context) && !decides(context.party(change.before, false)) &&
         decides(context.party(change.after, true));
}
// Words for a kind of recipient (`hosting companies`) and the name of one.
bool is_named_in(const Change& change, bool is_after) {
  const auto names = [&](const Change& part) {
    const Saying& saying = is_after ? part.after : part.before;
    return saying.state == Saying::State::stated && saying.fact == FactKind::reference &&
           (part.field == "party" || part.field == "who" || &part == &change);
  };
  return names(change) || std::any_of(change.parts.begin(), change.parts.end(), names);
}
// In a country where data went already, or of which nobody speaks.
bool is_named_now(const Change& change, const Context& context) {
  return is_changed(change, context) && !is_named_in(change, false) && is_named_in(change, true) &&
         std::ranges::none_of(context.countries(change, true), [&](const std::string& code) {
           return context.is_third_country(code) && !context.knew_country(code);
         });
}
bool is_named_no_longer(const Change& change, const Context& context) {
  return is_changed(change, context) && is_named_in(change, false) && !is_named_in(change, true);
}
bool is_new_party(const Change& change, const Context& context) {
  if (!is_new(change, context)) return false;
  const std::string_view id = change.after.value;
  return change.after.fact != FactKind::reference || !context.knew_party(id.substr(0, id.find('.')));
}
// The controller decides anyway.
bool is_new_role(const Change& change, const Context& context) {
  const std::string of_controller = "parties." + context.after.policy.controller.id + '.';
  return is_new(change, context) && !change.path.starts_with(of_controller) && is_deciding(change.after.value);
}
bool is_less_complete(const Change& change, const Context&) { return is_further(change, kCompleteness); }
bool is_more_complete(const Change& change, const Context&) { return change.after.state == Saying::State::stated; }
bool is_protection_dropped(const Change& change, const Context& context) {
  if (change.field == "self-hosted" || change.field == "anonymised" || change.field == "optional")
    return is_dropped(change, context);
  return change.field == "load" && is_further(change, kLoading);
}

bool is_unknown_recipient(const Change& change, const Context& context) {
  const std::string_view value = change.after.value;
  return !value.empty() && !is_controller(change.after, context) &&
         !context.knew_party(value.substr(0, value.find('.')));
}
// Who shared with nobody does now, in whatever section it is told.
bool breaks_promise(const Change& change, const Context& context) {
  return context.shared_with_nobody() && is_newly_said(change, context) &&
         (is_unknown_recipient(change, context) || std::ranges::any_of(change.parts, [&](const Change& part) {
            return !part.item.empty() && is_unknown_recipient(part, context);
          }));
}
bool brings_new_party(const Change& change, const Context& context) {
  return is_new(change, context) && std::ranges::any_of(values_of(change, "parties", true), [&](const std::string& id) {
           return !context.knew_party(id.substr(0, id.find('.')));
         });
}

constexpr auto kRows = std::to_array<Row>({
    {{"D302", "recipient-removed", notable, better, publish, "the organisation does it itself",
      "Fewer get personal data.", ""},
     kRecipients,
     is_replaced_by_controller},
    {{"D315", "recipient-role-added", material, worse, in_advance,
      "one recipient in place of another, which may use data for ends of its own",
      "Who uses data for ends of its own is another recipient than who does as told.",
      "WP260 rev.01, 30; Colorado Rule 6.04(A)(1)"},
     kRecipients,
     is_replaced_by_decider},
    {{"D309", "recipient-named", notable, neutral, publish, "a recipient that had no name is named",
      "The kind of recipient stays what it was.", "GDPR Art. 13(1)(e); WP260 rev.01, 30 speaks of categories"},
     kRecipients,
     is_named_now},
    {{"D314", "recipient-no-longer-named", notable, worse, publish, "a recipient that was named has no name",
      "People cannot tell any more who has their data.", "GDPR Art. 13(1)(e)"},
     kRecipients,
     is_named_no_longer},
    {{"D303", "recipient-replaced", notable, neutral, publish, "one recipient in place of another",
      "The same task in the same country: the category of recipients stays what it was.",
      "GDPR Art. 13(1)(e); WP260 rev.01, 30 speaks of categories"},
     kRecipients,
     is_replaced_alike},
    {{"D304", "recipient-replaced-elsewhere", material, neutral, in_advance,
      "one recipient in place of another, in another country", "Data may go where they did not go before.",
      "GDPR Art. 13(1)(e), (f); WP260 rev.01, 30"},
     kRecipients,
     is_replaced_elsewhere},
    {{"D304", "recipient-replaced-elsewhere", material, neutral, in_advance,
      "one recipient in place of another, perhaps in another country", "Data may go where they did not go before.",
      "GDPR Art. 13(1)(e), (f); WP260 rev.01, 30"},
     kRecipients,
     is_changed},
    {{"D301", "recipient-added", material, worse, in_advance, "new recipient", "Somebody else gets personal data.",
      "WP260 rev.01, 30; Colorado Rule 6.04(A)(1)"},
     kRecipients,
     is_new},
    {{"D301", "recipient-added", material, worse, in_advance, "a recipient, where data were shared with nobody",
      "Somebody else gets personal data.", "WP260 rev.01, 30; Colorado Rule 6.04(A)(1)"},
     kRecipients,
     breaks_promise},
    {{"D301", "recipient-added", material, worse, in_advance, "new recipient in another country",
      "Somebody else gets personal data.", "WP260 rev.01, 30; Colorado Rule 6.04(A)(1)"},
     kTransfers,
     brings_new_party},
    {{"D301", "recipient-added", material, worse, in_advance, "new recipient in another country",
      "Somebody else gets personal data.", "WP260 rev.01, 30; Colorado Rule 6.04(A)(1)"},
     kTransferred,
     is_new_party},
    {{"D302", "recipient-removed", notable, better, publish, "no longer a recipient", "Fewer get personal data.", ""},
     kRecipients,
     has_ended},
    {{"D310", "recipient-renamed", notable, neutral, publish, "called something else",
      "People know recipients by their names.", ""},
     kNames,
     is_changed},
    {{"D315", "recipient-role-added", material, worse, in_advance, "may use data for ends of its own now",
      "Who uses data for ends of its own is another recipient than who does as told.",
      "WP260 rev.01, 30; Colorado Rule 6.04(A)(1)"},
     kRoles,
     is_new_role},
    {{"D316", "received-in-more-cases", material, worse, in_advance, "no longer only in some cases",
      "What went to somebody now and then may always go there.", "FTC: more permissive practices (2024)"},
     kWhen,
     is_gone},
    {{"D317", "received-in-other-cases", material, neutral, in_advance, "in other cases, perhaps in more",
      "What went to somebody now and then may go there more often.", "FTC: more permissive practices (2024)"},
     kWhen,
     may_be_another},
    {{"D319", "received-in-fewer-cases", notable, better, publish, "only in some cases now",
      "What went to somebody at any time goes there now and then.", ""},
     kWhen,
     is_newly_said},
    {{"D318", "audience-changed", material, neutral, in_advance, "seen by others, perhaps by more",
      "What is public cannot be called back.", ""},
     kAudience,
     may_be_another},
    {{"D305", "list-less-complete", notable, worse, publish, "the list says less about how complete it is",
      "What is no longer said to be all may be more.", "GDPR Art. 13(1)(e)"},
     kComplete,
     is_less_complete},
    {{"D306", "list-more-complete", notable, better, publish, "the list says more about how complete it is",
      "People know better what there is.", ""},
     kComplete,
     is_more_complete},
    {{"D307", "made-public", material, worse, in_advance, "others can see it now",
      "What is public cannot be called back.", ""},
     kPublic,
     is_new},
    {{"D308", "no-longer-public", notable, better, publish, "others no longer see it", "Fewer see personal data.", ""},
     kPublic,
     has_ended},
    {{"D311", "own-handling-begins", material, worse, in_advance, "the organisation handles payment data itself",
      "Data that others handled come into the organisation's hands.", ""},
     kHandled,
     begins},
    {{"D312", "protection-at-recipient-dropped", material, worse, in_advance,
      "less protection where the data are handled",
      "A tool that is no longer run by the organisation itself, or no longer without names, tells more to others.",
      "FTC: more permissive practices through quiet amendments (2024)"},
     kTerms,
     is_protection_dropped},
    {{"D313", "recipient-terms-changed", notable, neutral, publish, "what holds for a recipient",
      "People may choose by it.", ""},
     kTerms,
     is_any},
});

}  // namespace

const std::span<const Row> recipient_rules = kRows;

}  // namespace codicil::reviewing
