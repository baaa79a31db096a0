#include "kit/link.hpp"

#include <algorithm>
#include <array>

namespace codicil::kit {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// RFC 3986 without the brackets, which only literal IPv6 addresses need.
constexpr std::array<bool, 256> kUrlCharacters = [] {
  std::array<bool, 256> allowed{};
  for (unsigned c = 0; c < 128; ++c) allowed[c] = is_digit(char(c)) || is_letter(char(c));
  for (const char c : std::string_view("-._~:/?#@!$&'()*+,;=%")) allowed[static_cast<unsigned char>(c)] = true;
  return allowed;
}();

constexpr bool is_url_character(char c) { return kUrlCharacters[static_cast<unsigned char>(c)]; }

/// Every `%` begins the code of a printable or non-ASCII byte.
bool is_percent_encoding_plain(std::string_view url) {
  for (auto at = url.find('%'); at != url.npos; at = url.find('%', at + 1)) {
    const std::string_view code = url.substr(at + 1, 2);
    if (code.size() < 2 || !is_hex(code[0]) || !is_hex(code[1])) return false;
    if (code[0] < '2' || code == "7f" || code == "7F") return false;
  }
  return true;
}

bool is_port(std::string_view port) {
  unsigned number = 0;
  for (const char c : port) {
    if (!is_digit(c) || number > 6553) return false;
    number = number * 10 + unsigned(c - '0');
  }
  return !port.empty() && number <= 65535;
}

bool is_host(std::string_view host) {
  return !host.empty() && (is_digit(host[0]) || is_letter(host[0])) &&
         std::all_of(host.begin(), host.end(),
                     [](char c) { return is_digit(c) || is_letter(c) || c == '-' || c == '.'; });
}

/// What stands between `//` and the path: a host and perhaps a port. User information fails as a host or port.
bool has_plain_authority(std::string_view rest) {
  if (!rest.starts_with("//")) return false;
  const std::string_view authority = rest.substr(2, rest.find_first_of("/?#", 2) - 2);
  const auto colon = authority.find(':');
  return is_host(authority.substr(0, colon)) && (colon == authority.npos || is_port(authority.substr(colon + 1)));
}

bool is_mail_address(std::string_view rest) {
  const std::string_view address = rest.substr(0, rest.find('?'));
  const auto at = address.find('@');
  return at != address.npos && at > 0 && is_host(address.substr(at + 1));
}

bool is_telephone_number(std::string_view rest) { return !rest.empty() && (rest[0] == '+' || is_digit(rest[0])); }

struct Scheme {
  std::string_view prefix;
  bool (*is_fit)(std::string_view rest);
};

constexpr Scheme kSchemes[] = {{"https:", has_plain_authority},
                               {"http:", has_plain_authority},
                               {"mailto:", is_mail_address},
                               {"tel:", is_telephone_number}};

}  // namespace

bool is_safe_link(std::string_view link) {
  if (link.starts_with('#')) return link.size() > 1;
  if (!std::all_of(link.begin(), link.end(), is_url_character) || !is_percent_encoding_plain(link)) return false;
  const auto fits = [&](const Scheme& scheme) {
    return link.starts_with(scheme.prefix) && scheme.is_fit(link.substr(scheme.prefix.size()));
  };
  return std::any_of(std::begin(kSchemes), std::end(kSchemes), fits);
}

bool is_page_beside(std::string_view link) {
  constexpr std::string_view suffix = ".html";
  const auto fits = [](char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || c == '-' || c == '.'; };
  return link.ends_with(suffix) && link.size() > suffix.size() && link[0] != '.' &&
         std::all_of(link.begin(), link.end(), fits);
}

}  // namespace codicil::kit
