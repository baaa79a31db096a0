#pragma once
/// \file
/// A file with something more in it, made by the places of its nodes: what is not touched stays as it is.

#include "yaml/tree.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::yaml {

/// Changes of one text. They are made by looks, not by the grammar: read what comes out.
class Edits {
public:
  explicit Edits(std::string_view text) : text_(text) {}

  /// Puts `value` in the place of a scalar.
  void replace(const Node& scalar, std::string value);
  /// Adds `key: value` pairs to a mapping in lines or in braces, after its last one.
  void add_pairs(const Node& mapping, const std::vector<std::string>& pairs);
  /// Adds lines to a mapping or list that stands in lines, at its column, after the last of its own.
  void add_lines(const Node& collection, const std::vector<std::string>& lines);
  /// Adds lines to a key without a value, two columns further in.
  void add_lines_below(const Node& key, const std::vector<std::string>& lines);
  /// Adds lines at the end of the text.
  void append(const std::vector<std::string>& lines);

  /// Whether the collection stands in brackets or braces.
  bool is_flow(const Node& collection) const;
  /// The text with all changes made.
  std::string take();

private:
  struct Edit {
    std::size_t at, length;  // this many bytes make room for `text`
    std::string text;
  };

  void insert(std::size_t at, std::size_t column, const std::vector<std::string>& lines);
  std::size_t column_of(std::size_t at) const { return at - line_begin(at); }
  std::size_t line_begin(std::size_t at) const;
  std::size_t line_end(std::size_t at) const;
  std::size_t end_of_lines(std::size_t at, std::size_t column) const;
  std::size_t end_of(const Node& node) const;
  std::size_t closing_brace(const Node& mapping) const;

  std::string_view text_;
  std::vector<Edit> edits_;
};

}  // namespace codicil::yaml
