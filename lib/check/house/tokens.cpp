#include "check/house/tokens.hpp"

#include "unicode/utf8.hpp"

#include <algorithm>
#include <array>

namespace codicil::checking {
namespace {

constexpr auto separators = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view(" \n\t()[]{}<>,;\"*_`")) table[static_cast<unsigned char>(c)] = true;
  return table;
}();
constexpr bool is_separator(char c) { return separators[static_cast<unsigned char>(c)]; }

// Bytes that digits begin with: one look for each byte of a text.
constexpr auto digit_beginnings = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("0123456789\xD9")) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

// Takes a mark of punctuation from the end of a word; whether there was one.
bool drop_mark(Token& token) {
  std::string_view& word = token.word;
  if (word.empty()) return false;
  if (std::string_view(".:!?").find(word.back()) != word.npos) {
    word.remove_suffix(1);
    return token.ends_sentence = true;
  }
  if (static_cast<unsigned char>(word.back()) < 0x80) return false;
  for (const std::string_view mark : {"،", "؛", "؟"})
    if (word.ends_with(mark)) {
      word.remove_suffix(mark.size());
      token.ends_sentence |= mark == "؟";
      return true;
    }
  return false;
}

std::size_t words_in(std::string_view phrase) { return static_cast<std::size_t>(std::ranges::count(phrase, ' ')) + 1; }

bool is_arabic_digit(std::string_view text) {
  return text.front() == '\xD9' && text.size() > 1 && text[1] >= '\xA0' && text[1] <= '\xA9';
}

}  // namespace

Tokens::Tokens(std::string_view text) {
  constexpr std::size_t characters_per_word = 5;  // of most languages, at least
  tokens_.reserve(text.size() / characters_per_word);
  const auto skip = [&](std::size_t at, bool separator) {
    while (at < text.size() && is_separator(text[at]) == separator) ++at;
    return at;
  };
  for (std::size_t begin = skip(0, true); begin < text.size();) {
    const std::size_t end = skip(begin, false);
    Token token{text.substr(begin, end - begin)};
    while (drop_mark(token)) {
    }
    tokens_.push_back(token);
    begin = skip(end, true);
  }
}

std::string Tokens::lower(std::size_t at) const { return unicode::ascii_lower(word(at)); }

std::string_view Tokens::between(std::size_t first, std::size_t last) const {
  const char* begin = tokens_[first].word.data();
  const std::string_view end = tokens_[last].word;
  return {begin, static_cast<std::size_t>(end.data() + end.size() - begin)};
}

bool Tokens::are_joined(std::size_t at) const {
  if (at >= tokens_.size() || at + 1 == tokens_.size() || tokens_[at].ends_sentence) return false;
  const std::string_view word = tokens_[at].word;
  const char* end = word.data() + word.size();
  return std::all_of(end, tokens_[at + 1].word.data(), [](char c) { return c == ' ' || c == '\n'; });
}

bool Tokens::stand(std::string_view words, std::size_t at) const {
  while (at < tokens_.size()) {
    const auto space = words.find(' ');
    if (lower(at) != words.substr(0, space)) return false;
    if (space == words.npos) return true;
    words.remove_prefix(space + 1);
    ++at;
  }
  return false;
}

bool Tokens::stand_before(std::string_view words, std::size_t at) const {
  const std::size_t count = words_in(words);
  return count <= at && stand(words, at - count);
}

bool are_digits(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == text.npos; }

bool begins_with_digit(std::string_view text) {
  return !text.empty() && ((text.front() >= '0' && text.front() <= '9') || is_arabic_digit(text));
}

std::size_t find_digit(std::string_view text, std::size_t from) {
  for (; from < text.size(); ++from)
    if (digit_beginnings[static_cast<unsigned char>(text[from])] && begins_with_digit(text.substr(from))) return from;
  return text.npos;
}

bool has_digits(std::string_view text, std::size_t count) {
  for (auto at = find_digit(text, 0); at != text.npos; at = find_digit(text, at)) {
    std::size_t found = 0;
    for (; begins_with_digit(text.substr(at)); ++found) at += text[at] == '\xD9' ? 2 : 1;
    if (found >= count) return true;
  }
  return false;
}

std::string with_plain_digits(std::string_view text) {
  std::string plain;
  for (; !text.empty(); text.remove_prefix(1)) {
    const bool is_arabic = is_arabic_digit(text);
    if (is_arabic) text.remove_prefix(1);
    plain += is_arabic ? static_cast<char>(text.front() - '\xA0' + '0') : text.front();
  }
  return plain;
}

}  // namespace codicil::checking
