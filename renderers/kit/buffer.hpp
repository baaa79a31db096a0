#pragma once
/// \file
/// Where a writer puts many short pieces of text.

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

namespace codicil::kit {

/// A string to append to. Markup comes in pieces of a few bytes: here each costs a comparison and a copy that the
/// compiler unrolls, while std::string::append costs a call.
class Buffer {
public:
  [[gnu::always_inline]] void append(std::string_view piece) {
    if (piece.size() > text_.size() - used_) grow(piece.size());
    std::memcpy(text_.data() + used_, piece.data(), piece.size());
    used_ += piece.size();
  }

  std::size_t size() const { return used_; }

  /// What was appended, until the next change.
  std::string_view view() const { return {text_.data(), used_}; }

  /// Takes back what was appended after the first `size` bytes.
  void cut(std::size_t size) { used_ = size; }

  /// All that was appended.
  std::string take() && {
    text_.resize(used_);
    return std::move(text_);
  }

private:
  void grow(std::size_t size) { text_.resize(std::max(2 * text_.size(), used_ + size + 4096)); }

  std::string text_;
  std::size_t used_ = 0;
};

}  // namespace codicil::kit
