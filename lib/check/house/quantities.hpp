#pragma once
// Dates, lengths of time, ages and amounts of money in a text, as people write them.

#include <codicil/model/duration.hpp>
#include <codicil/model/values.hpp>

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
// old`).
std::vector<Found<Duration>> durations_in(std::string_view text, std::string_view language);

// `2020-06-10`, `10 June 2020`, `June 10, 2020`, `10. Juni 2020`, `10.06.2020`. None of a law (`Regulation (EU)
// 2016/679 of 27 April 2016`).
std::vector<Found<Date>> dates_in(std::string_view text, std::string_view language);

// `under 13`, `under the age of 16`, `13 years old`; in English.
std::vector<Found<unsigned>> ages_in(std::string_view text, std::string_view language);

// `$25`, `25 €`, `EUR 25`: the digits of the number.
std::vector<Found<std::string_view>> amounts_in(std::string_view text);

}  // namespace codicil::checking
