#pragma once
// From the field tables to the tree.

#include "diff/tree.hpp"
#include "model/identity.hpp"
#include "model/scalar_text.hpp"

#include <algorithm>
#include <array>
#include <type_traits>

namespace codicil::diffing {

// What an item is told apart by where neither an id nor its first required field does: data are kept "for" something,
// and how long is what changes.
struct Identity {
  std::string_view owner;
  std::array<std::string_view, 2> fields;
  std::string_view otherwise{};  // what an item is called that has none of them
};
inline constexpr std::array kIdentities{Identity{"retention-item", {"data", "for"}, "everything"},
                                        Identity{"transfer", {"country", {}}},
                                        Identity{"age-limit", {"regions", {}}, "everywhere"}};

template <class T>
constexpr FactKind fact_kind() {
  if constexpr (std::is_same_v<T, Words>) return FactKind::words;
  if constexpr (std::is_same_v<T, Text>) return FactKind::text;
  if constexpr (std::is_same_v<T, bool>) return FactKind::flag;
  if constexpr (std::is_same_v<T, Date>) return FactKind::date;
  if constexpr (std::is_same_v<T, Duration>) return FactKind::duration;
  if constexpr (std::is_same_v<T, Age>) return FactKind::age;
  if constexpr (std::is_same_v<T, Url>) return FactKind::url;
  if constexpr (std::is_same_v<T, Email>) return FactKind::email;
  if constexpr (std::is_same_v<T, Country>) return FactKind::country;
  if constexpr (std::is_same_v<T, Language>) return FactKind::language;
  if constexpr (std::is_same_v<T, Licence>) return FactKind::licence;
  if constexpr (is_ref_v<T> || is_mention_v<T>) return FactKind::reference;
  if constexpr (Enumeration<T>) return FactKind::choice;
  return FactKind::literal;
}

// The registry that the references of this type lead to.
template <class T>
constexpr std::string_view registry_name() {
  std::string_view name;
  for_each_field<Policy>([&]<class R>(const Field<Policy, R>& f) {
    if (std::is_same_v<typename R::value_type, T>) name = f.key;
  });
  return name;
}

// A part of a path made of what people wrote: `Encryption at rest` -> `encryption-at-rest`, at most 40 bytes.
std::string slug(std::string_view text);

class TreeOf {
public:
  explicit TreeOf(const Renames& renames) : renames_(renames) {}

  static Node leaf(std::string key, std::string_view owner, std::string_view field, FactKind fact, std::string value) {
    Node node{.key = std::move(key), .owner = owner, .field = field, .fact = fact};
    node.place = node.key;
    node.value = std::move(value);
    return node;
  }

  // A child for each field that is not silent.
  template <Described S>
  void add_fields(Node& parent, const S& value) const {
    for_each_field<S>([&](const auto& f) { add_field(parent, f.key, Schema<S>::name, f.key, value.*f.member); });
  }

  template <class T>
  void add_field(Node& parent, std::string_view key, std::string_view owner, std::string_view field,
                 const T& value) const {
    if constexpr (is_stated_v<T>) {
      if (value.is_none()) {
        Node& node = parent.children.emplace_back(leaf(std::string(key), owner, field, FactKind::group, {}));
        node.state = Saying::State::none;
      }
      if (value.is_stated()) add_field(parent, key, owner, field, *value);
    } else if constexpr (is_optional_v<T>) {
      if (value) add_field(parent, key, owner, field, *value);
    } else {
      Node node = leaf(std::string(key), owner, field, fact_kind<T>(), {});
      fill(node, value);
      parent.children.push_back(std::move(node));
    }
  }

  // The entry as a node called by its newer id.
  template <class T>
  Node entry(std::string_view registry, const Entry<T>& entry) const {
    Node node{.key = renames_.now(registry, entry.id),
              .place = entry.id,
              .owner = "file",
              .field = registry,
              .is_item = true};
    party_ = node.key;
    fill(node, entry.value);
    return node;
  }

private:
  void fill(Node& node, const std::string& value) const { node.value = value; }
  void fill(Node& node, const Words& value) const { fill_words(node, value.text, value.translations); }
  void fill(Node& node, const Text& value) const { fill_words(node, value.source, value.translations); }
  template <ScalarFact T>
  void fill(Node& node, const T& value) const {
    node.value = scalar_text(value);
    if constexpr (is_ref_v<T>) node.value = current<typename T::target>(value.id);
  }
  void fill(Node& node, const Duration& value) const {
    node.value = value.to_string();
    if (value.unit == Duration::Unit::until) fill_words(node, "until " + value.event.text, value.event.translations);
  }
  void fill_words(Node& node, std::string text, const std::vector<Translation>& translations) const {
    node.value = std::move(text);
    for (const Translation& translation : translations)
      node.children.push_back(
          leaf(translation.language, node.owner, node.field, FactKind::translation, translation.text));
  }
  template <class T>
  void fill(Node& node, const Mention<T>& value) const {
    if (value.id.empty()) return fill(node, *value.own);
    node.value = current<T>(value.id);
  }
  template <Described S>
  void fill(Node& node, const S& value) const {
    node.fact = FactKind::group;
    node.value = title_of(value);
    add_fields(node, value);
  }
  template <class T>
  void fill(Node& node, const std::vector<T>& items) const {
    node.fact = FactKind::group;
    ItemNames names;
    for (const T& item : items) {
      Node child = leaf({}, node.owner, node.field, fact_kind<T>(), {});
      child.is_item = true;
      child.place = names.next(natural_name(item));
      fill(child, item);
      child.key = key_of(item);
      child.key_is = child.key.empty() ? Key::worded : Key::named;
      if (child.key.empty()) child.key = slug(title_of(item));
      node.children.push_back(std::move(child));
    }
  }
  template <class T>
  void fill(Node& node, const Registry<T>& registry) const {
    node.fact = FactKind::group;
    for (const Entry<T>& each : registry) {
      Node child = leaf(renames_.now(node.field, party_, each.id), node.owner, node.field, FactKind::group, {});
      child.place = each.id;
      child.is_item = true;
      fill(child, each.value);
      node.children.push_back(std::move(child));
    }
  }

