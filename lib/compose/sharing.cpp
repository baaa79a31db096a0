#include "compose/sections.hpp"

namespace codicil::composing {
namespace {

// By stance: the sentence and the line at a glance, without and with conditions.
struct StanceWords {
  Word alone, unless, glance, glance_unless;
};
constexpr StanceWords stance_words[] = {
    {"sharing.never", "sharing.never-unless", "sharing.glance-never", "sharing.glance-never-unless"},
    {"sharing.limited", "sharing.limited-unless", "sharing.glance-limited", "sharing.glance-limited-unless"},
    {"sharing.listed", "sharing.listed-unless", "sharing.glance-listed", "sharing.glance-listed-unless"}};

const StanceWords& words_for(const section::Sharing& sharing) {
  return stance_words[static_cast<std::size_t>(sharing.stance)];
}

Phrase conditions(const Phrases& phrases, const section::Sharing& sharing) {
  return phrases.words.one_of(phrases.each(*sharing.unless));
}

// A table, unless the author says more of some than fits a cell, or all that is said is who they are.
void say_recipients(Draft& draft, const std::vector<section::Recipient>& recipients) {
  const auto has_text = [](const section::Recipient& recipient) { return recipient.text.has_value(); };
  if (draft.layout || facts::columns(recipients) < 2 || std::any_of(recipients.begin(), recipients.end(), has_text))
    say_records(draft, "recipients", recipients);
  else
    draft.table("recipients", recipients);
}

}  // namespace

void compose(Draft& draft, const section::Sharing& sharing) {
  const StanceWords& words = words_for(sharing);
  draft.promise("stance", sharing.unless ? words.unless : words.alone,
                {{"conditions", conditions(draft.phrases, sharing)}});
  if (sharing.recipients) {
    draft.lead("recipients", "sharing.recipients");
    say_recipients(draft, *sharing.recipients);
  }
  if (sharing.recipients.is_none()) draft.sentence("recipients", "sharing.recipients-none");
  if (sharing.complete) draft.sentence("complete", draft.phrases.say(*sharing.complete));
  if (sharing.sale) draft.sentence("sale", draft.phrases.say(*sharing.sale));
  static constexpr auto said = std::to_array<std::string_view>({"stance", "unless", "recipients", "complete", "sale"});
  say_rest<said>(draft, sharing, {}, {"recipients"});
}

Glances glance(const Phrases& phrases, const section::Sharing& sharing) {
  const StanceWords& words = words_for(sharing);
  return {{"glance.sharing", phrases.words.say(sharing.unless ? words.glance_unless : words.glance,
                                               {{"conditions", conditions(phrases, sharing)}})}};
}

}  // namespace codicil::composing
