#pragma once
// Policies of any size, for measuring.

#include <cstddef>
#include <string>

namespace codicil::bench {

// A valid policy file of about `bytes` bytes, five eighths of it prose and the rest facts like those of a small
// organisation's policy. Equal sizes give equal files.
std::string policy_of(std::size_t bytes);

}  // namespace codicil::bench
