#pragma once
// The words of reports, and what is put together of nothing else. They are English: a review is read by those who write
// a policy, a redline by those it is for.

#include <codicil/review.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace codicil::reporting {

namespace words {

inline constexpr std::string_view review_of = "Review of changes: ";
inline constexpr std::string_view description =
    "What changed between two versions of a privacy policy, and what it means for people.";
inline constexpr std::string_view compared = "compared";
inline constexpr std::string_view version = "version", published = "published", updated = "updated",
                                  effective = "effective";
inline constexpr std::string_view none = "none", not_stated = "not stated";
inline constexpr std::string_view all = "All";
inline constexpr std::string_view accepted = "Accepted";
inline constexpr std::string_view nothing_changed = "Nothing changed: both versions state the same facts.";
inline constexpr std::string_view before_publishing = "Before you publish";
inline constexpr std::string_view stale_waivers = "Waivers that fit no change";
inline constexpr std::string_view why = "Why: ", look_at = "Look at: ", fingerprint = "fingerprint ";
inline constexpr std::string_view accepted_by = "Accepted by ", until = " until ";
inline constexpr std::string_view no_legal_advice =
    "How much a change matters follows published guidance, named beside each. None of this is legal advice.";

}  // namespace words

// `Material`
std::string_view title_of(Materiality severity);
// `Material changes`
std::string_view heading_of(Materiality severity);
// `worse for people`; nothing where it is neither.
std::string_view words_of(Direction direction);
// `inform people in advance`; nothing where publishing is all.
std::string_view words_of(Advice advice);
// What to do, in a sentence.
std::string_view sentence_of(Advice advice);

// `1 fact`, `3 facts`
std::string counted(std::size_t number, std::string_view noun);
// `2 material (inform in advance), 1 notable`: how many findings of each severity nobody waived, and how many somebody
// did.
std::string counts(const PolicyReview& review, bool with_advice);
// `accepted by Ada until 2027-01-01: seen by counsel`
std::string words_of(const Waiver& waiver);
// `waiver 0123456789ab (seen by counsel)`
std::string name_of(const Waiver& waiver);

// The first and the last characters of `text`, in `most` bytes.
std::string_view head(std::string_view text, std::size_t most);
std::string_view tail(std::string_view text, std::size_t most);
// The head on one line, with an ellipsis where that is not all.
std::string shortened(std::string_view text, std::size_t most);

}  // namespace codicil::reporting
