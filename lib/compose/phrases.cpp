#include "compose/phrases.hpp"

#include "compose/author_text.hpp"
#include "compose/postal.hpp"

namespace codicil::composing {
namespace {

constexpr wording::Plural ages("age");
constexpr wording::Plural units[] = {wording::Plural("duration.second"), wording::Plural("duration.minute"),
                                     wording::Plural("duration.hour"),   wording::Plural("duration.day"),
                                     wording::Plural("duration.week"),   wording::Plural("duration.month"),
                                     wording::Plural("duration.year")};

constexpr Word months[] = {"month.1", "month.2", "month.3", "month.4",  "month.5",  "month.6",
                           "month.7", "month.8", "month.9", "month.10", "month.11", "month.12"};

// The catalogue's word for a key put together from data, or `otherwise`.
Phrase name_or(const wording::Wording& words, std::string_view key, std::string_view otherwise) {
  const auto word = Word::find(key);
  return word ? words.say(*word) : otherwise;
}

}  // namespace

Phrase Phrases::say(const Date& date) const {
  Inlines said =
      words.say(date.day == 1 ? Word("date.first") : Word("date.other"), {{"day", std::to_string(date.day)},
                                                                          {"month", words.say(months[date.month - 1])},
                                                                          {"year", std::to_string(date.year)}});
  if (!said.empty()) said.front().date = date.to_string();
  return said;
}

Phrase Phrases::say(const Duration& duration) const {
  using Unit = Duration::Unit;
  if (duration.unit == Unit::session) return words.say("duration.session");
  if (duration.unit == Unit::indefinite) return words.say("duration.indefinite");
  if (duration.unit == Unit::until) return words.say_noun("duration.until", {"event", say(duration.event)});
  return words.count(units[static_cast<std::size_t>(duration.unit)], duration.count);
}

Phrase Phrases::say(const Country& country) const { return name_or(words, "country." + country.code, country.code); }

Phrase Phrases::say(const Language& language) const { return words.name_of(language.tag); }

Phrase Phrases::say(const Text& text) const { return inlines_of(*this, text); }

Phrase Phrases::say(const Age& age) const { return words.count(ages, age.years); }

Phrase Phrases::say(const Words& text) const {
  if (text.language.empty()) return text.text;
  return words.in_language(wording::plain(text.text), text.language);
}

namespace {

// The parts that are said, with `separator` between them.
Inlines join(std::initializer_list<Phrase> parts, std::string_view separator) {
  Inlines joined;
  for (const Phrase& part : parts) {
    if (part.empty()) continue;
    if (!joined.empty()) wording::append_text(joined, separator);
    wording::append(joined, part);
  }
  return joined;
}

}  // namespace

// City, region and postal code. A part that is not stated takes what stands before it in the pattern with it.
Inlines Phrases::locality(const PostalAddress& address, std::string_view line_end) const {
  const auto part = [&](char sign) -> const Stated<std::string>* {
    return sign == 'C' ? &address.city : sign == 'S' ? &address.region : sign == 'Z' ? &address.code : nullptr;
  };
  const std::string_view pattern = postal_pattern(address.country ? address.country->code : std::string_view());
  Inlines said;
  std::size_t from = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const auto* fact = part(pattern[i]);
    if (!fact) continue;
    const std::string_view between = pattern.substr(from, i - from);
    from = i + 1;
    if (fact->is_silent()) continue;
    if (!said.empty()) wording::append_text(said, between == "\n" ? line_end : between);
    wording::append(said, say(*fact));
  }
  return said;
}

Inlines Phrases::address(const PostalAddress& address, std::string_view line_end) const {
  const auto part = [this](const auto& fact) { return fact.is_silent() ? Phrase() : say(fact); };
  const Phrase care_of =
      address.care_of.is_silent() ? Phrase() : words.say("address.care-of", {{"name", say(address.care_of)}});
  return join({care_of, part(address.street), locality(address, line_end), part(address.country)}, line_end);
}

Phrase Phrases::say(const Interest& interest) const {
  if (interest.of.is_silent()) return say(interest.text);
  return words.say("aside", {{"text", say(interest.text)}, {"aside", say(interest.of)}});
}

// In a line from right to left, the groups of a telephone number would stand the other way round.
Phrase Phrases::say(const std::string& text) const {
  constexpr std::string_view left_to_right_mark = "\xE2\x80\x8E";
  const bool in_groups = text.find(' ') != text.npos && text.find_first_not_of("+0123456789 ()-./") == text.npos;
  if (!in_groups || !wording::is_right_to_left(policy.policy.language.tag)) return text;
  return std::string(left_to_right_mark) + text;
}

template <>
Phrase Phrases::refer<Party>(const std::string& id) const {
  const PartyTarget target = directory.find(Ref<Party>{id});
  if (target.service) return say(target.service->name);
  return target.party ? say(target.party->name) : id;
}

// The name leads to the rule's other facts, in the register.
template <>
Phrase Phrases::refer<StorageRule>(const std::string& id) const {
  const StorageRule* rule = directory.find<StorageRule>(id);
  return rule ? with_aside(say(rule->keep), rule->name) : id;
}

// The way in that a sentence has room for; the party's entry lists them all.
Phrase Phrases::reach(const Contact& contact) const {
  const auto way = [&]() -> Phrase {
    if (contact.email) return say(*contact.email);
    if (contact.form) return say(*contact.form);
    if (contact.phone) return say(*contact.phone);
    return contact.post ? say(*contact.post) : Phrase();
  };
  if (!contact.name) return way();
  Phrase how = way();
  if (how.empty()) return say(*contact.name);
  return words.say("aside", {{"text", say(*contact.name)}, {"aside", std::move(how)}});
}

Phrase Phrases::say(const Contact& contact) const {
  if (!contact.name) return facts(contact, separator());
  static constexpr auto name = std::to_array<std::string_view>({"name"});
  return with_details(say(*contact.name), facts(contact, separator(), name));
}

Phrase Phrases::say(const Ref<Contact>& ref) const {
  const ContactTarget target = directory.find(ref);
  return target.contact ? reach(*target.contact) : ref.id;
}

Phrase Phrases::with_details(Phrase text, Inlines details) const {
  if (details.empty()) return text;
  return words.say("aside", {{"text", std::move(text)}, {"aside", std::move(details)}});
}

Phrase Phrases::with_aside(Phrase text, const Stated<Words>& aside) const {
  if (!aside) return text;
  return words.say("aside", {{"text", std::move(text)}, {"aside", say(*aside)}});
}

Phrase Phrases::with_certainty(Phrase text, const Stated<Certainty>& certainty) const {
  if (!certainty) return text;
  return words.say("aside", {{"text", std::move(text)}, {"aside", say(*certainty)}});
}

Phrase Phrases::linked(const Words& name, const Stated<Url>& url) const {
  if (!url) return say(name);
  Inlines link = wording::linked(name.text, url->text);
  if (name.language.empty()) return link;
  return words.in_language(std::move(link), name.language);
}

Phrase Phrases::introduce(const Mention<Party>& party) const {
  if (party.id.empty()) return own(*party.own);
  const PartyTarget target = directory.find(Ref<Party>{party.id});
  if (target.service) return say(*target.service);
  return target.party ? with_aside(say(target.party->name), target.party->does) : say(party);
}

}  // namespace codicil::composing
