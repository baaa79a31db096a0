// Hostile text in every string of both versions, in their names and in waivers stays text in every form.

#include "pair.hpp"

#include "fidelity/facts.hpp"
#include "fidelity/generator.hpp"
#include "fidelity/injections.hpp"
#include "fidelity/outputs.hpp"
#include "fo/fo.hpp"
#include "gfm/gfm.hpp"
#include "html/html.hpp"
#include "text/text.hpp"
#include "unit/markdown_reader.hpp"

#include <rapidjson/document.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace codicil::test {
namespace {

// What no pair of harmless policies has.
struct Known {
  Names html, fo;
};

// Two versions, and all else that a user can bring.
struct Hostile {
  Policy before, after;
  std::string text;
  SourceMap places{{{"policy", {}, {}, text}, {"sections", {}, {}, text}}};

  PolicyReview review() const {
    PolicyReview review = codicil::review(before, after);
    if (review.findings.empty()) return review;
    review.findings.back().waiver = Waiver{text, text, text, Date{2026, 1, 1}, text};
    review.stale_waivers = {{text, text, text, {}, text}};
    return review;
  }
  ReviewSubject subject() const { return {{before, text, &places}, {after, text, &places}}; }
};

Policy with(std::string_view text) {
  Policy policy = filled_policy();
  put_everywhere(policy, text);
  return policy;
}

// In every direction: from harmless to hostile and back, and from hostile to otherwise hostile.
std::vector<Hostile> around(std::string_view text) {
  const std::string other = "x " + std::string(text);
  return {{filled_policy(), with(text), std::string(text)},
          {with(text), filled_policy(), std::string(text)},
          {with(text), with(other), std::string(text)},
          {with(text), empty_policy(), std::string(text)}};
}

Known known_names() {
  Known known;
  for (const std::string_view harmless : {"a b", " a\n b ", harmless_markdown.data()})
    for (const Hostile& pair : around(harmless)) {
      const PolicyReview review = pair.review();
      known.html.merge(names_of(parse(to_html(review, pair.subject()))));
      known.html.merge(names_of(parse(write_html(redline_document(pair.before, pair.after), {}))));
      known.fo.merge(names_of(parse(write_fo(review_document(review, pair.subject()), {}))));
      known.fo.merge(names_of(parse(write_fo(redline_document(pair.before, pair.after), {}))));
    }
  return known;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

void check_terminal(const std::string& text) {
  check_text(text);
  for (const std::string& line : lines_of(text)) {
    INFO(line);
    CHECK_FALSE(line.substr(std::min(line.find_first_not_of(" \t"), line.size())).starts_with("::"));
    CHECK(line.find("##[") == line.npos);
    CHECK(std::none_of(line.begin(), line.end(), [](char c) { return c == '\r' || c == '\x1b'; }));
    for (const std::string_view hidden : {"\u200B", "\u00AD", "\u2066", "\u202E", "\U000E0041"})
      CHECK(line.find(hidden) == line.npos);
  }
}

// Commands are those that a finding or gate has, and no property or message ends early.
void check_annotations(const std::string& text, const PolicyReview& review) {
  const auto lines = lines_of(text);
  CHECK(lines.size() ==
        review.count(Materiality::material) + review.count(Materiality::notable) + review.gates.size() + 1);
  for (const std::string& line : lines) {
    INFO(line);
    if (&line == &lines.back()) {
      CHECK(line == to_summary(review));
      continue;
    }
    CHECK((line.starts_with("::warning ") || line.starts_with("::notice ")));
    const std::string properties = line.substr(0, line.find("::", 2));
    CHECK(std::count(properties.begin(), properties.end(), ':') == 2);
    CHECK(std::count(properties.begin(), properties.end(), ',') == 3);
    CHECK(properties.find(",title=D") != properties.npos);
  }
  check_text(text);
}

void check(const Hostile& pair, const Known& known) {
  const PolicyReview review = pair.review();
  const ReviewSubject subject = pair.subject();
  const Document document = review_document(review, subject), redline = redline_document(pair.before, pair.after);
  check_xml(to_html(review, subject), known.html);
  check_xml(write_html(redline, {}), known.html);
  check_xml(write_fo(document, {}), known.fo);
  check_xml(write_fo(redline, {}), known.fo);
  check_text(write_text(document, {}));
  check_text(write_text(redline, {}));
  check_terminal(to_text(review, subject));
  check_annotations(to_annotations(review, subject), review);
  const std::string json = to_json(review, subject);
  CHECK(json_fault(json) == "");
  CHECK(json.find_first_of("<>&") == json.npos);
  const std::string markdown = to_markdown(review, subject);
  CHECK(markdown.size() <= 65'536);
  check_text(markdown);
  std::string faults;
  read_markdown(markdown, faults);
  CHECK(faults == "");
}

}  // namespace

TEST_CASE("reports: no injection in all strings at once does anything") {
  const Known known = known_names();
  for (const std::string_view vector : vectors) {
    CAPTURE(vector);
    for (const Hostile& pair : around(vector)) check(pair, known);
  }
}

TEST_CASE("reports: no injection in any single string does anything") {
  const Known known = known_names();
  const std::string all = everything();
  Policy probe = filled_policy();
  const std::size_t count = facts_of(probe).size();
  for (std::size_t i = 0; i < count; i += 7) {
    Policy policy = filled_policy();
    const Fact fact = facts_of(policy)[i];
    if (!fact.text) continue;
    CAPTURE(fact.path);
    *fact.text = all;
    check({filled_policy(), policy, "policy.yaml"}, known);
    check({policy, filled_policy(), "policy.yaml"}, known);
  }
}

TEST_CASE("reports: a page full of injections, written for a browser", "[written]") {
  const Hostile pair = around(everything())[2];
  std::ofstream(BINARY_DIR "/reports/hostile.html") << to_html(pair.review(), pair.subject());
  std::ofstream(BINARY_DIR "/reports/hostile.json") << to_json(pair.review(), pair.subject());
  CHECK(std::ifstream(BINARY_DIR "/reports/hostile.html").good());
}

}  // namespace codicil::test
