#pragma once
/// \file
/// The fact that a path leads to: what `[[policy.updated]]` in an author's text stands for.

#include "model/identity.hpp"

#include <string_view>

namespace codicil {

/// What a path leads to.
enum class Lookup : std::uint8_t {
  found,
  unknown,    ///< there is no such fact
  not_stated  ///< there is, and the policy does not state it
};

namespace lookup {

/// Takes the part before the first dot off `path`.
inline std::string_view take_part(std::string_view& path) {
  const auto dot = path.find('.');
  const auto part = path.substr(0, dot);
  path.remove_prefix(dot == path.npos ? path.size() : dot + 1);
  return part;
}

template <class T, class Visitor>
Lookup visit(const T& value, std::string_view path, Visitor& visitor);

template <class Items, class Visitor>
Lookup visit_item(const Items& items, std::string_view path, Visitor& visitor) {
  const std::string_view part = take_part(path);
  ItemNames names;
  for (const auto& item : items)
    if (names.next(natural_name(item)) == part) return visit(item, path, visitor);
  return Lookup::unknown;
}

template <class T, class Visitor>
Lookup visit_entry(const Registry<T>& registry, std::string_view path, Visitor& visitor) {
  const T* entry = registry.find(take_part(path));
  return entry ? visit(*entry, path, visitor) : Lookup::unknown;
}

template <Described S, class Visitor>
Lookup visit_field(const S& value, std::string_view path, Visitor& visitor) {
  const std::string_view part = take_part(path);
  Lookup result = Lookup::unknown;
  for_each_field<S>([&](const auto& f) {
    if (f.key == part) result = visit(value.*f.member, path, visitor);
  });
  return result;
}

/// A party's services and contacts need not be named before theirs: `iiif.office.email`, `google.analytics`.
template <class Visitor>
Lookup visit_party(const Party& party, std::string_view path, Visitor& visitor) {
  Lookup result = visit_field(party, path, visitor);
  if (result == Lookup::unknown) result = visit_entry(*party.services, path, visitor);
  if (result == Lookup::unknown) result = visit_entry(*party.contacts, path, visitor);
  return result;
}

template <class Visitor>
Lookup visit_section(const Section& section, std::string_view path, Visitor& visitor) {
  Lookup result = visit_field(section, path, visitor);
  if (result != Lookup::unknown || section.none) return result;
  return std::visit([&](const auto& body) { return visit_field(body, path, visitor); }, section.body);
}

/// Sections by their ids, wherever they stand.
template <class Visitor>
Lookup visit_sections(const std::vector<Section>& sections, std::string_view id, std::string_view path,
                      Visitor& visitor) {
  for (const Section& section : sections) {
    if (section.id == id) return visit(section, path, visitor);
    const Lookup below = visit_sections(section.sections, id, path, visitor);
    if (below != Lookup::unknown) return below;
  }
  return Lookup::unknown;
}

/// The value itself where the path ends, else what is in it.
template <class T, class Visitor>
Lookup visit(const T& value, std::string_view path, Visitor& visitor) {
  if constexpr (is_stated_v<T>) {
    if (value.is_silent()) return Lookup::not_stated;
    if (value.is_none()) return path.empty() ? (visitor(stated_none), Lookup::found) : Lookup::unknown;
    return visit(*value, path, visitor);
  } else if constexpr (is_optional_v<T>) {
    return value ? visit(*value, path, visitor) : Lookup::not_stated;
  } else if (path.empty()) {
    return visitor(value), Lookup::found;
  } else if constexpr (is_mention_v<T>) {
    return value.id.empty() ? visit(*value.own, path, visitor) : Lookup::unknown;
  } else if constexpr (is_registry_v<T>) {
    return visit_entry(value, path, visitor);
  } else if constexpr (is_list_v<T>) {
    return visit_item(value, path, visitor);
  } else if constexpr (std::is_same_v<T, Party>) {
    return visit_party(value, path, visitor);
  } else if constexpr (std::is_same_v<T, Section>) {
    return visit_section(value, path, visitor);
  } else if constexpr (Described<T>) {
    return visit_field(value, path, visitor);
  } else {
    return Lookup::unknown;
  }
}

}  // namespace lookup

/// Calls `visitor(value)` with the fact at `path`: a value, an entry, an item, a whole section, or `None`. Entries may
/// be named without their registry (`google`, `google.privacy-policy`, `iiif.office.email`); keys of the top level come
/// first. `[[#sharing]]` is the section with that id.
template <class Visitor>
Lookup visit_fact(const Policy& policy, std::string_view path, Visitor&& visitor) {
  if (path.starts_with('#')) return lookup::visit_sections(policy.sections, path.substr(1), {}, visitor);
  const std::string_view whole = path, part = lookup::take_part(path);
  if (part == "policy") return lookup::visit(policy.policy, path, visitor);
  if (part == "sections") {
    const std::string_view id = lookup::take_part(path);
    return lookup::visit_sections(policy.sections, id, path, visitor);
  }
  Lookup result = lookup::visit_field(policy, whole, visitor);
  for_each_field<Policy>([&](const auto& f) {
    if (result == Lookup::unknown) result = lookup::visit_entry(policy.*f.member, whole, visitor);
  });
  return result;
}

}  // namespace codicil
