#pragma once
// Pairs of policies in one file, each part under a line of its own:
//
//   what the pair is about, and labels:
//   label: material       what the sources ask for
//   ours: notable, since  where we disagree, and why
//   class: 7              the class of change (docs/review.md), or none
//   --- both        what both versions state
//   --- before      the older version
//   --- after       the newer one
//   --- options     what the caller says: `today: 2026-01-01`, `severity: D302 material`, `waiver: 0123456789ab
//   2026-01-01`
//   --- expected    a line a finding: `material D301 recipient-added sections.processors.items.acme`
//   --- backwards   the same for the step from `after` to `before`; left out where nobody asks

#include <codicil/review.hpp>

#include <string>
#include <vector>

namespace codicil::test {

struct PolicyPair {
  std::string name;   // of the file
  std::string about;  // what stands before the parts
  Policy before, after;
  ReviewOptions options{};
  std::string expected, backwards;

  // What the line `key: …` of `about` says, or nothing.
  std::string label(std::string_view key) const;
};

// The pairs of a folder of tests/review, ordered by name. What every policy needs (`codicil`, `policy`, `parties`) is
// added where it is left out.
std::vector<PolicyPair> read_pairs(const std::string& folder);

// Both reviews of a pair; `backwards` has no findings where nobody asks.
struct PairReviews {
  PolicyReview forwards, backwards;
};

// Reviews the pair, and the other way round if `both_ways`, and compares with what it expects; UPDATE_GOLDEN=1 rewrites
// that: read the difference.
PairReviews check_pair(const std::string& folder, const PolicyPair& pair, bool both_ways = false);

// One version, from YAML that may leave out what every policy needs.
Policy parse_policy(const std::string& yaml);

// The findings and gates as the files list them; with the messages after a bar.
std::string lines_of(const PolicyReview& review, bool with_messages = false);

}  // namespace codicil::test
