#pragma once
/// \file
/// A value or the reasons why there is none.

#include <codicil/source/diagnostic.hpp>

#include <cassert>
#include <optional>
#include <string>
#include <utility>

namespace codicil {

/// A value, and what was found on the way to it. There is a value unless a diagnostic is an error.
template <class T>
class [[nodiscard]] Result {
public:
  Result(T value, Diagnostics found = {}) : value_(std::move(value)), diagnostics_(std::move(found)) {}
  Result(Diagnostics found) : diagnostics_(std::move(found)) {}

  bool has_value() const { return value_.has_value(); }
  explicit operator bool() const { return has_value(); }

  /// The value. Precondition: has_value().
  const T& value() const& { return assert(value_), *value_; }
  T&& value() && { return assert(value_), *std::move(value_); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  const T* operator->() const { return &value(); }

  /// Errors and warnings.
  const Diagnostics& diagnostics() const { return diagnostics_; }
  /// The diagnostics as the command line prints them.
  std::string error() const { return diagnostics_.to_text(); }

private:
  std::optional<T> value_;
  Diagnostics diagnostics_;
};

}  // namespace codicil
