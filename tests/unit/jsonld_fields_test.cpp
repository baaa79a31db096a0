// What every field makes of the graph, by the field tables alone.
#include "jsonld/concepts.hpp"
#include "jsonld/omissions.hpp"
#include "jsonld_sample.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>

using namespace codicil;
using namespace codicil::test;

namespace {

/// Changes the `nth` value that `change` can change; false where there are not so many.
template <class Change>
bool change_nth(Policy& policy, std::size_t nth, Change change) {
  std::size_t seen = 0;
  bool changed = false;
  walk(policy, [&](auto& value) {
    if constexpr (requires { change(value); })
      if (seen++ == nth) change(value), changed = true;
  });
  return changed;
}

/// The filled policy in parts, so that graphs of every change stay small: what stands before the sections, then each
/// section alone.
std::vector<Policy> filled_parts() {
  Filler filler;
  std::vector<Policy> parts;
  Policy& registries = parts.emplace_back();
  walk(registries, filler);
  for (const Section& section : with_every_section().sections) {
    Policy whole;
    whole.sections = {section};
    walk(whole, filler);
    Policy& part = parts.emplace_back();
    part.policy = whole.policy;
    part.policy.laws = std::vector{Law::gdpr};
    part.sections = whole.sections;
  }
  return parts;
}

/// Calls `check(before, changed)` for each part with each of its values changed in turn; returns how many there were.
template <class Change, class Check>
std::size_t for_each_change(const std::vector<Policy>& parts, Change change, Check check) {
  std::size_t count = 0;
  for (const Policy& part : parts) {
    const std::string before = graph_of(part);
    Policy changed = part;
    for (std::size_t nth = 0; change_nth(changed, nth, change); ++nth, ++count, changed = part) {
      INFO("value " << nth << " of " << (part.sections.empty() ? "the registries" : part.sections[0].id));
      check(before, changed);
    }
  }
  return count;
}

}  // namespace

TEST_CASE("JSON-LD: every text of every field is in the graph") {
  Filler filler;
  const std::string graph = graph_of(filled(filler));
  REQUIRE(filler.marks.size() > 300);
  for (const std::string& mark : filler.marks) {
    INFO(mark);
    CHECK(contains(graph, mark));
  }
}

TEST_CASE("JSON-LD: every text of entries that stand where they are mentioned is in the graph") {
  Filler filler;
  filler.refers = false;
  const std::string graph = graph_of(filled(filler));
  REQUIRE(filler.marks.size() > 1000);
  for (const std::string& mark : filler.marks) {
    INFO(mark);
    CHECK(contains(graph, mark));
  }
}

TEST_CASE("JSON-LD: each value of a closed list gives another graph") {
  const auto turn = []<Enumeration E>(E& value) {
    value = static_cast<E>((static_cast<std::size_t>(value) + 1) % Vocabulary<E>::names.size());
  };
  std::size_t values = 0;
  for (const Policy& part : filled_parts()) {
    Policy changed = part;
    for (std::size_t nth = 0; change_nth(changed, nth, turn); ++nth, ++values)
      for (std::set<std::string> graphs{graph_of(part)}; changed != part; change_nth(changed, nth, turn))
        CHECK(graphs.insert(graph_of(changed)).second);
  }
  CHECK(values > 200);
}

TEST_CASE("JSON-LD: yes and no give different graphs") {
  const auto flip = [](bool& value) { value = !value; };
  const auto check = [](const std::string& before, const Policy& changed) { CHECK(graph_of(changed) != before); };
  CHECK(for_each_change(filled_parts(), flip, check) > 10);
}

TEST_CASE("JSON-LD: durations of every unit give different graphs") {
  const std::vector<Policy> parts = filled_parts();
  const auto each = [&](Duration::Unit unit) {
    return [=](Duration& duration) { duration = {duration.count, unit, "the account is closed"}; };
  };
  const auto until = [](Duration& duration) { duration = {0, Duration::Unit::until, "the year is over"}; };
  std::set<std::string> graphs;
  std::size_t all = 0;
  const auto check = [&](const std::string&, const Policy& changed) { ++all, graphs.insert(graph_of(changed)); };
  for (const auto unit : {Duration::Unit::second, Duration::Unit::minute, Duration::Unit::hour, Duration::Unit::week,
                          Duration::Unit::month, Duration::Unit::year, Duration::Unit::session, Duration::Unit::until,
                          Duration::Unit::indefinite})
    for_each_change(parts, each(unit), check);
  for_each_change(parts, until, check);
  CHECK(all > 100);
  CHECK(graphs.size() == all);
}

TEST_CASE("JSON-LD: not stated, stated as none and stated give three graphs") {
  const std::vector<Policy> parts = filled_parts();
  const auto none = []<class T>(Stated<T>& fact) { fact = stated_none; };
  const auto silent = []<class T>(Stated<T>& fact) { fact = Stated<T>{}; };
  std::vector<std::string> nones;
  const auto keep = [&](const std::string& before, const Policy& changed) {
    CHECK(nones.emplace_back(graph_of(changed)) != before);
  };
  const auto compare = [&, nth = std::size_t{0}](const std::string& before, const Policy& changed) mutable {
    const std::string graph = graph_of(changed);
    CHECK(graph != nones[nth++]);
    CHECK(graph != before);
  };
  CHECK(for_each_change(parts, none, keep) > 150);
  CHECK(for_each_change(parts, silent, compare) == nones.size());
}

