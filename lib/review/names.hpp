#pragma once
// What names, purposes and occasions are called: few words, each of which counts.

#include <string_view>

namespace codicil::reviewing {

// Whether what is meant may be more, or another thing: `after` has all words of `before` and more than one word that
// tells what another one is (`shopping basket`); it lacks words that said which is meant; or fewer than half of its
// words (Dice's coefficient) are those of `before`. Forms of one word are one; articles don't count.
bool may_mean_more(std::string_view before, std::string_view after);
// The same, and one word in place of another (`news`, `adverts`), or one that decides (`not`).
bool may_be_called_more(std::string_view before, std::string_view after);
// Whether one has all words of the other, and more.
bool says_more_or_less(std::string_view before, std::string_view after);
// Whether fewer than half of the words are those of `before`.
bool shares_little(std::string_view before, std::string_view after);

}  // namespace codicil::reviewing
