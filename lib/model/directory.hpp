#pragma once
/// \file
/// Entries by id, for those who follow many references: a registry alone is searched from its beginning.

#include <codicil/model/policy.hpp>

#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_map>

namespace codicil {

/// What the references of a policy lead to. Keeps pointers into the policy.
class Directory {
public:
  explicit Directory(const Policy& policy);

  /// The party, and its service if the reference names one; null where it leads nowhere.
  PartyTarget find(const Ref<Party>& ref) const { return found(parties_, ref.id); }
  /// The contact and whose it is; null where the reference leads nowhere.
  ContactTarget find(const Ref<Contact>& ref) const { return found(contacts_, ref.id); }
  /// The entry of the registry that holds `T`; null where there is none.
  template <class T>
  const T* find(std::string_view id) const {
    return found(std::get<Entries<T>>(entries_), id);
  }

  /// What is mentioned: the entry that stands there, or the one that the id leads to; null where it leads nowhere. Of a
  /// party, without the service.
  template <class T>
  const T* find(const Mention<T>& mention) const {
    if (mention.id.empty()) return &*mention.own;
    if constexpr (std::is_same_v<T, Party>)
      return find(Ref<Party>{mention.id}).party;
    else
      return find<T>(mention.id);
  }

  /// The section with this id, wherever it stands; null where there is none.
  const Section* section(std::string_view id) const { return found(sections_, id); }

private:
  template <class T>
  using Entries = std::unordered_map<std::string_view, const T*>;

  template <class Map>
  static typename Map::mapped_type found(const Map& map, const auto& id) {
    const auto place = map.find(id);
    return place == map.end() ? typename Map::mapped_type{} : place->second;
  }
  void add(const std::string& id, const Party& party);
  void add(const std::vector<Section>& sections);

  std::unordered_map<std::string, PartyTarget> parties_;     // `google`, `google.analytics`
  std::unordered_map<std::string, ContactTarget> contacts_;  // `iiif.office`
  Entries<Section> sections_;
  std::tuple<Entries<DataCategory>, Entries<Purpose>, Entries<Activity>, Entries<StorageRule>, Entries<LinkedDocument>,
             Entries<People>, Entries<Term>>
      entries_;
};

}  // namespace codicil
