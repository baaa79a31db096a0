#include "policies.hpp"

#include "numbers.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace codicil::bench {
namespace {

constexpr auto words = std::to_array<std::string_view>(
    {"we",       "keep",    "the",     "letters", "that",   "you",    "send",   "to",   "our",    "office",
     "and",      "records", "of",      "orders",  "for",    "as",     "long",   "tax",  "law",    "asks",
     "visitors", "gardens", "members", "receive", "an",     "answer", "within", "days", "from",   "people",
     "who",      "look",    "after",   "archive", "nobody", "else",   "reads",  "them", "unless", "a",
     "court",    "orders",  "it",      "or",      "agree",  "first",  "never",  "logs", "desk",   "gate"});

std::string sentence(Numbers& numbers) {
  std::string text = "In general";
  for (std::size_t i = 8 + numbers.below(10); i > 0; --i) text.append(" ").append(words[numbers.below(words.size())]);
  return text += '.';
}

// About 1,250 bytes: paragraphs, a list, a link.
std::string prose(Numbers& numbers) {
  std::string text;
  const auto line = [&](std::string_view mark) {
    text.append("      ").append(mark).append(sentence(numbers)).append("\n");
  };
  for (int paragraph = 0; paragraph < 3; ++paragraph) {
    for (int i = 0; i < 3; ++i) line("");
    text += '\n';
  }
  for (int i = 0; i < 3; ++i) line("- ");
  return text +=
         "\n      More is [on our site](https://example.org/more) and in our café; we **never** sell any of it.\n";
}

// Facts and prose about one more subject, about 2,000 bytes.
struct Subject {
  std::string parties, data, purposes, sections;
};

Subject subject(std::size_t n, Numbers& numbers) {
  return {
      fmt::format(
          "  host-{0}: {{name: Host {0}, does: keeping the list, privacy-policy: \"https://example.org/{0}\"}}\n", n),
      fmt::format("  log-{0}: {{name: entries of log {0}, category: device}}\n", n),
      fmt::format("  run-{0}: {{name: run service {0}, category: service, basis: contract}}\n", n),
      fmt::format(R"(  - kind: collection
    id: collection-{0}
    groups:
      - source: you
        complete: examples
        when:
          - {{id: join-{0}, when: join group {0} of our members}}
          - {{id: ask-{0}, when: ask us about book {0}, requirement: voluntary}}
      - {{source: others, certainty: may, from: [host-{0}]}}
  - kind: analytics
    id: analytics-{0}
    tools: {{tool: host-{0}, data: log-{0}, purposes: run-{0}}}
  - kind: prose
    id: prose-{0}
    heading: What we do with book {0}
    text: |
{1})",
                  n, prose(numbers))};
}

constexpr std::string_view head = R"(codicil: 1
policy: {id: sample, title: Privacy at the Sample Gardens, language: en, controller: gardens, updated: 2024-05-01}
parties:
  gardens:
    name: Sample Gardens
    contacts: {office: {email: office@example.org, for: [rights, questions]}}
)";
constexpr std::string_view tail = R"(  - {kind: sharing, stance: never, unless: [consent, legal-obligation]}
  - {kind: rights, rights: [rectification, erasure, access], exercise: {contact: gardens.office}}
  - {kind: changes, review: regular, announced: this-page}
)";

}  // namespace

std::string policy_of(std::size_t bytes) {
  Subject all{std::string(head), "data:\n", "purposes:\n", "sections:\n"};
  Numbers numbers;
  const auto size = [&] { return all.parties.size() + all.data.size() + all.purposes.size() + all.sections.size(); };
  for (std::size_t n = 1; n == 1 || size() + tail.size() < bytes; ++n) {
    const Subject one = subject(n, numbers);
    all.parties += one.parties;
    all.data += one.data;
    all.purposes += one.purposes;
    all.sections += one.sections;
  }
  return all.parties + all.data + all.purposes + all.sections.append(tail);
}

}  // namespace codicil::bench
