#pragma once
// Work on several things at once, of which the outcome is wanted in their order.

#include <algorithm>
#include <cstddef>
#include <deque>
#include <future>
#include <thread>

namespace codicil::cli {

/// Calls `make(i)` for each number below `count`, a few at once, and `take` with what each gives, in order, on this
/// thread. No more are begun ahead than twice the number of processors, so that memory stays flat. What `make` or
/// `take` throws ends it, when the threads have ended.
template <class Make, class Take>
void in_order(std::size_t count, Make make, Take take) {
  const std::size_t processors = std::max(std::thread::hardware_concurrency(), 1U);
  if (count < 2 || processors == 1) {
    for (std::size_t i = 0; i < count; ++i) take(make(i));
    return;
  }
  std::deque<std::future<decltype(make(std::size_t{}))>> made;
  for (std::size_t i = 0; i < count || !made.empty();) {
    for (; i < count && made.size() < 2 * processors; ++i) made.push_back(std::async(std::launch::async, make, i));
    take(made.front().get());
    made.pop_front();
  }
}

}  // namespace codicil::cli
