#include "redline/align.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace codicil::redlining {
namespace {

constexpr std::size_t most_edits = 256;  // between two anchors; more is a rewrite
constexpr unsigned most_levels = 8;      // of anchors between anchors

// A part of both sequences.
struct Part {
  std::size_t before, before_end, after, after_end;

  bool has_both() const { return before < before_end && after < after_end; }
};

// An element that both sequences have once.
using Anchor = std::pair<std::size_t, std::size_t>;

// The longest series of `anchors`, which ascend in `first`, that ascends in `second` too (patience sorting).
std::vector<Anchor> longest_ascent(const std::vector<Anchor>& anchors) {
  std::vector<std::size_t> ends;  // by length less one: where the series of that length with the lowest end has it
  std::vector<std::size_t> previous(anchors.size());
  const auto ends_before = [&](std::size_t end, std::size_t second) { return anchors[end].second < second; };
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    const auto place = std::lower_bound(ends.begin(), ends.end(), anchors[i].second, ends_before);
    previous[i] = place == ends.begin() ? i : *(place - 1);
    place == ends.end() ? ends.push_back(i) : void(*place = i);
  }
  std::vector<Anchor> ascent(ends.size());
  for (std::size_t i = ends.size(), at = ends.empty() ? 0 : ends.back(); i-- > 0; at = previous[at])
    ascent[i] = anchors[at];
  return ascent;
}

class Alignment {
public:
  Alignment(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after)
      : before_(before), after_(after) {}

  std::vector<Common> find() && {
    align({0, before_.size(), 0, after_.size()}, 0);
    return std::move(found_);
  }

private:
  void align(Part part, unsigned level) {
    std::size_t equal = 0;
    while (part.before + equal < part.before_end && part.after + equal < part.after_end &&
           before_[part.before + equal] == after_[part.after + equal])
      ++equal;
    add(part.before, part.after, equal);
    part.before += equal, part.after += equal;
    std::size_t tail = 0;
    while (part.has_both() && before_[part.before_end - 1] == after_[part.after_end - 1])
      --part.before_end, --part.after_end, ++tail;
    if (part.has_both()) align_inside(part, level);
    add(part.before_end, part.after_end, tail);
  }

  void align_inside(const Part& part, unsigned level) {
    const std::vector<Anchor> anchors = level < most_levels ? anchors_in(part) : std::vector<Anchor>{};
    if (anchors.empty()) return pair_by_edits(part);
    Part gap = part;
    for (const auto& [before, after] : anchors) {
      gap.before_end = before, gap.after_end = after;
      align(gap, level + 1);
      add(before, after, 1);
      gap.before = before + 1, gap.after = after + 1;
    }
    gap.before_end = part.before_end, gap.after_end = part.after_end;
    align(gap, level + 1);
  }

  void add(std::size_t before, std::size_t after, std::size_t length) {
    if (length == 0) return;
    if (!found_.empty()) {
      Common& last = found_.back();
      if (last.before + last.length == before && last.after + last.length == after) {
        last.length += length;
        return;
      }
    }
    found_.push_back({before, after, length});
  }

  // How often an element occurs in a part, and where in `after`.
  struct Occurrence {
    std::uint32_t before = 0, after = 0;
    std::size_t place = 0;
  };

  std::vector<Anchor> anchors_in(const Part& part) {
    if (occurrences_.empty()) occurrences_.resize(std::size_t{greatest()} + 1);
    for (std::size_t i = part.after; i < part.after_end; ++i) {
      Occurrence& element = occurrences_[after_[i]];
      ++element.after;
      element.place = i;
    }
    for (std::size_t i = part.before; i < part.before_end; ++i) ++occurrences_[before_[i]].before;
    std::vector<Anchor> anchors;
    for (std::size_t i = part.before; i < part.before_end; ++i) {
      const Occurrence& element = occurrences_[before_[i]];
      if (element.before == 1 && element.after == 1) anchors.emplace_back(i, element.place);
    }
    for (std::size_t i = part.after; i < part.after_end; ++i) occurrences_[after_[i]] = {};
    for (std::size_t i = part.before; i < part.before_end; ++i) occurrences_[before_[i]] = {};
    return longest_ascent(anchors);
  }

