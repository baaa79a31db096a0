// What is done with data, why, for how long, and where they come from.

#include "check/facts.hpp"
#include "check/items.hpp"

#include <algorithm>

namespace codicil::checking {
namespace {

// Asks each thing done with data that `concerns` lets pass.
template <class Concerns, class Says>
void ask_each(const Facts& facts, Answer& answer, std::string_view gap, Concerns concerns, Says says) {
  for (const Processing& each : facts.processing)
    if (concerns(each)) answer.expect(says(each), each.path, std::string(gap));
}
constexpr const char* kNothingDone = "nothing about what is done with data";

constexpr auto any = [](const Processing&) { return true; };

template <class Fact>
void ask_all(const Facts& facts, Answer& answer, std::string_view gap, Fact Processing::*fact) {
  ask_each(facts, answer, gap, any, [fact](const Processing& each) { return each.*fact; });
  if (facts.processing.empty() && facts.denial<section::Collection>().empty()) answer.lacks("sections", kNothingDone);
}

bool is_direct(const Processing& each) { return each.origin == Origin::direct; }
bool is_indirect(const Processing& each) { return each.origin == Origin::indirect; }

// Whether something is done that has the fact; unknown where no legal basis is said of anything.
Applies applies_to_some(const Facts& facts, bool Processing::*fact) {
  if (std::ranges::any_of(facts.processing, fact)) return Applies::yes;
  const bool all_said = !facts.processing.empty() &&
                        std::ranges::all_of(facts.processing, [](const Processing& each) { return each.basis.all(); });
  return all_said ? Applies::no : Applies::unknown;
}

Applies comes_from(const Facts& facts, bool (*origin)(const Processing&)) {
  if (!facts.denial<section::Collection>().empty()) return Applies::denied;
  if (std::ranges::any_of(facts.processing, origin)) return Applies::yes;
  return facts.has<section::Collection>() ? Applies::no : Applies::unknown;
}

bool has(const std::vector<Basis>& bases, Basis basis) { return std::ranges::find(bases, basis) != bases.end(); }

struct FirstPlace {
  std::string path{};

