#pragma once
// What single words do in what a policy says, in the five languages of the catalogues.

#include <string>
#include <string_view>
#include <vector>

namespace codicil::reviewing {

// The words of a text, as they are compared and as they are written: `don't` is two, `e-mail` one.
struct WordsOf {
  explicit WordsOf(std::string_view text);
  WordsOf(const WordsOf&) = delete;
  WordsOf& operator=(const WordsOf&) = delete;

  const std::string as_written, alone;
  const std::vector<std::string_view> written, folded;
};

// Whether it decides what a sentence promises: a number, `not`, `may`.
bool is_weighty(std::string_view word);
// Whether it puts one thing beside another: `and`.
bool is_joining(std::string_view word);
// Whether words after it say when, how or for whom something holds: `for`, `if`.
bool is_limiting(std::string_view word);
// Whether it makes another thing of what it stands in front of, or more of it: `targeted`, `health`.
bool is_widening(std::string_view word);
// `the`
bool is_article(std::string_view word);
// Whether it tells nothing by itself: `our`, `of`.
bool is_small(std::string_view word);

// Whether one is the other mistyped, in running text: a word that does not fit there stands out.
bool is_slip(std::string_view word, std::string_view other);
// Whether one is a form of the other (plural, British spelling), or mistyped so that it is no other word: a letter
// doubled or not, two that changed places, an accent, and, in a long word, a letter that is missing inside.
bool is_form(std::string_view word, std::string_view other);

}  // namespace codicil::reviewing
