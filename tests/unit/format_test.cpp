#include <codicil/check.hpp>
#include <codicil/read.hpp>

#include "examples.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace codicil;

namespace {

std::string formatted(const std::string& text) {
  const auto done = format_policy(text);
  INFO(text);
  INFO(done.error());
  REQUIRE(done);
  return *done;
}

const std::string head =
    "codicil: 1\n"
    "policy: {id: a, title: A, language: en, controller: acme}\n"
    "parties: {acme: Acme}\n";

// What becomes of the sections of a policy.
void expect(const std::string& before, const std::string& after) {
  CHECK(formatted(head + "sections:\n" + before) == head + "sections:\n" + after);
}
void expect_same(const std::string& text) { expect(text, text); }

std::string text_of(const std::filesystem::path& path) {
  std::ifstream in(path);
  return (std::ostringstream() << in.rdbuf()).str();
}

std::vector<std::filesystem::path> policies_in(const std::string& folder) {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(SOURCE_DIR) + '/' + folder))
    if (entry.path().extension() == ".yaml") found.push_back(entry.path());
  return found;
}

std::vector<std::string> codes_in(const std::string& text) {
  CheckOptions options;
  options.as_of = {2026, 1, 1};
  options.laws = {find_law_profile("gdpr")};
  std::vector<std::string> codes;
  for (const Diagnostic& finding : check(read(text), options).findings) codes.emplace_back(finding.code);
  std::sort(codes.begin(), codes.end());
  return codes;
}

}  // namespace

TEST_CASE("format: keys stand in the order of the field tables", "[format]") {
  CHECK(formatted("sections:\n"
                  "  - heading: H\n"
                  "    kind: changes\n"
                  "    announced: [email]\n"
                  "    id: x\n"
                  "    review: yearly\n"
                  "x-b: 1\n"
                  "x-a: {z: 1, a: 2}\n"
                  "parties:\n"
                  "  zeta: {country: DE, name: Z, was: omega}\n"
                  "  acme:\n"
                  "    country: DE\n"
                  "    name: Acme\n"
                  "policy: {title: A, controller: acme, language: en, id: a}\n"
                  "codicil: 1\n") ==
        "codicil: 1\n"
        "policy: {id: a, title: A, language: en, controller: acme}\n"
        "parties:\n"
        "  zeta: {was: omega, name: Z, country: DE}\n"
        "  acme:\n"
        "    name: Acme\n"
        "    country: DE\n"
        "sections:\n"
        "  - kind: changes\n"
        "    id: x\n"
        "    heading: H\n"
        "    review: yearly\n"
        "    announced: [email]\n"
        "x-b: 1\n"
        "x-a: {z: 1, a: 2}\n");
  // sections below sections, and what stands in place of an id
  expect(
      "  - sections: [{review: yearly, kind: changes}]\n"
      "    region: Texas\n"
      "    kind: regional\n"
      "  - {kind: sharing, stance: listed, recipients: [{for: {category: service, name: x}, who: {country: DE, name: "
      "Y}}]}\n",
      "  - kind: regional\n"
      "    region: Texas\n"
      "    sections: [{kind: changes, review: yearly}]\n"
      "  - {kind: sharing, stance: listed, recipients: [{who: {name: Y, country: DE}, for: {name: x, category: "
      "service}}]}\n");
  // words by language keep the order of their author
  const std::string languages =
      "codicil: 1\n"
      "policy: {id: a, title: {de: Ä, en: A}, language: en, translations: [de], controller: acme}\n"
      "parties: {acme: {name: {de: Ä, en: A}}}\n"
      "sections:\n"
      "  - kind: changes\n"
      "    review: yearly\n";
  CHECK(formatted(languages) == languages);
}

TEST_CASE("format: values have one spelling", "[format]") {
  expect(
      "  - kind: 'prose'\n"
      "    id: \"x\"\n"
      "    heading: 'it''s'\n"
      "    text:   'a: b'   \n",
      "  - kind: prose\n"
      "    id: x\n"
      "    heading: it's\n"
      "    text: \"a: b\"\n");
  expect("  - {  kind : changes ,'heading': 'a, b',\"review\": yearly , }\n",
         "  - {kind: changes, heading: \"a, b\", review: yearly}\n");
  // quotes that say something: to this program, and to others
  expect_same("  - kind: prose\n    heading: \"none\"\n    text: \"2020\"\n");
  expect_same("  - kind: prose\n    heading: none\n    text: \"yes\"\n");
  expect_same("  - {kind: sharing, stance: listed, recipients: [{who: \"acme\"}, {who: acme}, \"acme\", acme]}\n");
  expect_same("  - {kind: prose, heading: \"a:b\", text: \"https://example.org\"}\n");
  expect_same("  - kind: prose\n    heading: \"narrow\\u202fspace\"\n    text: \"say \\\"x\\\": no\"\n");
  expect("  - kind: prose\n    heading: \"say \\\"x\\\"\"\n    text: |\n     T\n",
         "  - kind: prose\n    heading: say \"x\"\n    text: |\n      T\n");
  // what is not there
  CHECK(formatted(head + "sections: {kind: changes}\nx-a: [ ~, a, null]\nx-b: { }\nx-c:\n  -\n  - b\nx-d: ~\n") ==
        head + "sections: {kind: changes}\nx-a: [null, a, null]\nx-b: {}\nx-c:\n  -\n  - b\nx-d:\n");
}

