// Cookies and their like.

#include "check/facts.hpp"
#include "check/items.hpp"

#include <algorithm>

namespace codicil::checking {
namespace {

bool is_necessary(const Stated<CookieCategory>& category) {
  return category && *category == CookieCategory::strictly_necessary;
}

// Where no cookies are listed, and no categories of them, nobody knows.
bool needs_consent(const section::Cookies& kind) {
  return kind.categories->empty() || std::ranges::any_of(*kind.categories, [](const auto& group) {
           return group.category != CookieCategory::strictly_necessary;
         });
}

// Asks each cookie that a section names, but for those that need no consent: the Court asked it of the others.
template <class Says>
void ask_each(const Facts& facts, Answer& answer, std::string_view gap, Says says) {
  facts.each<section::Cookies>([&](const auto& kind, const std::string& path) {
    each_present(path + ".items", *kind.items, [&](const std::string& at, const auto& cookie) {
      if (!is_necessary(cookie.category)) answer.expect(says(cookie), at, cookie.name + ": " + std::string(gap));
    });
    if (kind.items->empty() && needs_consent(kind)) answer.lacks(path, "no cookies named: " + std::string(gap));
  });
}

}  // namespace

Applies cookies_used(const Facts& facts) {
  Applies found = facts.denial<section::Cookies>().empty() ? Applies::unknown : Applies::denied;
  facts.each<section::Cookies>([&](const auto& kind, const auto&) {
    const bool named = !kind.items->empty() || !kind.categories->empty();
    if (kind.used || named) found = named || *kind.used ? Applies::yes : Applies::denied;
  });
  return found;
}

// What is stored on devices, or read from them, whatever it is called: Art. 5(3) knows no cookies.
Applies cookies_or_like_used(const Facts& facts) {
  bool has_like = false;
  facts.each<section::Cookies>([&](const auto& kind, const auto&) {
    has_like |= (kind.similar_technologies && *kind.similar_technologies) || !kind.technologies->empty();
  });
  return has_like ? Applies::yes : cookies_used(facts);
}

Applies cookie_consent_needed(const Facts& facts) {
  if (const Applies used = cookies_or_like_used(facts); used != Applies::yes) return used;
  bool is_needed = false, is_known = false;
  facts.each<section::Cookies>([&](const auto& kind, const auto&) {
    is_known |= !kind.items->empty() || !kind.categories->empty();
    is_needed |= std::ranges::any_of(*kind.items, [](const auto& cookie) { return !is_necessary(cookie.category); });
    is_needed |= std::ranges::any_of(
        *kind.categories, [](const auto& group) { return group.category != CookieCategory::strictly_necessary; });
  });
  return is_needed ? Applies::yes : is_known ? Applies::no : Applies::unknown;
}

void cookie_purposes(const Facts& facts, Answer& answer) {
  facts.each<section::Cookies>([&](const auto& kind, const std::string& path) {
    each_present(path + ".categories", *kind.categories, [&](const std::string& at, const auto& group) {
      answer.expect(group.purpose.is_stated(), at, "no purpose");
    });
    const auto tells_purpose = [&kind](const Stated<CookieCategory>& category) {
      return std::ranges::any_of(*kind.categories, [&](const auto& group) {
        return category && group.category == *category && group.purpose.is_stated();
      });
    };
    each_present(path + ".items", *kind.items, [&](const std::string& at, const auto& cookie) {
      answer.expect(cookie.purpose.is_stated() || tells_purpose(cookie.category), at, cookie.name + ": no purpose");
    });
    if (kind.categories->empty() && kind.items->empty()) answer.lacks(path, "no purpose");
  });
}
void cookie_durations(const Facts& facts, Answer& answer) {
  ask_each(facts, answer, "nothing about how long it lasts",
           [](const auto& cookie) { return cookie.lasts.is_stated(); });
}
void cookie_providers(const Facts& facts, Answer& answer) {
  ask_each(facts, answer, "nothing about who provides it",
           [](const auto& cookie) { return cookie.provider.is_stated(); });
}
void cookie_names(const Facts& facts, Answer& answer) {
  ask_each(facts, answer, "no name", [](const auto&) { return true; });
}
void cookie_choice(const Facts& facts, Answer& answer) {
  facts.each<section::Cookies>([&](const auto& kind, const std::string& path) {
    answer.expect(kind.consent.is_stated(), path, "nothing about how people agree");
    answer.expect(!kind.controls->empty() || (kind.consent && kind.consent->url) || is_withdrawal_explained(facts),
                  path, "nothing about how people change their mind");
  });
}

void signals(const Facts& facts, Answer& answer) {
  facts.each<section::Cookies>([&](const auto& kind, const std::string& path) {
    answer.expect(kind.signals && kind.signals->gpc, path, "nothing about Global Privacy Control");
  });
  if (answer.cases == 0) answer.lacks("sections", "nothing about Global Privacy Control");
}

}  // namespace codicil::checking
