#include <codicil/model/duration.hpp>

#include <catch2/catch.hpp>

using namespace codicil;
using Unit = Duration::Unit;

TEST_CASE("durations are read as people write them and as ISO 8601", "[duration]") {
  CHECK(Duration::parse("30 days") == Duration{30, Unit::day});
  CHECK(Duration::parse("1 year") == Duration{1, Unit::year});
  CHECK(Duration::parse("P30D") == Duration{30, Unit::day});
  CHECK(Duration::parse("PT12H") == Duration{12, Unit::hour});
  CHECK(Duration::parse("PT5M") == Duration{5, Unit::minute});
  CHECK(Duration::parse("P5M") == Duration{5, Unit::month});
  CHECK(Duration::parse("session") == Duration{0, Unit::session});
  CHECK(Duration::parse("indefinite") == Duration{0, Unit::indefinite});
  for (const char* bad : {"", "30", "days", "0 days", "-1 days", "100001 days", "1.5 years", "30  days", "30 dayss",
                          "P", "PD", "P1Y2M", "30 fortnights", "a while", "4294967297 days"}) {
    INFO(bad);
    CHECK(!Duration::parse(bad));
  }
}

TEST_CASE("durations are written in the form that is read", "[duration]") {
  for (const char* text :
       {"1 second", "2 minutes", "3 hours", "30 days", "1 week", "6 months", "100000 years", "session", "indefinite"})
    CHECK(Duration::parse(text)->to_string() == text);
  CHECK(Duration{2, Unit::year}.iso() == "P2Y");
  CHECK(Duration{2, Unit::minute}.iso() == "PT2M");
  CHECK(Duration{0, Unit::session}.iso().empty());
}

TEST_CASE("durations have an order", "[duration]") {
  CHECK(Duration{0, Unit::session} < Duration{1, Unit::second});
  CHECK(Duration{30, Unit::day} < Duration{1, Unit::month});
  CHECK(Duration{12, Unit::month} <= Duration{1, Unit::year});
  CHECK(Duration{24, Unit::hour} <= Duration{1, Unit::day});
  CHECK(Duration{100000, Unit::year} < Duration{0, Unit::indefinite});
  const Duration closed{0, Unit::until, "the account is closed"};
  CHECK((closed <=> Duration{1, Unit::day}) == std::partial_ordering::unordered);
  CHECK((closed <=> closed) == std::partial_ordering::equivalent);
}
