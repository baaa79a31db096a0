#include "day.hpp"

#include "failure.hpp"
#include "suggest.hpp"

#include <ctime>

namespace codicil::cli {
namespace {

Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm day{};
  gmtime_r(&now, &day);
  return {day.tm_year + 1900, day.tm_mon + 1, day.tm_mday};
}

}  // namespace

Date day_of(const Arguments& arguments) {
  const auto text = arguments.value("as-of");
  if (!text) return today();
  const auto date = Date::parse(*text);
  if (!date) throw UsageError("--as-of takes a date like 2026-05-01, not " + quoted(*text));
  return *date;
}

}  // namespace codicil::cli
