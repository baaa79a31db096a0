#pragma once
// What a check says on standard output: findings of each policy as they come, or of all of them at the end.

#include "console.hpp"
#include "options.hpp"

#include <codicil/check.hpp>
#include <codicil/report.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::cli {

/// One policy that was checked.
struct CheckedPolicy {
  std::string name;  ///< as on the command line
  std::optional<Policy> policy;
  Check check;
};

/// The least finding that makes the exit code 1, by `--fail-on`; none where nothing does.
std::optional<Severity> least_failure(const Arguments& arguments);

/// How findings are printed.
class FindingList {
public:
  /// Of as many policies. Throws UsageError where options contradict each other.
  FindingList(const Arguments& arguments, std::size_t policies, Console& console);

  /// What is printed of a policy by itself. May be called from several threads.
  std::string text_of(const CheckedPolicy& checked) const;
  /// Prints that, or keeps what is printed at the end.
  void add(const CheckedPolicy& checked, const std::string& text);
  /// Prints what is printed of all.
  void end();

private:
  std::string statistics() const;
  std::string total() const;

  Console& console_;
  const bool is_of_many_;
  std::optional<std::string> report_;
  bool concise_, statistics_;
  std::optional<FindingFormat> for_programs_;
  std::optional<Severity> least_;  // that fails the run; nothing does where there is none
  Diagnostics all_;                // for programs
  std::vector<std::string> files_;
  std::map<std::string, std::size_t> numbers_;  // of findings, by code
  std::size_t findings_ = 0, with_findings_ = 0;
};

}  // namespace codicil::cli
