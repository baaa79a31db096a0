#include <codicil/config.hpp>

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace codicil;

namespace {

const Waiver ada{"8f3a12c0d4e1", "same company, new name", "Ada", {}, {}};
const Waiver ben{"000000000001", "told in May: \"by letter\"", "Ben", Date{2026, 12, 31}, {}};

Config config_of(std::string_view yaml) {
  const Result<Config> config = read_config(yaml);
  INFO(config.error());
  REQUIRE(config);
  return config.value();
}

std::string codes(std::string_view yaml) {
  std::string text;
  const Result<Config> config = read_config(yaml);
  for (const Diagnostic& finding : config.diagnostics()) text += std::string(finding.code) + ' ';
  CHECK(config.has_value() == text.empty());
  return text;
}

}  // namespace

TEST_CASE("settings hold severities and waivers, each waiver with its place", "[config]") {
  const ReviewOptions review = config_of(
                                   "# ours\n"
                                   "review:\n"
                                   "  severities: {recipient-added: notable, D110: editorial}\n"
                                   "  waivers:\n"
                                   "    - fingerprint: 8f3a12c0d4e1\n"
                                   "      reason: same company, new name\n"
                                   "      by: Ada\n"
                                   "    - {by: Ben, until: 2026-12-31, reason: 'told', fingerprint: 000000000001}\n")
                                   .review;
  CHECK(review.severities == std::vector<std::pair<std::string, Materiality>>{{"recipient-added", Materiality::notable},
                                                                              {"D110", Materiality::editorial}});
  REQUIRE(review.waivers.size() == 2);
  CHECK(review.waivers[0] == Waiver{"8f3a12c0d4e1", "same company, new name", "Ada", {}, ".codicil.yaml:5:7"});
  CHECK(review.waivers[1] == Waiver{"000000000001", "told", "Ben", Date{2026, 12, 31}, ".codicil.yaml:8:7"});
  CHECK_FALSE(review.today);
}

TEST_CASE("settings that say nothing are settings", "[config]") {
  for (const std::string_view text : {"", "# nothing yet\n", "{}", "review:\n", "review: {}\n", "review:\n  waivers:\n",
                                      "review:\n  severities:\n  waivers: []\n", "\xEF\xBB\xBFreview:\n"}) {
    INFO(text);
    const ReviewOptions review = config_of(text).review;
    CHECK(review.severities.empty());
    CHECK(review.waivers.empty());
  }
}

TEST_CASE("one waiver needs no list", "[config]") {
  CHECK(config_of("review: {waivers: {fingerprint: 8f3a12c0d4e1, reason: a, by: b}}").review.waivers.size() == 1);
}

TEST_CASE("every severity of every rule can be set, by id and by name", "[config]") {
  std::string yaml = "review:\n  severities:\n", by_name = yaml;
  for (const ReviewRule* rule : review_rules()) {
    yaml += "    " + std::string(rule->id) + ": material\n";
    CHECK(codes("review: {severities: {" + std::string(rule->name) + ": editorial}}").empty());
  }
  CHECK(config_of(yaml).review.severities.size() == review_rules().size());
  CHECK(codes("review: {severities: {recipient-added: notable, D301: material}}") == "P0008 ");
}

TEST_CASE("every finding of a check can be set, by code and by name, unless it says that there is no policy",
          "[config]") {
  std::string yaml = "check:\n  severities:\n";
  std::size_t settable = 0;
  for (const FindingKind& kind : finding_kinds()) {
    for (const std::string_view key : {kind.code, kind.name})
      CHECK(codes("check: {severities: {" + std::string(key) + ": off}}") == (kind.is_fixed ? "C0005 " : ""));
    if (kind.is_fixed) continue;
    yaml += "    " + std::string(kind.code) + ": error\n";
    ++settable;
  }
  CHECK(settable > 100);
  CHECK(config_of(yaml).check.severities.size() == settable);
  CHECK(config_of("check:\n").check.severities.empty());
  CHECK(codes("check: {severities: {recipient-added: off}}") == "C0001 ");
  CHECK(codes("check: {severities: {H0205: material}}") == "P0031 ");
}

