#include "unicode/utf8.hpp"

#include <utf8proc.h>

#include <cstdint>
#include <cstring>

namespace codicil::unicode {

Decoded decode_multibyte(std::string_view text) {
  utf8proc_int32_t code_point = 0;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &code_point);
  if (length <= 0) return {};
  return {static_cast<char32_t>(code_point), static_cast<unsigned>(length), true};
}

std::size_t ascii_prefix(std::string_view text) {
  std::size_t at = 0;
  for (std::uint64_t eight; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if (eight & 0x8080808080808080U) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

std::size_t find_invalid(std::string_view text) {
  for (std::size_t at = 0;;) {
    at += ascii_prefix(text.substr(at));
    if (at == text.size()) return std::string_view::npos;
    const Decoded next = decode(text.substr(at));
    if (!next.valid) return at;
    at += next.length;
  }
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) at += decode(text.substr(at)).length;
  return count;
}

}  // namespace codicil::unicode