  // The id under which both versions are compared.
  template <class T>
  std::string current(const std::string& id) const {
    if (renames_.empty()) return id;
    if constexpr (std::is_same_v<T, Party>) return renames_.now_of_reference("services", id);
    if constexpr (std::is_same_v<T, Contact>) return renames_.now_of_reference("contacts", id);
    return renames_.now(registry_name<T>(), id);
  }

  // What tells the item apart from the others, if it is no words.
  template <class T>
  std::string key_of(const T& item) const {
    if constexpr (is_ref_v<T>) return dashed(current<typename T::target>(item.id));
    if constexpr (is_mention_v<T>)
      return item.id.empty() ? std::string() : dashed(current<typename T::target>(item.id));
    if constexpr (ScalarFact<T>) return slug(scalar_text(item));
    if constexpr (Described<T>) {
      const std::string own = identity_of(item);
      return own.empty() ? dashed(newer_name(item)) : own;
    }
    return {};
  }
  // Its natural name; where that is an entry's id, the newer one.
  template <Described S>
  std::string newer_name(const S& item) const {
    std::string name(natural_name(item));
    for_each_field<S>([&]<class T>(const Field<S, T>& f) {
      if constexpr (is_ref_v<T> || is_mention_v<T>)
        if (f.key == subject_key<S>() && (item.*f.member).id == name)
          name = current<typename T::target>((item.*f.member).id);
    });
    return name;
  }
  template <Described S>
  std::string identity_of(const S& item) const {
    const auto row = std::find_if(kIdentities.begin(), kIdentities.end(),
                                  [](const Identity& identity) { return identity.owner == Schema<S>::name; });
    if (row == kIdentities.end()) return {};
    std::string key;
    for_each_field<S>([&](const auto& f) {
      if (f.key != row->fields[0] && f.key != row->fields[1]) return;
      const std::string part = title_of(item.*f.member);
      if (!part.empty()) key += (key.empty() ? "" : "-") + slug(part);
    });
    return key.empty() ? std::string(row->otherwise) : key;
  }
  static std::string dashed(std::string id) {
    for (char& c : id)
      if (c == '.') c = '-';
    return id;
  }

  // What people call a value: its words, its name, what it is about.
  template <class T>
  static std::string title_of(const T& value) {
    if constexpr (std::is_same_v<T, Words> || std::is_same_v<T, std::string>) {
      return std::string(std::string_view(value));
    } else if constexpr (std::is_same_v<T, Text>) {
      return value.source;
    } else if constexpr (std::is_same_v<T, Duration>) {
      return value.to_string();
    } else if constexpr (is_stated_v<T>) {
      return value ? title_of(*value) : std::string();
    } else if constexpr (is_mention_v<T>) {
      return value.id.empty() ? title_of(*value.own) : value.id;
    } else if constexpr (is_list_v<T>) {
      std::string all;
      for (const auto& item : value) (all += all.empty() ? "" : ", ") += title_of(item);
      return all;
    } else if constexpr (Described<T>) {
      return title_of_fields(value);
    } else if constexpr (ScalarFact<T>) {
      return std::string(scalar_text(value));
    } else {
      return {};
    }
  }
  // The first field that has to be there; of those that have none, the first that is.
  template <Described S>
  static std::string title_of_fields(const S& value) {
    std::string title;
    bool required = false;
    for_each_field<S>([&]<class T>(const Field<S, T>& f) {
      if (required || is_optional_v<T> || is_registry_v<typename Unwrapped<T>::type>) return;
      required = f.need == Need::required;
      if (required || title.empty()) title = title_of(value.*f.member);
    });
    return title;
  }
  template <class T>
  struct Unwrapped {
    using type = T;
  };
  template <class T>
  struct Unwrapped<Stated<T>> {
    using type = T;
  };

  const Renames& renames_;
  mutable std::string party_;  // whose services and contacts are being described
};

}  // namespace codicil::diffing
