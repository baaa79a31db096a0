#include "model/directory.hpp"

namespace codicil {
namespace {

template <class T>
void fill(std::unordered_map<std::string_view, const T*>& entries, const Policy& policy) {
  const Registry<T>& registry = registry_of<T>(policy);
  entries.reserve(registry.entries.size());
  for (const Entry<T>& entry : registry) entries.emplace(entry.id, &entry.value);
}

}  // namespace

Directory::Directory(const Policy& policy) {
  for (const Entry<Party>& entry : policy.parties) add(entry.id, entry.value);
  add(policy.sections);
  std::apply([&](auto&... entries) { (fill(entries, policy), ...); }, entries_);
}

void Directory::add(const std::string& id, const Party& party) {
  parties_.emplace(id, PartyTarget{&party, nullptr});
  for (const Entry<Service>& service : *party.services)
    parties_.emplace(id + '.' + service.id, PartyTarget{&party, &service.value});
  for (const Entry<Contact>& contact : *party.contacts)
    contacts_.emplace(id + '.' + contact.id, ContactTarget{&party, &contact.value});
}

void Directory::add(const std::vector<Section>& sections) {
  for (const Section& section : sections) {
    sections_.emplace(section.id, &section);
    add(section.sections);
  }
}

}  // namespace codicil
