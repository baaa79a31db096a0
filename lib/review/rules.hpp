#pragma once
// What a file of rules consists of, and what rules ask about a change.

#include "review/context.hpp"

#include <codicil/review.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace codicil::reviewing {

inline constexpr auto editorial = Materiality::editorial, notable = Materiality::notable,
                      material = Materiality::material;
inline constexpr auto better = Direction::better, neutral = Direction::neutral, worse = Direction::worse;
inline constexpr auto publish = Advice::publish, inform = Advice::inform, in_advance = Advice::inform_in_advance,
                      ask_consent = Advice::ask_consent;

using Test = bool (*)(const Change&, const Context&);

// Two lists of fields as one.
template <std::size_t A, std::size_t B>
constexpr std::array<std::string_view, A + B> joined(const std::array<std::string_view, A>& a,
                                                     const std::array<std::string_view, B>& b) {
  std::array<std::string_view, A + B> all{};
  std::copy(b.begin(), b.end(), std::copy(a.begin(), a.end(), all.begin()));
  return all;
}

// A rule, and the changes it explains: those of `fields` (`payments.providers`) that pass the test. No fields: of all.
struct Row {
  ReviewRule rule;
  std::span<const std::string_view> fields;
  Test test;
};

// The rules of each file, in the order in which they are tried: the first one that fits explains the change.
extern const std::span<const Row> spelling_rules, identity_rules, purpose_rules, data_rules, recipient_rules,
    sharing_rules, transfer_rules, basis_rules, retention_rules, right_rules, contact_rules, technology_rules,
    source_rules, decision_rules, security_rules, children_rules, remedy_rules, notice_rules, scope_rules,
    metadata_rules, certainty_rules, text_rules, register_rules, general_rules;

// --- tests of a change ---

// There is more of something that the older version spoke of, if only to say that there is none.
bool is_new(const Change& change, const Context& context);
// It is stated now, and was not: a promise or a clause holds by being said.
bool is_newly_said(const Change& change, const Context& context);
// There is less of it: it is gone from a list that is still there, or the newer version says that there is none.
bool has_ended(const Change& change, const Context& context);
// The same, or the newer version no longer says.
bool is_gone(const Change& change, const Context& context);
// The older version was silent: the practice may be old.
bool is_now_disclosed(const Change& change, const Context& context);
// Both state it.
bool is_changed(const Change& change, const Context& context);
bool is_any(const Change& change, const Context& context);
// Not merely disclosed: the older version spoke of it.
bool is_known_change(const Change& change, const Context& context);

// The same as is_new and has_ended; but an entry of a register counts only where no other change speaks of it.
bool is_new_use(const Change& change, const Context& context);
bool has_ended_use(const Change& change, const Context& context);

// The section that it stands in, or null.
const Section* section_of(const Change& change, const Directory& directory);

// A promise (a flag that says yes) is no longer made.
bool is_dropped(const Change& change, const Context& context);
// The flag says yes now.
bool is_now_true(const Change& change, const Context& context);
// The same of a practice: where the older version was silent, it may be old.
bool begins(const Change& change, const Context& context);

// By the order of durations, nothing being the shortest; what cannot be ordered is neither. Of two rules that count
// from different things, or do otherwise with the data afterwards, the shorter time may be the longer one.
bool is_longer(const Change& change, const Context& context);
bool is_shorter(const Change& change, const Context& context);
// The same length of time in other units: 24 months, two years.
bool is_as_long(const Change& change, const Context& context);
// The same of a time within which something is promised: none at all is the longest. What cannot be ordered may be
// later.
bool is_sooner(const Change& change, const Context& context);
bool may_be_later(const Change& change, const Context& context);

// Stated before, and now further down in `order`, which goes from the good to the bad; silence stands at the end.
bool is_further(const Change& change, std::span<const std::string_view> order);
// Now further up in `order`; where the older version was silent, at its very beginning.
bool is_nearer(const Change& change, std::span<const std::string_view> order);

}  // namespace codicil::reviewing
