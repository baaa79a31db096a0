#include "gfm/page.hpp"

#include <algorithm>

namespace codicil::gfm {

void Page::gap() {
  if (out_.size() == 0) return;
  gap_indent_ = gap_ ? std::min(gap_indent_, indent_.size()) : indent_.size();
  gap_ = true;
}

void Page::begin_line() {
  if (gap_) blank_line(gap_indent_);
  if (out_.size() > 0) out_.append("\n");
  out_.append(awaits_first_line_ ? first_ : indent_);
  gap_ = awaits_first_line_ = false;
  content_ = out_.size();
}

void Page::line(std::string_view content) {
  gap();
  begin_line();
  out_.append(content);
  gap();
}

void Page::blank_line() { blank_line(indent_.size()); }

void Page::blank_line(std::size_t indent) {
  const std::string_view through = std::string_view(indent_).substr(0, indent);
  out_.append("\n");
  out_.append(through.substr(0, through.find_last_not_of(' ') + 1));
}

std::string Page::take() && {
  out_.append("\n");
  return std::move(out_).take();
}

Page::Indent::Indent(Page& page, std::string_view first, std::string_view rest)
    : page_(page), indent_size_(page.indent_.size()), first_size_(page.awaits_first_line_ ? page.first_.size() : 0) {
  if (!page.awaits_first_line_) page.first_ = page.indent_;
  page.first_ += first;
  page.indent_ += rest;
  page.awaits_first_line_ = true;
}

Page::Indent::~Indent() {
  page_.indent_.resize(indent_size_);
  if (!page_.awaits_first_line_) return;
  page_.awaits_first_line_ = first_size_ > 0;
  page_.first_.resize(first_size_);
}

}  // namespace codicil::gfm
