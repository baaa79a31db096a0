#include "pair.hpp"

#include "fo/fo.hpp"
#include "gfm/gfm.hpp"
#include "html/html.hpp"
#include "text/text.hpp"

#include <catch2/catch.hpp>

namespace codicil::test {
namespace {

Reading readable(Reading reading) {
  INFO(reading.diagnostics.to_text());
  REQUIRE(reading.policy);
  return reading;
}

Pair read_pair(std::string name, const std::string& before, const std::string& after) {
  const std::string top = SOURCE_DIR "/";
  return {std::move(name), "v1:policy.yaml", "policy.yaml", readable(read_file(top + before)),
          readable(read_file(top + after))};
}

Reading with_words(std::size_t recipients) {
  std::string yaml =
      "codicil: 1\npolicy: {id: us-privacy, title: Privacy, language: en, controller: us}\n"
      "parties: {us: Us}\nsections:\n  - kind: sharing\n    stance: limited\n    recipients:\n"
      "      - {who: {name: Old Friend}, for: {name: old times}}\n";
  for (std::size_t i = 0; i < recipients; ++i)
    yaml += "      - {who: {name: Firm " + std::to_string(i) + "}, for: {name: task " + std::to_string(i) + "}}\n";
  return readable(read(yaml));
}

}  // namespace

Pair studio() {
  Pair pair = read_pair("studio", "tests/report/pairs/before.yaml", "tests/report/pairs/after.yaml");
  const PolicyReview all = pair.review();
  const auto accepted = std::find_if(all.findings.begin(), all.findings.end(), [](const ReviewFinding& finding) {
    return finding.changes.front().path.starts_with("sections.payments");
  });
  REQUIRE(accepted != all.findings.end());
  pair.options.waivers = {{accepted->fingerprint, "the same service under another roof", "Una Byrne",
                           Date{2026, 12, 31}, ".codicil.yaml:4:5"},
                          {"0123456789ab", "an old one", "Una Byrne", {}, ".codicil.yaml:9:5"}};
  return pair;
}

std::vector<Pair> pairs() {
  std::vector<Pair> all;
  all.push_back(studio());
  all.push_back(read_pair("iiif", "policies/iiif/2021-07-27.yaml", "policies/iiif/2021-08-04.yaml"));
  all.push_back(read_pair("nothing", "policies/examples/app.yaml", "policies/examples/app.yaml"));
  return all;
}

Pair with_recipients(std::size_t number) {
  return {"many", "v1:policy.yaml", "policy.yaml", with_words(0), with_words(number)};
}

const std::vector<Form>& forms() {
  static const std::vector<Form> all{
      {"txt", [](const auto& review, const auto& subject) { return to_text(review, subject); }},
      {"md", [](const auto& review, const auto& subject) { return to_markdown(review, subject); }},
      {"json", [](const auto& review, const auto& subject) { return to_json(review, subject); }},
      {"github", [](const auto& review, const auto& subject) { return to_annotations(review, subject); }},
      {"html", [](const auto& review, const auto& subject) { return to_html(review, subject, {.css = Css::none}); }},
      {"document.txt",
       [](const auto& review, const auto& subject) { return write_text(review_document(review, subject), {}); }},
      {"fo", [](const auto& review, const auto& subject) { return write_fo(review_document(review, subject), {}); }},
  };
  return all;
}

}  // namespace codicil::test
