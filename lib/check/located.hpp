#pragma once
// Sections, and where they stand.

#include <codicil/model/policy.hpp>

#include <functional>
#include <string>
#include <vector>

namespace codicil::checking {

// A section, and the path of its facts.
struct Located {
  const Section* section;
  std::string path;
};
// The sections that `holds` lets pass, those below them too, in reading order.
std::vector<Located> located(const std::vector<Section>& sections, const std::function<bool(const Section&)>& holds);

}  // namespace codicil::checking
