#include "source/suggest.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace codicil {
namespace {

constexpr std::size_t longest = 64;

char folded(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  return c == '_' || c == ' ' ? '-' : c;
}

// Optimal string alignment distance (Levenshtein with exchanged neighbours), in three rows.
std::size_t distance(std::string_view a, std::string_view b) {
  std::array<std::array<std::size_t, longest + 1>, 3> rows{};
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto &above = rows[(i + 2) % 3], &before_above = rows[(i + 1) % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (folded(a[i - 1]) == folded(b[j - 1]) ? 0 : 1)});
      if (i > 1 && j > 1 && folded(a[i - 1]) == folded(b[j - 2]) && folded(a[i - 2]) == folded(b[j - 1]))
        row[j] = std::min(row[j], before_above[j - 2] + 1);
    }
  }
  return rows[a.size() % 3][b.size()];
}

}  // namespace

std::string_view suggest(std::string_view typed, const std::vector<std::string_view>& candidates) {
  std::string_view best;
  if (typed.empty() || typed.size() > longest) return best;
  std::size_t nearest = (typed.size() <= 4 ? 1 : 2) + 1;
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > typed.size() + 2 || typed.size() > candidate.size() + 2 || candidate.size() > longest)
      continue;
    const std::size_t apart = distance(typed, candidate);
    if (apart < nearest) best = candidate, nearest = apart;
  }
  return best;
}

}  // namespace codicil
