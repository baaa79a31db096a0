#include "html/html.hpp"

#include <codicil/report.hpp>

namespace codicil {

std::string to_html(const PolicyReview& review, const ReviewSubject& subject, const RenderOptions& options) {
  return write_review_html(review_document(review, subject), options);
}

}  // namespace codicil
