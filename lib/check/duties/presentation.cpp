// How the policy speaks to people, and tells them of changes.

#include "check/facts.hpp"

#include <algorithm>

namespace codicil::checking {
namespace {

// Longer ones are hard to follow; plain language guides ask for 15 to 25 words on average.
constexpr std::size_t kLongestSentence = 40;

bool ends_sentence(char c) { return c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == '\n'; }

std::size_t longest_sentence(std::string_view text) {
  std::size_t words = 0, most = 0;
  bool in_word = false;
  for (const char c : text) {
    const bool is_space = c == ' ' || c == '\n' || c == '\t';
    if (!is_space && !in_word) most = std::max(most, ++words);
    in_word = !is_space;
    if (ends_sentence(c)) words = 0;
  }
  return most;
}

void ask(const std::optional<Text>& text, const std::string& path, Answer& answer) {
  if (text)
    answer.expect(longest_sentence(text->source) <= kLongestSentence, path,
                  "a sentence of more than " + std::to_string(kLongestSentence) + " words");
}

}  // namespace

void plain_sentences(const Facts& facts, Answer& answer) {
  ask(facts.policy.policy.intro, "policy.intro", answer);
  for (const Located& each : facts.sections) {
    ask(each.section->text, each.path + ".text", answer);
    ask(each.section->before, each.path + ".before", answer);
    ask(each.section->after, each.path + ".after", answer);
  }
}

void changes_told(const Facts& facts, Answer& answer) {
  facts.each<section::Changes>([&](const auto& kind, const std::string& path) {
    const bool told =
        std::ranges::any_of(*kind.announced, [](Announcement by) { return by != Announcement::this_page; });
    answer.expect(told || (kind.material && kind.material->by), path, "changes are announced on this page at most");
  });
  if (answer.cases == 0) answer.lacks("sections", "nothing about how people learn of changes");
}

}  // namespace codicil::checking
