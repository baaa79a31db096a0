#include "html/markup.hpp"

#include <array>

namespace codicil::html {
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

/// Anchors of facts are made of `[a-z0-9_-]`. Any other byte is written as its code, which keeps different anchors
/// different and makes none of them an ill-formed id.
void Markup::print_anchor(std::string_view anchor) {
  attribute_.append(out_, id_prefix_);
  std::size_t run = 0;
  for (std::size_t at = 0; at < anchor.size(); ++at) {
    if (kPlain[static_cast<unsigned char>(anchor[at])]) continue;
    out_.append(anchor.substr(run, at - run));
    out_.append(code_of(anchor[at]));
    run = at + 1;
  }
  out_.append(anchor.substr(run));
}

}  // namespace codicil::html
