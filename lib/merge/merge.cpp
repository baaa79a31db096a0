#include <codicil/merge.hpp>

#include "merge/merger.hpp"
#include "merge/sections.hpp"

#include <algorithm>

namespace codicil {
namespace merging {

std::vector<std::string> Merger::earlier_ids(const std::vector<std::string>* base, const std::vector<std::string>& ours,
                                             const std::vector<std::string>& theirs) {
  using Ids = std::unordered_set<std::string_view>;
  const auto set_of = [](const std::vector<std::string>& ids) { return Ids(ids.begin(), ids.end()); };
  const Ids before = base ? set_of(*base) : Ids(), in_ours = set_of(ours), in_theirs = set_of(theirs);
  std::vector<std::string> ids;
  for (const std::string& id : ours)
    if (in_theirs.count(id) || !before.count(id)) ids.push_back(id);
  for (const std::string& id : theirs)
    if (!in_ours.count(id) && !before.count(id)) ids.push_back(id);
  return ids;
}

namespace {

Policy merge_policy(Merger& merger, const Policy& base, const Policy& ours, const Policy& theirs) {
  Policy result;
  const auto part = [&](std::string_view name, auto member) {
    const Merger::Step step(merger, name);
    result.*member = merger.merged(&(base.*member), ours.*member, theirs.*member);
  };
  part("codicil", &Policy::codicil);
  part("policy", &Policy::policy);
  for_each_field<Policy>([&](const auto& f) { part(f.key, f.member); });
  result.sections = merge_sections(merger, base.sections, ours.sections, theirs.sections);
  part("wording", &Policy::wording);
  part("", &Policy::extensions);
  return result;
}

}  // namespace
}  // namespace merging

Merged merge(const Policy& base, const Policy& ours, const Policy& theirs, Side winner) {
  merging::Merger merger(winner);
  Policy policy = merging::merge_policy(merger, base, ours, theirs);
  std::vector<Conflict> conflicts = merger.take_conflicts();
  std::stable_sort(conflicts.begin(), conflicts.end(), [](auto& a, auto& b) { return a.path < b.path; });
  return {std::move(policy), std::move(conflicts)};
}

}  // namespace codicil
