// Cookies and their like.

#include "check/facts.hpp"

#include <algorithm>

namespace codicil::checking {
namespace {

bool is_necessary(const Stated<CookieCategory>& category) {
  return category && *category == CookieCategory::strictly_necessary;
}

// Asks each cookie that a section names.
template <class Says>
void ask_each(const Facts& facts, Answer& answer, std::string_view gap, Says says) {
  facts.each<section::Cookies>([&](const auto& kind, const std::string& path) {
    for (const auto& cookie : *kind.items)
      answer.expect(says(cookie), path + ".items", cookie.name + ": " + std::string(gap));
    if (kind.items->empty()) answer.lacks(path, "no cookies named: " + std::string(gap));
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

Applies cookie_consent_needed(const Facts& facts) {
  if (const Applies used = cookies_used(facts); used != Applies::yes) return used;
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
    for (const auto& group : *kind.categories)
      answer.expect(group.purpose.is_stated(), path + ".categories", "no purpose");
    for (const auto& cookie : *kind.items)
      answer.expect(cookie.purpose.is_stated(), path + ".items", cookie.name + ": no purpose");
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
    answer.expect(!kind.controls->empty() || (kind.consent && kind.consent->url), path,
                  "nothing about how people change their mind");
  });
}

void signals(const Facts& facts, Answer& answer) {
  facts.each<section::Cookies>([&](const auto& kind, const std::string& path) {
    answer.expect(kind.signals && kind.signals->gpc, path, "nothing about Global Privacy Control");
  });
  if (answer.cases == 0) answer.lacks("sections", "nothing about Global Privacy Control");
}

}  // namespace codicil::checking
