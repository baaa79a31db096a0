#pragma once
// The review as a document, or a part of it.

#include <codicil/report.hpp>

#include <cstddef>

namespace codicil::reporting {

// With the first `findings` and `notes` (gates and waivers that fit nothing) of each kind; says how many are left out.
Document document_of(const PolicyReview& review, const ReviewSubject& subject, std::size_t findings, std::size_t notes);

}  // namespace codicil::reporting
