#pragma once
// Which outputs a run of `render` has, and where they go.

#include "inputs.hpp"
#include "options.hpp"

#include <codicil/render.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::cli {

/// What files of a format are called.
struct Suffix {
  std::string_view suffix;  ///< `.html`
  std::string_view format;
};

/// What `--format` says, else the suffix of `--output`, else `otherwise`.
std::string format_of(const Arguments& arguments, std::span<const Suffix> suffixes, std::string_view otherwise);

/// One output.
struct Job {
  std::size_t input;  ///< which of the inputs
  const Renderer* renderer;
  std::string target;      ///< a path, or `-` for standard output
  std::string language{};  ///< empty for the policy's own

  bool to_standard_output() const { return target == "-"; }
};

/// What `-t` takes.
std::vector<std::string> format_names();

/// The outputs for these inputs: each input in each format. Throws UsageError where two would have one place.
std::vector<Job> plan_jobs(const Arguments& arguments, const std::vector<std::string>& inputs);

/// The outputs in the languages that `--lang` asks for: files in a folder have the language in their names where it is
/// not the policy's own. Throws UsageError where a policy does not have the language.
std::vector<Job> in_languages(const std::vector<Job>& jobs, const Arguments& arguments,
                              const std::vector<Input>& inputs);

}  // namespace codicil::cli