  void note(bool holds, const std::string& place) {
    if (holds && path.empty()) path = place;
  }
};

// Of the interest itself or of each purpose.
bool is_interest_told(const Facts& facts, const section::BasisUse& use) {
  const auto is_told = [](const Stated<Interest>& interest) { return interest && interest->of; };
  return is_told(use.interest) ||
         (!use.for_->empty() && std::ranges::all_of(*use.for_, [&](const Mention<Purpose>& mention) {
           const Purpose* purpose = facts.directory.find(mention);
           return purpose && is_told(purpose->interest);
         }));
}

bool is_special(const Entry<DataCategory>& entry) {
  return is_present(entry.value) && entry.value.special && *entry.value.special;
}

void ask_held(const Facts& facts, Answer& answer, std::string_view gap, Extent Processing::*fact) {
  ask_each(
      facts, answer, gap, [](const Processing& each) { return each.is_held; },
      [fact](const Processing& each) { return each.*fact; });
  if (answer.cases == 0 && facts.denial<section::Collection>().empty()) answer.lacks("sections", kNothingDone);
}

}  // namespace

std::string place_of_basis(const Facts& facts, Basis basis) {
  FirstPlace found;
  facts.each<section::LegalBasis>([&](const auto& kind, const std::string& path) {
    found.note(std::ranges::any_of(kind.bases, [&](const auto& use) { return use.basis == basis; }), path + ".bases");
  });
  facts.each<section::Purposes>([&](const auto& kind, const std::string& path) {
    for (const auto& use : kind.purposes) {
      const Purpose* purpose = facts.directory.find(use.purpose);
      found.note(is_present(use) && (has(*use.basis, basis) || (purpose && has(*purpose->basis, basis))),
                 path + ".purposes");
    }
  });
  return found.path;
}

std::string place_of_consent(const Facts& facts) {
  FirstPlace found{place_of_basis(facts, Basis::consent)};
  facts.each<section::Sharing>([&](const auto& kind, const std::string& path) {
    found.note(std::ranges::count(*kind.unless, SharingException::consent) > 0, path + ".unless");
  });
  facts.each<section::Cookies>([&](const auto& kind, const std::string& path) {
    found.note(kind.consent.is_stated(), path + ".consent");
    for (const auto& group : *kind.categories) found.note(group.consent && *group.consent, path + ".categories");
  });
  facts.each<section::Advertising>([&](const auto& kind, const std::string& path) {
    found.note(kind.personalised && *kind.personalised == Personalisation::with_consent, path + ".personalised");
  });
  facts.each<section::Sensitive>([&](const auto& kind, const std::string& path) {
    for (const auto& use : kind.items)
      found.note(is_present(use) && std::ranges::count(*use.condition, SpecialCondition::explicit_consent) > 0,
                 path + ".items");
  });
  facts.each<section::AutomatedDecisions>([&](const auto& kind, const std::string& path) {
    for (const auto& each : kind.items)
      found.note(is_present(each) && std::ranges::count(*each.basis, Basis::consent) > 0, path + ".items");
  });
  for (const Processing& each : facts.processing) found.note(each.rests_on_consent, each.path);
  return found.path;
}

void purpose_of_each_processing(const Facts& facts, Answer& answer) {
  ask_all(facts, answer, "no purpose", &Processing::purpose);
}
void basis_of_each_processing(const Facts& facts, Answer& answer) {
  ask_all(facts, answer, "no legal basis", &Processing::basis);
}
void retention_of_each_processing(const Facts& facts, Answer& answer) {
  ask_held(facts, answer, "nothing about how long it is kept", &Processing::retention);
}
void deletion_of_each_processing(const Facts& facts, Answer& answer) {
  ask_held(facts, answer, "no length of time after which it is deleted", &Processing::deletion);
}
void data_and_purpose_of_each_processing(const Facts& facts, Answer& answer) {
  ask_all(facts, answer, "no data named", &Processing::has_data);
  ask_all(facts, answer, "no purpose", &Processing::purpose);
}

Applies interests_relied_on(const Facts& facts) {
  return place_of_basis(facts, Basis::legitimate_interests).empty()
             ? applies_to_some(facts, &Processing::rests_on_interest)
             : Applies::yes;
}
// Of what is done with data; else of the bases that nothing else takes up.
void interests(const Facts& facts, Answer& answer) {
  const std::string gap = "no interest with its holder (`of`)";
  ask_each(
      facts, answer, gap, [](const Processing& each) { return each.rests_on_interest; },
      [](const Processing& each) { return each.interest; });
  if (answer.cases > 0) return;
  facts.each<section::LegalBasis>([&](const auto& kind, const std::string& path) {
    each_item(path + ".bases", kind.bases, [&](const std::string& at, const auto& use) {
      if (use.basis == Basis::legitimate_interests) answer.expect(is_interest_told(facts, use), at, gap);
    });
  });
}

Applies consent_relied_on(const Facts& facts) {
  return place_of_consent(facts).empty() ? applies_to_some(facts, &Processing::rests_on_consent) : Applies::yes;
}

Applies data_come_from_people(const Facts& facts) { return comes_from(facts, is_direct); }
Applies data_come_from_others(const Facts& facts) { return comes_from(facts, is_indirect); }

void requirement_of_each_collection(const Facts& facts, Answer& answer) {
  for (const Processing& each : facts.processing) {
    if (!is_direct(each)) continue;
    const bool is_free = each.requirement && *each.requirement == Requirement::voluntary;
    if (!each.requirement)
      answer.lacks(each.path, "nothing about whether the data must be given");
    else
      answer.expect(is_free || each.has_consequence, each.path, "no consequence of not giving the data");
  }
}

void data_of_each_indirect_source(const Facts& facts, Answer& answer) {
  ask_each(facts, answer, "no data named", is_indirect, [](const Processing& each) { return each.has_data; });
}

// Who names public sources beside the others, or says that there are no more than the others, says what is public.
void indirect_sources(const Facts& facts, Answer& answer) {
  bool tells_public = false;
  const auto each_group = [&](auto visit) {
    facts.each<section::Collection>(
        [&](const auto& kind, const std::string& path) { each_present(path + ".groups", kind.groups, visit); });
  };
  each_group([&](const std::string&, const auto& group) { tells_public |= group.source == Source::public_; });
  each_group([&](const std::string& at, const auto& group) {
    if (group.source == Source::public_) answer.meets(at);
    if (group.source != Source::others) return;
    answer.expect(group.from.is_stated(), at, "no party that the data come from");
    answer.expect(tells_public || (group.complete && *group.complete == Completeness::all), at,
                  "nothing about whether some of it is public");
  });
}

Applies automated_decisions_made(const Facts& facts) {
  if (!facts.denial<section::AutomatedDecisions>().empty()) return Applies::denied;
  return facts.has<section::AutomatedDecisions>() ? Applies::yes : Applies::unknown;
}
void automated_decisions(const Facts& facts, Answer& answer) {
  facts.each<section::AutomatedDecisions>([&](const auto& kind, const std::string& path) {
    each_present(path + ".items", kind.items, [&](const std::string& at, const auto& decision) {
      answer.expect(decision.logic.is_stated(), at, "no logic");
      answer.expect(decision.consequences.is_stated(), at, "no consequences");
    });
  });
  if (answer.cases == 0) answer.lacks("sections", "nothing about automated decisions");
}

void kinds_of_data(const Facts& facts, Answer& answer) {
  for (const auto& entry : facts.policy.data)
    answer.expect(entry.value.category.is_stated(), "data." + entry.id, "no category");
  if (answer.cases == 0) answer.lacks("data", "no kinds of data");
}

void sources(const Facts& facts, Answer& answer) {
  facts.each<section::Collection>([&](const auto&, const std::string& path) { answer.meets(path); });
  if (const auto path = facts.denial<section::Collection>(); !path.empty()) answer.meets(std::string(path));
  if (answer.cases == 0) answer.lacks("sections", "no section `collection`");
}

// Where data are said to be special, they are not none.
Applies sensitive_data_used(const Facts& facts) {
  if (std::ranges::any_of(facts.policy.data, is_special)) return Applies::yes;
  if (!facts.denial<section::Sensitive>().empty()) return Applies::denied;
  return facts.has<section::Sensitive>() ? Applies::yes : Applies::unknown;
}
void sensitive_uses(const Facts& facts, Answer& answer) {
  const std::string denied(facts.denial<section::Sensitive>());
  if (!denied.empty()) {
    for (const auto& entry : facts.policy.data)
      if (is_special(entry)) answer.lacks("data." + entry.id, "sensitive, and `" + denied + "` says that none are");
    if (answer.cases == 0) answer.meets(denied);
    return;
  }
  facts.each<section::Sensitive>([&](const auto& kind, const std::string& path) {
    each_present(path + ".items", kind.items, [&](const std::string& at, const auto& use) {
      answer.expect(use.purposes.is_stated(), at, "no purposes");
    });
  });
  if (answer.cases == 0) answer.lacks("sections", "nothing about sensitive data");
}

}  // namespace codicil::checking
