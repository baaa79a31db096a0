#pragma once
/// \file
/// What a change of a policy means for the people it is about: how much it matters, in which direction, why, and what
/// its owner should do before it takes effect. No legal advice.

#include <codicil/diff.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace codicil {

/// How much a change matters to people.
enum class Materiality : std::uint8_t {
  editorial,  ///< nothing changes for anybody: spelling, dates, links that lead to the same place
  notable,    ///< worth knowing
  material    ///< people may decide otherwise because of it (WP260 rev.01, 29)
};
template <>
struct Vocabulary<Materiality> {
  static constexpr std::string_view type = "Materiality";
  static constexpr auto names = std::to_array<std::string_view>({"editorial", "notable", "material"});
};

/// For whom a change is good.
enum class Direction : std::uint8_t { better, neutral, worse };

/// What to do about a change, from little to much; each includes those before it.
enum class Advice : std::uint8_t {
  publish,            ///< publish the new version
  inform,             ///< tell people, by a message of its own
  inform_in_advance,  ///< tell them well before it takes effect
  ask_consent         ///< ask those for consent whose consent the old version had
};

/// `editorial`, `notable`, `material`
std::string_view name_of(Materiality materiality);
/// `better`, `neutral`, `worse`
std::string_view name_of(Direction direction);
/// `publish`, `inform`, `inform-in-advance`, `ask-consent`
std::string_view name_of(Advice advice);
/// The value called `name`, if any.
std::optional<Materiality> materiality_of(std::string_view name);

/// A kind of change, and what it means.
struct ReviewRule {
  std::string_view id;    ///< `D302`
  std::string_view name;  ///< `recipient-added`
  Materiality severity = Materiality::notable;
  Direction direction = Direction::neutral;
  Advice advice = Advice::publish;
  std::string_view says;    ///< the change in a few words, before what it is about: `new recipient`
  std::string_view reason;  ///< why it matters that much, one sentence
  std::string_view source;  ///< where that comes from: an article, a guideline; empty where it is our own judgement
};

/// All rules, ordered by id.
std::span<const ReviewRule* const> review_rules();
/// The rule with this id or name, or null.
const ReviewRule* find_review_rule(std::string_view id_or_name);

/// Whether `text` can be a fingerprint: twelve hexadecimal digits.
bool is_fingerprint(std::string_view text);

/// Somebody has looked at a finding and accepts it.
struct Waiver {
  std::string fingerprint;      ///< of the finding
  std::string reason;           ///< why it is accepted
  std::string by;               ///< who accepts it
  std::optional<Date> until{};  ///< the last day on which it holds
  std::string place{};          ///< where it is written: `.codicil.yaml:7:5`
  bool operator==(const Waiver&) const = default;
};

/// Changes that one rule explains.
struct ReviewFinding {
  const ReviewRule* rule = nullptr;             ///< never null
  Materiality severity = Materiality::notable;  ///< that of the rule, or what ReviewOptions::severities makes of it
  Advice advice = Advice::publish;
  std::string title{};    ///< `payments › providers: new recipient`, one line
  std::string message{};  ///< the title and the values: `payments › providers: new recipient: Stripe`, one line
  std::string told{};     ///< the same for readers of the policy, who know no paths: `new recipient: Stripe`
  std::vector<Change> changes{};  ///< one, or those of one postal address
  std::string fingerprint{};  ///< twelve hexadecimal digits over rule, path and values; never over a message or place
  std::string remark{};       ///< what else there is to know, or empty: characters that look alike, by code point
  std::optional<Waiver> waiver{};
};

/// Something about the version as a whole that does not fit its changes.
struct ReviewGate {
  std::string_view id;    ///< `D801`
  std::string_view name;  ///< `date-not-moved`
  std::string message;    ///< one sentence: what, and what would mend it
  std::string path{};     ///< of the fact it is about, in the newer version; may be empty
};

/// What the caller knows besides the two versions.
struct ReviewOptions {
  /// Other severities for rules, by id or name.
  std::vector<std::pair<std::string, Materiality>> severities{};
  std::vector<Waiver> waivers{};
  /// The day the review is made for: decides which waivers are over, and is the day of notice where the policy states
  /// none.
  std::optional<Date> today{};
};

/// What two versions mean for people.
struct PolicyReview {
  std::vector<ReviewFinding> findings;  ///< gravest first; in the order of diff() where they weigh the same
  std::vector<ReviewGate> gates;
  std::vector<Waiver> stale_waivers;  ///< that fit no finding, or are over
  std::size_t facts = 0;              ///< how many facts were compared

  /// That of the gravest finding that nobody waived; editorial where there is none.
  Materiality severity() const;
  /// What all findings that nobody waived ask for.
  Advice advice() const;
  /// How many findings of this severity nobody waived.
  std::size_t count(Materiality severity) const;
};

/// Reviews the step from `before` to `after`.
PolicyReview review(const Policy& before, const Policy& after, const ReviewOptions& options = {});

}  // namespace codicil
