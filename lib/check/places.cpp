#include "check/places.hpp"

#include "model/regions.hpp"
#include "unicode/compare.hpp"
#include "wording/wording.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace codicil::checking {
namespace {

// What a word or a few say of the place.
enum class Sense {
  place,
  part,     // of a country
  nothing,  // `residents of the`
  except,   // what follows is not meant
  unclear   // what stands before it is not meant, or something else
};
struct Meaning {
  Sense sense;
  std::string code{};  // ISO 3166-1, `EEA`, or `*` for everywhere
};

struct Name {
  std::string_view words, code;
};
// Names that the catalogues have not: in their languages, and what people call the Union and its like.
constexpr auto kNames = std::to_array<Name>({{"everywhere", "*"},
                                             {"worldwide", "*"},
                                             {"world", "*"},
                                             {"all countries", "*"},
                                             {"any country", "*"},
                                             {"every country", "*"},
                                             {"weltweit", "*"},
                                             {"monde entier", "*"},
                                             {"todo el mundo", "*"},
                                             {"جميع أنحاء العالم", "*"},
                                             {"eu", "EEA"},
                                             {"e u", "EEA"},
                                             {"eea", "EEA"},
                                             {"european union", "EEA"},
                                             {"european economic area", "EEA"},
                                             {"europe", "EEA"},
                                             {"european", "EEA"},
                                             {"ewr", "EEA"},
                                             {"europäische union", "EEA"},
                                             {"europäischen union", "EEA"},
                                             {"europäischer wirtschaftsraum", "EEA"},
                                             {"europäischen wirtschaftsraum", "EEA"},
                                             {"europa", "EEA"},
                                             {"ue", "EEA"},
                                             {"eee", "EEA"},
                                             {"union européenne", "EEA"},
                                             {"espace économique européen", "EEA"},
                                             {"unión europea", "EEA"},
                                             {"espacio económico europeo", "EEA"},
                                             {"الاتحاد الأوروبي", "EEA"},
                                             {"suomi", "FI"},
                                             {"danmark", "DK"},
                                             {"norge", "NO"},
                                             {"polska", "PL"},
                                             {"sverige", "SE"},
                                             {"nederland", "NL"},
                                             {"holland", "NL"},
                                             {"belgië", "BE"},
                                             {"benelux", "BE"},
                                             {"magyarország", "HU"},
                                             {"italia", "IT"},
                                             {"czech republic", "CZ"},
                                             {"república checa", "CZ"},
                                             {"république tchèque", "CZ"},
                                             {"tschechische republik", "CZ"},
                                             {"uk", "GB"},
                                             {"u k", "GB"},
                                             {"great britain", "GB"},
                                             {"britain", "GB"},
                                             {"großbritannien", "GB"},
                                             {"grande bretagne", "GB"},
                                             {"gran bretaña", "GB"},
                                             {"usa", "US"},
                                             {"u s", "US"},
                                             {"u s a", "US"},
                                             {"us", "US"},
                                             {"united states of america", "US"},
                                             {"vereinigten staaten", "US"},
                                             {"brasil", "BR"},
                                             // California stands for its country: its law is asked about most.
                                             {"california", "US"},
                                             {"kalifornien", "US"},
                                             {"californie", "US"},
                                             {"كاليفورنيا", "US"},
                                             // Other places whose names have such names in them.
                                             {"baja california", "MX"},
                                             {"basse californie", "MX"},
                                             {"niederkalifornien", "MX"},
                                             {"new england", "US"},
                                             {"new south wales", "AU"}});
constexpr auto kParts = std::to_array<Name>(
    {{"england", "GB"}, {"scotland", "GB"}, {"wales", "GB"}, {"northern ireland", "GB"}, {"nordirland", "GB"}});

constexpr auto kExcept = std::to_array<std::string_view>(
    {"outside", "beyond",  "except", "excluding", "other than", "not",   "non",      "no",          "but",  "save",
     "minus",   "neither", "nor",    "without",   "außerhalb",  "außer", "ausser",   "ausgenommen", "ohne", "nicht",
     "weder",   "noch",    "kein",   "keine",     "hors",       "sauf",  "pas",      "excepté",     "sans", "fuera",
     "salvo",   "excepto", "menos",  "sin",       "extra",      "خارج",  "باستثناء", "عدا",         "ليس"});
constexpr auto kUnclear = std::to_array<std::string_view>(
    {"excluded", "excl", "former", "formerly", "ehemalige", "ehemaligen", "ausgeschlossen", "exclu", "exclue", "exclus",
     "exclues", "exceptée", "ancien", "anciens", "excluido", "excluida", "excluidos", "antiguo", "antiguos"});
constexpr auto kNothing = std::to_array<std::string_view>(
    {"the",       "and",       "or",          "of",        "in",           "an",       "a",         "all",
     "any",       "people",    "persons",     "residents", "resident",     "citizens", "users",     "visitors",
     "customers", "consumers", "individuals", "those",     "who",          "live",     "living",    "are",
     "is",        "located",   "based",       "within",    "countries",    "country",  "member",    "members",
     "state",     "states",    "including",   "such",      "as",           "for",      "from",      "you",
     "your",      "if",        "only",        "region",    "area",         "also",     "both",      "nationals",
     "der",       "die",       "das",         "den",       "dem",          "des",      "und",       "oder",
     "im",        "aus",       "mit",         "für",       "alle",         "wohnsitz", "sowie",     "le",
     "la",        "les",       "l",           "du",        "de",           "d",        "et",        "ou",
     "en",        "dans",      "au",          "aux",       "tous",         "toutes",   "résidents", "habitants",
     "personnes", "pays",      "membres",     "états",     "utilisateurs", "el",       "los",       "las",
     "del",       "y",         "o",           "todos",     "residentes",   "personas", "países",    "miembros",
     "estados",   "usuarios"});

// Marks as spaces: `l’Union`, `Nicht-EU-Länder`, `U.K.`
std::string without_marks(std::string_view words) {
  constexpr std::string_view marks = "-'./", general_punctuation = "\xE2\x80";
  std::string text(words);
  for (char& c : text)
    if (marks.find(c) != marks.npos) c = ' ';
  for (auto at = text.find(general_punctuation); at != text.npos; at = text.find(general_punctuation, at))
    text.replace(at, std::min<std::size_t>(3, text.size() - at), " ");
  return text;
}

class Gazetteer {
public:
  Gazetteer() {
    add_countries();
    for (const Name& each : kNames) add(each.words, {Sense::place, std::string(each.code)});
    for (const Name& each : kParts) add(each.words, {Sense::part, std::string(each.code)});
    for (const auto each : kNothing) add(each, {Sense::nothing});
    for (const auto each : kUnclear) add(each, {Sense::unclear});
    for (const auto each : kExcept) add(each, {Sense::except});
  }

