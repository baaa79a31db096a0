#pragma once
/// \file
/// What a law asks a policy to say, and what the policy says of it. It reads facts only, never sentences. It is no
/// legal advice: whether a law applies, and whether what is said is true and enough, is for people to judge.

#include <codicil/model/policy.hpp>
#include <codicil/read.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace codicil {

/// How strongly something is asked for: the law says "shall", its regulators say "should", or it is open.
enum class DutyLevel : std::uint8_t { must, should, may };

/// What can show whether a duty is met: the policy itself, the version before it, what is printed of it, or what the
/// organisation does.
enum class DutyEvidence : std::uint8_t { policy, versions, output, organisation };

/// How sure the row itself is: read in the law; told by others; or met by a measure of our own, such as the length of
/// sentences. It bounds how serious a finding can be: error, warning, note.
enum class DutyTrust : std::uint8_t { read, unverified, measured };

/// One thing that a law asks to be disclosed.
struct Duty {
  std::string_view id;         ///< `gdpr-13-2-a`
  std::string_view citation;   ///< `Art. 13(2)(a), 14(2)(a)`
  std::string_view discloses;  ///< what people are to learn, as a clause: `how long data are kept, or …`
  std::string_view when;       ///< when it holds, as a clause; empty: always
  std::string_view how;        ///< how a policy file meets it: fields and sections
  DutyLevel level = DutyLevel::must;
  DutyEvidence evidence = DutyEvidence::policy;
  DutyTrust trust = DutyTrust::read;
};

/// A law's duties.
struct LawProfile {
  std::string_view id;     ///< `gdpr`, as in `policy.laws`
  std::string_view name;   ///< `General Data Protection Regulation (EU) 2016/679`
  std::string_view as_of;  ///< the day on which the rows were last compared with the law: `2026-11-01`
  std::string_view scope;  ///< whom it binds, in a sentence
  std::span<const Duty> duties;

  /// The duty with this id, or null.
  const Duty* find(std::string_view duty) const;
};

/// All laws that are known, ordered by id.
std::span<const LawProfile> law_profiles();
/// The law with this id, or null.
const LawProfile* find_law_profile(std::string_view id);
/// The law whose duties a law of `policy.laws` asks for, or null where they are not known. The CPRA changed the CCPA
/// and stands in it; what the PECR ask of cookies is what the ePrivacy Directive asks, which they carry out.
const LawProfile* find_law_profile(Law law);
/// The duty with this id, whatever its law, or null.
const Duty* find_duty(std::string_view id);

/// What became of a duty. `none_stated`: the policy says that there is nothing to disclose. `inapplicable`: its facts
/// show that the duty does not hold. `unknown`: nobody says whether it holds: say it, or say that there is none.
/// `elsewhere`: this one file cannot show it.
enum class DutyResult : std::uint8_t { met, none_stated, inapplicable, partly, missing, unknown, elsewhere };
/// `met`, `none stated` …
std::string_view name_of(DutyResult result);

/// Something that the policy does not say.
struct DutyGap {
  std::string path;  ///< of the fact that lacks it, as in source maps
  std::string what;  ///< `no legal basis`
  bool operator==(const DutyGap&) const = default;
};

/// What the policy says of one duty.
struct DutyCoverage {
  const Duty* duty = nullptr;
  DutyResult result = DutyResult::unknown;
  std::size_t met = 0, cases = 0;     ///< of how many cases (activities, rights) how many say it
  std::vector<std::string> places{};  ///< paths of what meets it
  std::vector<DutyGap> gaps{};
};

/// What the policy says of a law, a row a duty, in the order of the law.
struct LawCoverage {
  const LawProfile* law = nullptr;
  std::vector<DutyCoverage> duties{};

  /// How many duties have this result.
  std::size_t count(DutyResult result) const;
};

/// Looks for what `law` asks for, in what the policy says to those whom it protects: not in sections for other regions
/// alone, nor in what is only to come. What has to be recent is looked at only with the day `as_of`. Time and memory in
/// proportion to the facts of the policy.
LawCoverage cover(const Policy& policy, const LawProfile& law, const std::optional<Date>& as_of = {});
/// Words for regions that nobody knows, each once: what sections say there counts for no law. In proportion to them.
std::vector<std::string> unknown_regions(const Policy& policy);

/// What stands behind the code of a finding: of reading, of the house rules, of a law.
struct FindingKind {
  std::string_view code;
  std::string_view name;  ///< `unknown-key`; of a duty, its id
  std::string_view why;
  bool is_fixed = false;  ///< an error, whatever anybody accepts: the file is no policy
};
/// Empty where there is no such code or name.
FindingKind find_finding(std::string_view code_or_name);
/// All that a check can find, ordered by code: of reading, of the house rules, of the laws.
std::vector<FindingKind> finding_kinds();

/// What is missing, partly met or unknown, each duty a finding at the fact that lacks it: its code is the duty's id. An
/// error where a law read as "must" is not met; else a warning or a note.
Diagnostics findings(const LawCoverage& coverage, const Reading& reading);

/// What a careful reader would ask, whatever the law: contradictions, characters that nobody sees, addresses that only
/// stand in words, dates that cannot be. `as_of` is the day on which it is read. In time proportional to the policy.
Diagnostics house_findings(const Reading& reading, const Date& as_of);
/// The rules behind it, ordered by code.
std::vector<const Rule*> house_rules();

/// How a finding is to be taken: not at all, or as one of its severities.
enum class FindingLevel : std::uint8_t { off, note, warning, error };
template <>
struct Vocabulary<FindingLevel> {
  static constexpr std::string_view type = "FindingLevel";
  static constexpr auto names = std::to_array<std::string_view>({"off", "note", "warning", "error"});
};

/// What a check asks besides the format: laws, and the day on which it is read.
struct CheckOptions {
  std::vector<const LawProfile*> laws{};
  Date as_of{};
  /// Other severities for findings, by code or name; the last one counts. Those of a file that is no policy stay
  /// errors.
  std::vector<std::pair<std::string, FindingLevel>> severities{};
};
struct Check {
  Diagnostics findings;           ///< of reading, of the house rules and of the laws, in the order of the file
  std::vector<LawCoverage> laws;  ///< a row for each law of the options
};

/// All that there is to say of a policy, but for what a comment in its file accepts: `# codicil: ignore[H0205] reason`,
/// at the end of the line that a finding stands in, or on a line of its own above it; codes or names, several with
/// commas. A comment without a reason, and one that accepts nothing, are findings themselves. That a file is no policy
/// cannot be accepted.
Check check(const Reading& reading, const CheckOptions& options);

/// The laws that the policy says apply (`policy.laws`), as far as they are known.
std::vector<const LawProfile*> laws_named_by(const Policy& policy);

}  // namespace codicil
