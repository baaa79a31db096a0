#include "source/codes.hpp"
#include "unicode/utf8.hpp"
#include "yaml/parse.hpp"

#include <array>

namespace codicil::yaml {
namespace {

enum class Class : std::uint8_t { fine, control, multibyte };

constexpr std::array<Class, 256> classify() {
  std::array<Class, 256> table{};
  for (std::size_t byte = 0; byte < 256; ++byte) table[byte] = byte < 0x80 ? Class::fine : Class::multibyte;
  for (std::size_t byte = 0; byte < 0x20; ++byte)
    if (byte != '\t' && byte != '\n' && byte != '\r') table[byte] = Class::control;
  table[0x7F] = Class::control;
  return table;
}
constexpr auto classes = classify();

// Noncharacters and C1 controls have no business in a text; U+0085 is a line end to some and nothing to others.
bool is_refused(char32_t c) { return unicode::is_control(c) || unicode::is_noncharacter(c); }

std::string code_point_name(char32_t c) {
  std::string digits;
  for (int shift = c > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) digits += "0123456789ABCDEF"[(c >> shift) & 0xF];
  return "U+" + digits;
}

// The first place in `text` that is no good, or npos.
std::size_t find_bad(std::string_view text, unicode::Decoded& found) {
  for (std::size_t i = 0; i < text.size();) {
    const Class kind = classes[static_cast<unsigned char>(text[i])];
    found = {static_cast<unsigned char>(text[i]), 1, true};
    if (kind == Class::multibyte) found = unicode::decode_multibyte(text.substr(i));
    if (kind == Class::control || (kind == Class::multibyte && (!found.valid || is_refused(found.code_point))))
      return i;
    i += found.length;
  }
  return text.npos;
}

// UTF-16 and UTF-32 by their byte order marks, or by the zero byte beside the first character.
std::string_view foreign_encoding(std::string_view text) {
  using namespace std::string_view_literals;
  if (text.starts_with("\xFF\xFE\0\0"sv) || text.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32";
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return "UTF-16";
  if (text.size() >= 4 && text.substr(0, 3) == "\0\0\0"sv) return "UTF-32";
  if (text.size() >= 4 && text.substr(1, 3) == "\0\0\0"sv) return "UTF-32";
  if (text.size() >= 2 && (text[0] == '\0') != (text[1] == '\0')) return "UTF-16";
  return {};
}

void add_foreign(std::string_view encoding, std::size_t begin, Problems& problems) {
  Diagnostic& finding = problems.add(code::wrong_encoding, begin, begin,
                                     "this file is " + std::string(encoding) + ", and has to be UTF-8");
  finding.frame.clear();
  finding.help = "save it again with the encoding UTF-8 (in an editor: `Save with encoding`)";
}

void add_bad(const unicode::Decoded& bad, std::size_t begin, std::size_t end, Problems& problems) {
  if (!bad.valid) {
    Diagnostic& finding = problems.add(code::not_utf8, begin, end, "this is not UTF-8");
    finding.label = "no character has these bytes";
    finding.help = "save the file again with the encoding UTF-8; the character was probably typed in another one";
    return;
  }
  Diagnostic& finding =
      problems.add(code::bad_character, begin, end,
                   "the control character " + code_point_name(bad.code_point) + " can't stand in a text");
  finding.help = "delete it; it often comes along when text is pasted from elsewhere";
}

}  // namespace

bool check_characters(std::string_view text, std::size_t begin, std::size_t end, Problems& problems) {
  unicode::Decoded bad;
  if (find_bad(text, bad) == text.npos) return true;
  add_bad(bad, begin, end, problems);
  return false;
}

bool check_bytes(const SourceText& source, Problems& problems) {
  const std::string_view text = source.text();
  if (const auto encoding = foreign_encoding(text); !encoding.empty())
    return add_foreign(encoding, source.begin(), problems), false;
  unicode::Decoded bad;
  if (const std::size_t at = find_bad(text, bad); at != text.npos)
    return add_bad(bad, source.begin() + at, source.begin() + at + bad.length, problems), false;
  // yaml-cpp would drop a second byte order mark, and every place after it would be wrong.
  if (text.starts_with("\xEF\xBB\xBF"))
    return add_bad({0xFEFF, 3, true}, source.begin(), source.begin() + 3, problems), false;
  return true;
}

}  // namespace codicil::yaml
