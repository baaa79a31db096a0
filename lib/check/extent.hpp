#pragma once
// How far something is said of all that it is asked of, and where: of each purpose its basis, of each kind of data its
// time.

#include <algorithm>
#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace codicil::checking {

// The path of what says something; empty: nothing does.
using Place = std::string_view;
// Paths that last as long as this does.
class Paths {
public:
  Paths() = default;
  Paths(const Paths&) = delete;
  Paths& operator=(const Paths&) = delete;

  Place keep(std::string path) { return paths_.emplace_back(std::move(path)); }

private:
  std::deque<std::string> paths_;
};

class Extent {
public:
  // What needs to be said once.
  static Extent of(Place place) {
    Extent made;
    made.add(place, {});
    return made;
  }
  void add(Place place, std::string_view name) {
    ++asked_;
    if (place.empty())
      gaps_.push_back(name);
    else if (++said_; std::ranges::find(places_, place) == places_.end())
      places_.push_back(place);
  }

  bool all() const { return asked_ > 0 && said_ == asked_; }
  bool some() const { return said_ > 0; }
  // What it is not said of: names, or one that is empty.
  const std::vector<std::string_view>& gaps() const { return gaps_; }
  // Where it is said, each place once.
  const std::vector<Place>& places() const { return places_; }

private:
  std::size_t asked_ = 0, said_ = 0;
  std::vector<std::string_view> gaps_;
  std::vector<Place> places_;
};

}  // namespace codicil::checking