TEST_CASE("format: texts of several lines stay as they are", "[format]") {
  expect(
      "  - kind: prose\n"
      "    heading: one\n"
      "       two\n"
      "\n"
      "\n"
      "       three  # c\n"
      "    before: \"one  \n"
      "      \\ two\"\n"
      "    text: |-  # d\n"
      "          - a  \n"
      "\n"
      "            b # no comment\n"
      "\n"
      "\n"
      "    after: >2\n"
      "        deep\n"
      "      text\n"
      "\n"
      "  # e\n",
      "  - kind: prose\n"
      "    heading: one\n"
      "      two\n"
      "\n"
      "\n"
      "      three  # c\n"
      "    text: |-  # d\n"
      "      - a  \n"
      "\n"
      "        b # no comment\n"
      "    before: \"one\n"
      "      \\ two\"\n"
      "\n"
      "    after: >2\n"
      "        deep\n"
      "      text\n"
      "\n"
      "  # e\n");
  expect("  - kind: prose\n    heading: H\n    text: |\n\n\n      a\n",
         "  - kind: prose\n    heading: H\n    text: |\n\n\n      a\n");
}

TEST_CASE("format: brackets over several lines become lines", "[format]") {
  expect(
      "  - {  # a\n"
      "      review: yearly,  # b\n"
      "      # c\n"
      "      kind: changes,\n"
      "      announced: [email,\n"
      "        # d\n"
      "        app  # e\n"
      "        # f\n"
      "      ]  # g\n"
      "    }  # h\n",
      "  # a\n"
      "  # c\n"
      "  - kind: changes\n"
      "    review: yearly  # b\n"
      "    announced:\n"
      "      - email\n"
      "      # d\n"
      "      # e\n"
      "      # g\n"
      "      - app  # h\n"
      "      # f\n");
  expect("  [\n    {kind: changes}\n  ]\n", "  - {kind: changes}\n");
}

TEST_CASE("format: brackets longer than a row of a table become lines, from without", "[format]") {
  const std::string words(170, 'w');
  const auto row = [&](const std::string& word) { return "{kind: prose, heading: H, text: " + word + '}'; };
  expect_same("  - " + row(words.substr(0, 167)) + '\n');  // 200 columns
  expect("  - " + row(words) + '\n', "  - kind: prose\n    heading: H\n    text: " + words + '\n');
  const std::string small = "{kind: changes, announced: [email, app]}";
  expect("  [" + row(words) + ", " + small + "]\n",
         "  - kind: prose\n    heading: H\n    text: " + words + "\n  - " + small + '\n');
  SECTION("but for those with a comment that accepts what is found in them") {
    expect_same("  - " + row(words) + "  # codicil: ignore[H0205] r\n");
    expect_same("  # codicil: ignore[H0205] r\n  - " + row(words) + '\n');
  }
}

TEST_CASE("format: comments stay with what they are about", "[format]") {
  CHECK(formatted("# licence\n"
                  "# yaml-language-server: $schema=policy.schema.json\n"
                  "\n"
                  "# who\n"
                  "parties:  # all\n"
                  "  # first\n"
                  "  acme: Acme   # it\n"
                  "  # beta: Beta\n"
                  "\n"
                  "# what\n"
                  "\n"
                  "policy:\n"
                  "  # name\n"
                  "  title:\n"
                  "    # in short\n"
                  "    A # long\n"
                  "  controller: acme\n"
                  "  language: en\n"
                  "  id: a\n"
                  "codicil: 1\n"
                  "sections:\n"
                  "# one\n"
                  "- # two\n"
                  "  review: yearly # three\n"
                  "  # four\n"
                  "  kind: changes # five\n"
                  "    # six\n"
                  "# end\n") ==
        "# licence\n"
        "# yaml-language-server: $schema=policy.schema.json\n"
        "\n"
        "codicil: 1\n"
        "\n"
        "# what\n"
        "\n"
        "policy:\n"
        "  id: a\n"
        "  # name\n"
        "  # in short\n"
        "  title: A  # long\n"
        "  language: en\n"
        "  controller: acme\n"
        "# who\n"
        "parties:  # all\n"
        "  # first\n"
        "  acme: Acme  # it\n"
        "  # beta: Beta\n"
        "sections:\n"
        "  # one\n"
        "  # two\n"
        "  # four\n"
        "  - kind: changes  # five\n"
        "    review: yearly  # three\n"
        "    # six\n"
        "# end\n");
  // what the file begins with is about the file
  CHECK(formatted("# A policy.\nparties: {acme: Acme}\n" + head.substr(0, head.find("parties")) +
                  "sections: {kind: changes}\n")
            .starts_with("# A policy.\ncodicil: 1\n"));
}

