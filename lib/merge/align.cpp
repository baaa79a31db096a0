#include "merge/align.hpp"

#include <algorithm>
#include <unordered_map>

namespace codicil::merging {
namespace {

class Pairing {
public:
  Pairing(const Items& left, const Items& right)
      : left_(left), right_(right), of_left_(left.size(), absent), of_right_(right.size(), absent) {}

  // What has not moved, nor anything before it, or nothing after it.
  void by_ends() {
    std::size_t begin = 0, left = left_.size(), right = right_.size();
    while (begin < left && begin < right && left_[begin] == right_[begin]) join(begin, begin), ++begin;
    while (left > begin && right > begin && left_[left - 1] == right_[right - 1]) join(--left, --right);
  }

  void by_label() {
    std::unordered_map<std::string_view, std::size_t> count;
    for (const Items* items : {&left_, &right_})
      for (const Item& item : *items) count[item.label] += items == &left_ ? 1 : many;
    match([&](const Items& items, std::size_t i) {
      const std::string& label = items[i].label;
      return label.empty() || count[label] != 1 + many ? std::string() : label;
    });
  }

  void by_content() {
    match([](const Items& items, std::size_t i) { return key(items[i], items[i].content); });
  }

  // Between two neighbours that are the same in both, items of one label are the same ones in order.
  void by_place() {
    const auto gaps_of_left = gaps(of_left_, false), gaps_of_right = gaps(of_right_, true);
    match([&](const Items& items, std::size_t i) {
      return key(items[i], (&items == &left_ ? gaps_of_left : gaps_of_right)[i]);
    });
  }

  std::vector<std::size_t> take() { return std::move(of_left_); }

private:
  static constexpr std::size_t many = std::size_t{1} << 32;

  void join(std::size_t left, std::size_t right) { of_left_[left] = right, of_right_[right] = left; }

  static std::string key(const Item& item, std::size_t number) { return item.label + '\0' + std::to_string(number); }

  // The number in `left` of the nearest item before each that has a partner, from 1; 0 where there is none.
  static std::vector<std::size_t> gaps(const std::vector<std::size_t>& partners, bool right) {
    std::vector<std::size_t> gaps;
    std::size_t gap = 0;
    for (std::size_t i = 0; i < partners.size(); ++i) {
      gaps.push_back(gap);
      if (partners[i] != absent) gap = (right ? partners[i] : i) + 1;
    }
    return gaps;
  }

  // Pairs what has no partner yet and the same key, first with first. An empty key is none.
  template <class Key>
  void match(const Key& key_of) {
    std::unordered_map<std::string, std::vector<std::size_t>> waiting;
    for (std::size_t i = left_.size(); i-- > 0;)
      if (of_left_[i] == absent)
        if (std::string key = key_of(left_, i); !key.empty()) waiting[std::move(key)].push_back(i);
    for (std::size_t j = 0; j < right_.size(); ++j) {
      if (of_right_[j] != absent) continue;
      const auto found = waiting.find(key_of(right_, j));
      if (found == waiting.end() || found->second.empty()) continue;
      join(found->second.back(), j);
      found->second.pop_back();
    }
  }

  const Items& left_;
  const Items& right_;
  std::vector<std::size_t> of_left_, of_right_;
};

// Some of the items.
Items chosen(const Items& items, const std::vector<std::size_t>& which) {
  Items some;
  for (const std::size_t i : which) some.push_back(items[i]);
  return some;
}

// The items that no partner points to.
std::vector<std::size_t> others(std::size_t count, const std::vector<std::size_t>& partners) {
  std::vector<bool> known(count);
  for (const std::size_t i : partners)
    if (i != absent) known[i] = true;
  std::vector<std::size_t> rest;
  for (std::size_t i = 0; i < count; ++i)
    if (!known[i]) rest.push_back(i);
  return rest;
}

using Place = std::size_t Triple::*;

std::vector<Triple> sorted_by(Place place, const std::vector<Triple>& items) {
  std::vector<Triple> some;
  std::copy_if(items.begin(), items.end(), std::back_inserter(some),
               [&](const Triple& item) { return item.*place != absent; });
  std::sort(some.begin(), some.end(), [&](const Triple& a, const Triple& b) { return a.*place < b.*place; });
  return some;
}

// Whether a side has the items of the base in another order.
bool moved(Place side, const std::vector<Triple>& items) {
  std::vector<Triple> known = sorted_by(side, items);
  std::erase_if(known, [](const Triple& item) { return item.base == absent; });
  return !std::is_sorted(known.begin(), known.end(), [](auto& a, auto& b) { return a.base < b.base; });
}

}  // namespace

std::vector<std::size_t> pair(const Items& left, const Items& right) {
  Pairing pairing(left, right);
  pairing.by_ends();
  pairing.by_label();
  pairing.by_content();
  pairing.by_place();
  return pairing.take();
}

std::vector<Triple> align(const Items& base, const Items& ours, const Items& theirs) {
  const auto in_ours = pair(base, ours), in_theirs = pair(base, theirs);
  std::vector<Triple> all;
  for (std::size_t i = 0; i < base.size(); ++i) all.push_back({i, in_ours[i], in_theirs[i]});
  const auto our_own = others(ours.size(), in_ours), their_own = others(theirs.size(), in_theirs);
  const Items left = chosen(ours, our_own), right = chosen(theirs, their_own);
  Pairing additions(left, right);
  additions.by_label();
  additions.by_content();
  const auto partners = additions.take();
  for (std::size_t i = 0; i < our_own.size(); ++i)
    all.push_back({absent, our_own[i], partners[i] == absent ? absent : their_own[partners[i]]});
  for (const std::size_t i : others(their_own.size(), partners)) all.push_back({absent, absent, their_own[i]});
  return all;
}

std::vector<Triple> ordered(std::vector<Triple> items) {
  const bool as_theirs = moved(&Triple::theirs, items) && !moved(&Triple::ours, items);
  const Place main = as_theirs ? &Triple::theirs : &Triple::ours, other = as_theirs ? &Triple::ours : &Triple::theirs;

  // What only the other side has, by the item of the main side that it follows there.
  std::unordered_map<std::size_t, std::vector<Triple>> followers;
  std::size_t neighbour = absent;
  for (const Triple& item : sorted_by(other, items)) {
    if (item.*main == absent) followers[neighbour].push_back(item);
    if (item.*main != absent) neighbour = item.*main;
  }

  // What the main side added behind the same neighbour comes first.
  std::vector<Triple> order, pending = followers[absent];
  const auto flush = [&] {
    order.insert(order.end(), pending.begin(), pending.end());
    pending.clear();
  };
  for (const Triple& item : sorted_by(main, items)) {
    if (item.*other != absent) flush();
    order.push_back(item);
    if (const auto found = followers.find(item.*main); found != followers.end()) pending = found->second;
  }
  flush();
  return order;
}

}  // namespace codicil::merging
