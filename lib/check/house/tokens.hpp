#pragma once
// The words of a text, as far as quantities need them.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::checking {

// What stands between spaces and brackets, without marks of punctuation at its end.
struct Token {
  std::string_view word;
  bool ends_sentence = false;
};

class Tokens {
public:
  explicit Tokens(std::string_view text);

  std::size_t size() const { return tokens_.size(); }
  const Token& operator[](std::size_t at) const { return tokens_[at]; }
  // The word there; empty beyond the ends, also before the first.
  std::string_view word(std::size_t at) const { return at < tokens_.size() ? tokens_[at].word : std::string_view(); }
  // The same in small letters.
  std::string lower(std::size_t at) const;
  // From the first of two words to the end of the second.
  std::string_view between(std::size_t first, std::size_t last) const;
  // Whether nothing but space stands between the word and the next one; beyond the ends nothing is joined.
  bool are_joined(std::size_t at) const;
  // Whether these words, one space apart, stand from there on.
  bool stand(std::string_view words, std::size_t at) const;
  // Whether they stand just before it.
  bool stand_before(std::string_view words, std::size_t at) const;

private:
  std::vector<Token> tokens_;
};

bool are_digits(std::string_view text);
// Digits of ASCII or of Arabic script.
bool begins_with_digit(std::string_view text);
// Where the first of them stands, from there on; npos where there is none.
std::size_t find_digit(std::string_view text, std::size_t from);
// Whether so many digits stand side by side.
bool has_digits(std::string_view text, std::size_t count);
// Digits of Arabic script as ASCII's.
std::string with_plain_digits(std::string_view text);

}  // namespace codicil::checking
