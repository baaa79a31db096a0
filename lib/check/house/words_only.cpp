// What a text says and no field: when it changes, nobody will find it there.

#include "check/house/house.hpp"
#include "check/house/quantities.hpp"
#include "check/house/vendors.hpp"
#include "check/sentences.hpp"

#include "unicode/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

namespace codicil::checking {
namespace {

// Findings of one rule in one text; whoever wrote more of them has understood by then.
constexpr std::size_t kShownInText = 10;

// Texts of whole sections: what an item says in its details often has no field.
bool is_of_section(const Said& said) {
  std::string_view path = said.place;
  if (said.kind == FactKind::translation) path = path.substr(0, path.rfind('.'));
  const std::string_view key = path.substr(path.rfind('.') + 1);
  return key == "text" || key == "before" || key == "after" || key == "intro";
}

// What tells values apart, however they are written.
using Keys = std::set<std::string>;

std::string key_of(const Duration& each) {
  // Mean lengths, as Duration compares them.
  constexpr auto seconds = std::to_array<std::uint64_t>({1, 60, 3600, 86400, 604800, 2629746, 31556952});
  const auto unit = static_cast<std::size_t>(each.unit);
  return unit < seconds.size() ? std::to_string(each.count * seconds[unit]) : std::string();
}
std::string key_of(const Date& each) { return each.to_string(); }
std::string key_of(std::uint64_t each) { return std::to_string(each); }

// What `look` finds in the texts of sections and no field says: neither those whose keys `add_fields` gives nor the
// words of one.
template <class Look, class AddFields, class Message>
Remarks in_texts_only(const House& house, Look look, AddFields add_fields, Message message) {
  Remarks remarks;
  Keys known;
  bool is_asked = false;
  const auto is_known = [&](const auto& value) {
    if (!std::exchange(is_asked, true)) {
      add_fields(known);
      house.each({FactKind::words, FactKind::literal}, [&](const Said& said) {
        for (const auto& each : look(said.value, said.language)) known.insert(key_of(each.value));
      });
    }
    return known.contains(key_of(value));
  };
  house.each({FactKind::text, FactKind::translation}, [&](const Said& said) {
    if (!is_of_section(said)) return;
    std::size_t shown = 0;
    for (const auto& found : look(said.value, said.language))
      if (!is_known(found.value) && shown++ < kShownInText)
        remarks.push_back(remark_in(said, "no field says " + message(found), found.words));
  });
  return remarks;
}

// Calls `visit` with what stands between spaces and marks of punctuation at its ends.
template <class Visit>
void each_token(std::string_view text, Visit visit) {
  constexpr std::string_view space = " \n\t()[]<>,;\"";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find_first_not_of(space, at);
    if (begin == text.npos) return;
    at = std::min(text.find_first_of(space, begin), text.size());
    std::string_view token = text.substr(begin, at - begin);
    while (!token.empty() && std::string_view(".:!?").find(token.back()) != token.npos) token.remove_suffix(1);
    visit(token);
  }
}

Remarks addresses(const House& house) {
  std::set<std::string> known;
  house.each({FactKind::email, FactKind::url},
             [&](const Said& said) { known.insert(unicode::ascii_lower(said.value)); });
  Remarks remarks;
  house.each({FactKind::text, FactKind::translation}, [&](const Said& said) {
    if (said.value.find('@') == said.value.npos) return;
    std::size_t shown = 0;
    each_token(said.value, [&](std::string_view token) {
      if (token.starts_with("mailto:")) token.remove_prefix(7);
      if (token.find('@') == token.npos || !Email::parse(token) || known.contains(unicode::ascii_lower(token))) return;
      if (shown++ < kShownInText)
        remarks.push_back(remark_in(said, "no contact has the address " + std::string(token), token));
    });
  });
  return remarks;
}

Remarks durations(const House& house) {
  const auto fields = [&](Keys& keys) {
    house.each({FactKind::duration, FactKind::age}, [&](const Said& said) {
      const std::string value = std::string(said.value) + (said.kind == FactKind::age ? " years" : "");
      if (const auto duration = Duration::parse(value)) keys.insert(key_of(*duration));
    });
  };
  return in_texts_only(house, durations_in, fields, [](const auto& found) { return found.value.to_string(); });
}

Remarks dates(const House& house) {
  const auto fields = [&](Keys& keys) {
    house.each({FactKind::date}, [&](const Said& said) { keys.insert(std::string(said.value)); });
  };
  return in_texts_only(house, dates_in, fields, [](const auto& found) { return found.value.to_string(); });
}

Remarks ages(const House& house) {
  const auto fields = [&](Keys& keys) {
    house.each({FactKind::age}, [&](const Said& said) { keys.insert(std::string(said.value)); });
  };
  Remarks remarks = in_texts_only(house, ages_in, fields,
                                  [](const auto& found) { return "an age of " + std::to_string(found.value); });
  for (Remark& each : remarks)
    each.help =
        "say it as `minimum-age` of a section `children`, or in the words of a field, such as the name of a group in "
        "`people`; what is no such limit, a comment accepts: `# codicil: ignore[H0208] reason`";
  return remarks;
}

Remarks amounts(const House& house) {
  const auto look = [](std::string_view text, std::string_view) { return amounts_in(text); };
  return in_texts_only(
      house, look, [](Keys&) {}, [](const auto& found) { return std::string(found.words); });
}

// Whether the words stand there as words of their own: a short form is a part of many others.
bool has_alone(std::string_view text, std::string_view words) {
  for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1))
    if (is_alone(text, at, words.size())) return true;
  return false;
}

