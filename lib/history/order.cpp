// In which order versions were published.

#include <codicil/history.hpp>

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace codicil {
namespace {

constexpr std::string_view kDigits = "0123456789";

bool begins_with_digit(std::string_view text) { return kDigits.find(text.front()) != kDigits.npos; }

// The digits at the beginning, without zeros that say nothing.
std::string_view take_number(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of('0'), text.size()));
  const std::string_view digits = text.substr(0, text.find_first_not_of(kDigits));
  text.remove_prefix(digits.size());
  return digits;
}

// `2.9` before `2.10`: numbers by value, all else by its bytes.
bool is_earlier(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    const bool are_numbers = begins_with_digit(a) && begins_with_digit(b);
    const std::string_view left = are_numbers ? take_number(a) : a.substr(0, 1),
                           right = are_numbers ? take_number(b) : b.substr(0, 1);
    if (left != right) return std::pair(left.size(), left) < std::pair(right.size(), right);
    if (!are_numbers) a.remove_prefix(1), b.remove_prefix(1);
  }
  return a.empty() && !b.empty();
}

using Name = std::pair<std::optional<Date>, std::string>;  // a version of a day

Name name_of(const PublishedVersion& version, const Stated<std::string>& called) {
  return {day_of(version.policy, version.date), called ? *called : std::string()};
}

std::vector<Name> names_of(std::span<const PublishedVersion> versions) {
  std::vector<Name> names;
  for (const PublishedVersion& each : versions) names.push_back(name_of(each, each.policy.policy.version));
  return names;
}

std::vector<std::size_t> sorted(const std::vector<Name>& names) {
  std::vector<std::size_t> places(names.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
    return names[a].first != names[b].first ? names[a].first < names[b].first
                                            : is_earlier(names[a].second, names[b].second);
  });
  return places;
}

// Versions of one day, each after the one that it replaces.
class Order {
public:
  explicit Order(std::span<const PublishedVersion> versions)
      : versions_(versions), names_(names_of(versions)), is_placed_(versions.size()) {
    for (std::size_t i = 0; i < names_.size(); ++i) places_.emplace(names_[i], i);
  }

  std::vector<std::size_t> take() && {
    for (const std::size_t each : sorted(names_)) place(each);
    return std::move(order_);
  }

private:
  // What was met on the way is placed: so that a circle ends where it began.
  void place(std::optional<std::size_t> next) {
    std::vector<std::size_t> chain;
    for (; next && !is_placed_[*next]; next = replaced_by(*next)) {
      is_placed_[*next] = true;
      chain.push_back(*next);
    }
    order_.insert(order_.end(), chain.rbegin(), chain.rend());
  }

  std::optional<std::size_t> replaced_by(std::size_t place) const {
    const auto& replaces = versions_[place].policy.policy.replaces;
    const auto found = replaces ? places_.find(name_of(versions_[place], replaces)) : places_.end();
    return found == places_.end() ? std::nullopt : std::optional(found->second);
  }

  std::span<const PublishedVersion> versions_;
  std::vector<Name> names_;
  std::map<Name, std::size_t> places_;
  std::vector<bool> is_placed_;
  std::vector<std::size_t> order_;
};

}  // namespace

std::vector<std::size_t> publication_order(std::span<const PublishedVersion> versions) {
  return Order(versions).take();
}

}  // namespace codicil
