// What holds for any review: its mirror, its fingerprints, what the caller may change of it.

#include "pairs.hpp"

#include "fidelity/generator.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace codicil::test {
namespace {

std::vector<PolicyPair> all_pairs() {
  std::vector<PolicyPair> all = read_pairs("revisions");
  for (PolicyPair& pair : read_pairs("rules")) all.push_back(std::move(pair));
  return all;
}

// --- fingerprints ---

// Another order of all that stands in lists and registries.
class Shuffle {
public:
  explicit Shuffle(std::uint64_t seed) : random_(seed) {}

  void shuffle(Policy& policy) {
    for_each_field<Policy>([&](const auto& f) { value(policy.*f.member); });
    value(policy.policy);
    sections(policy.sections);
  }

private:
  void sections(std::vector<Section>& all) {
    std::shuffle(all.begin(), all.end(), random_);
    for (Section& section : all) {
      value(section);
      if (!section.none) std::visit([&](auto& body) { value(body); }, section.body);
      sections(section.sections);
    }
  }
  template <class T>
  void value(T& it) {
    if constexpr (is_stated_v<T>) {
      if (it) value(it.edit());
    } else if constexpr (is_list_v<T>) {
      std::shuffle(it.begin(), it.end(), random_);
      for (auto& item : it) value(item);
    } else if constexpr (is_registry_v<T>) {
      std::shuffle(it.entries.begin(), it.entries.end(), random_);
      for (auto& entry : it.entries) value(entry.value);
    } else if constexpr (Described<T>) {
      for_each_field<T>([&](const auto& f) { value(it.*f.member); });
    }
  }

  std::mt19937_64 random_;
};

std::multiset<std::string> fingerprints(const PolicyReview& review) {
  std::multiset<std::string> all;
  for (const ReviewFinding& finding : review.findings) all.insert(finding.fingerprint);
  return all;
}

TEST_CASE("review: fingerprints stay through another order, and through other words elsewhere") {
  for (PolicyPair& pair : all_pairs()) {
    CAPTURE(pair.name);
    const PolicyReview found = review(pair.before, pair.after);
    const auto expected = fingerprints(found);
    for (const std::string& print : expected) CHECK(is_fingerprint(print));
    Shuffle(1).shuffle(pair.before), Shuffle(2).shuffle(pair.after);
    CHECK(fingerprints(review(pair.before, pair.after)) == expected);
    pair.after.policy.url = Url{"https://example.org/privacy"};
    for (Policy* policy : {&pair.before, &pair.after}) policy->policy.intro = Text{"Some opening words."};
    if (pair.name.starts_with("guardian")) continue;  // its opening words are what changed
    const auto more = fingerprints(review(pair.before, pair.after));
    CHECK(std::includes(more.begin(), more.end(), expected.begin(), expected.end()));
    CHECK(more.size() == expected.size() + 1);
  }
}

TEST_CASE("review: a fingerprint is that of a rule, a path and its values") {
  std::map<std::string, std::string> seen;
  for (const PolicyPair& pair : all_pairs())
    for (const ReviewFinding& finding : review(pair.before, pair.after).findings) {
      const Change& change = finding.changes.front();
      std::string about = std::string(finding.rule->id) + ' ' + change.path;
      for (const Change& each : finding.changes)
        for (const Saying* said : {&each.before, &each.after})
          about += '\n' + (said->fact == FactKind::group ? std::string() : said->value);
      const auto [row, is_new] = seen.emplace(finding.fingerprint, about);
      CHECK(row->second == about);
    }
  CHECK(seen.size() > 100);
}

// --- waivers and severities ---

struct Step {
  Policy before, after;
  PolicyReview review(const ReviewOptions& options = {}) const { return codicil::review(before, after, options); }
};
Step step() {
  const std::string parties = "parties: {us: Us, acme: Acme, bolt: Bolt}\n";
  const std::string older = "sections: [{kind: processors, items: [acme], complete: all}]\n";
  const std::string newer = "sections: [{kind: processors, items: [acme, bolt], complete: examples}]\n";
  return {parse_policy(parties + older), parse_policy(parties + newer)};
}
const ReviewFinding& finding_of(const PolicyReview& review, std::string_view rule) {
  const auto found = std::find_if(review.findings.begin(), review.findings.end(),
                                  [&](const ReviewFinding& finding) { return finding.rule->id == rule; });
  REQUIRE(found != review.findings.end());
  return *found;
}

TEST_CASE("review: a waiver takes a finding out of the sum until its day is over") {
  const Step step = test::step();
  const PolicyReview plain = step.review();
  CHECK(plain.severity() == Materiality::material);
  CHECK(plain.advice() == Advice::inform_in_advance);
  const Waiver waiver{finding_of(plain, "D301").fingerprint, "known since May", "the board", Date{2026, 5, 1}, {}};
  ReviewOptions options{{}, {waiver}, Date{2026, 5, 1}};
  const PolicyReview waived = step.review(options);
  CHECK(finding_of(waived, "D301").waiver == waiver);
  CHECK_FALSE(finding_of(waived, "D305").waiver);
  CHECK(waived.severity() == Materiality::notable);
  CHECK(waived.advice() == Advice::publish);
  CHECK(waived.count(Materiality::material) == 0);
  CHECK(waived.stale_waivers.empty());

  options.today = Date{2026, 5, 2};
  const PolicyReview over = step.review(options);
  CHECK_FALSE(finding_of(over, "D301").waiver);
  CHECK(over.severity() == Materiality::material);
  CHECK(over.stale_waivers == std::vector<Waiver>{waiver});

  options.today.reset();  // nobody knows the day: it holds
  CHECK(finding_of(step.review(options), "D301").waiver == waiver);
}

TEST_CASE("review: a waiver that fits nothing is stale") {
  const Waiver waiver{"0123456789ab", "long ago", "somebody", {}, {}};
  const PolicyReview found = step().review({{}, {waiver}, {}});
  CHECK(found.stale_waivers == std::vector<Waiver>{waiver});
  CHECK(found.severity() == Materiality::material);
}

TEST_CASE("review: severities change by id and by name, and advice with them") {
  const PolicyReview less = step().review({{{"recipient-added", Materiality::editorial}}, {}, {}});
  CHECK(finding_of(less, "D301").severity == Materiality::editorial);
  CHECK(finding_of(less, "D301").advice == Advice::publish);
  CHECK(less.severity() == Materiality::notable);
  const PolicyReview more = step().review({{{"D305", Materiality::material}}, {}, {}});
  CHECK(finding_of(more, "D305").severity == Materiality::material);
  CHECK(finding_of(more, "D305").advice == Advice::inform);
  CHECK(more.count(Materiality::material) == 2);
  const PolicyReview same = step().review({{{"D301", Materiality::material}}, {}, {}});
  CHECK(finding_of(same, "D301").advice == Advice::inform_in_advance);
}

TEST_CASE("review: severity and fingerprint are two things") {
  const std::string print = finding_of(step().review(), "D301").fingerprint;
  CHECK(finding_of(step().review({{{"D301", Materiality::notable}}, {}, {}}), "D301").fingerprint == print);
}

}  // namespace
}  // namespace codicil::test
