#include "compose/phrases.hpp"

#include "compose/author_text.hpp"

namespace codicil::composing {
namespace {

using document::Mark;
using document::Run;
using document::Style;

constexpr wording::Plural plurals[] = {
    {"duration.second.one", "duration.second.other"}, {"duration.minute.one", "duration.minute.other"},
    {"duration.hour.one", "duration.hour.other"},     {"duration.day.one", "duration.day.other"},
    {"duration.week.one", "duration.week.other"},     {"duration.month.one", "duration.month.other"},
    {"duration.year.one", "duration.year.other"}};

// The catalogue's word for a key put together from data, or `otherwise`.
Inlines name_or(const wording::Wording& words, std::string key, std::string_view otherwise) {
  const auto word = Word::find(key);
  return word ? words.say(*word) : wording::plain(otherwise);
}

}  // namespace

Inlines Phrases::say(const Date& date) const {
  const Word month = *Word::find("month." + std::to_string(date.month));
  Inlines said = words.say("date", {{"day", wording::plain(std::to_string(date.day))},
                                    {"month", words.say(month)},
                                    {"year", wording::plain(std::to_string(date.year))}});
  return {{document::plain_text(said), Style::plain, Mark::none, {}, date.to_string(), {}}};
}

Inlines Phrases::say(const Duration& duration) const {
  using Unit = Duration::Unit;
  if (duration.unit == Unit::session) return words.say("duration.session");
  if (duration.unit == Unit::indefinite) return words.say("duration.indefinite");
  if (duration.unit == Unit::until) return words.say("duration.until", {{"event", say(duration.event)}});
  const wording::Plural& plural = plurals[static_cast<std::size_t>(duration.unit)];
  return words.say(duration.count == 1 ? plural.one : plural.other,
                   {{"count", wording::plain(std::to_string(duration.count))}});
}

Inlines Phrases::say(const Email& email) const {
  return {{email.text, Style::plain, Mark::none, "mailto:" + email.text, {}, {}}};
}

Inlines Phrases::say(const Country& country) const { return name_or(words, "country." + country.code, country.code); }

Inlines Phrases::say(const Language& language) const {
  return name_or(words, "language." + language.tag.substr(0, language.tag.find('-')), language.tag);
}

Inlines Phrases::say(const Licence& licence) const {
  return {{licence.id, Style::plain, Mark::none, licence.url(), {}, {}}};
}

Inlines Phrases::say(const Text& text) const { return inlines_of(*this, text); }

Inlines Phrases::say(const Age& age) const {
  return words.say(age.years == 1 ? Word("age.one") : Word("age.other"),
                   {{"count", wording::plain(std::to_string(age.years))}});
}

Inlines Phrases::spoken(std::string_view text, std::string_view language) {
  Inlines said = wording::plain(text);
  for (Run& run : said) run.language = language;
  return said;
}

namespace {

// The parts that are said, with `separator` between them.
Inlines join(std::initializer_list<Inlines> parts, std::string_view separator) {
  Inlines joined;
  for (const Inlines& part : parts) {
    if (part.empty()) continue;
    if (!joined.empty()) wording::append(joined, wording::plain(separator));
    wording::append(joined, part);
  }
  return joined;
}

}  // namespace

Inlines Phrases::address(const PostalAddress& address, std::string_view line_end) const {
  const auto part = [this](const auto& fact) { return fact.is_silent() ? Inlines{} : say(fact); };
  const Inlines care_of =
      address.care_of.is_silent() ? Inlines{} : words.say("address.care-of", {{"name", say(address.care_of)}});
  const Inlines city = join({part(address.city), join({part(address.region), part(address.code)}, " ")}, ", ");
  return join({care_of, part(address.street), city, part(address.country)}, line_end);
}

Inlines Phrases::say(const Interest& interest) const {
  Inlines text = say(interest.text);
  return interest.of.is_silent() ? text : words.say("aside", {{"text", text}, {"aside", say(interest.of)}});
}

Inlines Phrases::say(const Ref<Party>& ref) const {
  const PartyTarget target = directory.find(ref);
  if (target.service) return say(target.service->name);
  return target.party ? say(target.party->name) : wording::plain(ref.id);
}

Inlines Phrases::say(const Ref<Contact>& ref) const {
  const ContactTarget target = directory.find(ref);
  return target.contact ? say(*target.contact) : wording::plain(ref.id);
}

Inlines Phrases::with_aside(Inlines text, const Stated<Words>& aside) const {
  return aside ? words.say("aside", {{"text", std::move(text)}, {"aside", say(*aside)}}) : text;
}

Inlines Phrases::linked(const Words& name, const Stated<Url>& url) const {
  return {{name.text, Style::plain, Mark::none, url ? url->text : std::string(), {}, name.language}};
}

Inlines Phrases::introduce(const Mention<Party>& party) const {
  if (party.id.empty()) return own(party.own);
  const PartyTarget target = directory.find(Ref<Party>{party.id});
  if (target.service) return say(*target.service);
  return target.party ? with_aside(say(target.party->name), target.party->does) : say(party);
}

}  // namespace codicil::composing