  std::uint32_t greatest() const {
    const auto of = [](std::span<const std::uint32_t> elements) { return *std::ranges::max_element(elements); };
    return std::max(of(before_), of(after_));
  }

  using Place = std::int32_t;           // in a part, in `before`
  static constexpr Place nowhere = -2;  // and still less than 0 one further
  static constexpr std::size_t row(std::size_t edits) { return edits * (edits + 1) / 2; }

  // Myers. `reach_` has a row for each number of edits: how far in `before` one gets by them on each of the diagonals
  // that they reach, from lower left to upper right.
  void pair_by_edits(const Part& part) {
    const Grid grid{before_.data() + part.before, after_.data() + part.after, Place(part.before_end - part.before),
                    Place(part.after_end - part.after)};
    const std::size_t most = std::min(most_edits, std::size_t(grid.width) + std::size_t(grid.height));
    if (std::size_t(std::abs(grid.width - grid.height)) > most) return;
    reach_.resize(row(most_edits + 1));
    for (std::size_t edits = 0; edits <= most; ++edits) {
      const Place* const last = edits == 0 ? nullptr : &reach_[row(edits - 1)];
      Place* const now = &reach_[row(edits)];
      for (std::size_t i = 0; i <= edits; ++i) {
        const Place diagonal = Grid::diagonal(edits, i);
        now[i] = grid.slide(grid.start(last, edits, i), diagonal);
        if (now[i] == grid.width && now[i] - diagonal == grid.height) return trace(part, grid, edits, i);
      }
    }
  }

  // A part as a graph of edits: right is deleting, down is inserting.
  struct Grid {
    const std::uint32_t *before, *after;
    Place width, height;

    static Place diagonal(std::size_t edits, std::size_t i) { return 2 * Place(i) - Place(edits); }

    // After deleting one element more than on the diagonal to the left.
    Place deleting(const Place* last, std::size_t i) const {
      return i == 0 || last[i - 1] >= width ? nowhere : last[i - 1] + 1;
    }
    // After inserting one element more than on the diagonal to the right.
    Place inserting(const Place* last, std::size_t edits, std::size_t i) const {
      return i == edits || last[i] - diagonal(edits, i) > height ? nowhere : last[i];
    }
    Place start(const Place* last, std::size_t edits, std::size_t i) const {
      return last ? std::max(deleting(last, i), inserting(last, edits, i)) : 0;
    }
    Place slide(Place x, Place diagonal) const {
      if (x < 0) return nowhere;
      const Place end = std::min(width, height + diagonal);
      while (x < end && before[x] == after[x - diagonal]) ++x;
      return x;
    }
  };

  // Adds what the shortest script leaves alone.
  void trace(const Part& part, const Grid& grid, std::size_t edits, std::size_t i) {
    std::vector<Common> backwards;
    for (;; --edits) {
      const Place* const last = edits == 0 ? nullptr : &reach_[row(edits - 1)];
      const Place from = grid.start(last, edits, i), to = reach_[row(edits) + i];
      if (from < to)
        backwards.push_back({part.before + std::size_t(from), part.after + std::size_t(from - Grid::diagonal(edits, i)),
                             std::size_t(to - from)});
      if (edits == 0) break;
      if (from == grid.deleting(last, i)) --i;
    }
    for (auto each = backwards.rbegin(); each != backwards.rend(); ++each) add(each->before, each->after, each->length);
  }

  std::span<const std::uint32_t> before_, after_;
  std::vector<Common> found_;
  std::vector<Occurrence> occurrences_;  // by element; all zero between calls
  std::vector<Place> reach_;
};

}  // namespace

std::vector<Common> align(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after) {
  return Alignment(before, after).find();
}

}  // namespace codicil::redlining
