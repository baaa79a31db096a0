#include "review/swaps.hpp"

#include <algorithm>
#include <array>
#include <map>

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

// What came to a list and what went.
struct List {
  std::vector<Change*> gone, come;
};

bool serves_the_same(const List& list, const Change& gone, const Change& come) {
  const std::vector<std::string> was = values_of(gone, "for", false), is = values_of(come, "for", true);
  if (!was.empty() || !is.empty()) return was == is;
  return list.gone.size() == 1 && list.come.size() == 1;
}

Change joined(Change gone, Change come) {
  Change swap = come;
  swap.kind = Change::Kind::changed;
  swap.item = std::min(gone.item, come.item) + '~' + std::max(gone.item, come.item);
  swap.path = list_of(come) + swap.item;
  swap.before = std::move(gone.before);
  swap.parts.insert(swap.parts.begin(), std::move_iterator(gone.parts.begin()), std::move_iterator(gone.parts.end()));
  return swap;
}

}  // namespace

std::vector<Change> with_swaps(std::vector<Change> changes) {
  std::map<std::string, List> lists;
  for (Change& change : changes) {
    if (!is_swappable(change)) continue;
    List& list = lists[list_of(change)];
    if (change.kind == Change::Kind::removed) list.gone.push_back(&change);
    if (change.kind == Change::Kind::added) list.come.push_back(&change);
  }
  std::vector<const Change*> used;
  for (auto& each_list : lists) {
    List& list = each_list.second;
    for (Change* gone : list.gone) {
      const auto come = std::find_if(list.come.begin(), list.come.end(), [&](const Change* each) {
        return each->kind == Change::Kind::added && serves_the_same(list, *gone, *each);
      });
      if (come == list.come.end()) continue;
      **come = joined(*gone, **come);
      used.push_back(gone);
    }
  }
  std::vector<Change> left;
  for (Change& change : changes)
    if (std::find(used.begin(), used.end(), &change) == used.end()) left.push_back(std::move(change));
  return left;
}

}  // namespace codicil::reviewing
