#include "units.hpp"

namespace codicil::cli {
namespace {

std::string tenths(std::size_t value) { return std::to_string(value / 10) + '.' + std::to_string(value % 10); }

}  // namespace

std::string size_text(std::size_t bytes) {
  if (bytes < 1000) return std::to_string(bytes) + " B";
  if (bytes < 999'950) return tenths((bytes + 50) / 100) + " kB";
  return tenths((bytes + 50'000) / 100'000) + " MB";
}

std::string Stopwatch::elapsed() const {
  using namespace std::chrono;
  const auto microseconds = duration_cast<std::chrono::microseconds>(steady_clock::now() - start_).count();
  return tenths((static_cast<std::size_t>(microseconds) + 50) / 100) + " ms";
}

}  // namespace codicil::cli
