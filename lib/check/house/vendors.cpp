#include "check/house/vendors.hpp"

#include "check/house/tokens.hpp"
#include "unicode/compare.hpp"
#include "unicode/utf8.hpp"

#include <algorithm>
#include <array>

namespace codicil::checking {
namespace {

bool is_letter(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char c = text[at];
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
}

// Whether the name at `at` is a part of the words of a link: `[the policy of Stripe](…)` names what is linked to, and
// `[Stripe](…)` who is meant.
bool is_part_of_link(std::string_view text, std::size_t at, std::size_t size) {
  constexpr std::size_t longest = 200;
  const std::size_t from = at - std::min(at, longest);
  const auto open = text.substr(from, at - from).find_last_of("[]\n");
  if (open == text.npos || text[from + open] != '[') return false;
  const auto rest = text.substr(at + size, longest);
  const auto close = rest.find_first_of("[]\n");
  if (close == rest.npos || !rest.substr(close).starts_with("](")) return false;
  return from + open + 1 != at || close != 0;
}

// What denies what follows it, or what stands before it.
constexpr auto kDenials = std::to_array<std::string_view>(
    {"dejado",  "aucun",      "aucune",     "don't",   "don’t",   "isn't",   "isn’t",     "jamais", "kein",
     "keine",   "keinen",     "keinerlei",  "neither", "never",   "ni",      "nicht",     "ningún", "no",
     "nor",     "not",        "nunca",      "ohne",    "pas",     "renoncé", "renonçons", "sans",   "sin",
     "stopped", "verzichten", "verzichtet", "weder",   "without", "بدون",    "لا",        "ليس"});

// What may stand with a denial behind a name, up to the end of the clause. Anything else may be all that is denied: `is
// not used for adverts`.
constexpr auto kUse = std::to_array<std::string_view>(
    {"active",     "any",       "anymore",  "aquí",      "are",      "auf",      "bei",      "bewusst",
     "by",         "ce",        "ces",      "dieser",    "do",       "ein",      "einsatz",  "eingebunden",
     "eingesetzt", "employé",   "employés", "en",        "est",      "estos",    "este",     "genutzt",
     "here",       "hier",      "ici",      "ihn",       "in",       "is",       "ist",      "kommen",
     "kommt",      "la",        "lo",       "longer",    "mehr",     "more",     "n'est",    "n’est",
     "nous",       "nuestro",   "nutzen",   "on",        "our",      "par",      "se",       "seite",
     "seiten",     "setzen",    "sind",     "site",      "sitio",    "sites",    "sont",     "sur",
     "this",       "uns",       "unserer",  "us",        "usa",      "usamos",   "usan",     "use",
     "used",       "utilisé",   "utilisée", "utilisées", "utilisés", "utiliza",  "utilizan", "utilizamos",
     "verwenden",  "verwendet", "we",       "web",       "website",  "websites", "werden",   "wir",
     "wird",       "zum"});

template <std::size_t size>
bool is_in(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::ranges::find(words, unicode::ascii_lower(word)) != words.end();
}

// Whether the name at `at` is denied by what stands before it: `we do not use Stripe`, `pas de Google Analytics`.
bool is_denied_before(std::string_view text, std::size_t at) {
  constexpr std::size_t reach = 60;
  std::string_view before = text.substr(at - std::min(at, reach), std::min(at, reach));
  before.remove_prefix(before.find_last_of(".!?;:\n") + 1);
  const Tokens tokens(before);
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (is_in(kDenials, tokens.word(i))) return true;
  return false;
}

// `Google Analytics setzen wir nicht ein`, `Stripe and PayPal are not used`: with other names, too.
bool is_denied_behind(std::string_view after) {
  constexpr std::size_t reach = 120;
  after = after.substr(0, std::min(after.find_first_of(".,!?;:\n("), reach));
  const Tokens tokens(after);
  bool denied = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view word = tokens.word(i);
    const bool is_denial = is_in(kDenials, word);
    denied |= is_denial;
    if (is_denial || is_in(kUse, word)) continue;
    const bool joins_names =
        word == "and" || word == "et" || word == "or" || word == "ou" || word == "und" || word == "y";
    if (denied || !(joins_names || unicode::is_capitalised(word))) return false;
  }
  return denied;
}

// `the Google Analytics opt-out add-on`
bool is_named_by_opt_out(std::string_view after) {
  constexpr std::string_view opt_out = " opt-out";
  return unicode::ascii_lower(after.substr(0, opt_out.size())) == opt_out;
}

bool is_not_meant(std::string_view text, std::size_t at, std::size_t size) {
  const std::string_view after = text.substr(at + size);
  return is_named_by_opt_out(after) || is_denied_before(text, at) || is_denied_behind(after);
}

// The longest vendor's name that begins at `at`, as a word of its own.
const Vendor* vendor_at(std::string_view text, std::size_t at) {
  const Vendor* longest = nullptr;
  for (const Vendor& vendor : vendors_with(text[at]))
    if (text.substr(at).starts_with(vendor.name) && !is_letter(text, at + vendor.name.size())) longest = &vendor;
  return longest;
}

bool is_same(const Vendor& one, const Vendor& other) { return &one == &other || one.also == other.name; }

}  // namespace

bool is_alone(std::string_view text, std::size_t at, std::size_t size) {
  return (at == 0 || !is_letter(text, at - 1)) && !is_letter(text, at + size);
}

std::vector<Found<const Vendor*>> vendors_in(std::string_view text) {
  std::vector<Found<const Vendor*>> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!begins_vendor(text[at]) || (at > 0 && is_letter(text, at - 1))) continue;
    const Vendor* vendor = vendor_at(text, at);
    if (!vendor || std::ranges::any_of(found, [&](const auto& each) { return is_same(*each.value, *vendor); }))
      continue;
    if (!is_part_of_link(text, at, vendor->name.size()) && !is_not_meant(text, at, vendor->name.size()))
      found.push_back({vendor, text.substr(at, vendor->name.size())});
  }
  return found;
}

}  // namespace codicil::checking
