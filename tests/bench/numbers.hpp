#pragma once
// One and the same row of numbers on every machine.

#include <cstddef>
#include <cstdint>

namespace codicil::bench {

// Numerical Recipes' linear congruential generator.
class Numbers {
public:
  std::size_t below(std::size_t limit) {
    state_ = state_ * 1664525u + 1013904223u;
    return (state_ >> 8) % limit;
  }

private:
  std::uint32_t state_ = 1;
};

}  // namespace codicil::bench
