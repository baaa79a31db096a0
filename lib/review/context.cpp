#include "review/context.hpp"

#include "model/regions.hpp"

#include <algorithm>
#include <array>

namespace codicil::reviewing {
namespace {

constexpr std::string_view kUntil = "until ";

// `parties.google`: the part of a reference or path before the first dot.
std::string_view first_part(std::string_view id) { return id.substr(0, id.find('.')); }

// Where parties stand that data go to. Others, as the authority that hears complaints, have none of them.
constexpr auto kReceiving = std::to_array<std::string_view>(
    {"payments", "sharing", "recipient", "processors", "processor", "advertising", "advertising-partner", "analytics",
     "analytics-tool", "communications", "channel", "cookies", "cookie", "activity", "purpose-use", "transfer"});

bool receives(const Change& fact) {
  return !fact.after.value.empty() && std::ranges::find(kReceiving, fact.owner) != kReceiving.end();
}

bool shares_with_nobody(const std::vector<Section>& sections) {
  return std::ranges::any_of(sections, [](const Section& section) {
    const auto* sharing = std::get_if<section::Sharing>(&section.body);
    return (sharing && (section.none || sharing->stance == SharingStance::never)) ||
           shares_with_nobody(section.sections);
  });
}

// Calls `visit` with each contact that people use for a right.
template <class Visit>
void for_each_contact_of_rights(const std::vector<Section>& sections, Visit&& visit) {
  for (const Section& section : sections) {
    if (const auto* rights = std::get_if<section::Rights>(&section.body)) {
      if (rights->exercise) visit(rights->exercise->contact.id);
      for (const auto& right : rights->rights)
        if (right.contact) visit(right.contact->id);
    }
    if (const auto* bases = std::get_if<section::LegalBasis>(&section.body))
      for (const auto& basis : bases->bases)
        if (basis.withdraw) visit(basis.withdraw->id);
    if (const auto* children = std::get_if<section::Children>(&section.body))
      if (children->contact) visit(children->contact->id);
    for_each_contact_of_rights(section.sections, visit);
  }
}

}  // namespace

std::vector<std::string> values_of(const Change& item, std::string_view field, bool is_after) {
  std::vector<std::string> values;
  const auto take = [&](const Change& change) {
    const Saying& saying = is_after ? change.after : change.before;
    if (saying.state == Saying::State::stated && saying.fact != FactKind::group) values.push_back(saying.value);
  };
  if (field.empty()) take(item);
  for (const Change& part : item.parts) {
    if (!field.empty() && part.field != field) continue;
    take(part);
    for (const Change& value : part.parts) take(value);
  }
  return values;
}

Context::Context(const Policy& older, const Policy& newer, const std::vector<Change>& changes)
    : before(older), after(newer), before_directory(older), after_directory(newer) {
  is_kept_to_itself_ = shares_with_nobody(older.sections);
  add_kinds(older.sections);
  for (const auto& [id, kind] : kinds_) kinds_before_.emplace(kind);
  add_kinds(newer.sections);
  add_sections(changes);
  add_spoken(changes);
  add_rights(older);
  add_rights(newer);
}

void Context::add_kinds(const std::vector<Section>& sections) {
  for (const Section& section : sections) {
    kinds_.emplace(section.id, section.kind());
    add_kinds(section.sections);
  }
}

// `sections.analytics` of `sections.analytics.tools.google`
std::string Context::section_of(const Change& change) {
  const auto dot = change.path.find('.');
  return dot == change.path.npos ? change.path : change.path.substr(0, change.path.find('.', dot + 1));
}

void Context::add_sections(const std::vector<Change>& changes) {
  for (const Change& change : changes) {
    if (change.field == "none")
      (change.after.state == Saying::State::silent ? denied_before_ : denied_after_).insert(section_of(change));
    if (change.owner == "sections" && change.kind == Change::Kind::added &&
        !kinds_before_.contains(std::string(change.field)))
      disclosed_.insert(change.path);
    if (change.owner == "sections" && change.kind == Change::Kind::removed) gone_.insert(change.path);
  }
}

std::string_view Context::kind_of_section(const Change& change) const {
  std::string id = section_of(change);
  id.erase(0, std::min(id.size(), std::string_view("sections.").size()));
  const auto found = kinds_.find(id.substr(0, id.find('~')));
  return found == kinds_.end() ? std::string_view() : found->second;
}

void Context::add_spoken(const std::vector<Change>& changes) {
  for (const Change& change : changes) {
    // How long something is kept says nothing of what is done.
    if (change.owner != "file" && change.owner != "retention-item")
      for (const Saying* saying : {&change.before, &change.after})
        if (saying->fact == FactKind::reference) {
          spoken_of_.emplace(first_part(saying->value));
          spoken_of_.insert(saying->value);
        }
    add_spoken(change.parts);
  }
}

bool Context::is_spoken_of(const Change& entry) const {
  const std::string_view of_party = ".services.";
  const auto at = entry.path.find(of_party);
  if (entry.owner != "party" || at == entry.path.npos) return spoken_of_.contains(entry.item);
  const std::string party = entry.path.substr(0, at);
  return spoken_of_.contains(party.substr(party.find('.') + 1) + '.' + entry.item);
}

void Context::add_rights(const Policy& policy) {
  for (const Entry<Party>& party : policy.parties)
    for (const Entry<Contact>& contact : *party.value.contacts) {
      const auto& uses = *contact.value.for_;
      if (std::find(uses.begin(), uses.end(), ContactPurpose::rights) != uses.end())
        for_rights_.insert(party.id + '.' + contact.id);
    }
  for_each_contact_of_rights(policy.sections, [&](const std::string& id) { for_rights_.insert(id); });
}

const Context::Known& Context::known() const {
  if (!known_) known_.emplace().add(facts(before), before_directory);
  return *known_;
}

void Context::Known::add(const std::vector<Change>& facts, const Directory& directory) {
  for (const Change& fact : facts) {
    const Saying& said = fact.after;
    const bool is_of_section = fact.path.starts_with("sections.");
    if (said.fact == FactKind::country && is_of_section && fact.owner != "postal-address") countries.insert(said.value);
    if (is_of_section && receives(fact)) add_recipient(said.value, directory);
    if (fact.field == "data" && fact.owner != "file" && said.fact != FactKind::group) data.insert(said.value);
    if (said.fact == FactKind::reference && is_of_section) parties.emplace(first_part(said.value));
    add(fact.parts, directory);
  }
}

void Context::Known::add_recipient(const std::string& party, const Directory& directory) {
  if (is_id(first_part(party))) recipients.emplace(first_part(party));
  const Party* const who = directory.find(Ref<Party>{party}).party;
  if (who && who->country) countries.insert(who->country->code);
}

std::optional<Duration> Context::duration(const Saying& saying, bool is_after) const {
  if (saying.state != Saying::State::stated) return {};
  if (saying.fact == FactKind::reference) {
    const auto* rule = (is_after ? after_directory : before_directory).find<StorageRule>(saying.value);
    if (rule) return rule->keep;
    return {};
  }
  if (saying.value.starts_with(kUntil)) return Duration{0, Duration::Unit::until, saying.value.substr(kUntil.size())};
  return Duration::parse(saying.value);
}

const Party* Context::party(const Saying& saying, bool is_after) const {
  return (is_after ? after_directory : before_directory).find(Ref<Party>{saying.value}).party;
}

std::set<std::string> Context::countries(const Change& item, bool is_after) const {
  const std::vector<std::string> own = values_of(item, "country", is_after);
  std::set<std::string> codes(own.begin(), own.end());
  const Party* const who = party(is_after ? item.after : item.before, is_after);
  if (who && who->country) codes.insert(who->country->code);
  return codes;
}

bool Context::is_third_country(std::string_view code) const {
  const Party* controller = after_directory.find(after.policy.controller).party;
  return is_abroad(controller && controller->country ? std::string_view(controller->country->code) : "", code);
}

// `sections.collection.groups.others.from.zoom` stands beside `sections.collection.groups.others.data`.
bool Context::states_data_of_group(const Change& item) const {
  const auto group_of = [](const std::vector<Section>& sections, std::string_view path, auto&& self) -> bool {
    for (const Section& section : sections) {
      if (const auto* collection = std::get_if<section::Collection>(&section.body))
        for (const auto& group : collection->groups)
          if (group.data.is_stated() && path.starts_with("sections." + section.id + ".groups.") &&
              path.find('.' + std::string(codicil::name_of(group.source))) != path.npos)
            return true;
      if (self(section.sections, path, self)) return true;
    }
    return false;
  };
  return group_of(after.sections, item.path, group_of);
}

std::string Context::name_of_reference(const Change& change, const std::string& id, bool is_after) const {
  const Directory& directory = is_after ? after_directory : before_directory;
  if (const PartyTarget party = directory.find(Ref<Party>{id}); party.service)
    return party.service->name.text;
  else if (party.party && change.field != "data" && change.field != "purposes")
    return party.party->name.text;
  if (const auto* data = directory.find<DataCategory>(id)) return data->name.text;
  if (const auto* purpose = directory.find<Purpose>(id)) return purpose->name.text;
  if (const auto* people = directory.find<People>(id)) return people->name.text;
  if (const auto* rule = directory.find<StorageRule>(id)) return rule->keep.to_string();
  if (const auto* document = directory.find<LinkedDocument>(id)) return document->title.text;
  if (const auto* activity = directory.find<Activity>(id)) return activity->name.text;
  if (const auto* term = directory.find<Term>(id)) return term->term.text;
  return id;
}

std::string Context::display(const Change& change, bool is_after) const {
  const Saying& saying = is_after ? change.after : change.before;
  if (saying.state == Saying::State::none) return "none";
  if (saying.state == Saying::State::silent) return "not stated";
  if (saying.fact == FactKind::flag) return saying.value == "true" ? "yes" : "no";
  // The name of an item that is about an entry is that entry's.
  if (saying.fact == FactKind::reference || (saying.fact == FactKind::group && is_id(first_part(saying.value))))
    return name_of_reference(change, saying.value, is_after);
  if (!saying.value.empty()) return saying.value;
  std::string all;
  for (const Change& part : change.parts) {
    const Saying& said = is_after ? part.after : part.before;
    if (said.state != Saying::State::silent) (all += all.empty() ? "" : ", ") += display(part, is_after);
  }
  return all.empty() ? change.item : all;
}

}  // namespace codicil::reviewing
