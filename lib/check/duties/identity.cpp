// Who answers for the data, and how to reach them.

#include "check/facts.hpp"

#include <algorithm>
#include <set>

namespace codicil::checking {
namespace {

// A country alone is no address.
bool has_address(const Contact& contact) { return contact.post && (contact.post->street || contact.post->city); }

bool is_reachable(const Contact& contact) {
  return contact.email.is_stated() || contact.phone.is_stated() || contact.form.is_stated() || has_address(contact);
}

bool is_reachable(const Party* party) {
  return party && std::ranges::any_of(*party->contacts, [](const auto& entry) { return is_reachable(entry.value); });
}

std::string controller_path(const Facts& facts) { return "parties." + facts.policy.policy.controller.id; }

// What the sections `controller` say of something; the first that is not silent decides.
template <class T>
Applies applies_where(const Facts& facts, Stated<T> section::Identity::*fact) {
  Applies found = Applies::unknown;
  facts.each<section::Identity>([&](const auto& kind, const auto&) {
    if (found == Applies::unknown) found = checking::applies_where(kind.*fact);
  });
  return found;
}

// Parties whose role says so, and no section `controller` does.
std::vector<std::string> unnamed_joint_controllers(const Facts& facts) {
  std::set<std::string_view> named;
  facts.each<section::Identity>([&](const auto& kind, const auto&) {
    for (const auto& each : *kind.joint) named.insert(each.id);
  });
  std::vector<std::string> paths;
  for (const auto& entry : facts.policy.parties)
    if (std::ranges::count(*entry.value.roles, PartyRole::joint_controller) > 0 && !named.contains(entry.id))
      paths.push_back("parties." + entry.id);
  return paths;
}

bool has_own_words(const Section& section) { return section.text || section.after || section.before; }

}  // namespace

void controller_can_be_reached(const Facts& facts, Answer& answer) {
  answer.expect(is_reachable(facts.controller()), controller_path(facts) + ".contacts",
                "no e-mail address, telephone number, form or postal address");
}

// One in Ireland represents nobody in the United Kingdom (Art. 27(3)). Where neither its regions nor its country are
// said, it is taken for one of this law.
Applies controller_abroad(const Facts& facts) {
  const Applies stated = applies_where(facts, &section::Identity::representative);
  const Party* controller = facts.controller();
  if (stated == Applies::denied || !controller || !controller->country) return stated;
  return applies_if(!facts.is_home(*controller->country));
}
void representative(const Facts& facts, Answer& answer) {
  facts.each<section::Identity>([&](const auto& kind, const std::string& path) {
    for (const auto& each : *kind.representative) {
      const Party* party = facts.directory.find(each.party);
      if (each.regions && !facts.is_home(each.regions)) continue;
      if (!each.regions && party && party->country && !facts.is_home(*party->country)) continue;
      answer.expect(is_reachable(party), path + ".representative", "no way to reach the representative");
    }
  });
  if (answer.cases == 0) answer.lacks("policy.controller", "no representative where the law holds");
}

// Calls `visit` with each contact that a section prints of a party whose role is to be the officer.
template <class Visit>
void each_contact_of_officer(const Facts& facts, Visit visit) {
  facts.each<section::Reach>([&](const auto& kind, const std::string& path) {
    for (const Ref<Contact>& ref : kind.contacts) {
      const auto [party, contact] = facts.directory.find(ref);
      if (party && contact && std::ranges::count(*party->roles, PartyRole::dpo) > 0)
        visit(*contact, path + ".contacts");
    }
  });
}

Applies officer_appointed(const Facts& facts) {
  Applies found = applies_where(facts, &section::Identity::dpo);
  each_contact_of_officer(facts, [&](const auto&, const auto&) { found = Applies::yes; });
  return found;
}
void officer(const Facts& facts, Answer& answer) {
  facts.each<section::Identity>([&](const auto& kind, const std::string& path) {
    if (!kind.dpo) return;
    const Contact* contact = facts.directory.find(*kind.dpo).contact;
    answer.expect(contact && is_reachable(*contact), path + ".dpo", "no way to reach the officer");
  });
  each_contact_of_officer(facts, [&](const Contact& contact, const std::string& path) {
    answer.expect(is_reachable(contact), path, "no way to reach the officer");
  });
  if (answer.cases == 0) answer.lacks("policy.controller", "nothing about a data protection officer");
}

// The organisation itself, of the data that the policy speaks of.
bool is_joint_controller(const Facts& facts) {
  bool found = false;
  facts.each<section::Scope>(
      [&](const auto& kind, const auto&) { found |= kind.our_role && *kind.our_role == OurRole::joint_controller; });
  return found;
}

Applies joint_controllers(const Facts& facts) {
  if (is_joint_controller(facts) || !unnamed_joint_controllers(facts).empty()) return Applies::yes;
  return applies_where(facts, &section::Identity::joint);
}
void joint_arrangement(const Facts& facts, Answer& answer) {
  for (const std::string& path : unnamed_joint_controllers(facts))
    answer.lacks(path, "a joint controller by its `roles`, and not by `joint`");
  for (const Located& each : facts.sections)
    if (const auto* kind = std::get_if<section::Identity>(&each.section->body); kind && kind->joint)
      answer.expect(has_own_words(*each.section), each.path + ".joint", "nothing about who does what");
  if (answer.cases == 0) answer.lacks("policy.controller", "nothing about joint controllers");
}

Applies directed_to_children(const Facts& facts) {
  if (!facts.denial<section::Children>().empty()) return Applies::denied;
  Applies found = Applies::unknown;
  facts.each<section::Children>([&](const auto& kind, const auto&) {
    if (kind.directed_to_children) found = applies_if(*kind.directed_to_children);
  });
  return found;
}
void full_address(const Facts& facts, Answer& answer) {
  const Party* controller = facts.controller();
  const auto has = [&](auto says) {
    return controller &&
           std::ranges::any_of(*controller->contacts, [&](const auto& entry) { return says(entry.value); });
  };
  const std::string path = controller_path(facts) + ".contacts";
  answer.expect(has(has_address), path, "no postal address");
  answer.expect(has([](const Contact& each) { return each.phone.is_stated(); }), path, "no telephone number");
  answer.expect(has([](const Contact& each) { return each.email.is_stated(); }), path, "no e-mail address");
}
void contact_of_parents(const Facts& facts, Answer& answer) {
  if (!facts.has<section::Children>()) return answer.lacks("sections", "no section `children`");
  facts.each<section::Children>([&](const auto& kind, const std::string& path) {
    answer.expect(kind.contact.is_stated(), path, "no contact for parents");
  });
}

void day_of_update(const Facts& facts, Answer& answer) {
  const Stated<Date>& day = facts.policy.policy.updated;
  if (!day) return answer.lacks("policy.updated", "no day on which it was last changed");
  const bool is_recent = !facts.view.as_of || Date{day->year + 1, day->month, day->day} >= *facts.view.as_of;
  answer.expect(is_recent, "policy.updated", "last changed more than twelve months ago");
}

}  // namespace codicil::checking
