#pragma once
// The items of a list, each with the path of its facts.

#include "model/identity.hpp"

#include <codicil/model/vocabulary.hpp>

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

// What is only to come (`certainty: future`) neither meets a duty nor makes one.
template <class T>
bool is_present(const T& item) {
  if constexpr (requires { item.certainty; })
    return !item.certainty || *item.certainty != Certainty::future;
  else
    return true;
}

// The same, but for what is only to come.
template <class T, class Visit>
void each_present(const std::string& list, const std::vector<T>& items, Visit visit) {
  each_item(list, items, [&](const std::string& path, const T& item) {
    if (is_present(item)) visit(path, item);
  });
}

}  // namespace codicil::checking
