#include "fact_lines.hpp"

#include <codicil/read.hpp>
#include <codicil/source/display.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

namespace codicil::cli {
namespace {

// What stands in the quotes of a dump, line by line.
std::vector<std::string> unquoted(std::string_view quoted) {
  std::vector<std::string> lines(1);
  for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
    const bool escaped = quoted[i] == '\\' && i + 2 < quoted.size();
    const char c = escaped ? quoted[++i] : quoted[i];
    if (escaped && c == 'n')
      lines.emplace_back();
    else
      lines.back() += c;
  }
  return lines;
}

// After a full stop, and whatever closes it, comes a space. Abbreviations are cut, too: that looks odd and compares
// well.
std::size_t end_of_sentence(std::string_view text) {
  for (std::size_t at = text.find_first_of(".!?"); at != text.npos; at = text.find_first_of(".!?", at + 1)) {
    const std::size_t space = text.find_first_not_of(".!?)]\"'*_", at);
    if (space == text.npos) return text.size();
    if (text[space] == ' ') return space;
  }
  return text.size();
}

std::vector<std::string> sentences(std::string_view quoted) {
  std::vector<std::string> all;
  for (const std::string& line : unquoted(quoted)) {
    std::string_view rest = line;
    do {
      const std::size_t end = end_of_sentence(rest);
      all.emplace_back(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    } while (!rest.empty());
  }
  return all;
}

// `policy.laws.-`: a number would change with each item before it.
std::string without_numbers(std::string_view path) {
  std::string parts;
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('.'));
    const bool number = part.find_first_not_of("0123456789") == part.npos;
    (parts += parts.empty() ? "" : ".") += number ? "-" : part;
    path.remove_prefix(std::min(part.size() + 1, path.size()));
  }
  return parts;
}

void add(std::string& out, const std::string& path, std::string_view value) {
  const std::vector<std::string> parts = value.starts_with('"') ? sentences(value) : std::vector<std::string>();
  if (parts.size() < 2) return void(((out += printable(path)) += " = ") += printable(value) + '\n');
  (out += printable(path)) += " =\n";
  for (const std::string& each : parts) out += (each.empty() ? "" : "    " + printable(each)) + '\n';
}

}  // namespace

std::string fact_lines(const Policy& policy) {
  const std::string facts = dump(policy);
  std::string out;
  for (std::string_view rest = facts; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const std::size_t equals = std::min(line.find(" = "), line.size());
    add(out, without_numbers(line.substr(0, equals)), line.substr(std::min(equals + 3, line.size())));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  return out;
}

}  // namespace codicil::cli
