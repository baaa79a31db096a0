#include "source/problems.hpp"

#include "unicode/utf8.hpp"

#include <algorithm>
#include <utility>

namespace codicil {

std::string quote(std::string_view text) {
  constexpr std::size_t longest = 60;
  if (text.size() <= longest) return '"' + std::string(text) + '"';
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return '"' + std::string(text.substr(0, end)) + "…\"";
}

std::string one_of(const std::vector<std::string_view>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += words[i];
  }
  return text;
}

Problems::Included::Included(std::string called, std::string bytes, std::size_t first)
    : name(std::move(called)), text(std::move(bytes)), source(without_mark(text), name, first) {}

const SourceText& Problems::source(std::size_t offset) const {
  if (offset <= source_->end()) return *source_;
  const auto after =
      std::upper_bound(included_.begin(), included_.end(), offset,
                       [](std::size_t wanted, const auto& included) { return wanted < included->source.begin(); });
  return (*std::prev(after))->source;
}

const SourceText& Problems::include(std::string name, std::string text) {
  const std::size_t before = included_.empty() ? source_->end() : included_.back()->source.end();
  included_.push_back(std::make_unique<const Included>(std::move(name), std::move(text), before + 1));
  return included_.back()->source;
}

Diagnostic& Problems::add(std::string_view code, std::size_t begin, std::size_t end, std::string message) {
  Diagnostic finding;
  const Rule* rule = find_rule(code);
  finding.code = code;
  finding.severity = rule ? rule->severity : Severity::error;
  finding.message = std::move(message);
  const SourceText& text = source(begin);
  finding.file = text.name();
  finding.range = text.range(begin, end);
  if (!enough(code)) finding.frame = text.frame(begin);
  ++counts_[code];
  errors_ = errors_ || finding.severity == Severity::error;
  return list_.emplace_back(std::move(finding));
}

void Problems::relate(Diagnostic& to, std::string message, std::size_t begin, std::size_t end) const {
  const SourceText& text = source(begin);
  to.related.push_back({std::move(message), text.range(begin, end), text.line(begin)});
}

bool Problems::enough(std::string_view code) const {
  const auto count = counts_.find(code);
  return count != counts_.end() && count->second >= shown_per_code;
}

Diagnostics Problems::take() {
  Diagnostics found;
  for (Diagnostic& finding : list_) found.add(std::move(finding));
  list_.clear();
  found.sort();
  return found;
}

}  // namespace codicil
