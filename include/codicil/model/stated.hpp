#pragma once
/// \file
/// The three states of a fact. A policy that is silent differs from one that says "none", in law and in every output.

#include <concepts>
#include <cstdint>
#include <type_traits>
#include <utility>

namespace codicil {

/// Tag: the policy says that there is none of this.
struct None {
  bool operator==(const None&) const = default;
};
/// `policy.updated = stated_none;`
inline constexpr None stated_none{};

/// A fact that is stated, stated as none, or not stated (the default).
template <class T>
class Stated {
public:
  using value_type = T;

  Stated() = default;                    ///< not stated
  Stated(None) : state_(State::none) {}  ///< stated as none
  /// Stated, with anything a `T` can be made of.
  template <class U = T>
  requires(std::convertible_to<U, T> && !std::same_as<std::remove_cvref_t<U>, None> &&
           !std::same_as<std::remove_cvref_t<U>, Stated>) Stated(U&& value)
      : state_(State::stated), value_(std::forward<U>(value)) {}

  bool is_stated() const { return state_ == State::stated; }  ///< there is a value
  bool is_none() const { return state_ == State::none; }      ///< the policy says that there is none
  bool is_silent() const { return state_ == State::silent; }  ///< the policy does not say
  explicit operator bool() const { return is_stated(); }      ///< as is_stated

  /// The value; a default-constructed one unless is_stated.
  const T& operator*() const { return value_; }
  /// Member access to the value.
  const T* operator->() const { return &value_; }
  /// The value to write to; makes the fact stated.
  T& edit() { return state_ = State::stated, value_; }

  bool operator==(const Stated&) const = default;

private:
  enum class State : std::uint8_t { silent, none, stated };
  State state_ = State::silent;
  T value_{};
};

}  // namespace codicil
