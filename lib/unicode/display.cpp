#include "unicode/display.hpp"

#include "unicode/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace codicil::unicode {
namespace {

bool is_plain_ascii(char c) { return c >= 0x20 && c < 0x7F; }

// Every kind of character that leaves no ink of its own, apart from spaces and combining accents.
bool is_unseen(char32_t c) {
  const utf8proc_property_t* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
  if (property->ignorable) return true;
  switch (property->category) {
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return true;
    default:
      return false;
  }
}

void append_character(std::string& out, std::string_view bytes, const Decoded& character) {
  if (!character.valid || character.code_point < 0x80)
    fmt::format_to(std::back_inserter(out), "\\x{:02x}", static_cast<unsigned char>(bytes.front()));
  else if (is_unseen(character.code_point))
    fmt::format_to(std::back_inserter(out), "\\u{{{:x}}}", static_cast<unsigned>(character.code_point));
  else
    out += bytes;
}

}  // namespace

std::string display(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto run = std::find_if_not(text.begin(), text.end(), is_plain_ascii);
    out.append(text.begin(), run);
    text.remove_prefix(static_cast<std::size_t>(run - text.begin()));
    if (text.empty()) break;
    const Decoded next = decode(text);
    append_character(out, text.substr(0, next.length), next);
    text.remove_prefix(next.length);
  }
  return out;
}

std::string without_commands(std::string_view line) {
  constexpr std::string_view grouping = "##[";
  std::string out;
  const std::size_t colons = line.find("::");
  const auto inked = [](char c) { return c > ' ' && c < 0x7F; };
  if (colons != line.npos && std::none_of(line.begin(), line.begin() + std::ptrdiff_t(colons), inked)) {
    out.append(line, 0, colons).append("\\x3a");
    line.remove_prefix(colons + 1);
  }
  for (std::size_t at; (at = line.find(grouping)) != line.npos; line.remove_prefix(at + grouping.size()))
    out.append(line, 0, at).append("##\\x5b");
  return out.append(line);
}

}  // namespace codicil::unicode
