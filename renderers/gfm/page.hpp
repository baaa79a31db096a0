#pragma once
/// \file
/// Lines, and what the blocks around them put at their start.

#include "kit/buffer.hpp"

#include <string>
#include <string_view>

namespace codicil::gfm {

/// Where lines are written: `out()` takes the content of the line that `begin_line` began.
class Page {
public:
  kit::Buffer& out() { return out_; }

  /// Asks for a blank line before the next one; none at the top of the page.
  void gap();

  /// Ends the line before, and writes what stands at the start of the next one.
  void begin_line();

  /// A line with empty ones around it.
  void line(std::string_view content);

  /// Ends the line before, and writes an empty one.
  void blank_line();

  /// Whether nothing has been written into the line yet but what stands at its start.
  bool is_at_line_start() const { return out_.size() == content_; }

  /// Whether a block's first line is still to be begun.
  bool awaits_first_line() const { return awaits_first_line_; }

  /// Whether blocks may be put into blocks: a bound on what stands before every line.
  bool has_room() const { return indent_.size() < 200; }

  /// Bytes at the start of each line.
  std::size_t indent() const { return indent_.size(); }

  /// All lines.
  std::string take() &&;

  /// Puts `first` at the start of the next line and `rest` at the start of the ones after it, inside what stands there
  /// already, until the end of the scope.
  class Indent {
  public:
    Indent(Page& page, std::string_view first, std::string_view rest);
    ~Indent();
    Indent(const Indent&) = delete;
    Indent& operator=(const Indent&) = delete;

  private:
    Page& page_;
    std::size_t indent_size_, first_size_;
  };

private:
  void blank_line(std::size_t indent);

  kit::Buffer out_;
  std::string indent_;
  std::string first_;  ///< in place of indent_, once, if awaits_first_line_
  bool awaits_first_line_ = false;
  bool gap_ = false;
  std::size_t gap_indent_ = 0;  ///< the part of indent_ that goes through the blank line
  std::size_t content_ = 0;     ///< where the content of the line begins
};

}  // namespace codicil::gfm
