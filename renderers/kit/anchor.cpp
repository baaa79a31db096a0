#include "kit/anchor.hpp"

#include <array>
#include <string>

namespace codicil::kit {
namespace {

constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")) {
    plain[static_cast<unsigned char>(c)] = true;
  }
  return plain;
}();

/// `.` and the byte's code.
std::string code_of(char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(c);
  return {'.', kHex[byte >> 4], kHex[byte & 15]};
}

}  // namespace

void append_anchor(Buffer& out, std::string_view anchor) {
  std::size_t run = 0;
  for (std::size_t at = 0; at < anchor.size(); ++at) {
    if (kPlain[static_cast<unsigned char>(anchor[at])]) continue;
    out.append(anchor.substr(run, at - run));
    out.append(code_of(anchor[at]));
    run = at + 1;
  }
  out.append(anchor.substr(run));
}

}  // namespace codicil::kit
