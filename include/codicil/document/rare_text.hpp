#pragma once
/// \file
/// A string for members that are empty nearly always.

#include <concepts>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace codicil::document {

/// A string that takes the space of one pointer while it is empty. A value: copies are independent, comparison is of
/// characters. To change it, assign another.
class RareText {
public:
  RareText() = default;  ///< empty
  RareText(std::string text) : text_(text.empty() ? nullptr : std::make_unique<std::string>(std::move(text))) {}
  RareText(std::string_view text) : RareText(std::string(text)) {}
  RareText(const char* text) : RareText(std::string(text)) {}  ///< `text` ends with a zero

  RareText(const RareText& other) : text_(other.text_ ? std::make_unique<std::string>(*other.text_) : nullptr) {}
  RareText(RareText&&) noexcept = default;  ///< leaves the other empty
  RareText& operator=(const RareText& other) { return *this = RareText(other); }
  RareText& operator=(RareText&&) noexcept = default;  ///< leaves the other empty
  ~RareText() = default;

  bool empty() const { return !text_; }
  void clear() { text_.reset(); }
  /// The characters, valid until the next change.
  std::string_view view() const { return text_ ? std::string_view(*text_) : std::string_view(); }
  operator std::string_view() const { return view(); }  ///< as view

  /// Compares with another, and with anything that can be read as a string_view.
  friend bool operator==(const RareText& a, const std::convertible_to<std::string_view> auto& b) {
    return a.view() == std::string_view(b);
  }

private:
  std::unique_ptr<std::string> text_;  // null for the empty string
};

}  // namespace codicil::document
