#include "check/links.hpp"

#include "check/items.hpp"
#include "check/vague.hpp"

#include <algorithm>
#include <utility>

namespace codicil::checking {
namespace {

std::string_view either(std::string_view first, std::string_view second) { return first.empty() ? second : first; }

const Statements& find(const StatementsByName& all, std::string_view name) {
  static const Statements nothing;
  const auto found = all.find(name);
  return found == all.end() ? nothing : found->second;
}

Uses resting(const Statements& said) {
  Uses made{.grounds = said.alone.grounds};
  made.grounds.add(said.paired.grounds);
  made.leaves_interest_open = made.grounds.leaves_interest_open();
  return made;
}

// What has no end, or ends when it is no longer needed, says nothing of how long it takes.
bool ends(const Duration& keep) {
  return keep.unit == Duration::Unit::until ? found_in("until " + keep.event.text, vague_ends).empty()
                                            : keep.unit != Duration::Unit::indefinite;
}

}  // namespace

Grounds::Grounds(const std::vector<Basis>& bases, const Stated<Interest>& told, Place place) {
  const auto has = [&](Basis basis) { return std::ranges::find(bases, basis) != bases.end(); };
  consent = has(Basis::consent);
  public_task = has(Basis::public_task);
  interests = has(Basis::legitimate_interests);
  if (interests && told && told->of) interest = place;
}
void Grounds::add(const Grounds& other) {
  consent |= other.consent;
  public_task |= other.public_task;
  interests |= other.interests;
  interest = either(interest, other.interest);
}

void Statement::add(const Statement& other) {
  grounds.add(other.grounds);
  for (const auto fact : {&Statement::based, &Statement::kept, &Statement::timed})
    this->*fact = either(this->*fact, other.*fact);
}

void Uses::add(const Uses& other) {
  place = either(place, other.place);
  grounds.add(other.grounds);
  leaves_interest_open |= other.leaves_interest_open;
  for (const auto fact : {&Uses::based, &Uses::kept, &Uses::timed}) {
    Told& told = this->*fact;
    told = {either(told.gap, (other.*fact).gap), either(told.place, (other.*fact).place)};
  }
}

Links::Links(const Policy& policy, const Directory& directory, const std::vector<Located>& sections, Paths& paths)
    : directory_(directory), paths_(paths) {
  for (const Located& each : sections) {
    if (each.section->none) continue;
    if (const auto* purposes = std::get_if<section::Purposes>(&each.section->body)) add(each.path, *purposes);
    if (const auto* bases = std::get_if<section::LegalBasis>(&each.section->body)) add(each.path, *bases);
    if (const auto* retention = std::get_if<section::Retention>(&each.section->body)) add(each.path, *retention);
  }
  each_activity(policy, sections, [this](const std::string& path, const Activity& each) { add(path, each); });
  for (const auto& entry : policy.purposes) add(entry.id, entry.value, paths_.keep("purposes." + entry.id));
  for (const auto& entry : policy.data)
    if (entry.value.retention)
      of_data_[entry.id].alone.add(kept(*entry.value.retention, paths_.keep("data." + entry.id)));
  follow();
}

void Links::add(std::string_view name, const Purpose& purpose, Place place) {
  if (!purpose.basis) return;
  of_purpose_[name].alone.add({.grounds = {*purpose.basis, purpose.interest, place}, .based = place});
}

Statement Links::kept(const Mention<StorageRule>& mention, Place place) const {
  const StorageRule* rule = directory_.find(mention);
  if (!rule) return {};
  return {.kept = ends(rule->keep) ? place : Place(), .timed = rule->keep.iso().empty() ? Place() : place};
}

Place Links::use_of(std::string_view data) const { return either(uses_of(data).place, general_.place); }

Extent Links::basis(const Names& data, const Names& purposes) const {
  if (purposes.empty()) return by_use(kBased, data);
  return said_of(kBased, purposes, of_purpose_, data, of_data_);
}
Extent Links::retention(const Names& data, const Names& purposes) const { return time(kKept, data, purposes); }
Extent Links::deletion(const Names& data, const Names& purposes) const { return time(kTimed, data, purposes); }

Uses Links::rests(const Names& data, const Names& purposes) const {
  Uses all{.grounds = everything_.grounds, .leaves_interest_open = everything_.grounds.leaves_interest_open()};
  for (const auto name : purposes) all.add(resting(find(of_purpose_, name)));
  for (const auto name : data) all.add(resting(find(of_data_, name)));
  if (!purposes.empty()) return all;
  all.add(general_);
  for (const auto name : data) all.add(uses_of(name));
  return all;
}

const Uses& Links::uses_of(std::string_view data) const {
  static const Uses nothing;
  const auto found = uses_of_data_.find(data);
  return found == uses_of_data_.end() ? nothing : found->second;
}

// Of each subject, by itself or with something of the others beside it.
Extent Links::said_of(const Fact& fact, const Names& subjects, const StatementsByName& by_subject, const Names& others,
                      const StatementsByName& by_other) const {
  const auto alone = [&](std::string_view name) { return find(by_other, name).alone.*fact.said; };
  const auto is_alone = [&](std::string_view name) { return !alone(name).empty(); };
  const auto is_paired = [&](std::string_view name) { return !(find(by_other, name).paired.*fact.said).empty(); };
  const bool by_others = !others.empty() && std::ranges::all_of(others, is_alone);
  const Place whole = either(everything_.*fact.said, by_others ? alone(others.front()) : Place());
  const bool has_pair = others.empty() || std::ranges::any_of(others, is_paired);
  Extent extent;
  for (const auto name : subjects) {
    const Statements& said = find(by_subject, name);
    const Place pair = has_pair ? said.paired.*fact.said : Place();
    extent.add(either(either(said.alone.*fact.said, pair), whole), name);
  }
  return extent;
}

// Where it is said of all that the data are used for.
Place Links::place_by_use(const Fact& fact, std::string_view data, const Told& told) const {
  const Statements& said = find(of_data_, data);
  const bool has_uses = !told.gap.empty() || !told.place.empty();
  const Place by_uses = !has_uses ? said.paired.*fact.said : told.gap.empty() ? told.place : Place();
  return either(either(said.alone.*fact.said, by_uses), everything_.*fact.said);
}

Extent Links::by_use(const Fact& fact, const Names& data) const {
  const Told& general = general_.*fact.told;
  if (data.empty()) return Extent::of(either(general.gap.empty() ? general.place : Place(), everything_.*fact.said));
  Extent extent;
  for (const auto name : data) {
    const Told& own = uses_of(name).*fact.told;
    const Told told{either(general.gap, own.gap), either(own.place, general.place)};
    extent.add(place_by_use(fact, name, told), either(told.gap, name));
  }
  return extent;
}

Extent Links::time(const Fact& fact, const Names& data, const Names& purposes) const {
  if (purposes.empty()) return by_use(fact, data);
  return data.empty() ? said_of(fact, purposes, of_purpose_, data, of_data_)
                      : said_of(fact, data, of_data_, purposes, of_purpose_);
}

// What a section says of a purpose's own basis, too: that is where people read it.
void Links::add(const std::string& path, const section::Purposes& kind) {
  each_present(path + ".purposes", kind.purposes, [&](const std::string& at, const auto& use) {
    const auto name = name_of(use.purpose);
    const Names data = names_of(use.data);
    const Place place = paths_.keep(at);
    uses_.push_back({name, data, place});
    if (const Purpose* purpose = directory_.find(use.purpose)) add(name, *purpose, place);
    if (use.basis) of_purpose_[name].alone.add({.grounds = {*use.basis, {}, place}, .based = place});
    if (use.retention) put(kept(*use.retention, place), data, {name});
  });
}

// A basis for a purpose says of its data that they are used for it.
void Links::add(const std::string& path, const section::LegalBasis& kind) {
  each_item(path + ".bases", kind.bases, [&](const std::string& at, const auto& use) {
    const Names data = names_of(use.data), purposes = names_of(use.for_);
    const Place place = paths_.keep(at);
    put({.grounds = {{use.basis}, use.interest, place}, .based = place}, data, purposes);
    if (!data.empty())
      for (const auto purpose : purposes) uses_.push_back({purpose, data, place});
  });
}

void Links::add(const std::string& path, const section::Retention& kind) {
  if (kind.default_) everything_.add(kept(*kind.default_, paths_.keep(path + ".default")));
  each_present(path + ".items", *kind.items, [&](const std::string& at, const auto& item) {
    put(kept(item.keep, paths_.keep(at)), names_of(item.data), names_of(item.for_));
  });
}

// What a record says of its data and purposes holds for them wherever they are told of, too.
void Links::add(const std::string& path, const Activity& activity) {
  const Names data = names_of(activity.data), purposes = names_of(activity.purposes);
  if (data.empty() && purposes.empty()) return;
  const Place place = paths_.keep(path);
  Statement said;
  if (activity.basis && !activity.basis->empty())
    said = {.grounds = {*activity.basis, activity.interest, place}, .based = place};
  if (activity.retention) said.add(kept(*activity.retention, place));
  put(said, data, purposes);
  if (!data.empty())
    for (const auto purpose : purposes) uses_.push_back({purpose, data, place});
  for (const Mention<Purpose>& mention : *activity.purposes)
    if (mention.id.empty()) add(name_of(mention), *mention.own, place);
}

// What names neither data nor a purpose is said of everything.
void Links::put(const Statement& said, const Names& data, const Names& purposes) {
  for (const auto name : data) (purposes.empty() ? of_data_[name].alone : of_data_[name].paired).add(said);
  for (const auto name : purposes) (data.empty() ? of_purpose_[name].alone : of_purpose_[name].paired).add(said);
  if (data.empty() && purposes.empty()) everything_.add(said);
}

void Links::follow() {
  for (const Use& use : uses_) {
    if (use.data.empty()) follow(use, {});
    for (const auto name : use.data) follow(use, {name});
  }
}

// Notes of the data what is said of their use. A use that names no data is one of all data.
void Links::follow(const Use& use, const Names& data) {
  Uses made = resting(find(of_purpose_, use.purpose));
  made.place = use.place;
  for (const Fact& fact : {kBased, kKept, kTimed}) {
    const Extent said = said_of(fact, {use.purpose}, of_purpose_, data, of_data_);
    made.*fact.told = said.all() ? Told{{}, said.places().front()} : Told{use.purpose, {}};
  }
  (data.empty() ? general_ : uses_of_data_[data.front()]).add(made);
}

}  // namespace codicil::checking
