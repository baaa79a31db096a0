// The rights people have, and how they use them.

#include "check/facts.hpp"

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
    found |=
        std::ranges::any_of(kind.channels, [](const auto& channel) { return channel.type == ChannelType::newsletter; });
  });
  return found;
}

}  // namespace

void six_rights(const Facts& facts, Answer& answer) {
  expect_all(facts, answer,
             std::array{Right::access, Right::rectification, Right::erasure, Right::restriction, Right::objection,
                        Right::portability});
}
void rights_of_lgpd(const Facts& facts, Answer& answer) {
  expect_all(facts, answer,
             std::array{Right::access, Right::rectification, Right::erasure, Right::portability, Right::know_recipients,
                        Right::withdraw_consent});
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
  facts.each<section::Rights>([&](const auto& kind, const auto&) {
    has_link |= std::ranges::any_of(*kind.choices, [](const auto& choice) { return choice.url.is_stated(); });
  });
  answer.expect(has_link, path_of_rights(facts), "no link among the `choices`");
}

void withdrawal(const Facts& facts, Answer& answer) {
  facts.each<section::LegalBasis>([&](const auto& kind, const std::string& path) {
    for (const auto& use : kind.bases)
      if (use.withdraw) answer.meets(path + ".bases");
  });
  if (answer.cases == 0) expect_all(facts, answer, std::array{Right::withdraw_consent});
}

void complaint_to_authority(const Facts& facts, Answer& answer) {
  for (std::string place : {place_of(facts, Right::complaint), place_of_authorities<section::Rights>(facts),
                            place_of_authorities<section::Complaints>(facts)})
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

Applies objection_possible(const Facts& facts) {
  if (has_marketing(facts)) return Applies::yes;
  return interests_relied_on(facts);
}
void right_to_object(const Facts& facts, Answer& answer) { expect_all(facts, answer, std::array{Right::objection}); }

void way_to_use_rights(const Facts& facts, Answer& answer) {
  each_exercise(facts, [&](const auto&, const std::string& path) { answer.meets(path); });
  if (answer.cases > 0) return;
  answer.expect(!facts.contacts_for_rights().empty(), path_of_rights(facts), "no contact by which rights are used");
}

void two_ways_to_use_rights(const Facts& facts, Answer& answer) {
  std::size_t ways = 0;
  for (const Contact* each : facts.contacts_for_rights())
    ways += std::size_t(each->email.is_stated()) + std::size_t(each->phone.is_stated()) +
            std::size_t(each->form.is_stated()) + std::size_t(each->post.is_stated());
  each_exercise(facts, [&](const auto& exercise, const auto&) { ways += exercise.self_service.is_stated() ? 1 : 0; });
  answer.expect(ways >= 2, path_of_rights(facts), "fewer than two ways to use the rights");
}

void identity_check(const Facts& facts, Answer& answer) {
  expect_in_exercise(facts, answer, &section::Exercise::identity_check, "nothing about how identity is checked");
}
void agent(const Facts& facts, Answer& answer) {
  expect_in_exercise(facts, answer, &section::Exercise::agent, "nothing about how somebody else can ask");
}

}  // namespace codicil::checking
