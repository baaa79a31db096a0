#pragma once
// How far something is said of all that it is asked of: of each purpose its basis, of each kind of data its time.

#include <cstddef>
#include <string_view>

namespace codicil::checking {

class Extent {
public:
  // What needs to be said once.
  static Extent of(bool is_said) {
    Extent made;
    made.add(is_said, {});
    return made;
  }
  void add(bool is_said, std::string_view name) {
    ++asked_;
    said_ += is_said ? 1 : 0;
    if (!is_said && gap_.empty()) gap_ = name;
  }

  bool all() const { return asked_ > 0 && said_ == asked_; }
  bool some() const { return said_ > 0; }
  // The first thing that it is not said of.
  std::string_view gap() const { return gap_; }

private:
  std::size_t asked_ = 0, said_ = 0;
  std::string_view gap_;
};

}  // namespace codicil::checking
