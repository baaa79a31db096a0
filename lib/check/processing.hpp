#pragma once
// What is done with data, whichever section tells of it: occasions, tools, messages, payments, records.

#include <codicil/model/policy.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace codicil::checking {

// A section, and the path of its facts.
struct Located {
  const Section* section;
  std::string path;
};
// The sections, those below others too, in reading order.
std::vector<Located> located(const std::vector<Section>& sections);

// How an organisation comes by data.
enum class Origin { unsaid, direct, observed, indirect };

// One thing done with data. Views live as long as the policy.
struct Processing {
  std::string path;
  Origin origin = Origin::unsaid;
  std::vector<std::string_view> data, purposes;  // ids, or the words of what stands only there
  bool has_data = false, has_purpose = false, has_basis = false, has_interest = false, has_retention = false;
  bool rests_on_interest = false, rests_on_consent = false;
  Stated<Requirement> requirement{};
  bool has_consequence = false;
  bool is_held = true;  // by the controller, or somebody for it: not payments that others handle on their own
};

// All that the policy tells of, completed from what its purposes, legal bases and retention say of the same data and
// purposes.
std::vector<Processing> processing_of(const Policy& policy, const std::vector<Located>& sections);

}  // namespace codicil::checking
