#include "check/places.hpp"

#include "model/regions.hpp"
#include "unicode/utf8.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace codicil::checking {
namespace {

using Names = std::span<const std::string_view>;

// In the languages of the catalogues; countries in English and in their own languages.
constexpr auto kEverywhere = std::to_array<std::string_view>(
    {"everywhere", "worldwide", "all countries", "weltweit", "monde entier", "todo el mundo", "جميع أنحاء العالم"});
constexpr auto kEea = std::to_array<std::string_view>(
    {"eu", "eea", "european union", "european economic area", "europe", "ewr", "europäische union",
     "europäischen union", "europäischer wirtschaftsraum", "europäischen wirtschaftsraum", "europa", "ue", "eee",
     "union européenne", "espace économique européen", "unión europea", "espacio económico europeo",
     "الاتحاد الأوروبي"});
constexpr auto kCountriesOfEea = std::to_array<std::string_view>(
    {"austria",   "österreich", "belgium",        "belgien",   "belgique",   "belgië",    "bulgaria", "croatia",
     "cyprus",    "czechia",    "czech republic", "denmark",   "danmark",    "estonia",   "finland",  "suomi",
     "france",    "germany",    "deutschland",    "greece",    "hungary",    "iceland",   "ireland",  "italy",
     "italia",    "latvia",     "liechtenstein",  "lithuania", "luxembourg", "luxemburg", "malta",    "netherlands",
     "nederland", "norway",     "norge",          "poland",    "polska",     "portugal",  "romania",  "slovakia",
     "slovenia",  "spain",      "españa",         "sweden",    "sverige"});
constexpr auto kBritain = std::to_array<std::string_view>({"uk", "gb", "united kingdom", "great britain", "britain"});
constexpr auto kCountriesOfBritain =
    std::to_array<std::string_view>({"england", "scotland", "wales", "northern ireland"});
// California stands for all of them: its own law is the one that is asked about most.
constexpr auto kStates =
    std::to_array<std::string_view>({"us", "usa", "u.s.", "united states", "united states of america", "california",
                                     "kalifornien", "californie", "كاليفورنيا"});
constexpr auto kBrazil = std::to_array<std::string_view>({"br", "brazil", "brasil", "brésil", "brasilien"});

// Names of other places that such names are a part of.
constexpr auto kLookalikes = std::to_array<std::string_view>(
    {"baja california", "basse-californie", "niederkalifornien", "new england", "new south wales"});
// What follows is meant by none of it.
constexpr auto kExcept = std::to_array<std::string_view>(
    {"outside", "except",  "excluding", "other than", "not",  "non",      "außerhalb", "außer",
     "ausser",  "ohne",    "nicht",     "hors",       "sauf", "pas",      "excepté",   "fuera",
     "salvo",   "excepto", "no",        "extra",      "خارج", "باستثناء", "عدا"});

struct Home {
  std::string_view id;
  Names whole, parts;
};
constexpr auto kHomes = std::to_array<Home>(
    {{"EEA", kEea, kCountriesOfEea}, {"GB", kBritain, kCountriesOfBritain}, {"US", kStates, {}}, {"BR", kBrazil, {}}});

// Not the end of a longer word: bytes beyond ASCII are letters here.
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c & 0x80) != 0; }

std::size_t find_words(std::string_view text, std::string_view words, std::size_t from = 0) {
  for (auto at = text.find(words, from); at != text.npos; at = text.find(words, at + 1)) {
    const auto end = at + words.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) return at;
  }
  return text.npos;
}

bool has_any(std::string_view text, Names names) {
  return std::ranges::any_of(names, [&](std::string_view name) { return find_words(text, name) != text.npos; });
}

// In small letters; marks such as the apostrophe of `l’Union` as spaces, and so are names of other places.
std::string simplified(std::string_view words, const Home& home) {
  constexpr std::string_view general_punctuation = "\xE2\x80";
  std::string text = unicode::ascii_lower(words);
  for (auto at = text.find(general_punctuation); at != text.npos; at = text.find(general_punctuation, at))
    text.replace(at, std::min<std::size_t>(3, text.size() - at), " ");
  const auto erase = [&](std::string_view name) {
    for (auto at = find_words(text, name); at != text.npos; at = find_words(text, name, at))
      text.erase(at, name.size());
  };
  for (const std::string_view name : kLookalikes) erase(name);
  if (home.id == "EEA") erase("northern ireland");
  return text;
}

// What the words name, up to those that take something out of it.
struct Named {
  std::string in, out;
};
Named named(std::string_view words, const Home& home) {
  const std::string text = simplified(words, home);
  std::size_t end = text.size();
  for (const std::string_view word : kExcept) end = std::min(end, find_words(text, word));
  return {text.substr(0, end), text.substr(end)};
}

const Home& find_home(std::string_view id) {
  static constexpr Home nowhere{};
  const auto found = std::ranges::find(kHomes, id, &Home::id);
  return found == kHomes.end() ? nowhere : *found;
}

}  // namespace

bool names_all_of(std::string_view words, std::string_view home) {
  const Home& place = find_home(home);
  const auto [in, out] = named(words, place);
  return (has_any(in, kEverywhere) || has_any(in, place.whole)) && !has_any(out, place.whole) &&
         !has_any(out, place.parts);
}

bool names_place_in(std::string_view words, std::string_view home) {
  const Home& place = find_home(home);
  const auto [in, out] = named(words, place);
  if (has_any(out, place.whole)) return false;
  return has_any(in, kEverywhere) || has_any(in, place.whole) || has_any(in, place.parts) ||
         (home == "EEA" && words.size() == 2 && is_in_eea(words));
}

}  // namespace codicil::checking
