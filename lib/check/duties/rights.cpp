// The rights people have, and how they use them.

#include "check/facts.hpp"
#include "check/items.hpp"
#include "unicode/utf8.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace codicil::checking {
namespace {

// Where the right is granted; empty where it is not.
std::string place_of(const Facts& facts, Right right) {
  std::string place;
  facts.each<section::Rights>([&](const auto& kind, const std::string& path) {
    if (std::ranges::any_of(kind.rights, [&](const auto& each) { return each.right == right; }) && place.empty())
      place = path + ".rights." + std::string(name_of(right));
  });
  return place;
}

// Where what is missing among the rights would stand.
std::string path_of_rights(const Facts& facts) {
  std::string found = "sections";
  facts.each<section::Rights>([&](const auto&, const std::string& path) {
    if (found == "sections") found = path + ".rights";
  });
  return found;
}

void expect_one_of(const Facts& facts, Answer& answer, std::span<const Right> alternatives) {
  for (const Right right : alternatives)
    if (std::string place = place_of(facts, right); !place.empty()) return answer.meets(std::move(place));
  answer.lacks(path_of_rights(facts), "no right `" + std::string(name_of(alternatives.front())) + '`');
}
template <std::size_t N>
void expect_all(const Facts& facts, Answer& answer, const std::array<Right, N>& rights) {
  for (const Right& right : rights) expect_one_of(facts, answer, {&right, 1});
}

// Calls `visit` with each section `rights` that says how to use them, and the path of that.
template <class Visit>
void each_exercise(const Facts& facts, Visit visit) {
  facts.each<section::Rights>([&](const auto& kind, const std::string& path) {
    if (kind.exercise) visit(*kind.exercise, path + ".exercise");
  });
}
void expect_in_exercise(const Facts& facts, Answer& answer, Stated<Words> section::Exercise::*fact, const char* gap) {
  each_exercise(facts, [&](const auto& exercise, const std::string& path) {
    answer.expect((exercise.*fact).is_stated(), path, gap);
  });
  if (answer.cases == 0) answer.lacks(path_of_rights(facts), gap);
}

template <class Kind>
std::string place_of_authorities(const Facts& facts) {
  std::string place;
  facts.each<Kind>([&](const auto& kind, const std::string& path) {
    if (kind.authorities) place = path + ".authorities";
  });
  return place;
}

bool is_marketing(const Purpose& purpose) {
  return std::ranges::find(*purpose.category, PurposeKind::direct_marketing) != purpose.category->end();
}

bool has_marketing(const Facts& facts) {
  bool found = std::ranges::any_of(facts.policy.purposes, [](const auto& entry) { return is_marketing(entry.value); });
  facts.each<section::Communications>([&](const auto& kind, const auto&) {
    found |= std::ranges::any_of(kind.channels, [](const auto& channel) {
      return is_present(channel) && channel.type == ChannelType::newsletter;
    });
  });
  return found;
}

// Whether a section `rights` has this right and no other, below a heading of its own.
bool stands_apart(const Facts& facts, Right right) {
  return std::ranges::any_of(facts.sections, [&](const Located& one) {
    const auto* kind = std::get_if<section::Rights>(&one.section->body);
    return kind && !one.section->heading.is_none() && kind->rights.size() == 1 && kind->rights.front().right == right;
  });
}

// The words that the link has to have (Civ. Code 1798.135(a)(1)), or those for all choices in one (11 CCR 7015(b)).
constexpr auto kOptOutLinks = std::to_array<std::string_view>(
    {"do not sell or share my personal information", "your privacy choices", "your california privacy choices"});
bool is_opt_out_link(const section::Control& choice) {
  return choice.url && std::ranges::find(kOptOutLinks, unicode::ascii_lower(choice.name)) != kOptOutLinks.end();
}

}  // namespace

