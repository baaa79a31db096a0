#include "suggest.hpp"

#include <codicil/source/display.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

namespace codicil::cli {
namespace {

// Levenshtein, one row at a time.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i] != b[j]);
      diagonal = std::exchange(row[j + 1], std::min({row[j] + 1, row[j + 1] + 1, changed}));
    }
  }
  return row.back();
}

}  // namespace

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  constexpr std::size_t most = 2, longest = 40;
  if (word.size() > longest) return {};
  std::string_view nearest;
  std::size_t least = std::min(most + 1, word.size());  // a word of two letters is not mended by replacing both
  for (const std::string& candidate : candidates)
    if (const std::size_t far = distance(word, candidate); far < least) least = far, nearest = candidate;
  // Options are not abbreviated, but what was meant is clear.
  for (const std::string& candidate : candidates)
    if (nearest.empty() && word.size() > 3 && candidate.starts_with(word)) nearest = candidate;
  return nearest.empty() ? "" : "; did you mean " + quoted(nearest) + '?';
}

std::string quoted(std::string_view text) { return '"' + printable(text) + '"'; }

std::string joined(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) (text += text.empty() ? "" : ", ") += item;
  return text;
}

}  // namespace codicil::cli
