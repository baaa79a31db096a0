#pragma once
/// \file
/// The sheet in the typewriter: indented lines, and blank lines where blocks part.

#include <cstddef>
#include <string>
#include <string_view>

namespace codicil::text {

/// Collects lines. Holds what stands at the left of each.
class Page {
public:
  /// A page whose lines have `width` display columns.
  explicit Page(std::size_t width) : width_(width) {}

  /// Asks for `lines` blank lines before the next line, or for as many as were asked for before if those are more; none
  /// at the top of the page.
  void gap(unsigned lines = 1);

  /// Prints one line as it is, without the spaces at its end.
  void line(std::string_view line);

  /// Prints a flattened text in as many lines as it needs; none for an empty text.
  void lines(std::string_view flat);

  /// Display columns that every line to come has from the indentation on, at least 1.
  std::size_t room() const;

  /// Whether an indentation's first line is still to be printed.
  bool awaits_first_line() const { return awaits_first_line_; }

  /// Everything printed so far.
  std::string take() && { return std::move(out_); }

  /// Puts `first` at the left of the next line and `rest` at the left of the ones after it, inside what stands there
  /// already, until the end of the scope. `rest` is ASCII. Half of the page stays free: what is nested deeper than that
  /// is not indented any further.
  class Indent {
  public:
    Indent(Page& page, std::string_view first, std::string_view rest);
    Indent(Page& page, std::string_view every_line) : Indent(page, every_line, every_line) {}
    ~Indent();
    Indent(const Indent&) = delete;
    Indent& operator=(const Indent&) = delete;

  private:
    Page& page_;
    std::size_t indent_size_;
    std::string first_;
    bool awaits_first_line_;
  };

private:
  std::string_view left() const { return awaits_first_line_ ? first_ : indent_; }
  std::size_t room_beside(std::string_view left) const;
  bool has_room_for(std::string_view left) const;

  std::size_t width_;
  std::string out_;
  std::string indent_;
  std::string first_;  // in place of indent_, once, if awaits_first_line_
  bool awaits_first_line_ = false;
  unsigned gap_ = 0;
  std::size_t gap_indent_ = 0;  // the part of indent_ that goes through the blank lines
};

}  // namespace codicil::text
