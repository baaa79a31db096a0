#pragma once
/// \file
/// What says where the fields of a struct go. A field without a row is carried under its own key as a
/// schema:PropertyValue, so that a new field reaches the graph before somebody finds the right term for it.

#include "jsonld/terms.hpp"

#include <codicil/model/policy.hpp>

#include <array>
#include <string_view>

namespace codicil::jsonld {

/// Where a field goes.
struct FieldRow {
  std::string_view key;
  Property property = "schema:additionalProperty"_p;  ///< none: shape() says it
  Property also{};                                    ///< a second name for the same
  Concept node{};                                     ///< if set, a scalar gets a node of its own, of this class …
  Property label = "skos:prefLabel"_p;                ///< … stands there under this name …
  Property trait{};                                   ///< … and the node has this besides
  Concept trait_value{};
};

/// What describes a struct `S`: the classes of its node, and rows for its fields.
template <class S>
struct Mapping {
  static constexpr std::array<Concept, 0> types{};
  static constexpr std::array<FieldRow, 0> rows{};
};

/// The row of the field `key` of `S`; a row that carries it as it is where there is none.
template <class S>
constexpr FieldRow row_for(std::string_view key) {
  for (const FieldRow& row : Mapping<S>::rows)
    if (row.key == key) return row;
  return {key};
}

}  // namespace codicil::jsonld
