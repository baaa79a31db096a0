#pragma once
/// \file
/// Reading and writing policy files.

#include <codicil/model/policy.hpp>
#include <codicil/result.hpp>
#include <codicil/source/source_map.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace codicil {

/// A file that stands beside a policy.
struct NamedFile {
  std::string name;   ///< what diagnostics call it
  std::string bytes;  ///< all of it
};

/// Reads the file that `{file: cookies.csv}` names from where the policy is: an archive, a revision. `path` is
/// relative, without `..`; `most` bytes are all that may be read. What it finds instead is told at the place of the
/// name.
using FileReader = std::function<Result<NamedFile>(std::string_view path, std::size_t most)>;

/// Limits and names. The limits keep hostile files harmless; raise them for files you trust.
struct ReadOptions {
  std::size_t max_bytes = std::size_t{1} << 20;  ///< of the file, and of the CSV files it names, together
  unsigned max_depth = 64;                       ///< of nesting
  std::size_t max_nodes = 200'000;  ///< scalars, lists and mappings; texts may have a quarter as many blocks and runs
  std::size_t max_scalar = std::size_t{256} << 10;  ///< bytes of one scalar
  std::size_t max_sections = 2'000;                 ///< with those below other sections
  /// A language (BCP 47 tag): every text that lacks its translation is a finding. Where this is empty, one finding for
  /// each language says how many there are.
  std::string untranslated_in{};
  std::string name = "policy.yaml";  ///< what diagnostics call the text (load_file uses the path)
  /// The folder that `{file: cookies.csv}` reads from, and nothing outside it; empty: such lists are refused.
  /// load_file uses that of the path.
  std::string base_directory{};
  FileReader read_beside{};  ///< stands in place of that folder
};

/// Everything that reading finds.
struct Reading {
  std::optional<Policy> policy;  ///< nothing if there is an error
  SourceMap places;
  Diagnostics diagnostics;
  NamedFile source{};  ///< what was read, so that later findings can show it
};

/// Reads a policy and says where each fact stands. Never throws but std::bad_alloc; linear in the size of `yaml`.
Reading read(std::string_view yaml, const ReadOptions& options = {});
/// Reads the file at `path`, whole, once; a device or directory is refused.
Reading read_file(const std::string& path, const ReadOptions& options = {});

/// As read, without the places.
Result<Policy> load_string(std::string_view yaml, const ReadOptions& options = {});
/// As read_file, without the places.
Result<Policy> load_file(const std::string& path, const ReadOptions& options = {});

/// The file `yaml` with the stamp of its source text (stamp_of) beside every translation into `language`; into any,
/// where that is empty. Nothing else in it changes: comments, order and spelling stay. The findings of reading, where
/// the file holds no policy.
Result<std::string> stamp_translations(std::string_view yaml, std::string_view language = {},
                                       const ReadOptions& options = {});

/// What stamp_translations makes of the file at `path`; the file stays as it is.
Result<std::string> stamp_file(const std::string& path, std::string_view language = {},
                               const ReadOptions& options = {});

/// The file `yaml` in one style, and with the same comments: keys in the order of the field tables, one spelling for
/// each value of one line, two spaces for each level. Items, entries, sections and words by language keep their order,
/// and texts behind `|` and `>` stay as they are. The findings of reading, where the file holds no policy.
Result<std::string> format_policy(std::string_view yaml, const ReadOptions& options = {});

/// What format_policy makes of the file at `path`; the file stays as it is.
Result<std::string> format_file(const std::string& path, const ReadOptions& options = {});

/// The policy as canonical YAML: keys in the order of the field tables, one spelling for each value.
/// read(write(p)) gives p again for every valid policy.
std::string write(const Policy& policy);

/// Every field of the policy, one per line as `path = value`, for tests and debugging.
std::string dump(const Policy& policy);

}  // namespace codicil
