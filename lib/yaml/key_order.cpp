#include "yaml/key_order.hpp"

#include <codicil/model/policy.hpp>

#include <algorithm>
#include <type_traits>

namespace codicil::yaml {
namespace {

using Places = std::vector<Place>;

class Walk;

// A key of a mapping, and what to do with its value.
struct Key {
  std::string_view name;
  void (*visit)(Walk&, const Node&);
};
using Keys = std::vector<Key>;

void leave(Walk&, const Node&) {}

// Stands for all keys of one's own, which come last and keep their order.
constexpr std::string_view own_key = "x-";

class Walk {
public:
  explicit Walk(const Tree& tree) : first_(tree.nodes.data()), places_(tree.nodes.size()) {}

  Place& place(const Node& node) { return places_[static_cast<std::size_t>(&node - first_)]; }

  // A mapping with other keys is none of this kind, but one value in place of it: words by language.
  void mapping(const Node& node, const Keys& keys) {
    const auto find = [&](const Node& key) {
      return std::ranges::find(keys, key.text.starts_with(own_key) ? own_key : key.text, &Key::name);
    };
    if (node.kind != Kind::mapping) return;
    for (const auto [key, value] : Pairs(node))
      if (find(key) == keys.end()) return;
    for (const auto [key, value] : Pairs(node)) {
      const auto known = find(key);
      place(key).rank = static_cast<std::uint16_t>(known - keys.begin());
      known->visit(*this, value);
    }
  }

  Places take() { return std::move(places_); }

private:
  const Node* first_;
  Places places_;
};

template <class T>
void visit(Walk& walk, const Node& node);

template <Described S>
void append_keys(Keys& keys) {
  for_each_field<S>([&]<class T>(const Field<S, T>& f) { keys.push_back({f.key, visit<T>}); });
}

template <Described S>
const Keys& keys_of() {
  static const Keys keys = [] {
    Keys all{{"was", leave}};  // of an entry; nothing else has it
    append_keys<S>(all);
    return all;
  }();
  return keys;
}

// A scalar in place of a mapping is the value of one of its keys.
template <Described S>
void visit_shorthand(Walk& walk, const Node& node) {
  for_each_field<S>([&]<class T>(const Field<S, T>& f) {
    if (f.key == shorthand_of<S>()) visit<T>(walk, node);
  });
}

template <class T>
void visit(Walk& walk, const Node& node) {
  if constexpr (is_stated_v<T> || is_optional_v<T>) {
    visit<typename T::value_type>(walk, node);
  } else if constexpr (is_list_v<T>) {
    if (node.kind != Kind::list) return visit<typename T::value_type>(walk, node);
    for (const Node& item : Children(node)) visit<typename T::value_type>(walk, item);
  } else if constexpr (is_registry_v<T>) {
    if (node.kind != Kind::mapping) return;
    for (const auto [key, value] : Pairs(node)) visit<typename T::value_type>(walk, value);
  } else if constexpr (is_mention_v<T>) {
    walk.place(node).may_be_id = true;
    visit<typename T::target>(walk, node);
  } else if constexpr (Described<T>) {
    walk.mapping(node, keys_of<T>());
    if (node.is_scalar()) visit_shorthand<T>(walk, node);
  }
}

void visit_sections(Walk& walk, const Node& node);

template <class Body>
const Keys& keys_of_section() {
  static const Keys keys = [] {
    Keys all{{"kind", leave}, {"id", leave}, {"was", leave}};
    append_keys<Section>(all);
    all.push_back({"none", leave});
    append_keys<Body>(all);
    all.push_back({"sections", visit_sections});
    return all;
  }();
  return keys;
}

void visit_section(Walk& walk, const Node& node) {
  const Node* kind = find_value(node, "kind");
  [&]<class... Bodies>(std::type_identity<std::variant<Bodies...>>) {
    const auto visit_as = [&]<class Body>(std::type_identity<Body>) {
      if (kind && kind->text == Schema<Body>::name) walk.mapping(node, keys_of_section<Body>());
    };
    (visit_as(std::type_identity<Bodies>{}), ...);
  }(std::type_identity<SectionKinds>{});
}

void visit_sections(Walk& walk, const Node& node) {
  if (node.kind == Kind::mapping) return visit_section(walk, node);
  for (const Node& item : Children(node)) visit_section(walk, item);
}

const Keys& keys_of_file() {
  static const Keys keys = [] {
    Keys all{{"codicil", leave}, {"policy", visit<PolicyInfo>}};
    append_keys<Policy>(all);
    all.insert(all.end(), {{"sections", visit_sections}, {"wording", leave}, {own_key, leave}});
    return all;
  }();
  return keys;
}

}  // namespace

std::vector<Place> places_of(const Tree& tree) {
  Walk walk(tree);
  walk.mapping(tree.nodes.front(), keys_of_file());
  return walk.take();
}

}  // namespace codicil::yaml
