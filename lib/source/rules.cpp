#include <codicil/source/diagnostic.hpp>

#include "source/codes.hpp"

#include <algorithm>
#include <array>

namespace codicil {
namespace {
constexpr auto table = std::to_array<Rule>({
    {code::unused_entry, "unused-entry", Severity::warning, Cause::content, "", "", ""},
    {code::refused_link, "refused-link", Severity::warning, Cause::content, "", "", ""},
});
}  // namespace

std::span<const Rule> rules() { return table; }

const Rule* find_rule(std::string_view code_or_name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Rule& rule) {
    return rule.code == code_or_name || rule.name == code_or_name;
  });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace codicil
