#pragma once
// The small pieces that reports are made of.

#include <codicil/document/document.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace codicil::reporting {

inline document::Run strong(std::string text) { return {std::move(text), document::Style::strong}; }
inline document::Run code(std::string text) { return {std::move(text), document::Style::code}; }

inline document::Block paragraph(document::Inlines inlines, document::Role role = document::Role::none) {
  return {document::Paragraph{std::move(inlines)}, {}, role};
}
inline document::Block paragraph(std::string_view text, document::Role role = document::Role::none) {
  return paragraph({{std::string(text)}}, role);
}

inline document::Block section(std::string heading, document::Blocks blocks, std::string anchor,
                               document::Role role = document::Role::none) {
  return {document::Section{{{std::move(heading)}}, {}, std::move(blocks)}, std::move(anchor), role};
}

// Runs that look the same are one.
inline void append(document::Inlines& inlines, document::Run run) {
  document::Run like = run;
  if (!inlines.empty()) like.text = inlines.back().text;
  if (!inlines.empty() && inlines.back() == like)
    inlines.back().text += run.text;
  else if (!run.text.empty())
    inlines.push_back(std::move(run));
}

// What stands between grave accents as code.
inline document::Inlines with_code(std::string_view text) {
  document::Inlines out;
  for (bool is_code = false;; is_code = !is_code) {
    const auto end = std::min(text.find('`'), text.size());
    append(out, {std::string(text.substr(0, end)), is_code ? document::Style::code : document::Style::plain});
    if (end == text.size()) return out;
    text.remove_prefix(end + 1);
  }
}

}  // namespace codicil::reporting
