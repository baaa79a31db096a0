#include "review/swaps.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <unordered_set>

namespace codicil::reviewing {
namespace {

constexpr auto kSwappable = std::to_array<std::string_view>(
    {"payments.providers", "sharing.recipients", "processors.items", "advertising.partners", "activity.recipients",
     "purpose-use.recipients", "transfer.mechanism", "processor.safeguards"});

bool is_swappable(const Change& change) {
  const std::string field = std::string(change.owner) + '.' + std::string(change.field);
  return !change.item.empty() && std::find(kSwappable.begin(), kSwappable.end(), field) != kSwappable.end();
}

std::string list_of(const Change& change) { return change.path.substr(0, change.path.size() - change.item.size()); }

// The list it stands in and what it is there for: of what one says, the other one must say the same.
std::string task_of(const Change& change) {
  std::string task = list_of(change);
  for (const std::string& purpose : values_of(change, "for", change.kind == Change::Kind::added))
    task += '\n' + purpose;
  return task;
}

// What came to a list, or to a task in it, and what went.
struct Exchange {
  std::vector<Change*> gone, come;
  bool is_one_for_one() const { return gone.size() == 1 && come.size() == 1; }
};
using Exchanges = std::map<std::string, Exchange>;

void note(Change& change, Exchange& exchange) {
  if (change.kind == Change::Kind::removed) exchange.gone.push_back(&change);
  if (change.kind == Change::Kind::added) exchange.come.push_back(&change);
}

// What is said of two things, paired by where it stands below them.
std::vector<Change> paired(std::vector<Change> gone, std::vector<Change> come) {
  std::map<std::string, Change> olds;
  std::vector<Change> pairs;
  for (Change& part : gone) olds.emplace(part.path, std::move(part));
  for (Change& part : come) {
    if (auto old = olds.extract(part.path)) {
      part.kind = Change::Kind::changed;
      part.before = std::move(old.mapped().before);
      part.parts = paired(std::move(old.mapped().parts), std::move(part.parts));
    }
    pairs.push_back(std::move(part));
  }
  for (auto& [path, part] : olds) pairs.push_back(std::move(part));
  return pairs;
}

// Parts of both stand below the pair.
void move_below(const std::string& path, std::size_t length, std::vector<Change>& parts) {
  for (Change& part : parts) {
    part.path.replace(0, length, path);
    move_below(path, length, part.parts);
  }
}

Change joined(Change gone, Change come) {
  Change swap = come;
  swap.kind = Change::Kind::changed;
  swap.item = std::min(gone.item, come.item) + '~' + std::max(gone.item, come.item);
  swap.path = list_of(come) + swap.item;
  swap.before = std::move(gone.before);
  move_below(swap.path, gone.path.size(), gone.parts);
  move_below(swap.path, come.path.size(), come.parts);
  swap.parts = paired(std::move(gone.parts), std::move(come.parts));
  return swap;
}

// A name in the place of words, or the other way round: diff() compares no part of one with a part of the other.
void pair_parts(Change& change) {
  if (!is_another(change)) return;
  const auto come = std::stable_partition(change.parts.begin(), change.parts.end(),
                                          [](const Change& part) { return part.kind == Change::Kind::removed; });
  change.parts = paired({change.parts.begin(), come}, {come, change.parts.end()});
}

}  // namespace

std::vector<Change> with_swaps(std::vector<Change> changes) {
  Exchanges lists, tasks;
  for (Change& change : changes) pair_parts(change);
  for (Change& change : changes)
    if (is_swappable(change)) note(change, lists[list_of(change)]), note(change, tasks[task_of(change)]);
  std::unordered_set<const Change*> used;
  for (auto& [task, exchange] : tasks) {
    const bool has_task = task.find('\n') != task.npos;
    if (!has_task && !lists[task].is_one_for_one()) continue;
    for (std::size_t i = 0; i < std::min(exchange.gone.size(), exchange.come.size()); ++i) {
      *exchange.come[i] = joined(*exchange.gone[i], *exchange.come[i]);
      used.insert(exchange.gone[i]);
    }
  }
  std::vector<Change> left;
  for (Change& change : changes)
    if (!used.contains(&change)) left.push_back(std::move(change));
  return left;
}

bool is_another(const Change& change) {
  return !change.parts.empty() && change.before.state == Saying::State::stated &&
         change.after.state == Saying::State::stated;
}

bool is_unchanged(const Change& part) {
  const auto says_the_same = [&] {
    const Saying &a = part.before, &b = part.after;
    return a.state == b.state && a.fact == b.fact && (a.fact == FactKind::group || a.value == b.value);
  };
  return part.kind == Change::Kind::changed && says_the_same() && std::ranges::all_of(part.parts, is_unchanged);
}

}  // namespace codicil::reviewing
