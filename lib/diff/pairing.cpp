#include "diff/pairing.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace codicil::diffing {
namespace {

using Nodes = std::vector<const Node*>;

constexpr std::size_t kAllPairs = 64;   // items on each side up to which everything is compared with everything
constexpr std::size_t kNeighbours = 8;  // else so many places to each side
constexpr std::size_t kWords = 64;      // words of an item that are looked at
constexpr double kLikeness = 0.5;       // share of words that makes two items one

// FNV-1a: the same on every machine, since the order of equal names rests on it.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash;
}

// A hash of what a node says, its key and place apart; the same for any order of items.
std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15U;
  return hash ^ (hash >> 29);
}
std::uint64_t hash_of(const Node& node) {
  std::uint64_t hash = mix(static_cast<std::uint64_t>(node.fact), static_cast<std::uint64_t>(node.state));
  if (node.fact != FactKind::group) hash = mix(hash, hash_of(node.value));
  std::uint64_t sum = 0;
  for (const Node& child : node.children) sum += mix(hash_of(child), child.key_is == Key::own ? hash_of(child.key) : 0);
  return mix(hash, sum);
}

void collect_words(const Node& node, std::vector<std::string_view>& words) {
  std::string_view text = node.value;
  while (!text.empty() && words.size() < kWords) {
    const auto begin = text.find_first_not_of(" \n");
    if (begin == text.npos) break;
    const auto end = std::min(text.find_first_of(" \n", begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    text.remove_prefix(end);
  }
  for (const Node& child : node.children)
    if (words.size() < kWords) collect_words(child, words);
}

std::vector<std::string_view> sorted_words(const Node& node) {
  std::vector<std::string_view> words;
  collect_words(node, words);
  std::sort(words.begin(), words.end());
  return words;
}

// Twice the words they share, of all their words (Dice's coefficient).
double likeness(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  if (a.empty() && b.empty()) return 1;
  std::vector<std::string_view> shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return 2.0 * static_cast<double>(shared.size()) / static_cast<double>(a.size() + b.size());
}

// The pairs found so far. Items that are taken become null in the lists they came from.
class Pairing {
public:
  void take(const Node*& before, const Node*& after) {
    partners_.emplace(before, after);
    partners_.emplace(std::exchange(after, nullptr), std::exchange(before, nullptr));
  }
  const Node* partner(const Node* item) const {
    const auto found = partners_.find(item);
    return found == partners_.end() ? nullptr : found->second;
  }

private:
  std::unordered_map<const Node*, const Node*> partners_;
};

void drop_taken(Nodes& nodes) { std::erase(nodes, nullptr); }

void pair_equal(Nodes& before, Nodes& after, Pairing& pairs) {
  std::unordered_multimap<std::uint64_t, std::size_t> places;
  for (std::size_t i = before.size(); i-- > 0;) places.emplace(hash_of(*before[i]), i);
  for (const Node*& item : after) {
    const auto found = places.find(hash_of(*item));
    if (found == places.end()) continue;
    pairs.take(before[found->second], item);
    places.erase(found);
  }
  drop_taken(before), drop_taken(after);
}

struct Candidate {
  double likeness;
  std::size_t before, after;
};

std::vector<Candidate> candidates(const Nodes& before, const Nodes& after, double least) {
  std::vector<std::vector<std::string_view>> theirs, ours;
  for (const Node* item : before) theirs.push_back(sorted_words(*item));
  for (const Node* item : after) ours.push_back(sorted_words(*item));
  const bool all = before.size() <= kAllPairs && after.size() <= kAllPairs;
  std::vector<Candidate> found;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const std::size_t first = all ? 0 : i - std::min(i, kNeighbours);
    const std::size_t last = all ? after.size() : std::min(after.size(), i + kNeighbours + 1);
    for (std::size_t j = first; j < last; ++j)
      if (const double like = likeness(theirs[i], ours[j]); like >= least) found.push_back({like, i, j});
  }
  return found;
}

// Best first. What ties is ordered by words, not by side, so that both directions of a comparison agree.
void pair_alike(Nodes& before, Nodes& after, double least, Pairing& pairs) {
  std::vector<Candidate> found = candidates(before, after, least);
  const auto rank = [&](const Candidate& c) {
    const std::size_t distance = c.before < c.after ? c.after - c.before : c.before - c.after;
    const std::string &a = before[c.before]->value, &b = after[c.after]->value;
    return std::tuple(-c.likeness, distance, c.before + c.after, std::min(a, b), std::max(a, b));
  };
  std::stable_sort(found.begin(), found.end(),
                   [&](const Candidate& a, const Candidate& b) { return rank(a) < rank(b); });
  Nodes left = before, right = after;
  for (const Candidate& c : found)
    if (left[c.before] && right[c.after]) pairs.take(left[c.before], right[c.after]);
  before = std::move(left), after = std::move(right);
  drop_taken(before), drop_taken(after);
}

using Groups = std::unordered_map<std::string_view, std::pair<Nodes, Nodes>>;

Groups by_key(const Nodes& before, const Nodes& after) {
  Groups groups;
  groups.reserve(before.size() + after.size());
  for (const Node* item : before) groups[item->key].first.push_back(item);
  for (const Node* item : after) groups[item->key].second.push_back(item);
  return groups;
}

// Items of one key belong together even where they have few words in common.
void pair_group(Nodes& before, Nodes& after, Pairing& pairs) {
  if (before.size() == 1 && after.size() == 1) return pairs.take(before[0], after[0]);
  pair_equal(before, after, pairs);
  if (!before.empty() && !after.empty()) pair_alike(before, after, 0, pairs);
}

Nodes pointers(const std::vector<Node>& nodes) {
  Nodes all;
  for (const Node& node : nodes) all.push_back(&node);
  return all;
}

// Gives pairs of one key numbers, in an order that does not depend on which list is the older one.
void tell_apart(std::vector<Pair>& pairs) {
  if (pairs.size() < 2) return;
  std::unordered_map<std::string_view, std::vector<Pair*>> groups;
  for (Pair& pair : pairs) groups[pair.key].push_back(&pair);
  const auto rank = [](const Pair* pair) {
    const std::uint64_t a = pair->before ? hash_of(*pair->before) : 0, b = pair->after ? hash_of(*pair->after) : 0;
    return std::pair(std::min(a, b), std::max(a, b));
  };
  std::vector<std::vector<Pair*>> several;
  for (auto& [key, group] : groups)
    if (group.size() > 1) several.push_back(std::move(group));
  for (std::vector<Pair*>& group : several) {
    std::stable_sort(group.begin(), group.end(), [&](const Pair* a, const Pair* b) { return rank(a) < rank(b); });
    for (std::size_t i = 1; i < group.size(); ++i) group[i]->key += '-' + std::to_string(i + 1);
  }
}

}  // namespace

