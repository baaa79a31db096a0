#include <codicil/schema.hpp>

#include "schema/published.hpp"

namespace codicil {

std::string review_schema() { return std::string(schema::kReview); }
std::string findings_schema() { return std::string(schema::kFindings); }
std::string coverage_schema() { return std::string(schema::kCoverage); }

}  // namespace codicil