  const Meaning* find(const std::string& words) const {
    const auto found = meanings_.find(words);
    return found == meanings_.end() ? nullptr : &found->second;
  }

private:
  void add(std::string_view words, Meaning meaning) {
    meanings_[unicode::words_alone(without_marks(words))] = std::move(meaning);
  }
  // By their codes and by their names in all catalogues.
  void add_countries() {
    constexpr std::string_view prefix = "country.";
    for (std::uint16_t i = 0; i < wording::keys.size(); ++i) {
      if (!wording::keys[i].starts_with(prefix)) continue;
      const std::string code(wording::keys[i].substr(prefix.size()));
      for (const wording::Catalogue& each : wording::catalogues()) add(each.patterns[i], {Sense::place, code});
    }
  }

  std::unordered_map<std::string, Meaning> meanings_;
};

const Gazetteer& gazetteer() {
  static const Gazetteer made;
  return made;
}

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

// `DE`, as it is written where codes are meant: `no` and `it` are words.
bool is_code(const std::string& word) {
  return word.size() == 2 && std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; }) &&
         wording::Word::find("country." + word);
}

// Of scripts that have small letters. Such a word may say anything; proper names of other places do no harm.
bool is_in_small_letters(const std::string& word) {
  const char first = word.front();
  return (first >= 'a' && first <= 'z') || (first == '\xC3' && !unicode::is_capitalised(word));
}

// The places that words name, and those that they take out of them.
class Region {
public:
  explicit Region(std::string_view words) {
    // Names of places are short; a text is none.
    constexpr std::size_t longest = 400;
    is_known_ = words.size() <= longest;
    if (!is_known_) return;
    const std::string plain = without_marks(words);
    written_ = split(unicode::words_as_written(plain));
    folded_ = split(unicode::words_alone(plain));
    is_known_ = written_.size() == folded_.size();
    for (std::size_t at = 0; is_known_ && at < folded_.size();) at += take(at);
  }

  // Whether the words were understood.
  bool is_known() const { return is_known_ && !in_.empty(); }
  bool has_place_in(std::string_view home) const {
    const auto is_whole = [&](const Meaning& each) { return each.code == home; };
    const auto is_inside = [&](const Meaning& each) {
      return each.code == "*" || each.code == home || (home == "EEA" && is_in_eea(each.code));
    };
    return is_known() && std::ranges::any_of(in_, is_inside) && std::ranges::none_of(out_, is_whole);
  }
  bool has_all_of(std::string_view home) const {
    const auto is_whole = [&](const Meaning& each) {
      return each.sense == Sense::place && (each.code == "*" || each.code == home);
    };
    const auto is_inside = [&](const Meaning& each) {
      return each.code == home || (home == "EEA" && is_in_eea(each.code));
    };
    return is_known() && std::ranges::any_of(in_, is_whole) && std::ranges::none_of(out_, is_inside);
  }

private:
  // Reads the words at `at`; returns how many.
  std::size_t take(std::size_t at) {
    if (is_code(written_[at])) return put({Sense::place, written_[at]}), 1;
    constexpr std::size_t most = 5;
    for (std::size_t count = std::min(most, folded_.size() - at); count > 0; --count)
      if (const Meaning* meaning = gazetteer().find(joined(at, count))) return put(*meaning), count;
    if (is_in_small_letters(written_[at])) is_known_ = false;
    return 1;
  }
  std::string joined(std::size_t at, std::size_t count) const {
    std::string words = folded_[at];
    for (std::size_t i = 1; i < count; ++i) (words += ' ') += folded_[at + i];
    return words;
  }
  void put(const Meaning& meaning) {
    if (meaning.sense == Sense::unclear) is_known_ = false;
    if (meaning.sense == Sense::except) is_out_ = true;
    if (meaning.sense == Sense::place || meaning.sense == Sense::part) (is_out_ ? out_ : in_).push_back(meaning);
  }

  std::vector<std::string> written_, folded_;
  std::vector<Meaning> in_, out_;
  bool is_out_ = false, is_known_ = false;
};

}  // namespace

bool names_all_of(std::string_view words, std::string_view home) { return Region(words).has_all_of(home); }
bool names_place_in(std::string_view words, std::string_view home) { return Region(words).has_place_in(home); }
bool names_known_place(std::string_view words) { return Region(words).is_known(); }

}  // namespace codicil::checking