TEST_CASE("settings are read within limits", "[config]") {
  CHECK(codes(std::string(2 << 20, '#')) == "P0011 ");
  CHECK(codes("review: " + std::string(100, '[') + std::string(100, ']')) == "P0012 ");
  std::string many = "review:\n  waivers:\n";
  for (int i = 0; i < 5'000; ++i) many += "    - {fingerprint: 8f3a12c0d4e1, reason: a, by: b}\n";
  CHECK(read_config(many).diagnostics().list().size() == 4'999);
}

TEST_CASE("settings come from regular files", "[config]") {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / ("codicil-config-" + std::to_string(std::rand()));
  fs::create_directory(folder);
  const std::string path = folder / "mine.yaml";
  std::ofstream(path) << "review: {waivers: {fingerprint: 8f3a12c0d4e1, reason: a, by: b}}\n";
  CHECK(load_config(path)->review.waivers.front().place == path + ":1:19");
  CHECK(load_config(folder).diagnostics().list().front().code == "P0010");
  CHECK(load_config(folder / "none").diagnostics().list().front().code == "P0010");
  CHECK(load_config("/dev/null").diagnostics().list().front().code == "P0010");
  fs::remove_all(folder);
}

TEST_CASE("waivers are added and nothing else changes", "[config]") {
  const std::string adas = "- fingerprint: 8f3a12c0d4e1\n      reason: same company, new name\n      by: Ada\n";
  const auto expect = [](const std::string& before, const std::string& after,
                         const std::vector<Waiver>& added = {ada}) {
    INFO(before);
    const Result<std::string> done = add_waivers(before, added);
    INFO(done.error());
    REQUIRE(done);
    CHECK(*done == after);
    CHECK(config_of(*done).review.waivers.size() == config_of(before).review.waivers.size() + added.size());
  };
  const std::string list = "  waivers:\n    " + adas;
  // files that say nothing
  expect("", "review:\n" + list);
  expect("# ours", "# ours\nreview:\n" + list);
  expect("# ours\n", "# ours\nreview:\n" + list);
  expect("\xEF\xBB\xBF# ours\n", "\xEF\xBB\xBF# ours\nreview:\n" + list);
  expect("review:  # ours\n", "review:  # ours\n" + list);
  expect("review:\n  waivers:  # ours\n  # none yet\n", "review:\n  waivers:  # ours\n    " + adas + "  # none yet\n");
  // beside severities
  expect("review:\n  severities:  # ours\n    # a\n    D301: notable  # b\n\n# end\n",
         "review:\n  severities:  # ours\n    # a\n    D301: notable  # b\n" + list + "\n# end\n");
  expect("review:\n  severities: {D301: notable}",
         "review:\n  severities: {D301: notable}\n" + list.substr(0, list.size() - 1));
  // after other waivers
  expect(
      "review:\n  waivers:\n    # Ben\n    - fingerprint: \"000000000001\"\n      reason: |\n        one\n\n        "
      "two\n"
      "      by: Ben  # b\n\n  severities: {D301: notable}  # c\n",
      "review:\n  waivers:\n    # Ben\n    - fingerprint: \"000000000001\"\n      reason: |\n        one\n\n        "
      "two\n"
      "      by: Ben  # b\n    " +
          adas + "\n  severities: {D301: notable}  # c\n");
  expect("review:\n  waivers:\n  - {fingerprint: \"000000000001\", reason: a,\n     by: b}\n",
         "review:\n  waivers:\n  - {fingerprint: \"000000000001\", reason: a,\n     by: b}\n"
         "  - fingerprint: 8f3a12c0d4e1\n    reason: same company, new name\n    by: Ada\n");
  expect("review:\r\n  severities: {D301: notable}\r\n",
         "review:\r\n  severities: {D301: notable}\r\n  waivers:\r\n    - fingerprint: 8f3a12c0d4e1\r\n"
         "      reason: same company, new name\r\n      by: Ada\r\n");
  // several, with all they can say
  expect("",
         "review:\n" + list +
             "    - fingerprint: \"000000000001\"\n      reason: \"told in May: \\\"by letter\\\"\"\n"
             "      by: Ben\n      until: 2026-12-31\n",
         {ada, ben});
}

TEST_CASE("waivers are not added where lines have no place", "[config]") {
  for (const std::string_view text :
       {"{}", "review: {}", "{review: {severities: {D301: notable}}}\n", "review:\n  waivers: []\n", "review: null\n",
        "review:\n  waivers: {fingerprint: \"000000000001\", reason: a, by: b}\n",
        "review:\n  waivers:\n    fingerprint: \"000000000001\"\n    reason: a\n    by: b\n",
        "review:\n  waivers: [{fingerprint: \"000000000001\", reason: a, by: b}]\n"}) {
    INFO(text);
    const Result<std::string> done = add_waivers(text, {ada});
    REQUIRE_FALSE(done);
    CHECK(done.diagnostics().list().front().code == "C0004");
  }
  CHECK(add_waivers("review: [", {ada}).diagnostics().list().front().code == "P0001");
}

TEST_CASE("waivers from settings accept findings, and those that are over or fit nothing are stale", "[config]") {
  const auto policy = [](std::string_view name) {
    return load_string(
               "codicil: 1\npolicy: {id: a, title: T, language: en, controller: a}\nparties:\n  a: A\n  b: B\n"
               "  c: C\nsections:\n  - {kind: sharing, stance: listed, recipients: [" +
               std::string(name) + "]}\n")
        .value();
  };
  const Policy before = policy("b"), after = policy("b, c");
  const PolicyReview plain = review(before, after);
  REQUIRE_FALSE(plain.findings.empty());
  REQUIRE(plain.severity() == Materiality::material);
  std::vector<Waiver> waivers;
  for (const ReviewFinding& finding : plain.findings)
    if (finding.severity == Materiality::material)
      waivers.push_back({finding.fingerprint, "agreed", "Ada", Date{2026, 5, 1}, {}});
  ReviewOptions options = config_of(add_waivers("", waivers).value()).review;
  options.today = Date{2026, 5, 1};
  CHECK(review(before, after, options).severity() < Materiality::material);
  options.today = Date{2026, 5, 2};
  const PolicyReview late = review(before, after, options);
  CHECK(late.severity() == Materiality::material);
  REQUIRE(late.stale_waivers.size() == waivers.size());
  CHECK(late.stale_waivers.front().place == ".codicil.yaml:3:7");
}
