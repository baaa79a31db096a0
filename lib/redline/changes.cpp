#include "redline/changes.hpp"

#include "redline/align.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace codicil::redlining {
namespace {

using unicode::PieceKind;

bool is_same(const Piece& a, const Piece& b) { return a.number == b.number; }
bool is_line_feed(const Piece& piece) { return piece.text == "\n"; }

// How much there is to read, in bytes: three are `the`, or one Chinese character. Spaces say nothing.
std::size_t weight(const Piece& piece) { return piece.kind == PieceKind::space ? 0 : piece.text.size(); }

std::size_t weight(const Pieces& pieces, std::size_t begin, std::size_t end) {
  std::size_t sum = 0;
  for (; begin < end; ++begin) sum += weight(pieces[begin]);
  return sum;
}

// A text without its spaces.
struct Words {
  explicit Words(const Pieces& pieces) {
    for (std::size_t i = 0; i < pieces.size(); ++i)
      if (pieces[i].kind != PieceKind::space) numbers.push_back(pieces[i].number), places.push_back(i);
  }

  std::vector<std::uint32_t> numbers;
  std::vector<std::size_t> places;
};

// What is found first: the shortest changes.
class Search {
public:
  Search(const Pieces& before, const Pieces& after) : before_(before), after_(after) {}

  std::vector<Change> find() && {
    const Words before(before_), after(after_);
    for (const Common& common : align(before.numbers, after.numbers))
      for (std::size_t i = 0; i < common.length; ++i)
        pair(before.places[common.before + i], after.places[common.after + i]);
    add({done_before_, before_.size(), done_after_, after_.size()});
    return std::move(found_);
  }

private:
  void pair(std::size_t before, std::size_t after) {
    add({done_before_, before, done_after_, after});
    done_before_ = before + 1;
    done_after_ = after + 1;
  }

  // Without what is the same at the ends: spaces, as a rule.
  void add(Change change) {
    const auto has_both = [&] { return change.deletes() && change.inserts(); };
    while (has_both() && is_same(before_[change.before], after_[change.after])) ++change.before, ++change.after;
    while (has_both() && is_same(before_[change.before_end - 1], after_[change.after_end - 1]))
      --change.before_end, --change.after_end;
    if (change.deletes() || change.inserts()) found_.push_back(change);
  }

  const Pieces &before_, &after_;
  std::size_t done_before_ = 0, done_after_ = 0;
  std::vector<Change> found_;
};

// Joins changes that have only crumbs between them: that is no more to read, and one thing to understand.
class Joining {
public:
  Joining(const Pieces& before, const Pieces& after) : before_(before), after_(after) {}

  std::vector<Change> join(const std::vector<Change>& changes) && {
    for (const Change& each : changes) add(each);
    if (joined_.size() > 1 && is_rewritten()) return {{0, before_.size(), 0, after_.size()}};
    return std::move(joined_);
  }

private:
  static constexpr std::size_t crumb = 3;            // a lone sign, `the`, `of`
  static constexpr std::size_t rewritten_below = 5;  // a fifth stayed

  struct Weights {
    std::size_t deleted, inserted;
    std::size_t greater() const { return std::max(deleted, inserted); }
  };

  void add(const Change& change) {
    const Weights own{weight(before_, change.before, change.before_end),
                      weight(after_, change.after, change.after_end)};
    if (joined_.empty() || !join_to_last(change, own)) {
      joined_.push_back(change);
      last_ = own;
    }
  }

  bool join_to_last(const Change& change, const Weights& own) {
    Change& last = joined_.back();
    const std::size_t between = weight(before_, last.before_end, change.before);
    const bool is_replacing = (last.deletes() || change.deletes()) && (last.inserts() || change.inserts());
    if (!is_replacing || between > std::max(crumb, std::min(last_.greater(), own.greater()) / 2)) return false;
    if (has_line_feed(last.before_end, change.before)) return false;
    last.before_end = change.before_end;
    last.after_end = change.after_end;
    last_ = {last_.deleted + between + own.deleted, last_.inserted + between + own.inserted};
    return true;
  }

  // Line feeds that stayed keep what is left and right of them apart.
  bool is_rewritten() const {
    std::size_t deleted = 0, inserted = 0, at = 0;
    for (const Change& each : joined_) {
      if (has_line_feed(at, each.before)) return false;
      deleted += weight(before_, each.before, each.before_end);
      inserted += weight(after_, each.after, each.after_end);
      at = each.before_end;
    }
    const std::size_t stayed = weight(before_, 0, before_.size()) - deleted;
    return stayed * rewritten_below < stayed + std::min(deleted, inserted) && !has_line_feed(at, before_.size());
  }

