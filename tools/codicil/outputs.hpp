#pragma once
// Which outputs a run of `render` has, and where they go.

#include "options.hpp"

#include <codicil/render.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace codicil::cli {

/// One output.
struct Job {
  std::size_t input;  ///< which of the inputs
  const Renderer* renderer;
  std::string target;  ///< a path, or `-` for standard output

  bool to_standard_output() const { return target == "-"; }
};

/// The outputs for these inputs: each input in each format. Throws UsageError where two would have one place.
std::vector<Job> plan_jobs(const Arguments& arguments, const std::vector<std::string>& inputs);

}  // namespace codicil::cli
