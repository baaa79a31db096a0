#pragma once
/// \file
/// Lists from CSV files: `items: {file: cookies.csv}`. A table becomes the nodes that the same list would have in YAML.

#include "yaml/reader.hpp"

namespace codicil::yaml {

/// What a column of a table can be: a field of the items.
struct Column {
  std::string_view key, meaning;
  bool required;
  bool list;  ///< its cells can hold several values, separated by semicolons
};

/// The name of the file where `node` says that the list stands in one, `{file: …}`; else null.
const Node* table_named(const Node& node);

/// The list in the table that `file` names; null where there is none, after a finding. It lasts as long as `reader`.
const Node* read_table(Reader& reader, const Node& file, const std::vector<Column>& columns);

}  // namespace codicil::yaml