bool names(std::string_view text, const Vendor& vendor) {
  return text.find(vendor.name) != text.npos || (!vendor.also.empty() && has_alone(text, vendor.also));
}

Remarks unnamed_vendors(const House& house) {
  Remarks remarks;
  std::map<const Vendor*, bool> known;  // those that texts name, and whether fields do
  const auto is_known = [&](const Vendor& vendor) {
    const auto [at, is_new] = known.emplace(&vendor, false);
    if (is_new)
      house.each({FactKind::words, FactKind::literal},
                 [&, &found = at->second](const Said& said) { found = found || names(said.value, vendor); });
    return at->second;
  };
  house.each({FactKind::text, FactKind::translation}, [&](const Said& said) {
    for (const auto& found : vendors_in(said.value))
      if (!is_known(*found.value))
        remarks.push_back(remark_in(said, "no field names " + std::string(found.value->name), found.words));
  });
  return remarks;
}

constexpr auto kRows = std::to_array<HouseRow>({
    {{"H0202", "address-in-words", Severity::warning, Cause::content,
      "A text names an e-mail address that is no contact of the policy. When it changes, nobody will find it there.",
      "sections:\n  - {kind: prose, heading: Notes, text: Write to old@example.com.}\n",
      "sections:\n  - {kind: prose, heading: Notes, text: Write to us.}\n"},
     addresses},
    {{"H0203", "duration-in-words", Severity::warning, Cause::content,
      "A text names a length of time that no field says. One of the two will be forgotten when it changes. How long "
      "ago "
      "something was, and how often it is, is not asked for.",
      "sections:\n  - {kind: prose, heading: Notes, text: We keep it for 90 days.}\n",
      "sections:\n  - {kind: retention, default: 90 days, text: We keep it for 90 days.}\n"},
     durations},
    {{"H0206", "vendor-in-words", Severity::warning, Cause::content,
      "A text names a service that handles data for others, and no party has that name. What it does with data is then "
      "in none of the lists, and in no comparison of two versions.",
      "sections:\n  - {kind: prose, heading: Notes, text: We count visits with Google Analytics.}\n",
      "parties:\n  acme: Acme\n  google: {name: Google, services: {analytics: Google Analytics}}\n"
      "sections:\n  - {kind: analytics, tools: google.analytics, text: We count visits with Google Analytics.}\n"},
     unnamed_vendors},
    {{"H0207", "date-in-words", Severity::warning, Cause::content,
      "A text names a day that no field says. A text can print the day itself, as in `[[policy.updated]]`. Days of "
      "laws "
      "(`the Act of 24 May 2018`) are not asked for.",
      "sections:\n  - {kind: prose, heading: Notes, text: This holds from 1 May 2026.}\n",
      "policy: {id: p, title: P, language: en, controller: acme, effective: 2026-05-01}\n"
      "sections:\n  - {kind: prose, heading: Notes, text: This holds from 1 May 2026.}\n"},
     dates},
    {{"H0208", "age-in-words", Severity::warning, Cause::content,
      "A text names an age, and no section `children` says it as `minimum-age`. Words of a field say it, too, such as "
      "the name of a group of `people`. An age that is neither, as in `you must be 18 to ask`, a comment accepts.",
      "sections:\n  - {kind: prose, heading: Notes, text: The game is not for children under 13.}\n",
      "sections:\n  - {kind: children, minimum-age: 13, text: The game is not for children under 13.}\n"},
     ages},
    {{"H0209", "amount-in-words", Severity::warning, Cause::content,
      "A text names an amount of money that no field says, such as `fee`.",
      "sections:\n  - {kind: prose, heading: Notes, text: \"A second copy costs 5 €.\"}\n",
      "sections:\n  - kind: rights\n    rights: {right: access, fee: 5 € for a second copy}\n"
      "    after: A second copy costs 5 €.\n"},
     amounts},
});

}  // namespace

const std::span<const HouseRow> words_only_rules = kRows;

}  // namespace codicil::checking
