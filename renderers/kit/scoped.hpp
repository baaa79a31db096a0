#pragma once
/// \file
/// What a writer knows of the place it has reached in a document.

#include <utility>

namespace codicil::kit {

/// A value that is another one until the end of the scope.
template <class T>
class Scoped {
public:
  Scoped(T& place, T value) : place_(place), old_(std::exchange(place, value)) {}
  ~Scoped() { place_ = old_; }
  Scoped(const Scoped&) = delete;
  Scoped& operator=(const Scoped&) = delete;

private:
  T& place_;
  T old_;
};

}  // namespace codicil::kit
