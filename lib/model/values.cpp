#include <codicil/model/values.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace codicil {
namespace {

// Of ASCII only, whatever the locale.
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_lower(c) || is_upper(c); }
bool is_alphanumeric(char c) { return is_letter(c) || is_digit(c); }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

bool is_one_of(char c, std::string_view set) { return set.find(c) != set.npos; }

template <class Predicate>
bool all(std::string_view text, Predicate predicate) {
  return !text.empty() && std::all_of(text.begin(), text.end(), predicate);
}

// The part before `separator`, which is taken off `rest` together with it.
std::string_view take(std::string_view& rest, char separator) {
  const auto end = std::min(rest.find(separator), rest.size());
  const auto part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

int days_in(int month, int year) {
  constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

bool is_label(std::string_view label) {
  return label.size() <= 63 && all(label, [](char c) { return is_alphanumeric(c) || c == '-' || c == '_'; }) &&
         label.front() != '-' && label.back() != '-';
}

// Names and IPv4 addresses: labels between dots.
bool is_host_name(std::string_view host, std::size_t least_labels) {
  std::size_t labels = 0;
  if (host.empty() || host.size() > 253 || host.back() == '.') return false;
  for (; !host.empty(); ++labels)
    if (!is_label(take(host, '.'))) return false;
  return labels >= least_labels;
}

bool is_ipv6(std::string_view host) {
  return host.size() > 4 && host.front() == '[' && host.back() == ']' &&
         all(host.substr(1, host.size() - 2), [](char c) { return is_hex(c) || c == ':' || c == '.'; });
}

bool is_port(std::string_view port) { return all(port, is_digit) && port.size() <= 5 && number(port) <= 65535; }

// RFC 3986 authority without user info, which serves phishing only.
bool is_authority(std::string_view authority) {
  const auto colon =
      authority.find(':', authority.starts_with('[') ? std::min(authority.find(']'), authority.size()) : 0);
  if (colon != authority.npos && !is_port(authority.substr(colon + 1))) return false;
  const auto host = authority.substr(0, colon);
  return is_host_name(host, 1) || is_ipv6(host);
}

// RFC 3986 characters, without the quote that could end an attribute somewhere; `%` only as an escape.
bool has_url_characters(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '%' && (i + 2 >= text.size() || !is_hex(text[i + 1]) || !is_hex(text[i + 2]))) return false;
    if (!is_alphanumeric(c) && !is_one_of(c, "-._~:/?#[]@!$&()*+,;=%")) return false;
  }
  return true;
}

bool is_web(std::string_view rest) {
  return rest.starts_with("//") && is_authority(rest.substr(2, rest.substr(2).find_first_of("/?#")));
}

// A line end in a header field would let a link write other header fields.
bool has_escaped_line_end(std::string_view text) {
  for (auto at = text.find("%0"); at != text.npos; at = text.find("%0", at + 1))
    if (at + 2 < text.size() && is_one_of(text[at + 2], "aAdD")) return true;
  return false;
}

bool is_mailto(std::string_view rest) {
  return Email::parse(rest.substr(0, rest.find('?'))).has_value() && !has_escaped_line_end(rest);
}

bool is_tel(std::string_view rest) {
  if (rest.starts_with('+')) rest.remove_prefix(1);
  return all(rest, [](char c) { return is_digit(c) || is_one_of(c, "-.()"); }) &&
         std::count_if(rest.begin(), rest.end(), is_digit) >= 3;
}

struct SchemeRow {
  std::string_view name;
  bool (*accepts)(std::string_view rest);
};
constexpr auto schemes =
    std::to_array<SchemeRow>({{"https", is_web}, {"http", is_web}, {"mailto", is_mailto}, {"tel", is_tel}});

bool is_local_part(std::string_view local) {
  if (local.size() > 64 || local.starts_with('.') || local.ends_with('.') || local.find("..") != local.npos)
    return false;
  return all(local, [](char c) { return is_alphanumeric(c) || is_one_of(c, ".!#$%&*+-/=?^_`{|}~"); });
}

