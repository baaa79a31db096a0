#pragma once
/// \file
/// A review as people and programs read it: on a terminal, in a pull request, in a browser, on paper, as data. Every
/// form says how many facts were compared, so that nothing looks like a review that was none. Findings stand gravest
/// first; the words are English, those of the policy stay in its language.

#include <codicil/check.hpp>
#include <codicil/render.hpp>
#include <codicil/review.hpp>
#include <codicil/source/source_map.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace codicil {

/// What becomes of what stands between grave accents: the writer's own mark of code, or, for writers that have none
/// (plain text), the accents.
enum class CodeMarks : std::uint8_t { by_writer, grave_accents };
/// `text` with what stands between grave accents marked so.
document::Inlines marked_code(std::string_view text, CodeMarks marks = CodeMarks::by_writer);

/// One of the two versions of a review.
struct ReviewedVersion {
  const Policy& policy;
  std::string name{};                 ///< as the user named it: `v1:policy.yaml`; empty where it has no name
  const SourceMap* places = nullptr;  ///< where its facts stand; null: reports name no lines
};

/// What a review is about. Keeps references: for the time of a call.
struct ReviewSubject {
  ReviewedVersion before, after;
};

/// The review as a document, for every writer. Each finding is a section with the anchor `c-` and its fingerprint; long
/// texts show their changes and what stands around them.
Document review_document(const PolicyReview& review, const ReviewSubject& subject);

/// The whole policy with what is new and what is gone, in its own language.
Document redline_document(const Policy& before, const Policy& after);

/// `3 changes: 1 material (inform in advance), 2 editorial; compared 214 facts`
std::string to_summary(const PolicyReview& review);

/// How the form for terminals looks.
struct ReviewTextOptions {
  bool colour = false;                         ///< of the word that says how much a finding matters
  std::size_t width = 80;                      ///< columns of a line, 40 at least
  Materiality least = Materiality::editorial;  ///< what matters less is counted, not listed
  std::string to_see_more{};                   ///< what to type to see it, said beside the number: `-v`
};

/// A line or two for each finding, what does not fit the version as notes, the summary last. Safe for a terminal and
/// for the log of a CI system.
std::string to_text(const PolicyReview& review, const ReviewSubject& subject, const ReviewTextOptions& options = {});

/// The document as Markdown for a comment on a pull request, in at most `most` bytes (GitHub's limit): where there are
/// more, whole findings are left out, the least grave first, and counted.
std::string to_markdown(const PolicyReview& review, const ReviewSubject& subject, std::size_t most = 65'536);

/// One web page that needs nothing else and runs no script.
std::string to_html(const PolicyReview& review, const ReviewSubject& subject, const RenderOptions& options = {});

/// The review as data, after review_schema().
std::string to_json(const PolicyReview& review, const ReviewSubject& subject);

/// Why there is no review: a version could not be read.
struct NotCompared {
  std::string reason;  ///< for people
};

/// What stands in the place of a review as data, after the same schema, so that no program takes it for one.
std::string to_json(const NotCompared& failure);

/// Commands for GitHub Actions that show material findings as warnings and notable ones as notices, beside the lines of
/// the newer version. What is gone from there is shown at the nearest fact around it. The name of the newer version is
/// taken for its path in the repository. Ends with the summary, or is nothing but it.
std::string to_annotations(const PolicyReview& review, const ReviewSubject& subject);

/// What a policy says of what laws ask for, as a document for every writer: a row for each duty, its result, and the
/// sections that meet it.
/// `marks` says how words of the format are told from others.
Document coverage_document(const Policy& policy, const std::vector<LawCoverage>& laws,
                           CodeMarks marks = CodeMarks::by_writer);

/// The same as data, after schema/coverage.schema.json.
std::string to_json(const Policy& policy, const std::vector<LawCoverage>& laws);

/// `gdpr: 3 met, 5 partly met, 6 missing, 8 unknown, 3 not shown by the policy`
std::string to_summary(const LawCoverage& law);
/// What no law's coverage counts, as a sentence without a full stop: sections for regions that nobody knows. Empty
/// where there are none.
std::string to_caveat(const Policy& policy);

/// How other programs read findings.
enum class FindingFormat : std::uint8_t {
  json,    ///< after schema/findings.schema.json
  github,  ///< commands for GitHub Actions
  gitlab,  ///< a Code Quality report
  sarif,   ///< SARIF 2.1.0 (OASIS), which code hosts and editors show
  junit    ///< JUnit XML, a test case a file
};

/// All findings of a run, whatever their files; `files` are all that were checked, also those without findings.
/// What is less than `least` is no failure to programs that know of failures only (JUnit), but something to read.
std::string print_findings(const Diagnostics& findings, const std::vector<std::string>& files, FindingFormat format,
                           Severity least = Severity::error);

}  // namespace codicil