std::string common_key(const Node* before, const Node* after) {
  return before && after ? std::min(before->key, after->key) : before ? before->key : after->key;
}

namespace {

std::vector<Pair> named(std::vector<Pair> pairs) {
  for (Pair& pair : pairs) pair.key = common_key(pair.before, pair.after);
  tell_apart(pairs);
  return pairs;
}

// What has nothing on the other side.
std::vector<Pair> alone(const Node& before, const Node& after) {
  std::vector<Pair> all;
  for (const Node& item : after.children) all.push_back({nullptr, &item});
  for (const Node& item : before.children) all.push_back({&item, nullptr});
  return named(std::move(all));
}

}  // namespace

std::vector<Pair> pair_children(const Node& before, const Node& after) {
  if (before.children.empty() || after.children.empty()) return alone(before, after);
  const Nodes olds = pointers(before.children), news = pointers(after.children);
  Pairing pairs;
  Groups groups = by_key(olds, news);
  for (auto& [key, group] : groups)
    if (!group.first.empty() && !group.second.empty()) pair_group(group.first, group.second, pairs);
  const auto reworded = [&](const Nodes& nodes) {
    Nodes left;
    for (const Node* node : nodes)
      if (node->key_is == Key::worded && !pairs.partner(node)) left.push_back(node);
    return left;
  };
  Nodes gone = reworded(olds), come = reworded(news);
  pair_alike(gone, come, kLikeness, pairs);
  std::vector<Pair> all;
  for (const Node* item : news) all.push_back({pairs.partner(item), item});
  for (const Node* item : olds)
    if (!pairs.partner(item)) all.push_back({item, nullptr});
  return named(std::move(all));
}

}  // namespace codicil::diffing
