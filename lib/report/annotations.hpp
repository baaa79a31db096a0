#pragma once
// Workflow commands of GitHub Actions.

#include "report/place.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace codicil::reporting {

// The message of a command; its end of line is kLineEnd.
std::string escaped(std::string_view text);
inline constexpr std::string_view kLineEnd = "%0A";

// One line: `::warning file=policy.yaml,line=3,endLine=3,title=…::message`; `message` is escaped already.
std::string command(std::string_view name, const std::optional<Place>& place, std::string_view title,
                    std::string_view message);

}  // namespace codicil::reporting
