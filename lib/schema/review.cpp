#include <codicil/schema.hpp>

#include "schema/review_schema.hpp"

namespace codicil {

std::string review_schema() { return std::string(schema::kReview); }

}  // namespace codicil