void six_rights(const Facts& facts, Answer& answer) {
  expect_all(facts, answer,
             std::array{Right::access, Right::rectification, Right::erasure, Right::restriction, Right::objection,
                        Right::portability});
}
// The nine of Art. 18: confirmation (`know`), access, correction, blocking (`restriction`), portability, deletion, whom
// data were shared with, what follows when people do not agree (told where data are collected), withdrawal.
void rights_of_lgpd(const Facts& facts, Answer& answer) {
  expect_all(facts, answer,
             std::array{Right::know, Right::access, Right::rectification, Right::restriction, Right::portability,
                        Right::erasure, Right::know_recipients, Right::withdraw_consent});
  const bool is_told = std::ranges::any_of(
      facts.processing, [](const Processing& each) { return each.requirement || each.has_consequence; });
  answer.expect(is_told, path_of_rights(facts), "nothing about what follows when people do not agree");
}
void rights_of_ccpa(const Facts& facts, Answer& answer) {
  expect_one_of(facts, answer, std::array{Right::know, Right::access});
  expect_all(facts, answer, std::array{Right::erasure, Right::rectification, Right::non_discrimination});
}
void right_to_limit(const Facts& facts, Answer& answer) {
  expect_all(facts, answer, std::array{Right::limit_sensitive});
}
void opt_out_of_sale(const Facts& facts, Answer& answer) {
  expect_all(facts, answer, std::array{Right::opt_out_sale});
  bool has_link = false;
  facts.each<section::Rights>(
      [&](const auto& kind, const auto&) { has_link |= std::ranges::any_of(*kind.choices, is_opt_out_link); });
  answer.expect(has_link, path_of_rights(facts),
                "no link `Do Not Sell or Share My Personal Information` among the `choices`");
}

bool is_withdrawal_explained(const Facts& facts) {
  bool found = false;
  facts.each<section::Rights>([&](const auto& kind, const auto&) {
    for (const auto& each : kind.rights)
      found |= each.right == Right::withdraw_consent && (each.how || each.contact || kind.exercise);
  });
  return found;
}

void withdrawal(const Facts& facts, Answer& answer) {
  facts.each<section::LegalBasis>([&](const auto& kind, const std::string& path) {
    for (const auto& use : kind.bases)
      if (use.withdraw) answer.meets(path + ".bases");
  });
  if (answer.cases > 0) return;
  const std::string consent = place_of_consent(facts), place = place_of(facts, Right::withdraw_consent);
  answer.expect(!place.empty(), place.empty() ? path_of_rights(facts) : place,
                "no right `withdraw-consent`" + (consent.empty() ? "" : ", and `" + consent + "` asks for consent"));
  if (!place.empty()) answer.expect(is_withdrawal_explained(facts), place, "nothing about how consent is withdrawn");
}

// A step of a complaint that leads to a party with the role.
std::string place_of_step_to_authority(const Facts& facts) {
  std::string place;
  facts.each<section::Complaints>([&](const auto& kind, const std::string& path) {
    for (const auto& step : *kind.steps) {
      const Party* party = step.party ? facts.directory.find(*step.party) : nullptr;
      if (party && std::ranges::count(*party->roles, PartyRole::authority) > 0) place = path + ".steps";
    }
  });
  return place;
}

void complaint_to_authority(const Facts& facts, Answer& answer) {
  for (std::string place : {place_of(facts, Right::complaint), place_of_authorities<section::Rights>(facts),
                            place_of_authorities<section::Complaints>(facts), place_of_step_to_authority(facts)})
    if (!place.empty()) return answer.meets(std::move(place));
  answer.lacks(path_of_rights(facts), "no right to complain, and no authority");
}

