#include "pairs.hpp"

#include <codicil/read.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace codicil::test {
namespace {

std::string with_what_all_need(std::string yaml) {
  const auto has = [&](std::string_view key) {
    return ("\n" + yaml).find("\n" + std::string(key)) != std::string::npos;
  };
  if (!has("parties:")) yaml = "parties: {us: Us}\n" + yaml;
  if (!has("policy:")) yaml = "policy: {id: us-privacy, title: Privacy, language: en, controller: us}\n" + yaml;
  if (!has("codicil:")) yaml = "codicil: 1\n" + yaml;
  if (!has("sections:")) yaml += "sections: [{kind: prose, heading: Privacy, text: It matters.}]\n";
  return yaml;
}

// The part of `text` after the line `--- name`, up to the next such line.
std::string part(const std::string& text, std::string_view name) {
  const std::string head = "--- " + std::string(name) + "\n";
  const auto begin = ("\n" + text).find("\n" + head);
  if (begin == std::string::npos) return {};
  const auto from = begin + head.size();
  const auto end = text.find("\n--- ", from - 1);
  return text.substr(from, end == std::string::npos ? end : end + 1 - from);
}

Waiver waiver(std::istringstream& words) {
  Waiver waiver{.fingerprint = {}, .reason = "seen", .by = "a reviewer"};
  std::string until;
  words >> waiver.fingerprint >> until;
  if (!until.empty()) waiver.until = Date::parse(until).value();
  return waiver;
}

ReviewOptions options(const std::string& text) {
  ReviewOptions options;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string key, first, second;
    words >> key;
    if (key == "waiver:") {
      options.waivers.push_back(waiver(words));
      continue;
    }
    words >> first >> second;
    if (key == "today:")
      options.today = Date::parse(first).value();
    else if (key == "severity:")
      options.severities.emplace_back(first, materiality_of(second).value());
    else
      FAIL("an option that nobody knows: " << line);
  }
  return options;
}

std::string path_of(const std::string& folder, const std::string& name) {
  return SOURCE_DIR "/tests/review/" + folder + '/' + name + ".pair";
}

std::string text_of(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

void rewrite_expected(const std::string& path, const std::string& expected) {
  std::string text = text_of(path);
  const std::string head = "--- expected\n";
  text.resize(text.find(head) + head.size());
  std::ofstream(path, std::ios::binary) << text << expected;
}

}  // namespace

std::string PolicyPair::label(std::string_view key) const {
  const std::string start = "\n" + std::string(key) + ": ";
  const auto found = ("\n" + about).find(start);
  if (found == std::string::npos) return {};
  const auto from = found + start.size() - 1;
  return about.substr(from, about.find('\n', from) - from);
}

Policy parse_policy(const std::string& yaml) {
  Reading reading = read(with_what_all_need(yaml));
  INFO(reading.diagnostics.to_text());
  REQUIRE(reading.policy);
  return *std::move(reading.policy);
}

std::vector<PolicyPair> read_pairs(const std::string& folder) {
  std::vector<PolicyPair> pairs;
  for (const auto& file : std::filesystem::directory_iterator(SOURCE_DIR "/tests/review/" + folder)) {
    if (file.path().extension() != ".pair") continue;
    INFO(file.path());
    const std::string text = text_of(file.path());
    const std::string both = part(text, "both");
    pairs.push_back({file.path().stem().string(), text.substr(0, text.find("--- ")),
                     parse_policy(both + part(text, "before")), parse_policy(both + part(text, "after")),
                     options(part(text, "options")), part(text, "expected"), part(text, "backwards")});
  }
  std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return pairs;
}

PairReviews check_pair(const std::string& folder, const PolicyPair& pair, bool both_ways) {
  PairReviews found{review(pair.before, pair.after, pair.options), {}};
  if (both_ways) found.backwards = review(pair.after, pair.before, pair.options);
  const std::string there = lines_of(found.forwards), back = lines_of(found.backwards);
  INFO(pair.name << '\n' << lines_of(found.forwards, true) << "backwards\n" << lines_of(found.backwards, true));
  if (std::getenv("UPDATE_GOLDEN"))
    rewrite_expected(path_of(folder, pair.name), there + (both_ways ? "--- backwards\n" + back : ""));
  CHECK(there == pair.expected);
  CHECK(back == pair.backwards);
  return found;
}

std::string lines_of(const PolicyReview& review, bool with_messages) {
  std::string lines;
  const auto message = [&](const std::string& text) { return with_messages ? " | " + text : std::string(); };
  for (const ReviewFinding& finding : review.findings) {
    if (finding.waiver) lines += "waived ";
    ((((lines += name_of(finding.severity)) += ' ') += finding.rule->id) += ' ') += finding.rule->name;
    lines += ' ' + finding.changes.front().path + message(finding.message) + '\n';
  }
  for (const ReviewGate& gate : review.gates) {
    ((((lines += "gate ") += gate.id) += ' ') += gate.name);
    lines += (gate.path.empty() ? "" : ' ' + gate.path) + message(gate.message) + '\n';
  }
  for (const Waiver& waiver : review.stale_waivers) lines += "stale waiver " + waiver.fingerprint + '\n';
  return lines;
}

}  // namespace codicil::test
