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
      gap_ = gap_.empty() ? name : gap_;
    else if (++said_; std::ranges::find(places_, place) == places_.end())
      places_.push_back(place);
  }

  bool all() const { return asked_ > 0 && said_ == asked_; }
  bool some() const { return said_ > 0; }
  // The first thing that it is not said of.
  std::string_view gap() const { return gap_; }
  // Where it is said, each place once.
  const std::vector<Place>& places() const { return places_; }

private:
  std::size_t asked_ = 0, said_ = 0;
  std::string_view gap_;
  std::vector<Place> places_;
};

}  // namespace codicil::checking
