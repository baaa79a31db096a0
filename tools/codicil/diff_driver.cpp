#include "diff_driver.hpp"

#include "failure.hpp"

namespace codicil::cli {
namespace {

std::optional<DiffSide> side(const std::vector<std::string>& words, std::size_t first) {
  if (words[first] == "/dev/null") return {};
  return DiffSide{words[first], words[first + 1], words[first + 2]};
}

}  // namespace

DriverArguments driver_arguments(const std::vector<std::string>& words) {
  const std::size_t count = words.size();
  if (count == 1) return {words[0], words[0], {}, {}, true};
  if (count != 7 && count != 9)
    throw UsageError("git-diff-driver takes what git gives it: 1, 7 or 9 words, not " + std::to_string(count));
  return {words[0], count == 9 ? words[7] : words[0], side(words, 1), side(words, 4)};
}

}  // namespace codicil::cli
