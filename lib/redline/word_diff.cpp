#include "redline/word_diff.hpp"

#include "redline/changes.hpp"

#include <map>
#include <tuple>
#include <utility>

namespace codicil::redlining {
namespace {

using document::Inlines;
using document::Mark;
using document::Run;
using document::Style;

// The pieces of a text with one look.
Pieces pieces_of(std::string_view text, Numbering& numbering) {
  Pieces pieces;
  pieces.reserve(text.size() / 3);
  cut(text, 0, numbering, pieces);
  return pieces;
}

// Calls `print(mark, pieces, begin, end)` for each stretch.
template <class Print>
void for_each_stretch(const Pieces& before, const Pieces& after, Print print) {
  const auto stretch = [&](Mark mark, const Pieces& pieces, std::size_t begin, std::size_t end) {
    if (begin < end) print(mark, pieces, begin, end);
  };
  std::size_t at = 0;
  for (const Change& each : changes(before, after)) {
    stretch(Mark::none, after, at, each.after);
    stretch(Mark::deleted, before, each.before, each.before_end);
    stretch(Mark::inserted, after, each.after, each.after_end);
    at = each.after_end;
  }
  stretch(Mark::none, after, at, after.size());
}

// Runs of a text and what they look like.
class Looks {
public:
  // The pieces of a text whose runs keep their order: `run_of` tells each piece's.
  Pieces cut(const Inlines& inlines, Numbering& numbering, std::vector<const Run*>& run_of) {
    Pieces pieces;
    for (const Run& run : inlines) {
      redlining::cut(run.text, number(run), numbering, pieces);
      run_of.resize(pieces.size(), &run);
    }
    return pieces;
  }

private:
  using Look = std::tuple<Style, std::string_view, std::string_view, std::string_view>;

  std::uint32_t number(const Run& run) {
    return known_.emplace(Look{run.style, run.link, run.date, run.language}, std::uint32_t(known_.size()))
        .first->second;
  }

  std::map<Look, std::uint32_t> known_;
};

}  // namespace

std::vector<Edit> word_diff(std::string_view before, std::string_view after) {
  Numbering numbering;
  const Pieces old_pieces = pieces_of(before, numbering), new_pieces = pieces_of(after, numbering);
  std::vector<Edit> edits;
  for_each_stretch(old_pieces, new_pieces, [&](Mark mark, const Pieces& pieces, std::size_t begin, std::size_t end) {
    const char* const first = pieces[begin].text.data();
    const std::string_view last = pieces[end - 1].text;
    edits.push_back({mark, {first, std::size_t(last.data() + last.size() - first)}});
  });
  return edits;
}

Inlines word_diff(const Inlines& before, const Inlines& after) {
  Numbering numbering;
  Looks looks;
  std::vector<const Run*> old_runs, new_runs;
  const Pieces old_pieces = looks.cut(before, numbering, old_runs), new_pieces = looks.cut(after, numbering, new_runs);
  Inlines merged;
  for_each_stretch(old_pieces, new_pieces, [&](Mark mark, const Pieces& pieces, std::size_t begin, std::size_t end) {
    const auto& runs = mark == Mark::deleted ? old_runs : new_runs;
    for (std::size_t i = begin; i < end; ++i) {
      const Run& run = *runs[i];
      if (i == begin || runs[i] != runs[i - 1])
        merged.push_back({{}, run.style, mark, run.link, run.date, run.language});
      merged.back().text += pieces[i].text;
    }
  });
  return merged;
}

}  // namespace codicil::redlining
