#pragma once
/// \file
/// Writing JSON.

#include "kit/escape.hpp"

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace codicil::kit {

/// A function that writes something, for as long as a call lasts. What takes one need not be compiled for each
/// function.
class Body {
public:
  template <std::invocable Write>
  requires(!std::same_as<std::remove_cvref_t<Write>, Body>) Body(Write&& write)
      : write_(const_cast<void*>(static_cast<const void*>(&write))),
        call_([](void* it) { (*static_cast<std::remove_reference_t<Write>*>(it))(); }) {}
  void operator()() const { call_(write_); }

private:
  void* write_;
  void (*call_)(void*);
};

/// JSON as it grows: what opens closes, because its body ends.
class Json {
public:
  /// An object; `body` writes its members.
  void object(Body body) { nest('{', '}', body); }
  /// An array; `print` writes each of `items`.
  template <class Items, class Print>
  void array(const Items& items, Print print) {
    nest('[', ']', [&] {
      for (const auto& item : items) next(), print(item);
    });
  }

  /// The name of the member that follows.
  Json& operator[](std::string_view key) {
    next();
    text(key);
    out_ += ": ";
    return *this;
  }

  /// The value of a member, or an item.
  void operator=(std::string_view value) { text(value); }
  void operator=(const std::string& value) { text(value); }
  void operator=(const char* value) { text(value); }
  void operator=(bool value) { out_ += value ? "true" : "false"; }
  void operator=(std::integral auto value) { out_ += std::to_string(value); }

  /// A member that is left out where there is nothing to say.
  void stated(std::string_view key, std::string_view value) {
    if (!value.empty()) (*this)[key] = value;
  }

  /// All of it, with a line end.
  std::string take() && { return std::move(out_ += '\n'); }

private:
  void nest(char open, char close, Body body) {
    out_ += open;
    depth_ += 2;
    const std::size_t start = out_.size();
    body();
    depth_ -= 2;
    if (out_.size() > start) line();
    out_ += close;
  }

  void next() {
    const char last = out_.back();
    if (last != '{' && last != '[') out_ += ',';
    line();
  }
  void line() { (out_ += '\n').append(depth_, ' '); }

  void text(std::string_view value) {
    out_ += '"';
    kJson.append(out_, value);
    out_ += '"';
  }

  std::string out_;
  std::size_t depth_ = 0;
};

}  // namespace codicil::kit
