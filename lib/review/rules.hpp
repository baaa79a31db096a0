#pragma once
// What a file of rules consists of, and what rules ask about a change.

#include "review/context.hpp"

#include <codicil/review.hpp>

#include <span>
#include <string_view>

namespace codicil::reviewing {

inline constexpr auto editorial = Materiality::editorial, notable = Materiality::notable,
                      material = Materiality::material;
inline constexpr auto better = Direction::better, neutral = Direction::neutral, worse = Direction::worse;
inline constexpr auto publish = Advice::publish, inform = Advice::inform, in_advance = Advice::inform_in_advance,
                      ask_consent = Advice::ask_consent;

using Test = bool (*)(const Change&, const Context&);

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

// There is one more of something that the older version spoke of, if only to say that there is none.
bool is_new(const Change& change, const Context& context);
// There is one less, or the newer version no longer says.
bool is_gone(const Change& change, const Context& context);
// The older version was silent: the practice may be old.
bool is_now_disclosed(const Change& change, const Context& context);
// Both state it.
bool is_changed(const Change& change, const Context& context);
bool is_any(const Change& change, const Context& context);
// Not merely disclosed: the older version spoke of it.
bool is_known_change(const Change& change, const Context& context);

// The same as is_new and is_gone; but an entry of a register counts only where no other change speaks of it.
bool is_new_use(const Change& change, const Context& context);
bool is_gone_use(const Change& change, const Context& context);

// A promise (a flag that says yes) is no longer made.
bool is_dropped(const Change& change, const Context& context);
// The flag says yes now.
bool is_now_true(const Change& change, const Context& context);

// By the order of durations; what cannot be ordered is neither.
bool is_longer(const Change& change, const Context& context);
bool is_shorter(const Change& change, const Context& context);
bool is_longer_or_gone(const Change& change, const Context& context);

// Stated before, and now further down in `order`, which goes from the good to the bad; silence stands at the end.
bool is_further(const Change& change, std::span<const std::string_view> order);

}  // namespace codicil::reviewing
