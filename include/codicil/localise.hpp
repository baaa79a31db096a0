#pragma once
/// \file
/// One policy in several languages.

#include <codicil/model/policy.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace codicil {

/// The languages the policy is written in, as BCP 47 tags: its own first, then those it is translated into.
std::vector<std::string> languages_of(const Policy& policy);

/// The policy as it says it in `language`: every text in its translation, without the others. A text that has none
/// stays as it is and carries the language it is in, which every output shows; proper names are the same in all.
/// Nothing for a language that is not among languages_of(policy).
std::optional<Policy> localise(const Policy& policy, std::string_view language);

}  // namespace codicil
