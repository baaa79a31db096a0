#pragma once
// Dates, lengths of time, ages and amounts of money in a text, as people write them.

#include <codicil/model/duration.hpp>
#include <codicil/model/values.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace codicil::checking {

// What was found, and the words that say so: a part of the text.
template <class T>
struct Found {
  T value;
  std::string_view words;
};

// `30 days`, `two weeks`, `30 Tage`, `٣٠ يومًا`: a number and a unit of this language. None that is an age (`13 years
// old`), that tells how long ago something was (`30 years ago`), or how often it is (`24 hours a day`).
std::vector<Found<Duration>> durations_in(std::string_view text, std::string_view language);
// Whether the text says a length of time, in words that can say other things, too: `a year`, `half a year`, `one day`.
bool says_duration(std::string_view text, std::string_view language, const Duration& duration);

// `2020-06-10`, `10 June 2020`, `June 10, 2020`, `10. Juni 2020`, `10.06.2020`. None of a law (`Regulation (EU)
// 2016/679 of 27 April 2016`, `the Act of 24 May 2018`).
std::vector<Found<Date>> dates_in(std::string_view text, std::string_view language);

// `under 13`, `under the age of 16`, `16 Jahre alt`, `moins de 15 ans`: the digits.
std::vector<Found<unsigned>> ages_in(std::string_view text, std::string_view language);
// Whether the number stands in the text, in digits or as a word of this language.
bool says_age(std::string_view text, std::string_view language, unsigned age);

// `$25`, `5,50 €`, `EUR 25`, `7 Euro`, in hundredths.
std::vector<Found<std::uint64_t>> amounts_in(std::string_view text);

}  // namespace codicil::checking
