#include "compose/sections.hpp"

namespace codicil::composing {
namespace {

// Which sentence tells what cookies collect: do similar technologies collect too, and is it only possible?
constexpr Word data_words[2][2] = {{"cookies.data", "cookies.data-may"},
                                   {"cookies.data-similar", "cookies.data-similar-may"}};

void say_certainty(Draft& draft, const section::Cookies& cookies) {
  if (!draft.certainty) return;
  if (*draft.certainty == Certainty::example) draft.sentence("certainty", "cookies.example");
  if (*draft.certainty == Certainty::future) draft.sentence("certainty", "cookies.future");
  if (*draft.certainty == Certainty::may && !cookies.data) draft.sentence("certainty", "cookies.may");
}

void say_use(Draft& draft, const section::Cookies& cookies) {
  if (cookies.used) draft.sentence("used", *cookies.used ? Word("cookies.used") : Word("cookies.used-not"));
  const bool said_with_data = cookies.data && cookies.similar_technologies && *cookies.similar_technologies;
  if (cookies.similar_technologies && !said_with_data)
    draft.sentence("similar-technologies",
                   *cookies.similar_technologies ? Word("cookies.similar") : Word("cookies.similar-not"));
  draft.state("technologies", cookies.technologies, "cookies.technologies", "value");
  const bool similar = cookies.similar_technologies && *cookies.similar_technologies;
  const bool may = draft.certainty && *draft.certainty == Certainty::may;
  draft.state("data", cookies.data, data_words[similar][may], "data");
  say_certainty(draft, cookies);
}

void say_signals(Draft& draft, const section::Signals& signals) {
  draft.state("signals.gpc", signals.gpc, "cookies.gpc", "response");
  draft.state("signals.dnt", signals.dnt, "cookies.dnt", "response");
  draft.nothings(signals);
}

void say_consent(Draft& draft, const section::Consent& consent) {
  draft.sentence("consent.mechanism", "cookies.consent", {{"mechanism", draft.phrases.say(consent.mechanism)}});
  draft.state("consent.url", consent.url, "cookies.consent-url", "url");
  draft.nothings(consent);
}

}  // namespace

void compose(Draft& draft, const section::Cookies& cookies) {
  say_use(draft, cookies);
  if (cookies.categories) {
    draft.lead("categories", "cookies.categories");
    draft.table("categories", *cookies.categories);
  }
  if (cookies.items) {
    draft.lead("items", "cookies.items");
    draft.table("items", *cookies.items);
  }
  if (cookies.complete) draft.sentence("complete", draft.phrases.say(*cookies.complete));
  if (cookies.consent) say_consent(draft, *cookies.consent);
  if (cookies.controls) {
    draft.lead("controls", "cookies.controls");
    draft.list("controls", draft.phrases.each(*cookies.controls));
  }
  if (cookies.signals) say_signals(draft, *cookies.signals);
  draft.state("learn-more", cookies.learn_more, "cookies.learn-more", "url");
  static constexpr auto said =
      std::to_array<std::string_view>({"used", "similar-technologies", "technologies", "data", "categories", "items",
                                       "complete", "consent", "controls", "signals", "learn-more"});
  say_rest<said>(draft, cookies);
}

Glances glance(const Phrases& phrases, const section::Cookies& cookies) {
  if (!cookies.used) return {};
  const bool similar = cookies.similar_technologies && *cookies.similar_technologies;
  const Word used = similar ? Word("cookies.glance-similar") : Word("cookies.glance-used");
  return {{"glance.cookies", phrases.words.say(*cookies.used ? used : Word("cookies.glance-not-used"))}};
}

}  // namespace codicil::composing