TEST_CASE("format: blank lines are kept, one for many", "[format]") {
  expect("\n\n  - kind: changes\n\n\n    review: yearly\n  \n\n\n  - kind: links\n    covered: no\n\n\n",
         "  - kind: changes\n\n    review: yearly\n\n  - kind: links\n    covered: no\n");
  expect("  - review: yearly\n\n    kind: changes\n", "  - kind: changes\n\n    review: yearly\n");
  CHECK(formatted("\n\n--- # c\r\n" + head + "sections:\r\n  - kind: changes\r\n    review: yearly") ==
        "# c\n" + head + "sections:\n  - kind: changes\n    review: yearly\n");
  CHECK(formatted("\xEF\xBB\xBF" + head + "sections: {kind: changes}")
            .starts_with("\xEF\xBB\xBF"
                         "codicil"));
  CHECK(formatted("  codicil: 1\n  policy: {id: a, title: A, language: en, controller: acme}\n  parties: {acme: "
                  "Acme}\n  sections:\n  - kind: changes\n# c\n") == head + "sections:\n  - kind: changes\n# c\n");
}

TEST_CASE("format: a file in braces stays a policy", "[format]") {
  const std::string line =
      "{codicil: 1, policy: {id: a, title: A, language: en, controller: acme}, parties: {acme: Acme}, sections: {kind: "
      "changes}}";
  CHECK(formatted("# a\n" + line + " # b\n# c") == "# a\n" + line + "  # b\n# c\n");
  CHECK(formatted(R"({
  "parties": {"acme": "Acme"},
  "codicil": 1,
  "policy": {"id": "a", "title": "A", "language": "en", "controller": "acme"},
  "sections": [
    {"kind": "changes"}
  ]
})") == head.substr(0, head.find("sections")) + "sections:\n  - {kind: changes}\n");
}

TEST_CASE("format: what is no policy is not formatted", "[format]") {
  for (const std::string text : {"", "# nothing\n", "a: [", "codicil: 1\n", "{a: &x 1, b: *x}"}) {
    const auto done = format_policy(text);
    INFO(text);
    REQUIRE_FALSE(done);
    CHECK(done.diagnostics().to_text() == read(text).diagnostics.to_text());
  }
}

TEST_CASE("format: blank lines that a text keeps are not taken from it", "[format]") {
  for (const std::string keeps : {"x-a: |+\n  a\n\n\n\n", "x-a: >+\n  a\n\n\n"}) {
    const auto done = format_policy(head + keeps + "sections: {kind: changes}\n");
    REQUIRE_FALSE(done);
    CHECK(done.diagnostics().begin()->code == "P0065");
    CHECK(done.diagnostics().begin()->range.begin == Position{4, 6});
  }
  CHECK(format_policy(head + "x-a: |\n  a\n\n\nsections: {kind: changes}\n"));
}

TEST_CASE("format: what would say something else is refused", "[format]") {
  // YAML has such a key behind `?` only
  const auto done =
      format_policy(head + "sections: {kind: changes}\nx-a:\n  ? " + std::string(1100, 'k') + "\n  : v\n");
  REQUIRE_FALSE(done);
  CHECK(done.diagnostics().begin()->code == "P0065");
  CHECK(done.diagnostics().begin()->range.begin == Position{6, 5});
}

TEST_CASE("format: comments go on accepting the same findings", "[format]") {
  for (const std::string text : {
           "  - review: yearly\n    # codicil: ignore[H0205] r\n    text: We may write from time to time.\n    kind: "
           "changes\n",
           "  - review: yearly\n    text: We may write from time to time.  # codicil: ignore[vague-words] r\n    kind: "
           "changes\n",
           // about the occasion as a whole, which stands at its first key
           "  - kind: collection\n    groups:\n      - source: you\n        when:\n          - data: {name: mail}  # "
           "codicil: "
           "ignore[gdpr-13-1-c-basis] r\n            when: write to us\n",
           "  - kind: collection\n    groups:\n      - source: you\n        when:\n          # codicil: "
           "ignore[gdpr-13-1-c-basis] r\n          - data: {name: mail}\n            when: write to us\n",
       }) {
    const std::string before = head + "sections:\n" + text;
    INFO(before);
    const std::vector<std::string> codes = codes_in(before);
    CHECK(std::find(codes.begin(), codes.end(), "H0902") == codes.end());  // there is something to accept
    CHECK(codes_in(formatted(before)) == codes);
  }
}

TEST_CASE("format: the policies of this project lose nothing, and are formatted", "[format]") {
  for (const std::string folder : {"policies/iiif", "policies/examples", "tools/codicil/templates"})
    for (const auto& path : policies_in(folder)) {
      INFO(path);
      const std::string text = text_of(path);
      CHECK(formatted(text) == text);
    }
  for (const std::string folder : {"tests/check", "tests/consumer", "tests/report/pairs", "tests/e2e/scripts"})
    for (const auto& path : policies_in(folder)) {
      INFO(path);
      CHECK(codes_in(formatted(text_of(path))) == codes_in(text_of(path)));
    }
}
