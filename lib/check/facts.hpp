#pragma once
// What the functions of duties/ ask a policy, and how they answer.

#include <codicil/check.hpp>

#include "check/processing.hpp"
#include "model/directory.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::checking {

// For whom a policy is read.
struct Viewpoint {
  std::string_view law{};   // `gdpr`; empty: everybody, whatever the law
  std::string_view home{};  // where the law holds: `EEA` or a country
  std::optional<Date> as_of{};
};

class Facts {
  Paths paths_;

public:
  // What a policy says to those whom the law protects: not what holds in other regions only, or is only to come.
  Facts(const Policy& policy, const Viewpoint& view);

  const Policy& policy;
  const Viewpoint view;
  const Directory directory;
  const std::vector<Located> sections;
  const std::vector<Processing> processing;

  // Calls `visit` with each section of the kind that states something, and its path.
  template <class Kind, class Visit>
  void each(Visit visit) const {
    for (const Located& one : sections)
      if (const auto* kind = std::get_if<Kind>(&one.section->body); kind && !one.section->none) visit(*kind, one.path);
  }
  // The path of a section that says that there is nothing of the kind; empty where none does.
  template <class Kind>
  std::string_view denial() const {
    for (const Located& one : sections)
      if (one.section->none && std::holds_alternative<Kind>(one.section->body)) return one.path;
    return {};
  }
  template <class Kind>
  bool has() const {
    bool found = false;
    each<Kind>([&](const Kind&, const std::string&) { found = true; });
    return found;
  }

  const Party* controller() const { return directory.find(policy.policy.controller).party; }
  // Whether the law holds in the country too.
  bool is_home(const Country& country) const;
  // Whether one of the regions is one where the law holds.
  bool is_home(const Stated<std::vector<Words>>& regions) const;
  // The contacts by which people use their rights; each contact `for: rights`, and those that a right names.
  const std::vector<const Contact*>& contacts_for_rights() const { return contacts_for_rights_; }

private:
  void add_contacts();

  std::vector<const Contact*> contacts_for_rights_;
};

// Who gets data.
struct Receiver {
  std::string path;
  std::string party;  // id; empty for words such as `hosting companies`
  std::string name;
  bool is_listed = false;  // named as one who receives data, not only as a tool, source or provider
  bool has_purpose = false, has_data = false;
  std::vector<Country> countries;
};
std::vector<Receiver> receivers(const Facts& facts);

// Where a section says that something rests on the basis, or that people are asked for consent; empty where none does.
std::string place_of_basis(const Facts& facts, Basis basis);
std::string place_of_consent(const Facts& facts);
// Whether it is said how consent is withdrawn: by the right itself, or by what its section says of using all of them.
bool is_withdrawal_explained(const Facts& facts);

// Whether a duty holds: `denied` where the policy says that there is nothing of it.
enum class Applies { yes, no, denied, unknown };
constexpr Applies applies_if(bool holds) { return holds ? Applies::yes : Applies::no; }
// What a fact that can be `none` says of a duty.
template <class T>
Applies applies_where(const Stated<T>& fact) {
  return fact.is_stated() ? Applies::yes : fact.is_none() ? Applies::denied : Applies::unknown;
}

// Case by case, what is said and what is not.
class Answer {
public:
  void meets(std::string path) { ++met, ++cases, places.push_back(std::move(path)); }
  void meets(const Extent& said);
  void lacks(std::string path, std::string what) { ++cases, gaps.push_back({std::move(path), std::move(what)}); }
  // Says it of some, or in another way than it is to be said.
  void meets_partly(std::string path, std::string what) { ++partly, lacks(std::move(path), std::move(what)); }
  void expect(bool said, const std::string& path, std::string what) {
    said ? meets(path) : lacks(path, std::move(what));
  }
  // Met where it is said; missed at `path`.
  void expect(const Extent& said, const std::string& path, std::string what);

  std::size_t met = 0, partly = 0, cases = 0;
  std::vector<std::string> places;
  std::vector<DutyGap> gaps;
};

using Condition = Applies(const Facts&);
using Test = void(const Facts&, Answer&);

// How a duty is looked for; no `when`: it always holds; no `needs`: the policy cannot show it.
struct DutyTest {
  Condition* when;
  Test* needs;
};
struct LawTests {
  std::string_view home;
  std::span<const DutyTest> duties;
};
// In the order of law_profiles().
std::span<const LawTests> law_tests();

// identity
Condition controller_abroad, officer_appointed, joint_controllers, directed_to_children;
Test controller_can_be_reached, representative, officer, joint_arrangement, full_address, contact_of_parents,
    day_of_update;
// processing
Condition interests_relied_on, consent_relied_on, data_come_from_people, data_come_from_others,
    automated_decisions_made, sensitive_data_used;
Test purpose_of_each_processing, basis_of_each_processing, interests, retention_of_each_processing,
    requirement_of_each_collection, deletion_of_each_processing, data_of_each_indirect_source, indirect_sources,
    automated_decisions, kinds_of_data, sources, data_and_purpose_of_each_processing, sensitive_uses;
// recipients
Condition data_go_abroad, safeguards_needed, data_are_shared, data_are_sold;
Test recipients, recipients_and_data, transfers, safeguards, purpose_of_each_recipient,
    data_and_purpose_of_each_recipient, roles_of_recipients, sale;
// rights
Condition objection_possible;
Test six_rights, withdrawal, complaint_to_authority, complaint_to_organisation, right_to_object, way_to_use_rights,
    rights_of_lgpd, rights_of_ccpa, opt_out_of_sale, right_to_limit, two_ways_to_use_rights, parents_rights,
    identity_check, agent;
// presentation
Test plain_sentences, changes_told;
// technology
Condition cookies_used, cookies_or_like_used, cookie_consent_needed;
Test cookie_purposes, cookie_durations, cookie_providers, cookie_choice, cookie_names, signals;

}  // namespace codicil::checking
