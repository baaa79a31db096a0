#pragma once
/// \file
/// What can be said of runs before they are printed.

#include <codicil/document/document.hpp>

#include <algorithm>
#include <string_view>

namespace codicil::gfm {

inline constexpr std::string_view kSpaces = " \t\n";

/// Whether there is anything but spaces to print.
inline bool is_visible(const document::Run& run) { return run.text.find_first_not_of(kSpaces) != std::string::npos; }
inline bool is_visible(const document::Run* first, const document::Run* last) {
  return std::any_of(first, last, [](const document::Run& run) { return is_visible(run); });
}
inline bool is_visible(const document::Inlines& inlines) {
  return is_visible(inlines.data(), inlines.data() + inlines.size());
}

}  // namespace codicil::gfm