// ISO 3166-1 alpha-2, the officially assigned codes.
constexpr std::string_view countries =
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ "
    "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR "
    "GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO "
    "JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR "
    "MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO "
    "RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV "
    "TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

bool is_script(std::string_view part) { return part.size() == 4 && is_upper(part[0]) && all(part.substr(1), is_lower); }
bool is_region(std::string_view part) {
  return (part.size() == 2 && all(part, is_upper)) || (part.size() == 3 && all(part, is_digit));
}

}  // namespace

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = text.substr(0, 4), month = text.substr(5, 2), day = text.substr(8, 2);
  if (!all(year, is_digit) || !all(month, is_digit) || !all(day, is_digit)) return std::nullopt;
  const Date date{number(year), number(month), number(day)};
  const bool exists = date.year >= 1 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
                      date.day <= days_in(date.month, date.year);
  return exists ? std::optional(date) : std::nullopt;
}

std::string Date::to_string() const {
  const auto padded = [](int value, std::size_t width) {
    std::string digits = std::to_string(value);
    return digits.insert(0, width - std::min(width, digits.size()), '0');
  };
  return padded(year, 4) + '-' + padded(month, 2) + '-' + padded(day, 2);
}

std::optional<Url> Url::parse(std::string_view text) {
  if (text.size() > 2048 || !has_url_characters(text)) return std::nullopt;
  std::string_view rest = text;
  const auto name = take(rest, ':');
  for (const SchemeRow& scheme : schemes)
    if (scheme.name == name && scheme.accepts(rest)) return Url{std::string(text)};
  return std::nullopt;
}

std::optional<Email> Email::parse(std::string_view text) {
  std::string_view domain = text;
  const auto local = take(domain, '@');
  return is_local_part(local) && is_host_name(domain, 2) ? std::optional(Email{std::string(text)}) : std::nullopt;
}

std::optional<Country> Country::parse(std::string_view text) {
  if (text.size() != 2 || !all(text, is_upper)) return std::nullopt;
  for (std::size_t i = 0; i < countries.size(); i += 3)
    if (countries.substr(i, 2) == text) return Country{std::string(text)};
  return std::nullopt;
}

std::optional<Language> Language::parse(std::string_view text) {
  std::string_view rest = text;
  const auto language = take(rest, '-');
  if (language.size() < 2 || language.size() > 3 || !all(language, is_lower) || text.ends_with('-'))
    return std::nullopt;
  auto part = take(rest, '-');
  if (is_script(part)) part = take(rest, '-');
  if (!rest.empty() || (!part.empty() && !is_region(part))) return std::nullopt;
  return Language{std::string(text)};
}

std::string Licence::url() const {
  if (id == "CC0-1.0") return "https://creativecommons.org/publicdomain/zero/1.0/";
  for (const std::string_view kind : {"BY", "BY-SA", "BY-ND", "BY-NC", "BY-NC-SA", "BY-NC-ND"})
    for (const std::string_view version : {"1.0", "2.0", "2.5", "3.0", "4.0"}) {
      if (id != "CC-" + std::string(kind) + '-' + std::string(version)) continue;
      std::string lower(kind);
      for (char& c : lower) c = c == '-' ? c : static_cast<char>(c - 'A' + 'a');
      return "https://creativecommons.org/licenses/" + lower + '/' + std::string(version) + '/';
    }
  return {};
}

bool is_id(std::string_view text) {
  if (text == "none" || text == "null") return false;  // a file could not refer to it
  return !text.empty() && text.size() <= 64 && is_lower(text.front()) &&
         all(text, [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

std::string stamp_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  constexpr std::string_view digits = "0123456789abcdef";
  std::string stamp;
  for (int shift = 28; shift >= 0; shift -= 4) stamp += digits[(hash ^ hash >> 32) >> shift & 0xF];
  return stamp;
}

std::optional<Age> Age::parse(std::string_view text) {
  if (text.size() > 3 || !all(text, is_digit) || text.front() == '0') return std::nullopt;
  const auto years = static_cast<unsigned>(number(text));
  return years <= 150 ? std::optional<Age>(Age{years}) : std::nullopt;
}

}  // namespace codicil
