#pragma once
/// \file
/// The text that is read, and places in it.

#include <codicil/source/diagnostic.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace codicil {

/// The text without a byte order mark at its begin.
std::string_view without_mark(std::string_view text);

/// A text with its name. Offsets count bytes from `first`, so that those of several texts read together differ; lines
/// and columns are worked out when somebody asks.
class SourceText {
public:
  SourceText(std::string_view text, std::string_view name, std::size_t first = 0)
      : text_(text), name_(name), first_(first) {}

  std::string_view text() const { return text_; }
  std::string_view name() const { return name_; }
  /// The offsets of the first byte and of the end.
  std::size_t begin() const { return first_; }
  std::size_t end() const { return first_ + text_.size(); }
  /// What stands between two offsets.
  std::string_view part(std::size_t from, std::size_t to) const { return text_.substr(from - first_, to - from); }

  /// The place of an offset. Asking in the order of the text is linear in total.
  Position position(std::size_t offset) const;
  /// The offset of a place; of the end of its line where the line is shorter. Linear in total, as position.
  std::size_t offset(Position place) const;
  /// From `begin` up to and without `end`; cut at the end of the first line.
  Range range(std::size_t begin, std::size_t end) const;
  /// Offsets of the begin and end (before the line end) of the line with `offset`.
  std::size_t line_begin(std::size_t offset) const;
  std::size_t line_end(std::size_t offset) const;

  /// A line around `offset`; a long one is cut to what fits on a screen.
  SourceLine line(std::size_t offset) const;
  /// The line of `offset` and up to two before it.
  std::vector<SourceLine> frame(std::size_t offset) const;

private:
  std::size_t line_index(std::size_t offset) const;

  std::string_view text_;
  std::string_view name_;
  std::size_t first_;
  mutable std::vector<std::size_t> lines_;  // offsets of their begins; made when first asked for
  mutable std::size_t last_offset_ = 0;     // an offset that was asked for last, and its place
  mutable Position last_{};
};

}  // namespace codicil
