#pragma once
/// \file
/// How a file is laid out: where its nodes end, and the comments and blank lines between them.

#include "source/source_text.hpp"
#include "yaml/tree.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::yaml {

/// Comments, and an empty line for any number of blank ones.
using Lines = std::vector<std::string_view>;

/// What people wrote around a scalar or below the entries of a collection.
struct Notes {
  Lines above{};         ///< on lines of their own
  Lines beside{};        ///< at the end of its line
  Lines below{};         ///< after the last entry of a collection, indented as its entries are
  bool accepts = false;  ///< whether one of them accepts a finding: `# codicil: ignore[…]`
};

/// The layout of a file whose lines end with `\n`. Precondition: the tree was read without an error.
class Layout {
public:
  Layout(const SourceText& source, const Tree& tree);

  /// The node as it stands in the file.
  std::string_view spelling(const Node& node) const;
  /// Whether the entries of a list or mapping stand in lines; those in brackets that go on over several count too.
  bool is_in_lines(const Node& node) const;
  /// Whether it is a text behind `|` or `>`.
  bool is_block(const Node& node) const;
  /// By how much the lines of such a text are indented; more than any line is for an empty one.
  std::size_t block_indent(const Node& text) const;

  /// The notes by what they are about; those after everything else by the end of the nodes.
  std::map<const Node*, Notes>& notes() { return notes_; }
  const std::map<const Node*, Notes>& notes() const { return notes_; }
  /// All comments, in the order of their bytes.
  std::vector<std::string> comments() const;

private:
  std::size_t index(const Node& node) const { return static_cast<std::size_t>(&node - nodes_.data()); }
  bool is_end(const Node* node) const { return node == nodes_.data() + nodes_.size(); }
  bool has_brackets(const Node& node) const;
  std::size_t indent_at(std::size_t offset) const;
  std::size_t column_of(const Node& collection) const;

  void find_parents();
  void find_ends();
  std::size_t end_of_plain(const Node& scalar) const;
  std::size_t end_of_block(const Node& text) const;
  std::size_t end_of_scalar(const Node& scalar) const;
  std::size_t end_of_collection(const Node& collection) const;

  void find_notes();
  void note_between(std::size_t from, const Node* before, const Node* after);
  void note_rest_of_line(const Node& before, std::size_t from);
  const Node* ended_collection(const Node* last, std::size_t column, const Node* after) const;
  void add(const Node* about, Lines Notes::*where, std::string_view comment, bool blank = false);

  const SourceText& source_;
  std::string_view text_;
  const std::vector<Node>& nodes_;
  std::vector<const Node*> parents_;
  std::vector<std::size_t> ends_;
  std::map<const Node*, Notes> notes_;
};

}  // namespace codicil::yaml
