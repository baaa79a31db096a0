#include "redline/pairing.hpp"

#include "redline/align.hpp"
#include "redline/numbering.hpp"
#include "unicode/words.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace codicil::redlining {
namespace {

constexpr double alike = 0.4;       // or more: two of five words
constexpr std::size_t window = 16;  // so many parts ahead a part finds its like

// The words of a text, as hashes, in ascending order.
using Sketch = std::vector<std::size_t>;

Sketch sketch(std::string_view text) {
  Sketch words;
  while (!text.empty()) {
    const unicode::Piece next = unicode::first_piece(text);
    if (next.kind == unicode::PieceKind::word)
      words.push_back(std::hash<std::string_view>()(text.substr(0, next.length)));
    text.remove_prefix(next.length);
  }
  std::sort(words.begin(), words.end());
  return words;
}

// From 0 for no word in common to 1 for the same words in whatever order (Dice's coefficient).
double likeness(const Sketch& a, const Sketch& b) {
  if (a.empty() && b.empty()) return 1;
  Sketch shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return 2.0 * double(shared.size()) / double(a.size() + b.size());
}

std::vector<std::uint32_t> numbers(const std::vector<Trait>& traits, Numbering& numbering) {
  std::vector<std::uint32_t> found;
  found.reserve(traits.size());
  for (const Trait& each : traits) found.push_back(numbering.of(each.identity));
  return found;
}

std::vector<Pair> pair_by_identity(const std::vector<Trait>& before, const std::vector<Trait>& after,
                                   const Fits& fits) {
  Numbering numbering;
  const auto old_numbers = numbers(before, numbering), new_numbers = numbers(after, numbering);
  std::vector<Pair> pairs;
  for (const Common& common : align(old_numbers, new_numbers))
    for (std::size_t i = 0; i < common.length; ++i)
      if (fits(common.before + i, common.after + i)) pairs.emplace_back(common.before + i, common.after + i);
  return pairs;
}

std::vector<Sketch> sketches(const std::vector<Trait>& traits, std::size_t begin, std::size_t end) {
  std::vector<Sketch> made;
  for (; begin < end; ++begin) made.push_back(sketch(traits[begin].text));
  return made;
}

// Pairs the parts of a gap, from `begin` to before `end` in both versions, in bounded work for each.
class ByLikeness {
public:
  ByLikeness(const std::vector<Trait>& before, const std::vector<Trait>& after, Pair begin, Pair end)
      : begin_(begin),
        before_(sketches(before, begin.first, end.first)),
        after_(sketches(after, begin.second, end.second)) {}

  void pair(const Fits& fits, std::vector<Pair>& pairs) const {
    std::size_t next = 0;
    for (std::size_t j = 0; j < after_.size() && next < before_.size(); ++j) {
      const std::size_t found = most_alike(next, j, fits);
      if (found == before_.size()) continue;
      pairs.emplace_back(begin_.first + found, begin_.second + j);
      next = found + 1;
    }
  }

private:
  std::size_t most_alike(std::size_t first, std::size_t j, const Fits& fits) const {
    std::size_t found = before_.size();
    double most = 0;
    for (std::size_t i = first; i < std::min(first + window, before_.size()); ++i) {
      const double now = likeness(before_[i], after_[j]);
      if (now < alike || now <= most || !fits(begin_.first + i, begin_.second + j)) continue;
      found = i;
      most = now;
    }
    return found;
  }

  Pair begin_;
  std::vector<Sketch> before_, after_;
};

}  // namespace

std::vector<Pair> pair_up(const std::vector<Trait>& before, const std::vector<Trait>& after, const Fits& fits) {
  if (before.size() == 1 && after.size() == 1 && fits(0, 0)) return {{0, 0}};
  std::vector<Pair> same = pair_by_identity(before, after, fits), pairs;
  same.emplace_back(before.size(), after.size());
  Pair done{0, 0};
  for (const Pair& each : same) {
    if (done.first < each.first && done.second < each.second) ByLikeness(before, after, done, each).pair(fits, pairs);
    pairs.push_back(each);
    done = {each.first + 1, each.second + 1};
  }
  pairs.pop_back();  // the ends
  return pairs;
}

}  // namespace codicil::redlining
