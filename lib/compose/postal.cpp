#include "compose/postal.hpp"

namespace codicil::composing {
namespace {

// Orders as in the addressing sheets of the Universal Postal Union (upu.int) and the metadata of libaddressinput
// (github.com/google/libaddressinput). Where these have no place for a region, it gets a line of its own.
struct Row {
  std::string_view countries, pattern;
};
constexpr Row rows[] = {{"AD AR AT BA BE BG CH CL CV CY CZ DE DK DO DZ FI FO FR GE GF GL GP GR HR HT IS KW LI LU MA MC "
                         "MD ME MG MK MQ MY NC "
                         "NE NL NO PL PM PT PY RE RS SE SI SK SM SN TN TR TZ VA WF YT",
                         "Z C\nS"},
                        {"EE ES IT LT PF UY", "Z C S"},
                        {"MX", "Z C, S"},
                        {"AS AU CA FM GU MH MP PW VI", "C S Z"},
                        {"BR", "C-S\nZ"},
                        {"EG GB GG HU IE IM JE KE LK UA ZA", "C\nS\nZ"},
                        {"ID TH VN", "C\nS Z"},
                        {"BH IL IN JO KH LB NG NP NZ PE SA SG", "C Z\nS"}};
constexpr std::string_view usual = "C, S Z";  // as in the United States: all in one line, the city first

}  // namespace

std::string_view postal_pattern(std::string_view country) {
  if (country.size() == 2)
    for (const Row& row : rows)
      if (row.countries.find(country) != row.countries.npos) return row.pattern;
  return usual;
}

}  // namespace codicil::composing
