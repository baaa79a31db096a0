#pragma once
/// \file
/// What went wrong in a policy file, where, and how to mend it.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace codicil {

/// How serious a diagnostic is.
enum class Severity : std::uint8_t { note, warning, error };

/// `note`, `warning`, `error`.
std::string_view name_of(Severity severity);

/// A place in a text.
struct Position {
  std::uint32_t line = 1;    ///< from 1
  std::uint32_t column = 1;  ///< from 1, in Unicode code points
  bool operator==(const Position&) const = default;
};

/// From `begin` up to and without `end`. Empty where both are equal.
struct Range {
  Position begin;
  Position end;
  bool operator==(const Range&) const = default;
};

/// A line of the source, kept so that a diagnostic can be shown when the file is gone.
struct SourceLine {
  std::uint32_t number = 1;
  std::string text;          ///< without the line end; as in the file, so unsafe for a terminal; a part of a long line
  std::uint32_t column = 1;  ///< of the first character of `text`
  bool operator==(const SourceLine&) const = default;
};

/// Another place that belongs to a diagnostic: where a key stood first.
struct Related {
  std::string message;
  Range range;
  SourceLine line;
  bool operator==(const Related&) const = default;
};

/// One finding.
struct Diagnostic {
  std::string_view code;  ///< `P0007`, a row of `rules()`
  Severity severity = Severity::error;
  std::string message;              ///< lower case, no full stop
  std::string label{};              ///< what stands beside the caret, may be empty
  std::string help{};               ///< how to mend it, may be empty
  std::string file{};               ///< as the user named it; `<stdin>` for standard input
  std::string fact{};               ///< path of the fact: `sections.sharing.unless`, may be empty
  Range range{};                    ///< empty range at 1:1 where a whole file is meant
  std::vector<SourceLine> frame{};  ///< the line of `range.begin` and up to two lines before it; empty without a source
  std::vector<Related> related{};
  bool operator==(const Diagnostic&) const = default;
};

/// Why a run that has such a finding stops; decides the exit code.
enum class Cause : std::uint8_t {
  content,  ///< the file does not say what it must
  file,     ///< the file cannot be read or written
  limit     ///< a limit was hit
};

/// A finding's kind: what `codicil explain` prints.
struct Rule {
  std::string_view code;  ///< `P0007`
  std::string_view name;  ///< `unknown-key`
  Severity severity = Severity::error;
  Cause cause = Cause::content;
  std::string_view why;   ///< what it is and why it matters, one or two sentences
  std::string_view bad;   ///< a snippet or whole policy that has it; empty where no text can show it
  std::string_view good;  ///< the same, mended
};

/// All rules, ordered by code.
std::span<const Rule> rules();
/// The rule with this code or name, or null.
const Rule* find_rule(std::string_view code_or_name);

/// Findings in the order of the file.
class Diagnostics {
public:
  void add(Diagnostic diagnostic) { list_.push_back(std::move(diagnostic)); }
  const std::vector<Diagnostic>& list() const { return list_; }
  bool empty() const { return list_.empty(); }
  bool has_errors() const;
  auto begin() const { return list_.begin(); }
  auto end() const { return list_.end(); }
  /// Orders by file, then place; stable.
  void sort();

  /// The form people read, with source frames: what the command line prints. Safe for a terminal.
  /// At most 100 findings of one code, then how many more there are.
  std::string to_text(bool colour = false) const;
  /// One line per finding: `policy.yaml:31:9: error[P0203] …`. Safe for a terminal.
  std::string to_lines() const;

private:
  std::vector<Diagnostic> list_;
};

}  // namespace codicil
