#pragma once
// Sections, and where they stand.

#include "check/items.hpp"

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

// Calls `visit` with the path of each record of processing, of the registry or in full in a section, and the record;
// not with what is only to come.
template <class Visit>
void each_activity(const Policy& policy, const std::vector<Located>& sections, Visit visit) {
  for (const auto& entry : policy.activities)
    if (is_present(entry.value)) visit("activities." + entry.id, entry.value);
  for (const Located& each : sections)
    if (const auto* kind = std::get_if<section::Activities>(&each.section->body); kind && !each.section->none)
      each_item(each.path + ".activities", kind->activities, [&](const std::string& at, const auto& mention) {
        if (mention.id.empty() && is_present(*mention.own)) visit(at, *mention.own);
      });
}

}  // namespace codicil::checking
