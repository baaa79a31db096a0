#pragma once
// Two versions of a policy, and what is said of them.

#include "console.hpp"
#include "exit_code.hpp"
#include "options.hpp"

#include <codicil/read.hpp>
#include <codicil/report.hpp>

#include <optional>
#include <string>
#include <utility>

namespace codicil::cli {

/// One of two versions.
struct Side {
  explicit Side(std::string known_as) : name(std::move(known_as)) {}

  std::string name;  ///< as people know it: `policy.yaml`, `v1:policy.yaml`
  Reading reading;

  ReviewedVersion version() const { return {*reading.policy, name, &reading.places}; }
};

/// Both versions, the older one first.
struct Sides {
  Side before, after;

  bool are_readable() const { return before.reading.policy && after.reading.policy; }
  /// The findings of what cannot be read, and the code to leave with.
  Exit report(const Console& console) const;
  /// `policy.yaml cannot be read as a policy: line 3: …`, of the first that cannot.
  std::string why_not_compared() const;
  ReviewSubject subject() const { return {before.version(), after.version()}; }
};

/// A form in which a comparison is printed.
struct ReportForm {
  std::string name;  ///< `text`, `markdown`, `html`, `fo`, `json`, `github`, `summary`
  bool is_redline = false;
  ReviewTextOptions text{};
  RenderOptions page{};
};

/// The comparison in that form. Precondition: both can be read.
std::string print(const Sides& sides, const PolicyReview& review, const ReportForm& form);

/// What stands in its place where there is none: never an empty output, which could be taken for one without changes.
std::string print_failure(const std::string& reason, const ReportForm& form);

}  // namespace codicil::cli