  bool has_line_feed(std::size_t begin, std::size_t end) const {
    const auto first = before_.begin();
    return std::any_of(first + std::ptrdiff_t(begin), first + std::ptrdiff_t(end), is_line_feed);
  }

  const Pieces &before_, &after_;
  std::vector<Change> joined_;
  Weights last_{0, 0};  // of the last one
};

bool ends_sentence(const Piece& piece) {
  constexpr std::array<std::string_view, 6> ends = {".", "!", "?", "\u3002", "\uFF01", "\uFF1F"};
  return std::find(ends.begin(), ends.end(), piece.text) != ends.end();
}

// How good a place between two pieces is for a change to begin or end.
unsigned quality(const Pieces& text, std::size_t at) {
  if (at == 0 || at == text.size()) return 5;
  const Piece &left = text[at - 1], &right = text[at];
  if (is_line_feed(left)) return 4;
  const Piece& last = left.kind == PieceKind::space && at > 1 ? text[at - 2] : left;
  if (right.kind == PieceKind::word && ends_sentence(last)) return 3;
  if (right.kind == PieceKind::sign || (right.kind == PieceKind::word && last.kind == PieceKind::sign)) return 2;
  return left.kind == PieceKind::space || right.kind == PieceKind::space ? 1 : 0;
}

// Slides a change that only inserts or only deletes to where it reads best: in `We sell data. We share data.`, the new
// sentence may be said to begin with the first `We` or the second.
class Slider {
public:
  // Of `text`, the part from `begin` to `end` changed; what lies from `low` to `high` around it did not.
  Slider(const Pieces& text, std::size_t begin, std::size_t end, std::size_t low, std::size_t high)
      : text_(text), begin_(begin), end_(end), low_(low), high_(high) {}

  // By how much.
  std::ptrdiff_t best() const {
    std::size_t to = begin_, right = begin_, left = begin_;
    while (right + length() < high_ && is_same(text_[right], text_[right + length()])) consider(++right, to);
    while (left > low_ && is_same(text_[left - 1], text_[left - 1 + length()])) consider(--left, to);
    return std::ptrdiff_t(to) - std::ptrdiff_t(begin_);
  }

private:
  std::size_t length() const { return end_ - begin_; }
  unsigned quality_at(std::size_t begin) const { return quality(text_, begin) + quality(text_, begin + length()); }
  void consider(std::size_t begin, std::size_t& best) const {
    if (quality_at(begin) > quality_at(best)) best = begin;
  }

  const Pieces& text_;
  std::size_t begin_, end_, low_, high_;
};

void slide(std::vector<Change>& changes, const Pieces& before, const Pieces& after) {
  for (std::size_t i = 0; i < changes.size(); ++i) {
    Change& change = changes[i];
    if (change.deletes() && change.inserts()) continue;
    const bool is_last = i + 1 == changes.size();
    const std::ptrdiff_t by =
        change.deletes() ? Slider(before, change.before, change.before_end, i == 0 ? 0 : changes[i - 1].before_end,
                                  is_last ? before.size() : changes[i + 1].before)
                               .best()
                         : Slider(after, change.after, change.after_end, i == 0 ? 0 : changes[i - 1].after_end,
                                  is_last ? after.size() : changes[i + 1].after)
                               .best();
    for (std::size_t* each : {&change.before, &change.before_end, &change.after, &change.after_end})
      *each += std::size_t(by);
  }
}

}  // namespace

void cut(std::string_view text, std::uint32_t look, Numbering& numbering, Pieces& pieces) {
  const std::uint32_t space = numbering.of(" ", look);
  while (!text.empty()) {
    const unicode::Piece next = unicode::first_piece(text);
    const std::string_view piece = text.substr(0, next.length);
    pieces.push_back({piece, piece == " " ? space : numbering.of(piece, look), next.kind});
    text.remove_prefix(next.length);
  }
}

std::vector<Change> changes(const Pieces& before, const Pieces& after) {
  std::vector<Change> found = Joining(before, after).join(Search(before, after).find());
  slide(found, before, after);
  return found;
}

}  // namespace codicil::redlining
