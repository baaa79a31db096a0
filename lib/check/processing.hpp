#pragma once
// What is done with data, whichever section tells of it: occasions, tools, messages, payments, records, purposes.

#include "check/extent.hpp"
#include "check/located.hpp"
#include "model/directory.hpp"

#include <codicil/model/policy.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace codicil::checking {

// How an organisation comes by data.
enum class Origin { unsaid, direct, observed, indirect };

// One thing done with data. Views live as long as the policy.
struct Processing {
  std::string path;
  Origin origin = Origin::unsaid;
  std::vector<std::string_view> data, purposes;  // ids, or the words of what stands only there
  bool has_data = false;
  Extent purpose, basis;       // of the data, of the purposes
  Extent retention, deletion;  // a length of time or what ends it; a length of time
  Extent interest;             // each legitimate interest, with its holder
  bool rests_on_interest = false, rests_on_consent = false, rests_on_public_task = false;
  Stated<Requirement> requirement{};
  bool has_consequence = false;
  bool is_held = true;  // by the controller, or somebody for it: not payments that others handle on their own
};

// All that the policy tells of, completed from what its purposes, legal bases and retention say of the same data and
// purposes. What the policy uses data for, and no other part tells of, is done too. Views live as long as `paths`, too.
std::vector<Processing> processing_of(const Policy& policy, const Directory& directory,
                                      const std::vector<Located>& sections, Paths& paths);

}  // namespace codicil::checking
