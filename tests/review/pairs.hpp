#pragma once
// Pairs of policies in one file: what stands before `--- before` in neither, then the older version, the newer one, and
// the findings to expect.

#include <codicil/review.hpp>

#include <string>
#include <vector>

namespace codicil::test {

struct PolicyPair {
  std::string name;
  Policy before, after;
  ReviewOptions options{};
  std::string expected;  // a line a finding: `material D301 recipient-added sections.processors.items.acme`
};

// The pairs of a folder of tests/review, ordered by name. What every policy needs (`codicil`, `policy`, `parties`) is
// added where it is left out.
std::vector<PolicyPair> read_pairs(const std::string& folder);

// The findings and gates as the files list them; with the messages after a bar.
std::string lines_of(const PolicyReview& review, bool with_messages = false);

}  // namespace codicil::test