TEST_CASE("JSON-LD: dates and addresses are in the graph, each with its own name") {
  const std::vector<Policy> parts = filled_parts();
  const auto check = [](const std::string& before, const Policy& changed) { CHECK(graph_of(changed) != before); };
  const auto later = [](Date& date) { ++date.day; };
  CHECK(for_each_change(parts, later, check) > 4);
  const auto other = [](Url& url) { url.text += "x"; };
  CHECK(for_each_change(parts, other, check) > 15);
  const auto moved = [](Country& country) { country.code = "FR"; };
  CHECK(for_each_change(parts, moved, check) > 2);
}

TEST_CASE("JSON-LD: what is left out has a reason") {
  for (const jsonld::Omission& omission : jsonld::omissions) CHECK(!omission.reason.empty());
}

namespace {

/// The compact IRIs in `graph` that are not names of the policy's own nodes.
std::set<std::string> terms_in(const std::string& graph) {
  Json json(graph);
  REQUIRE(json.is_well_formed());
  std::set<std::string> terms;
  for (const std::string& string : json.strings())
    for (const jsonld::Prefix& prefix : jsonld::prefixes)
      if (string.starts_with(std::string(prefix.name) + ':')) terms.insert(string);
  return terms;
}

std::set<std::string> own_terms() {
  std::set<std::string> terms{"xsd:date", "xsd:duration"};
  for (const jsonld::PropertyRow& row : jsonld::property_rows) terms.emplace(row.term);
  for (const std::string_view row : jsonld::concept_rows) terms.emplace(row);
  for (std::size_t i = 0; i < jsonld::located_countries.size(); i += 3)
    terms.insert("loc:" + std::string(jsonld::located_countries.substr(i, 2)));
  terms.erase("");
  terms.erase("@type");
  return terms;
}

std::string expanded(const std::string& term) {
  const std::size_t colon = term.find(':');
  for (const jsonld::Prefix& prefix : jsonld::prefixes)
    if (prefix.name == term.substr(0, colon)) return std::string(prefix.iri) + term.substr(colon + 1);
  return term;
}

/// The IRIs in the term lists of `folder` whose names end in `suffix`.
std::set<std::string> listed(const std::filesystem::path& folder, std::string_view suffix) {
  std::set<std::string> iris;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (!file.path().string().ends_with(suffix)) continue;
    std::ifstream lines(file.path());
    for (std::string line; std::getline(lines, line);)
      if (!line.starts_with('#')) iris.insert(line.substr(0, line.find_first_of(" \t")));
  }
  return iris;
}

}  // namespace

TEST_CASE("JSON-LD: every term in a filled policy is one of the project's list") {
  Policy policy = filled();
  const std::set<std::string> own = own_terms();
  std::set<std::string> seen;
  const auto turn = []<Enumeration E>(E& value) {
    value = static_cast<E>((static_cast<std::size_t>(value) + 1) % Vocabulary<E>::names.size());
  };
  for (int turns = 0; turns < 40; ++turns) {
    seen.merge(terms_in(graph_of(policy)));
    walk(policy, [&](auto& value) {
      if constexpr (requires { turn(value); }) turn(value);
    });
  }
  for (const std::string& term : seen) {
    INFO(term);
    CHECK(own.count(term) == 1);
  }
  CHECK(seen.size() > 200);
}

TEST_CASE("JSON-LD: every term of the project's list is valid, where the vocabularies are at hand") {
  const auto folder = std::filesystem::path(SOURCE_DIR) / ".." / "shared" / "vocab";
  if (!std::filesystem::exists(folder)) return;
  const auto valid = listed(folder, "-terms.txt"), superseded = listed(folder, "-superseded.txt"),
             sunset = listed(folder, "-sunset.txt");
  REQUIRE(valid.size() > 10'000);
  for (const std::string& term : own_terms()) {
    INFO(term);
    CHECK(valid.count(expanded(term)) == 1);
    CHECK(superseded.count(expanded(term)) == 0);
    CHECK(sunset.count(expanded(term)) == 0);
  }
}

TEST_CASE("JSON-LD: hostile text is data in every field") {
  for (const std::string& hostile :
       {std::string("</script><script>xss()</script>"), std::string("<!--<script>"), std::string("\"}"),
        std::string("trailing \\"), std::string("__proto__"), std::string("@context"), std::string("@id"),
        std::string("_:b0"), std::string("this:policy"), std::string("a\xE2\x80\xA8\xE2\x80\xA9z"),
        std::string("\xFF\xC0\x80"), std::string("a\0b\x1B[31m", 8), std::string("dpv:Consent"), std::string()}) {
    INFO(hostile);
    Policy policy = filled();
    walk(policy, [&]<class T>(T& value) {
      if constexpr (std::is_same_v<T, std::string>) value = hostile;
      if constexpr (std::is_same_v<T, Text>) value.source = hostile;
      if constexpr (requires { value.text = hostile; }) value.text = hostile;
      if constexpr (requires { value.code; } && std::is_same_v<T, Country>) value.code = hostile;
      if constexpr (std::is_same_v<T, Language>) value.tag = hostile;
      if constexpr (std::is_same_v<T, Licence>) value.id = hostile;
      if constexpr (is_ref_v<T>) value.id = hostile;
      if constexpr (is_mention_v<T>) value.id = hostile;
    });
    const std::string graph = graph_of(policy);
    CHECK(Json(graph).is_well_formed());
    for (const std::string_view bad : {"<", ">", "&", "\xE2\x80\xA8", "\xE2\x80\xA9", "\x1B", "\"@id\": \"_:", "\xFF"})
      CHECK(!contains(graph, bad));
    CHECK(terms_in(graph).count("dpv:Consent") == 1);
  }
}
