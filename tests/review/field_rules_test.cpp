// Which rules judge what of each field: a field that falls to the general rules shows up here, and so does a new one.

#include "mutations.hpp"

#include "review/rating.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace codicil::test {
namespace {

using Rules = std::set<std::string_view>;

// What happens to a field, or to one of its items: the names of Change::Kind.
constexpr auto kEvents = std::to_array<std::string_view>({"added", "removed", "changed", "renamed"});

// `cookies.items[]` for one of the items of `cookies.items`.
using Judged = std::map<std::string, std::array<Rules, kEvents.size()>>;

std::string field_of(const Change& change) {
  return std::string(change.owner) + '.' + std::string(change.field) + (change.item.empty() ? "" : "[]");
}

void judge(const Policy& before, const Policy& after, Judged& judged) {
  const std::vector<Change> changes = diff(before, after).changes;
  const reviewing::Context context(before, after, changes);
  for (const Change& change : changes) {
    const auto event = static_cast<std::size_t>(change.kind);
    judged[field_of(change)][event].insert(reviewing::rate(change, context).row->rule.id);
  }
}

// `cookie.lasts: added D960; removed D207; changed D205 D206`
std::string table() {
  Judged judged;
  for_each_mutation([&](const Policy& before, const Policy& after) {
    judge(before, after, judged);
    judge(after, before, judged);
  });
  std::string table;
  for (const auto& [field, events] : judged) {
    table += field;
    for (std::size_t event = 0; event < kEvents.size(); ++event) {
      if (events[event].empty()) continue;
      (table += table.ends_with(field) ? ": " : "; ") += kEvents[event];
      for (const std::string_view rule : events[event]) (table += ' ') += rule;
    }
    table += '\n';
  }
  return table;
}

TEST_CASE("field rules: what judges each field of the format when it is added, removed or changed") {
  const std::string path = SOURCE_DIR "/tests/review/field_rules.txt", found = table();
  if (std::getenv("UPDATE_GOLDEN")) std::ofstream(path, std::ios::binary) << found;
  std::ostringstream expected;
  expected << std::ifstream(path, std::ios::binary).rdbuf();
  CHECK(found == expected.str());
}

}  // namespace
}  // namespace codicil::test
