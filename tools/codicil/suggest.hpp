#pragma once
// Did you mean …?

#include <string>
#include <string_view>
#include <vector>

namespace codicil::cli {

/// `; did you mean "render"?` for the candidate nearest to `word` if at most two letters differ, else nothing.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

/// `text` in quotes, safe for a terminal.
std::string quoted(std::string_view text);

/// `a, b, c`.
std::string joined(const std::vector<std::string>& items);

}  // namespace codicil::cli
