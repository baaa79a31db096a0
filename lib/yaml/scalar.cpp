#include "yaml/scalar.hpp"

#include <algorithm>
#include <array>

namespace codicil::yaml {
namespace {

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

// Indicators of YAML 1.2 that can't begin a plain text, and those that can unless a space follows.
constexpr std::string_view never_first = ",[]{}#&*!|>'\"%@`", not_before_space = "-?:";

// What yaml-cpp takes for nothing, the format for a state, and YAML for a key of its own.
constexpr auto reserved = std::to_array<std::string_view>({"none", "null", "Null", "NULL", "~", "<<", "---", "..."});

}  // namespace

bool needs_quotes(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':') return true;
  if (never_first.find(text.front()) != text.npos) return true;
  if (not_before_space.find(text.front()) != text.npos && (text.size() == 1 || text[1] == ' ')) return true;
  if (text.find(": ") != text.npos || text.find(" #") != text.npos) return true;
  return std::any_of(text.begin(), text.end(), is_control) ||
         std::find(reserved.begin(), reserved.end(), text) != reserved.end();
}

void append_quoted(std::string& out, std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\')
      (out += '\\') += c;
    else if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else if (is_control(c))
      ((out += "\\x") += digits[static_cast<unsigned char>(c) >> 4]) += digits[c & 0xF];
    else
      out += c;
  }
  out += '"';
}

std::string spelled(std::string_view text) {
  std::string out;
  if (needs_quotes(text))
    append_quoted(out, text);
  else
    out = text;
  return out;
}

bool fits_block(std::string_view text) {
  if (text.find('\n') == text.npos || text.back() == '\n') return false;  // the reader drops a block's last line end
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_control(text[i]) && text[i] != '\n' && text[i] != '\t') return false;
    if (text[i] == '\t' && (i == 0 || text[i - 1] == '\n')) return false;  // would look like indentation
  }
  // A first line of nothing but spaces hides where the text begins.
  const auto first = text.find_first_not_of(' ');
  return first != text.npos && !(first > 0 && text[first] == '\n') && text.find_first_not_of(" \n") != text.npos;
}

void append_block(std::string& out, std::string_view text, std::size_t indent) {
  const auto first = text.find_first_not_of('\n');
  out += text[first] == ' ' ? "|2\n" : "|\n";  // else the first line's own spaces pass for indentation
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    if (end > 0) out.append(indent, ' ');
    out += text.substr(0, end);
    out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::size_t end_of_quotes(std::string_view text, std::size_t at) {
  const char quote = text[at];
  for (++at; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\')
      ++at;
    else if (text[at] == quote && !(quote == '\'' && text.substr(at + 1, 1) == "'"))
      return at + 1;
    else if (text[at] == quote)
      ++at;
  }
  return text.size();
}

}  // namespace codicil::yaml
