#pragma once
// Every code that a finding or a change can have, wherever it comes from.

#include <codicil/check.hpp>
#include <codicil/review.hpp>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace codicil::cli {

/// A code, and what stands behind it.
struct Code {
  std::string_view code;    ///< `P0007`, `D302`, `gdpr-13-2-a`
  std::string_view name;    ///< `unknown-key`; empty for a duty
  std::string_view weight;  ///< how much it matters: `error`, `material`, `asked for by law`
  std::variant<const Rule*, const ReviewRule*, const Duty*> meaning;
};

/// Codes of one origin.
struct CodeGroup {
  std::string_view id;  ///< `review`, `gdpr`
  std::string_view title;
  std::string_view about;  ///< a sentence or two
  std::vector<Code> codes;
};

/// All of them: of reading, of settings, of the house rules, of review, and of each law.
std::vector<CodeGroup> code_groups();

/// The codes and names of all, and of those that `check` finds.
std::vector<std::string> names_of_codes();
std::vector<std::string> names_of_findings();

}  // namespace codicil::cli
