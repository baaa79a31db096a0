#pragma once
// Processor time of the program: what else the machine does adds little to it.

#include <ctime>

namespace codicil::test {

class CpuTime {
public:
  // Since this was made.
  double seconds() const { return double(std::clock() - start_) / CLOCKS_PER_SEC; }

private:
  std::clock_t start_ = std::clock();
};

}  // namespace codicil::test
