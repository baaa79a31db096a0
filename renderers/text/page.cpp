#include "text/page.hpp"

#include "text/lines.hpp"
#include "unicode/width.hpp"

#include <algorithm>

namespace codicil::text {
namespace {

std::string_view without_spaces_at_end(std::string_view line) { return line.substr(0, line.find_last_not_of(' ') + 1); }

}  // namespace

void Page::gap(unsigned lines) {
  if (out_.empty()) return;
  gap_indent_ = gap_ > 0 ? std::min(gap_indent_, indent_.size()) : indent_.size();
  gap_ = std::max(gap_, lines);
}

void Page::line(std::string_view line) {
  for (; gap_ > 0; --gap_) out_.append(without_spaces_at_end(std::string_view(indent_).substr(0, gap_indent_))) += '\n';
  line = without_spaces_at_end(line);
  out_.append(line.empty() ? without_spaces_at_end(left()) : left()).append(line) += '\n';
  awaits_first_line_ = false;
}

void Page::lines(std::string_view flat) {
  for (Lines lines(flat); !lines.are_done();) line(lines.next(room_beside(left())));
}

std::size_t Page::room() const { return std::min(room_beside(indent_), room_beside(left())); }

std::size_t Page::room_beside(std::string_view left) const {
  const std::size_t used = unicode::width(left);
  return used < width_ ? width_ - used : 1;
}

bool Page::has_room_for(std::string_view left) const { return 2 * unicode::width(left) <= width_; }

Page::Indent::Indent(Page& page, std::string_view first, std::string_view rest)
    : page_(page), indent_size_(page.indent_.size()), first_(page.first_), awaits_first_line_(page.awaits_first_line_) {
  if (page.awaits_first_line_ && !page.has_room_for(page.first_)) page.line({});
  page.first_ = std::string(page.left()).append(first);
  page.awaits_first_line_ = page.awaits_first_line_ || first != rest;
  if (page.has_room_for(page.indent_ + std::string(rest))) page.indent_ += rest;
}

Page::Indent::~Indent() {
  page_.indent_.resize(indent_size_);
  if (!page_.awaits_first_line_) return;
  page_.first_ = std::move(first_);
  page_.awaits_first_line_ = awaits_first_line_;
}

}  // namespace codicil::text
