// In which order versions were published, and what they are called.

#include <codicil/history.hpp>

#include <catch2/catch.hpp>

#include <deque>
#include <set>
#include <string>
#include <vector>

using namespace codicil;

namespace {

struct Named {
  std::string version;
  std::optional<Date> updated{};
  std::string replaces{};
};

std::vector<std::string> ordered(const std::vector<Named>& names) {
  std::deque<Policy> policies;
  std::vector<PublishedVersion> versions;
  for (const Named& each : names) {
    PolicyInfo& info = policies.emplace_back().policy;
    if (!each.version.empty()) info.version = each.version;
    if (!each.replaces.empty()) info.replaces = each.replaces;
    if (each.updated) info.updated = *each.updated;
    versions.push_back({policies.back()});
  }
  std::vector<std::string> order;
  for (const std::size_t place : publication_order(versions)) order.push_back(names[place].version);
  return order;
}

using Order = std::vector<std::string>;
constexpr Date monday{2026, 6, 1}, tuesday{2026, 6, 2};

}  // namespace

TEST_CASE("history: versions are ordered by day, those without one first") {
  CHECK(ordered({{"b", tuesday}, {"c", {}}, {"a", monday}, {"d", {}}}) == Order{"c", "d", "a", "b"});
  CHECK(ordered({{"a", tuesday}, {"b", monday, "a"}}) == Order{"b", "a"});
  CHECK(ordered({}).empty());
}

TEST_CASE("history: versions of one day are ordered by what they replace, else by number") {
  CHECK(ordered({{"2.10", monday}, {"2.9", monday}, {"2.9.1", monday}, {"2.009", monday}, {"", monday}}) ==
        Order{"", "2.9", "2.009", "2.9.1", "2.10"});
  CHECK(ordered({{"1", monday, "3"}, {"2", monday}, {"3", monday, "2"}}) == Order{"2", "3", "1"});
  CHECK(ordered(
            {{"2020-06-10", monday, "2020-06-10b"}, {"2020-06-10a", monday}, {"2020-06-10b", monday, "2020-06-10a"}}) ==
        Order{"2020-06-10a", "2020-06-10b", "2020-06-10"});
  CHECK(ordered({{"beta", monday, "nowhere"}, {"alpha", monday}}) == Order{"alpha", "beta"});
}

TEST_CASE("history: circles end, and nothing is lost") {
  CHECK(ordered({{"a", monday, "a"}}) == Order{"a"});
  CHECK(ordered({{"a", monday, "b"}, {"b", monday, "a"}}) == Order{"b", "a"});
  CHECK(ordered({{"a", monday, "c"}, {"b", monday, "a"}, {"c", monday, "b"}, {"d", monday, "a"}}).size() == 4);
  CHECK(ordered({{"", monday, ""}, {"", monday, ""}}).size() == 2);
}

TEST_CASE("history: a long chain of versions") {
  std::vector<Named> names;
  for (int i = 0; i < 20'000; ++i)
    names.push_back({"v" + std::to_string(20'000 - i), monday, "v" + std::to_string(20'001 - i)});
  const Order order = ordered(names);
  CHECK(order.front() == "v20000");
  CHECK(order.back() == "v1");
}

namespace {

std::vector<std::string> called(const std::vector<std::string>& versions) {
  std::deque<Policy> policies;
  std::vector<PublishedVersion> all;
  for (const std::string& version : versions) {
    if (PolicyInfo& info = policies.emplace_back().policy; !version.empty()) info.version = version;
    all.push_back({policies.back()});
  }
  return archive_names(all);
}

}  // namespace

TEST_CASE("history: names of pages are never hidden, never two, and never two of a redline") {
  CHECK(called({"1.0", "Final Draft", "../../evil", ".hidden.", "a -- b", "--"})[5].size() == 8);
  CHECK(called({"1.0", "Final Draft", "../../evil", ".hidden.", "a -- b"}) ==
        Order{"1.0", "final-draft", "evil", "hidden", "a-b"});
  CHECK(called({"1.0", "1.0", "1.0-2", "1.0", "1/0", "index"}) ==
        Order{"1.0", "1.0-2", "1.0-2-2", "1.0-3", "1-0", "index-2"});
  CHECK(called({"", ""}) == Order{"version", "version-2"});
}

TEST_CASE("history: letters that no name of a page has are kept apart, and for ever") {
  const Order names =
      called({"\u00dcn\u00ef", "\u00c4n\u00ef", "\u65e5\u672c", std::string(70, 'a'), std::string(71, 'a')});
  CHECK(names ==
        called({"\u00dcn\u00ef", "\u00c4n\u00ef", "\u65e5\u672c", std::string(70, 'a'), std::string(71, 'a')}));
  CHECK(std::set<std::string>(names.begin(), names.end()).size() == 5);
  CHECK(names[0] == "n-1a88c6f6");
}

TEST_CASE("history: names stay when versions are added") {
  Order versions{"2", "2", "1", "2-2", "2"};
  const Order all = called(versions);
  while (!versions.empty()) {
    CHECK(called(versions) == Order(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(versions.size())));
    versions.pop_back();
  }
}
