#pragma once
// The review as a document, or a part of it.

#include <codicil/report.hpp>

#include <cstddef>
#include <limits>

namespace codicil::reporting {

// How much of it.
struct Extent {
  static constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
  std::size_t findings = all;  // the first, which are the gravest
  std::size_t notes = all;     // gates, and waivers that fit nothing
  bool overview = true;        // of the severities, which lead to their sections
};

// Says how many findings and notes are left out.
Document document_of(const PolicyReview& review, const ReviewSubject& subject, const Extent& extent = {});

}  // namespace codicil::reporting
