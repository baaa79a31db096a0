#include "compose/sections.hpp"

namespace codicil::composing {
namespace {

Word providers_word(const section::Payments& payments) {
  if (!payments.complete) return "payments.providers";
  switch (*payments.complete) {
    case Completeness::all:
      return "payments.providers-all";
    case Completeness::most:
      return "payments.providers-most";
    case Completeness::examples:
      return "payments.providers-examples";
  }
  return "payments.providers";
}

}  // namespace

void compose(Draft& draft, const section::Payments& payments) {
  const Phrases& phrases = draft.phrases;
  draft.sentence("providers", providers_word(payments), {{"providers", phrases.say(payments.providers)}});
  draft.state("for", payments.for_, "payments.for", "value");
  draft.state("data", payments.data, "payments.data", "data");
  if (payments.handled_by_controller)
    draft.sentence("handled-by-controller",
                   *payments.handled_by_controller ? Word("payments.handled") : Word("payments.handled-not"));
  if (payments.governed_by) draft.sentence("governed-by", phrases.say(*payments.governed_by));
  draft.state("policies-at", payments.policies_at, "payments.policies-at", "place");
  draft.nothings(payments);
}

Glances glance(const Phrases& phrases, const section::Payments& payments) {
  const bool examples = payments.complete && *payments.complete == Completeness::examples;
  const Word word = examples ? Word("payments.glance-examples") : Word("payments.glance");
  return {{"glance.payments", phrases.words.say(word, {{"providers", phrases.say(payments.providers)}})}};
}

}  // namespace codicil::composing
