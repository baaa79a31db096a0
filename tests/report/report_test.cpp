// What reports say, form by form.

#include "pair.hpp"

#include "fidelity/generator.hpp"
#include "fo/fo.hpp"
#include "gfm/gfm.hpp"
#include "html/html.hpp"
#include "text/text.hpp"
#include "unicode/width.hpp"
#include "unit/scaled.hpp"

#include <rapidjson/document.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace codicil::test {
namespace {

// UPDATE_GOLDEN=1 rewrites what is expected: read the difference before you keep it.
std::string golden(const std::string& name, const std::string& output) {
  const std::string path = SOURCE_DIR "/tests/report/golden/" + name;
  if (std::getenv("UPDATE_GOLDEN")) std::ofstream(path, std::ios::binary) << output;
  return (std::ostringstream() << std::ifstream(path, std::ios::binary).rdbuf()).str();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

// How often `part` comes up.
std::size_t count(std::string_view text, std::string_view part) {
  std::size_t number = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++number;
  return number;
}

rapidjson::Document parsed(const std::string& json) {
  rapidjson::Document document;
  document.Parse(json.c_str());
  REQUIRE_FALSE(document.HasParseError());
  return document;
}

std::string text_at(const rapidjson::Value& object, const char* key) { return object[key].GetString(); }

// The change with this path.
const rapidjson::Value& change_at(const rapidjson::Document& review, std::string_view path) {
  for (const auto& change : review["changes"].GetArray())
    if (change["path"].GetString() == path) return change;
  FAIL("no change at " << path);
  return review;
}

// What stands between `before` and the next quotation mark, wherever it comes up.
std::set<std::string> values_of(const std::string& page, const std::string& before) {
  std::set<std::string> values;
  for (auto at = page.find(before); at != page.npos; at = page.find(before, at + 1))
    values.insert(page.substr(at + before.size(), page.find('"', at + before.size()) - at - before.size()));
  return values;
}

Policy policy_of(const std::string& sections) {
  return load_string(
             "codicil: 1\npolicy: {id: us-privacy, title: Privacy, language: en, controller: us}\n"
             "parties: {us: Us}\nsections:\n" +
             sections)
      .value();
}

}  // namespace

TEST_CASE("reports: every form of every pair is as expected") {
  for (const Pair& pair : pairs())
    for (const Form& form : forms()) {
      const std::string name = pair.name + '.' + form.name;
      INFO(name);
      const std::string output = form.print(pair.review(), pair.subject());
      CHECK(output == golden(name, output));
    }
}

TEST_CASE("reports: the facts that were compared are counted in every form, even where nothing changed") {
  for (const Pair& pair : pairs()) {
    const PolicyReview review = pair.review();
    const std::string counted = "ompared " + std::to_string(review.facts) + " facts";
    for (const Form& form : forms()) {
      INFO(pair.name << ' ' << form.name);
      CHECK(contains(form.print(review, pair.subject()), counted));
    }
  }
}

TEST_CASE("reports: the summary") {
  CHECK(to_summary(studio().review()) ==
        "21 changes: 12 material (ask for consent again), 4 notable, 4 editorial, 1 accepted; compared 82 facts");
  CHECK(to_summary(pairs().back().review()).starts_with("no changes; compared "));
  PolicyReview one;
  one.facts = 1;
  CHECK(to_summary(one) == "no changes; compared 1 fact");
}

TEST_CASE("reports: a terminal shows lines of its width, worst first") {
  const Pair pair = studio();
  for (const std::size_t width : {60, 80, 120}) {
    std::string text = to_text(pair.review(), pair.subject(), {.width = width});
    for (const std::string& line : lines_of(text)) {
      INFO(line);
      CHECK(unicode::width(line) <= width);
    }
    CHECK(text.find("\nmaterial ") < text.find("\nnotable "));
    CHECK(text.find("\nnotable ") < text.find("\neditorial "));
    CHECK(text.find("\neditorial ") < text.find("\naccepted "));
    std::replace(text.begin(), text.end(), '\n', ' ');
    CHECK(text.ends_with(to_summary(pair.review()) + ' '));
  }
}

TEST_CASE("reports: a terminal shows what a waiver names, before the place") {
  const Pair pair = studio();
  const PolicyReview review = pair.review();
  const std::string text = to_text(review, pair.subject());
  for (const ReviewFinding& finding : review.findings) CHECK(count(text, ' ' + finding.fingerprint + "  ") == 1);
  CHECK(contains(text, ' ' + review.findings.front().fingerprint + "  policy.yaml:20\n"));
  const std::string placeless = to_text(review, {{*pair.before.policy}, {*pair.after.policy}});
  CHECK(contains(placeless, ' ' + review.findings.front().fingerprint + '\n'));
}

TEST_CASE("reports: a terminal lists what was asked for, and counts the rest") {
  const Pair pair = studio();
  const std::string text =
      to_text(pair.review(), pair.subject(), {.least = Materiality::material, .to_see_more = "-v"});
  CHECK(contains(text, "+8 more; -v lists them"));
  CHECK(contains(text, "\nmaterial "));
  CHECK_FALSE(contains(text, "\nnotable "));
  CHECK_FALSE(contains(to_text(pair.review(), pair.subject()), " more;"));
}

TEST_CASE("reports: colour is for the words that say how much it matters, and nothing else") {
  const Pair pair = studio();
  std::string coloured = to_text(pair.review(), pair.subject(), {.colour = true});
  CHECK(contains(coloured, "\x1b[1;31mmaterial\x1b[0m "));
  CHECK(contains(coloured, "\x1b[1;33mnotable\x1b[0m "));
  for (const std::string code : {"\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[0m"})
    for (auto at = coloured.find(code); at != coloured.npos; at = coloured.find(code)) coloured.erase(at, code.size());
  CHECK(coloured == to_text(pair.review(), pair.subject()));
}

TEST_CASE("reports: JSON tells a value, none and silence apart") {
  const Policy before = policy_of("  - {kind: changes, notice-period: 30 days, review: none}\n"),
               after = policy_of("  - {kind: changes, notice-period: none, acceptance-by-use: no}\n");
  const rapidjson::Document review = parsed(to_json(codicil::review(before, after), {{before}, {after}}));
  const auto& notice = change_at(review, "sections.changes.notice-period");
  CHECK(text_at(notice["before"], "value") == "30 days");
  CHECK(notice["after"]["none"].GetBool());
  CHECK_FALSE(notice["after"].HasMember("value"));
  const auto& gone = change_at(review, "sections.changes.review");
  CHECK(gone["before"]["none"].GetBool());
  CHECK_FALSE(gone.HasMember("after"));
  const auto& come = change_at(review, "sections.changes.acceptance-by-use");
  CHECK_FALSE(come.HasMember("before"));
  CHECK(text_at(come["after"], "value") == "false");
}

TEST_CASE("reports: JSON says where a fact stands, and in which version") {
  const Pair pair = studio();
  const rapidjson::Document review = parsed(to_json(pair.review(), pair.subject()));
  const auto& come = change_at(review, "sections.advertising")["place"];
  CHECK(text_at(come, "version") == "after");
  CHECK(text_at(come, "file") == "policy.yaml");
  CHECK(come["line"].GetInt() == 50);
  const auto& gone = change_at(review, "sections.rights.rights.objection")["place"];
  CHECK(text_at(gone, "version") == "before");
  CHECK(text_at(gone, "file") == "v1:policy.yaml");
  CHECK(gone["line"].GetInt() == 58);
  CHECK_FALSE(
      parsed(to_json(pair.review(), {{*pair.before.policy}, {*pair.after.policy}}))["changes"][0].HasMember("place"));
}

TEST_CASE("reports: annotations stand in the newer file, what is gone at what is left around it") {
  const Pair pair = studio();
  for (const std::string& line : lines_of(to_annotations(pair.review(), pair.subject()))) {
    INFO(line);
    CHECK_FALSE(contains(line, "v1"));
    CHECK(contains(line, "::") == line.starts_with("::"));
    if (contains(line, "D401 ")) CHECK(contains(line, "file=policy.yaml,line=64,endLine=64,"));
    CHECK_FALSE(contains(line, "D302 recipient-swapped"));
  }
  const std::string all = to_annotations(pair.review(), pair.subject());
  const PolicyReview review = pair.review();
  CHECK(count(all, "::warning file=policy.yaml,line=") == review.count(Materiality::material) + review.gates.size());
  CHECK(count(all, "::notice file=policy.yaml,line=") == review.count(Materiality::notable));
}

TEST_CASE("reports: of a long text the changes are shown, and what stands around them") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "word" + std::to_string(i) + ' ';
  std::string other = text;
  other.replace(other.find("word10000 "), 9, "something else");
  const auto policy = [](const std::string& words) {
    return policy_of("  - {kind: prose, id: long, heading: Long, text: " + words + "}\n");
  };
  const Policy before = policy(text), after = policy(other);
  const PolicyReview review = codicil::review(before, after);
  for (const Form& form : forms()) {
    if (form.name == "json") continue;  // has it all
    INFO(form.name);
    const std::string output = form.print(review, {{before}, {after}});
    CHECK(output.size() < 40'000);
    if (form.name == "github") continue;  // counts what is editorial
    CHECK(contains(output, "something else"));
    CHECK(contains(output, "word9999"));
    CHECK(contains(output, "word10001"));
    CHECK_FALSE(contains(output, "word9000"));
  }
  CHECK(contains(to_json(review, {{before}, {after}}), "word9000"));
}

TEST_CASE("reports: characters that are not seen are shown where they are all that differs") {
  const Policy before = policy_of("  - {kind: prose, id: p, heading: H, text: We do not sell}\n"),
               after = policy_of("  - {kind: prose, id: p, heading: H, text: We do no\u200Bt sell}\n");
  const PolicyReview review = codicil::review(before, after);
  CHECK(review.findings.front().rule->id == "D903");
  for (const Form& form : forms()) {
    if (form.name == "json") continue;
    INFO(form.name);
    const std::string output = form.print(review, {{before}, {after}});
    CHECK(contains(output, "U+200B"));
  }
}

TEST_CASE("reports: a comment on a pull request leaves out the least grave findings whole, and counts them") {
  const Pair pair = with_recipients(1'000);
  const PolicyReview review = pair.review();
  REQUIRE(review.findings.size() >= 1'000);
  for (const std::size_t most : {65'536, 20'000, 5'000}) {
    const std::string comment = to_markdown(review, pair.subject(), most);
    INFO(most);
    CHECK(comment.size() <= most);
    CHECK(comment.size() > most - 2'000);
    CHECK(contains(comment, to_summary(review).substr(0, 12)));
    const std::size_t shown = count(comment, "\n### ") + count(comment, "\n#### ");
    CHECK(contains(comment,
                   std::to_string(review.findings.size() - count(comment, "fingerprint ")) + " more changes left out"));
    CHECK(shown >= count(comment, "fingerprint "));
  }
  CHECK(to_markdown(review, pair.subject(), 100) == to_summary(review) + '\n');
  CHECK(count(to_markdown(review, pair.subject(), 100'000'000), "fingerprint ") == review.findings.size());
}

TEST_CASE("reports: each finding has a place of its own to link to") {
  PolicyReview review = studio().review();
  const Pair pair = studio();
  const std::string page = to_html(review, pair.subject());
  for (const ReviewFinding& finding : review.findings) {
    CHECK(count(page, "id=\"c-" + finding.fingerprint + "\"") == 1);
    CHECK(count(page, "href=\"#c-" + finding.fingerprint + "\"") == 1);
  }
  review.findings.push_back(review.findings.front());
  CHECK(count(to_html(review, pair.subject()), "id=\"c-" + review.findings.front().fingerprint + "-2\"") == 1);
}

TEST_CASE("reports: the redline is both versions, and says which") {
  const Pair pair = studio();
  const Document redline = redline_document(*pair.before.policy, *pair.after.policy);
  CHECK(redline.title == "Privacy at Blue Kiln: 2.3 → 2.4");
  CHECK(redline_document(*pair.before.policy, *pair.before.policy).title == "Privacy at Blue Kiln (±)");
  const std::string page = write_html(redline, {});
  CHECK(contains(page, "96</ins> hours"));
  CHECK(contains(page, "Billboard"));
}

TEST_CASE("reports: a redline shows that the title changed, in every form") {
  const Pair pair = studio();
  Policy before = *pair.before.policy;
  before.policy.title.text = "Data at Blue Kiln";
  const Document redline = redline_document(before, *pair.after.policy);
  CHECK(contains(write_html(redline, {}),
                 "removed: </span>Data</del><ins><span class=\"pp-hidden\">added: </span>Privacy</ins> at"));
  CHECK(contains(write_text(redline, {}), "[-Data-][+Privacy+] at Blue Kiln"));
  CHECK(contains(write_markdown(redline, {}), "~~Data~~<ins>Privacy</ins> at Blue Kiln"));
  CHECK(contains(write_fo(redline, {}), "Data"));
  CHECK_FALSE(contains(write_text(redline_document(*pair.before.policy, *pair.after.policy), {}), "[+Privacy"));
}

TEST_CASE("reports: every link of a redline leads somewhere") {
  std::vector<Policy> policies;
  for (const std::string folder : {"iiif", "examples"})
    for (const auto& file : std::filesystem::directory_iterator(SOURCE_DIR "/policies/" + folder))
      if (file.path().extension() == ".yaml") policies.push_back(load_file(file.path()).value());
  for (std::uint64_t seed = 0; seed < scaled(60); ++seed) policies.push_back(random_policy(seed));
  for (std::size_t i = 0; i < policies.size(); ++i) {
    const std::string page = write_html(redline_document(policies[i], policies[(i + 1) % policies.size()]), {});
    CAPTURE(i);
    const std::set<std::string> ids = values_of(page, " id=\"");
    for (const std::string& target : values_of(page, " href=\"#")) {
      CAPTURE(target);
      CHECK(ids.contains(target));
    }
  }
}

TEST_CASE("reports: what is gone is no link where its target has another name") {
  const Policy before = policy_of(
                   "  - {kind: prose, id: first, heading: Notes, text: \"See [[#second]].\"}\n"
                   "  - {kind: prose, id: second, heading: More, text: We keep it for ourselves and tell nobody.}\n"),
               after = policy_of(
                   "  - {kind: prose, id: first, heading: Notes, text: None.}\n"
                   "  - {kind: prose, id: third, heading: More, text: We keep it for ourselves and tell nobody.}\n");
  const std::string page = write_html(redline_document(before, after), {});
  CHECK_FALSE(contains(page, "href=\"#sections_second\""));
  CHECK(contains(page, "More"));
  CHECK_FALSE(contains(write_markdown(redline_document(before, after), {}), "(#sections_second)"));
}

TEST_CASE("reports: the words of a file stand in a note as code") {
  const Pair pair = studio();
  const Document document = review_document(pair.review(), pair.subject());
  CHECK(contains(write_html(document, {}), "but <code>effective</code> is only 12 days"));
  CHECK(contains(write_markdown(document, {}), "but `effective` is only 12 days"));
}

// For the schema, and for the page checkers of tests/e2e.
TEST_CASE("reports: written to files", "[written]") {
  const std::string folder = BINARY_DIR "/reports/";
  const auto save = [&](const std::string& name, const std::string& output) {
    std::ofstream(folder + name, std::ios::binary) << output;
    REQUIRE(std::ifstream(folder + name).good());
  };
  save("failure.json", to_json(NotCompared{"\"old\\policy.yaml\" cannot be read\n"}));
  std::vector<Pair> all = pairs();
  all.push_back(with_recipients(50));
  for (const Pair& pair : all) {
    save(pair.name + ".json", to_json(pair.review(), pair.subject()));
    save(pair.name + ".html", to_html(pair.review(), pair.subject()));
    save(pair.name + "-redline.html", write_html(redline_document(*pair.before.policy, *pair.after.policy), {}));
  }
}

}  // namespace codicil::test
