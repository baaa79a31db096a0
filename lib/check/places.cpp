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
constexpr auto kEea = std::to_array<std::string_view>({"eu",
                                                       "eea",
                                                       "european union",
                                                       "european economic area",
                                                       "europe",
                                                       "ewr",
                                                       "europäische union",
                                                       "europäischen union",
                                                       "europäischer wirtschaftsraum",
                                                       "europäischen wirtschaftsraum",
                                                       "europa",
                                                       "ue",
                                                       "eee",
                                                       "union européenne",
                                                       "espace économique européen",
                                                       "unión europea",
                                                       "espacio económico europeo",
                                                       "الاتحاد الأوروبي",
                                                       "austria",
                                                       "österreich",
                                                       "belgium",
                                                       "belgien",
                                                       "belgique",
                                                       "belgië",
                                                       "bulgaria",
                                                       "croatia",
                                                       "cyprus",
                                                       "czechia",
                                                       "czech republic",
                                                       "denmark",
                                                       "danmark",
                                                       "estonia",
                                                       "finland",
                                                       "suomi",
                                                       "france",
                                                       "germany",
                                                       "deutschland",
                                                       "greece",
                                                       "hungary",
                                                       "iceland",
                                                       "ireland",
                                                       "italy",
                                                       "italia",
                                                       "latvia",
                                                       "liechtenstein",
                                                       "lithuania",
                                                       "luxembourg",
                                                       "luxemburg",
                                                       "malta",
                                                       "netherlands",
                                                       "nederland",
                                                       "norway",
                                                       "norge",
                                                       "poland",
                                                       "polska",
                                                       "portugal",
                                                       "romania",
                                                       "slovakia",
                                                       "slovenia",
                                                       "spain",
                                                       "españa",
                                                       "sweden",
                                                       "sverige"});
constexpr auto kBritain = std::to_array<std::string_view>(
    {"uk", "gb", "united kingdom", "great britain", "britain", "england", "scotland", "wales", "northern ireland"});
constexpr auto kStates =
    std::to_array<std::string_view>({"us", "usa", "u.s.", "united states", "united states of america", "california"});
constexpr auto kBrazil = std::to_array<std::string_view>({"br", "brazil", "brasil", "brésil", "brasilien"});
constexpr auto kElsewhere = std::to_array<std::string_view>(
    {"outside", "except", "other than", "not in", "non-", "außerhalb", "außer", "hors", "sauf", "fuera", "salvo"});

Names names_of(std::string_view home) {
  return home == "EEA"  ? Names(kEea)
         : home == "GB" ? Names(kBritain)
         : home == "US" ? Names(kStates)
         : home == "BR" ? Names(kBrazil)
                        : Names();
}

// Not the end of a longer word: bytes beyond ASCII are letters here.
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c & 0x80) != 0; }

bool has_words(std::string_view text, std::string_view words) {
  for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1)) {
    const auto end = at + words.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) return true;
  }
  return false;
}

}  // namespace

bool names_place_in(std::string_view words, std::string_view home) {
  const std::string text = unicode::ascii_lower(words);
  const auto is_named = [&](std::string_view name) { return has_words(text, name); };
  if (std::ranges::any_of(kElsewhere, [&](std::string_view each) { return text.find(each) != text.npos; }))
    return false;
  return std::ranges::any_of(kEverywhere, is_named) || std::ranges::any_of(names_of(home), is_named) ||
         (home == "EEA" && words.size() == 2 && is_in_eea(words));
}

}  // namespace codicil::checking
