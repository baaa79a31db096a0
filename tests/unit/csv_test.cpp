#include "yaml/csv.hpp"

#include "cpu_time.hpp"

#include <catch2/catch.hpp>

using namespace codicil::yaml;
using namespace std::string_literals;
using Rows = std::vector<std::vector<std::string>>;

namespace {

struct Read {
  Rows rows;
  std::optional<Flaw> flaw;
};

Read read_rows(std::string_view text) {
  std::deque<std::string> pool;
  Csv csv(text, pool, 100);
  Read read;
  for (Row row; csv.next(row);) {
    auto& cells = read.rows.emplace_back();
    for (const Cell& cell : row.cells) cells.emplace_back(cell.text);
  }
  read.flaw = csv.flaw();
  return read;
}

}  // namespace

TEST_CASE("rows of a table by RFC 4180", "[csv]") {
  CHECK(read_rows("").rows.empty());
  CHECK(read_rows("\n\r\n").rows.empty());
  CHECK(read_rows("a").rows == Rows{{"a"}});
  CHECK(read_rows("a,b\nc,d\n").rows == Rows{{"a", "b"}, {"c", "d"}});
  CHECK(read_rows("a,b\r\n\r\nc,d\r\n").rows == Rows{{"a", "b"}, {"c", "d"}});
  CHECK(read_rows("a,b\rc,d\r").rows == Rows{{"a", "b"}, {"c", "d"}});
  CHECK(read_rows(",\n,,").rows == Rows{{"", ""}, {"", "", ""}});
  CHECK(read_rows(" a , b c \t,\n").rows == Rows{{"a", "b c", ""}});
  CHECK(read_rows("\" a \" , \"b,c\"\n\"\",\"\"").rows == Rows{{" a ", "b,c"}, {"", ""}});
  CHECK(read_rows("\"a \"\"b\"\"\",\"\"\"\"").rows == Rows{{"a \"b\"", "\""}});
  CHECK(read_rows("\"a\r\nb\",\"a\nb\",\"a\rb\"\nc").rows == Rows{{"a\nb", "a\nb", "a\nb"}, {"c"}});
}

TEST_CASE("places of cells", "[csv]") {
  std::deque<std::string> pool;
  Csv csv("a,\"b\"\n \"c\"\"d\" ,e", pool, 1);
  Row row;
  REQUIRE(csv.next(row));
  CHECK((row.begin == 0 && row.end == 5 && row.count == 2));
  CHECK(row.cells.size() == 1);
  REQUIRE(csv.next(row));
  CHECK((row.begin == 6 && row.end == 16 && row.count == 2));
  CHECK(row.cells.front().begin == 7);
  CHECK(row.cells.front().copied);
  CHECK(!csv.next(row));
  CHECK(!csv.flaw());
}

TEST_CASE("quotes that make no table", "[csv]") {
  const auto place = [](std::string_view text) {
    const auto flaw = read_rows(text).flaw;
    return flaw ? std::pair(flaw->begin, flaw->end) : std::pair(text.size(), text.size());
  };
  CHECK(place("a,\"b\nc") == std::pair<std::size_t, std::size_t>(2, 3));
  CHECK(place("\"") == std::pair<std::size_t, std::size_t>(0, 1));
  CHECK(place("\"a\"\"") == std::pair<std::size_t, std::size_t>(0, 1));
  CHECK(place("a,b\"c\",d") == std::pair<std::size_t, std::size_t>(3, 4));
  CHECK(place("a,\"b\"c,d") == std::pair<std::size_t, std::size_t>(5, 6));
  CHECK(read_rows("a,b\n\"c").rows == Rows{{"a", "b"}});
}

TEST_CASE("a megabyte of anything is read in time", "[csv]") {
  for (const std::string& part : {"\""s, ","s, "\"\","s, "\n"s, "\r\n"s, "a\n"s, " "s, "\"\n"s, "\"a\"\""s, ",\""s}) {
    std::string text;
    while (text.size() < 1'000'000) text += part;
    INFO(part);
    const codicil::test::CpuTime took;
    std::deque<std::string> pool;
    Csv csv(text, pool, 100);
    for (Row row; csv.next(row);) continue;
    CHECK(took.seconds() < 5);
  }
}
