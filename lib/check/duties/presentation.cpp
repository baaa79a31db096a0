// How the policy speaks to people, and tells them of changes.

#include "check/facts.hpp"
#include "check/sentences.hpp"

#include <algorithm>

namespace codicil::checking {
namespace {

void ask(const Facts& facts, const std::optional<Text>& text, const std::string& path, Answer& answer) {
  const std::string_view language = facts.policy.policy.language.tag;
  if (text)
    answer.expect(is_plain(text->source, language), path,
                  "a sentence of more than " + std::to_string(longest_plain(language)) + " words");
}

}  // namespace

void plain_sentences(const Facts& facts, Answer& answer) {
  ask(facts, facts.policy.policy.intro, "policy.intro", answer);
  for (const Located& each : facts.sections) {
    ask(facts, each.section->text, each.path + ".text", answer);
    ask(facts, each.section->before, each.path + ".before", answer);
    ask(facts, each.section->after, each.path + ".after", answer);
  }
}

void changes_told(const Facts& facts, Answer& answer) {
  facts.each<section::Changes>([&](const auto& kind, const std::string& path) {
    const auto is_told = [](const Stated<std::vector<Announcement>>& ways) {
      return std::ranges::any_of(*ways, [](Announcement by) { return by != Announcement::this_page; });
    };
    answer.expect(is_told(kind.announced) || (kind.material && is_told(kind.material->by)), path,
                  "changes are announced on this page at most");
  });
  if (answer.cases == 0) answer.lacks("sections", "nothing about how people learn of changes");
}

}  // namespace codicil::checking
