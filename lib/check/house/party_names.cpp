#include "check/house/party_names.hpp"

#include "unicode/utf8.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace codicil::checking {
namespace {

// In small letters, without full stops and spaces.
constexpr auto kLegalForms = std::to_array<std::string_view>({"ab",
                                                              "ag",
                                                              "aps",
                                                              "as",
                                                              "asa",
                                                              "a/s",
                                                              "bv",
                                                              "co",
                                                              "corp",
                                                              "corporation",
                                                              "eg",
                                                              "ek",
                                                              "ev",
                                                              "eurl",
                                                              "gbr",
                                                              "gesmbh",
                                                              "ggmbh",
                                                              "gmbh",
                                                              "inc",
                                                              "incorporated",
                                                              "kft",
                                                              "kg",
                                                              "kgaa",
                                                              "limited",
                                                              "llc",
                                                              "llp",
                                                              "lp",
                                                              "ltd",
                                                              "mbh",
                                                              "nv",
                                                              "ohg",
                                                              "oy",
                                                              "oyj",
                                                              "plc",
                                                              "pte",
                                                              "pty",
                                                              "sa",
                                                              "sarl",
                                                              "sas",
                                                              "sasu",
                                                              "sau",
                                                              "se",
                                                              "sl",
                                                              "slu",
                                                              "spa",
                                                              "spzoo",
                                                              "srl",
                                                              "sro",
                                                              "sàrl",
                                                              "ug",
                                                              "(haftungsbeschränkt)",
                                                              "&"});

constexpr std::string_view kSpace = " ,";

std::string_view without_space_at_end(std::string_view text) {
  return text.substr(0, text.find_last_not_of(kSpace) + 1);
}

// Where the last words begin.
std::size_t begin_of_last(std::string_view text, int words) {
  std::size_t begin = text.size();
  for (; words > 0; --words) begin = without_space_at_end(text.substr(0, begin)).find_last_of(kSpace) + 1;
  return begin;
}

bool is_legal_form(std::string_view words) {
  std::string plain = unicode::ascii_lower(words);
  std::erase_if(plain, [](char c) { return c == '.' || c == ' '; });
  return std::ranges::find(kLegalForms, plain) != kLegalForms.end();
}

// Without the last legal form of the name; the same where there is none, or nothing else.
std::string_view without_last_form(std::string_view name) {
  constexpr int most_words = 3;  // `s. r. o.`
  for (int words = 1; words <= most_words; ++words) {
    const std::size_t begin = begin_of_last(name, words);
    const std::string_view rest = without_space_at_end(name.substr(0, begin));
    if (rest.empty()) break;
    if (is_legal_form(name.substr(begin))) return rest;
  }
  return name;
}

}  // namespace

std::string_view without_legal_form(std::string_view name) {
  std::string_view left = without_space_at_end(name);
  for (std::size_t size = 0; size != left.size();) {
    size = left.size();
    left = without_last_form(left);
  }
  return left;
}

}  // namespace codicil::checking
