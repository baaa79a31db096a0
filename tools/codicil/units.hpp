#pragma once
// Sizes and times as people read them.

#include <chrono>
#include <cstddef>
#include <string>

namespace codicil::cli {

/// `312 B`, `14.2 kB`, `1.5 MB`: thousands, not 1024s.
std::string size_text(std::size_t bytes);

/// Time since it was made.
class Stopwatch {
public:
  /// `0.8 ms`.
  std::string elapsed() const;

private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace codicil::cli
