#pragma once
/// \file
/// Findings while they are collected.

#include "source/source_text.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace codicil {

/// `text` in double quotes, as messages name what the user wrote; a long text in part.
std::string quote(std::string_view text);

/// The words of a list: `a, b or c`.
std::string one_of(const std::vector<std::string_view>& words);

/// The findings in one source and in the texts it includes.
class Problems {
public:
  explicit Problems(const SourceText& source) : source_(&source) {}

  /// Adds a finding of rule `code` at the bytes from `begin` to `end`. The reference lasts until the next call.
  Diagnostic& add(std::string_view code, std::size_t begin, std::size_t end, std::string message);
  /// Adds the place where something stood before.
  void relate(Diagnostic& to, std::string message, std::size_t begin, std::size_t end) const;

  /// Whether no more of these will be shown: costly help is not worth making.
  bool enough(std::string_view code) const;
  bool any_errors() const { return errors_; }
  const SourceText& source() const { return *source_; }
  /// The text that an offset belongs to.
  const SourceText& source(std::size_t offset) const;
  /// Takes over a text that the source includes, so that it has offsets of its own.
  const SourceText& include(std::string name, std::string text);

  /// All findings, in the order of the file.
  Diagnostics take();

private:
  struct Included {
    std::string name, text;
    SourceText source;
    Included(std::string called, std::string bytes, std::size_t first);
  };

  const SourceText* source_;
  std::vector<std::unique_ptr<const Included>> included_;  // in the order of their offsets
  std::vector<Diagnostic> list_;
  std::unordered_map<std::string_view, std::size_t> counts_;
  bool errors_ = false;
};

/// How many findings of one code people are shown.
inline constexpr std::size_t shown_per_code = 100;

}  // namespace codicil
