#pragma once
// What a policy says in general: everywhere, for everything, and now.

#include "check/items.hpp"

#include <codicil/model/policy.hpp>

#include <string>
#include <variant>
#include <vector>

namespace codicil::checking {

// Sections that hold everywhere, for everything, and now.
template <class Visit>
void each_general(const std::vector<Section>& sections, const std::string& above, Visit visit) {
  for (const Section& section : sections) {
    if (section.regions || section.services || !is_present(section)) continue;
    if (std::holds_alternative<section::Regional>(section.body)) continue;
    const std::string path = above + "sections." + section.id;
    visit(section, path);
    each_general(section.sections, path + '.', visit);
  }
}

}  // namespace codicil::checking
