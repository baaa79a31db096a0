#pragma once
/// \file
/// JSON Schemas (draft-07). Those of the files that people write are made from the field tables: editors complete keys
/// and words by them, say what each means, and mark what is unknown. The reader knows more: whether ids lead anywhere,
/// whether a day exists.

#include <string>

namespace codicil {

/// The schema of policy files.
std::string policy_schema();
/// The schema of `.codicil.yaml`.
std::string config_schema();
/// The schema of reviews as to_json prints them: schema/review.schema.json.
std::string review_schema();
/// The schema of findings as print_findings prints them for FindingFormat::json: schema/findings.schema.json.
std::string findings_schema();
/// The schema of what laws ask for as to_json prints it: schema/coverage.schema.json.
std::string coverage_schema();

}  // namespace codicil
