#pragma once
/// \file
/// A YAML document as a flat, located tree: nodes in the order of the file, each followed by what is in it.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::yaml {

/// What a node is.
enum class Kind : std::uint8_t {
  scalar,
  mapping,
  list,
  nothing,  ///< a key or a dash with nothing after it, or `null`, or `~`
  broken    ///< reported already: say no more about it
};

/// A node. Children follow it in memory; a mapping's are key, value, key, value.
struct Node {
  std::string_view text{};  ///< of a scalar, unescaped; for `nothing` the words its place is shown by
  std::uint32_t begin = 0;  ///< offset in the source; for `nothing`, of its key or its dash
  std::uint32_t span = 1;   ///< number of nodes, this one and everything in it
  Kind kind = Kind::scalar;
  bool plain = false;    ///< a scalar without quotes that is no block
  bool has_key = false;  ///< the value of a key, which is the node before it

  bool is_scalar() const { return kind == Kind::scalar; }
  const Node* next() const { return this + span; }
  const Node& key() const { return *(this - 1); }  ///< precondition: has_key
};

/// The items of a list, or keys and values of a mapping, one after the other.
class Children {
public:
  explicit Children(const Node& parent) : first_(&parent + 1), last_(parent.next()) {}
  struct Iterator {
    const Node* node;
    const Node& operator*() const { return *node; }
    Iterator& operator++() { return node = node->next(), *this; }
    bool operator==(const Iterator&) const = default;
  };
  Iterator begin() const { return {first_}; }
  Iterator end() const { return {last_}; }

private:
  const Node *first_, *last_;
};

/// The pairs of a mapping.
class Pairs {
public:
  explicit Pairs(const Node& mapping) : first_(&mapping + 1), last_(mapping.next()) {}
  struct Pair {
    const Node& key;
    const Node& value;
  };
  struct Iterator {
    const Node* key;
    Pair operator*() const { return {*key, *key->next()}; }
    Iterator& operator++() { return key = key->next()->next(), *this; }
    bool operator==(const Iterator&) const = default;
  };
  Iterator begin() const { return {first_}; }
  Iterator end() const { return {last_}; }

private:
  const Node *first_, *last_;
};

/// The value of a mapping's key, or null.
inline const Node* find_value(const Node& mapping, std::string_view wanted) {
  if (mapping.kind != Kind::mapping) return nullptr;
  for (const auto [key, value] : Pairs(mapping))
    if (key.text == wanted) return &value;
  return nullptr;
}

/// The tree. Texts are views into the source where a scalar stands there as it is, else into `pool`.
struct Tree {
  std::vector<Node> nodes;  ///< the root first; empty for an empty document
  std::deque<std::string> pool;
};

}  // namespace codicil::yaml
