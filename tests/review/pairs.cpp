#include "pairs.hpp"

#include <codicil/read.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
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
  if (!has("sections:")) yaml += "sections: []\n";
  return yaml;
}

Policy parsed(const std::string& yaml) {
  Reading reading = read(with_what_all_need(yaml));
  INFO(reading.diagnostics.to_text());
  REQUIRE(reading.policy);
  return *std::move(reading.policy);
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

}  // namespace

std::vector<PolicyPair> read_pairs(const std::string& folder) {
  std::vector<PolicyPair> pairs;
  for (const auto& file : std::filesystem::directory_iterator(SOURCE_DIR "/tests/review/" + folder)) {
    std::ostringstream text;
    text << std::ifstream(file.path()).rdbuf();
    INFO(file.path());
    PolicyPair pair{file.path().stem().string(),
                    parsed(part(text.str(), "before")),
                    parsed(part(text.str(), "after")),
                    {},
                    part(text.str(), "expected")};
    pairs.push_back(std::move(pair));
  }
  std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return pairs;
}

std::string lines_of(const PolicyReview& review, bool with_messages) {
  std::string lines;
  for (const ReviewFinding& finding : review.findings) {
    ((((lines += name_of(finding.severity)) += ' ') += finding.rule->id) += ' ') += finding.rule->name;
    lines += ' ' + finding.changes.front().path + (with_messages ? " | " + finding.message : "") + '\n';
  }
  for (const ReviewGate& gate : review.gates) {
    ((((lines += "gate ") += gate.id) += ' ') += gate.name);
    lines += ' ' + gate.path + (with_messages ? " | " + gate.message : "") + '\n';
  }
  return lines;
}

}  // namespace codicil::test