void complaint_to_organisation(const Facts& facts, Answer& answer) {
  facts.each<section::Complaints>([&](const auto& kind, const std::string& path) {
    for (const auto& step : *kind.steps)
      if (step.contact || step.url) answer.meets(path + ".steps");
  });
  for (const auto& entry : facts.policy.parties)
    for (const auto& contact : *entry.value.contacts)
      if (std::ranges::find(*contact.value.for_, ContactPurpose::complaints) != contact.value.for_->end())
        answer.meets("parties." + entry.id + ".contacts." + contact.id);
  if (answer.cases == 0) answer.lacks("policy.controller", "no way to complain to the organisation");
}

// Art. 21(1) knows the bases of Art. 6(1)(e) and (f), Art. 21(2) direct marketing.
Applies objection_possible(const Facts& facts) {
  if (has_marketing(facts) || !place_of_basis(facts, Basis::public_task).empty() ||
      std::ranges::any_of(facts.processing, &Processing::rests_on_public_task))
    return Applies::yes;
  return interests_relied_on(facts);
}
// Among other rights it does not stand apart, as Art. 21(4) wants it to.
void right_to_object(const Facts& facts, Answer& answer) {
  const std::string place = place_of(facts, Right::objection);
  if (place.empty())
    answer.lacks(path_of_rights(facts), "no right `objection`");
  else if (stands_apart(facts, Right::objection))
    answer.meets(place);
  else
    answer.meets_partly(place, "stands among the other rights, not in a section `rights` of its own");
}

// 16 CFR 312.4(d)(3): parents see and delete the data, and stop the collection.
void parents_rights(const Facts& facts, Answer& answer) {
  expect_all(facts, answer, std::array{Right::access, Right::erasure, Right::withdraw_consent});
  contact_of_parents(facts, answer);
}

// Where rights tell, each for itself, how they are used; that consent can be withdrawn tells nothing of the others.
std::string place_of_ways(const Facts& facts) {
  std::string place;
  bool all = true;
  facts.each<section::Rights>([&](const auto& kind, const std::string& path) {
    for (const auto& each : kind.rights) {
      all &= each.how.is_stated() || each.contact.is_stated();
      if (each.right != Right::withdraw_consent) place = path + ".rights";
    }
  });
  return all ? place : std::string();
}

void way_to_use_rights(const Facts& facts, Answer& answer) {
  each_exercise(facts, [&](const auto&, const std::string& path) { answer.meets(path); });
  if (answer.cases > 0) return;
  if (std::string place = place_of_ways(facts); !place.empty()) return answer.meets(std::move(place));
  answer.expect(!facts.contacts_for_rights().empty(), path_of_rights(facts), "no contact by which rights are used");
}

// Ways of different kinds: one address that several rights name is one. A telephone number is one of them, unless
// business is done online alone, which no field says.
void two_ways_to_use_rights(const Facts& facts, Answer& answer) {
  const auto& contacts = facts.contacts_for_rights();
  const auto has = [&](auto Contact::*way) {
    return std::size_t(std::ranges::any_of(contacts, [way](const Contact* each) { return (each->*way).is_stated(); }));
  };
  std::size_t ways = has(&Contact::email) + has(&Contact::phone) + has(&Contact::form) + has(&Contact::post);
  bool is_self_service = false;
  each_exercise(facts,
                [&](const auto& exercise, const auto&) { is_self_service |= exercise.self_service.is_stated(); });
  ways += is_self_service ? 1 : 0;
  const std::string path = path_of_rights(facts);
  if (ways < 2 && has(&Contact::email) == 0) return answer.lacks(path, "fewer than two ways to use the rights");
  if (has(&Contact::phone) > 0) return answer.expect(ways >= 2, path, "fewer than two ways to use the rights");
  answer.meets_partly(path,
                      "no telephone number for the rights, which all need but those who do business online alone");
}

void identity_check(const Facts& facts, Answer& answer) {
  expect_in_exercise(facts, answer, &section::Exercise::identity_check, "nothing about how identity is checked");
}
void agent(const Facts& facts, Answer& answer) {
  expect_in_exercise(facts, answer, &section::Exercise::agent, "nothing about how somebody else can ask");
}

}  // namespace codicil::checking
