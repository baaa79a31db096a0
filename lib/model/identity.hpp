#pragma once
/// \file
/// How sections are called where they can be linked to, and an item of a list in the path of a fact: by its id, by what
/// it is about (`you`, `access`, a party's id), or by its number.

#include <codicil/model/policy.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace codicil {

/// The anchor of a section in pages and graphs: `sections_rights`.
inline std::string section_anchor(std::string_view id) { return "sections_" + std::string(id); }
/// That of what a policy says of itself: `policy_updated`.
inline std::string policy_anchor(std::string_view field) { return "policy_" + std::string(field); }

/// The first required field of `S` where it is of a closed list or names an entry; its value is what an item is about.
template <Described S>
constexpr std::string_view subject_key() {
  std::string_view key;
  bool first = true;
  for_each_field<S>([&]<class T>(const Field<S, T>& f) {
    if (f.need == Need::optional || !first) return;
    first = false;
    if (Enumeration<T> || is_ref_v<T> || is_mention_v<T>) key = f.key;
  });
  return key;
}

/// Whether `S` has a field `id`.
template <Described S>
constexpr bool has_id() {
  return requires(const S& item) { item.id->text; };
}

template <class T>
std::string_view subject_text(const T& value) {
  if constexpr (Enumeration<T>)
    return name_of(value);
  else if constexpr (is_ref_v<T> || is_mention_v<T>)
    return value.id;
  else
    return {};
}

/// The id of the item, or what it is about, or empty.
template <class T>
std::string_view natural_name(const T& item) {
  std::string_view name;
  if constexpr (Described<T>) {
    if constexpr (!subject_key<T>().empty())
      for_each_field<T>([&](const auto& f) {
        if (f.key == subject_key<T>()) name = subject_text(item.*f.member);
      });
    if constexpr (has_id<T>())
      if (item.id) name = item.id->text;
  }
  return name;
}

/// Gives the items of one list their names, in order: a name that is taken gets `-2`, `-3` …, an item without a name
/// its number from 0. Dots (`google.analytics`) become dashes, since dots separate the parts of a path.
class ItemNames {
public:
  std::string next(std::string_view natural) {
    const std::size_t number = index_++;
    if (natural.empty()) return std::to_string(number);
    std::string name(natural);
    for (char& c : name)
      if (c == '.') c = '-';
    const unsigned count = ++taken_[name];
    return count == 1 ? name : name + '-' + std::to_string(count);
  }

private:
  std::size_t index_ = 0;
  std::unordered_map<std::string, unsigned> taken_;
};

}  // namespace codicil
