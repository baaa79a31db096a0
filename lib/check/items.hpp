#pragma once
// The items of a list, each with the path of its facts.

#include "model/identity.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace codicil::checking {

// Calls `visit` with the path and value of each item.
template <class T, class Visit>
void each_item(const std::string& list, const std::vector<T>& items, Visit visit) {
  ItemNames names;
  for (const T& item : items) visit(list + '.' + names.next(natural_name(item)), item);
}

}  // namespace codicil::checking
