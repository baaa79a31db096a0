// Author's texts: what people do not see in them, and how hard they are to read.

#include "check/house/house.hpp"
#include "check/sentences.hpp"
#include "check/vague.hpp"

#include "unicode/compare.hpp"
#include "unicode/utf8.hpp"

#include <algorithm>
#include <array>

namespace codicil::checking {
namespace {

// The first word in which people do not see a character, or take it for another.
std::string first_pitfall(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    if (const auto word = text.substr(at, end - at); !unicode::pitfalls(word).empty()) return std::string(word);
    at = end + 1;
  }
  return {};
}

std::string listed(const std::vector<std::string>& codes) {
  std::string all;
  for (const std::string& code : codes) (all += all.empty() ? "" : ", ") += code;
  return all;
}

Remarks hidden_characters(const House& house) {
  Remarks remarks;
  house.each({FactKind::words, FactKind::text, FactKind::literal, FactKind::translation}, [&](const Said& said) {
    const auto found = unicode::pitfalls(said.value);
    if (!found.empty())
      remarks.push_back({std::string(said.place),
                         "people do not see " + listed(found) + " here, or take it for another character",
                         first_pitfall(said.value)});
  });
  return remarks;
}

Remarks long_sentences(const House& house) {
  Remarks remarks;
  house.each({FactKind::text, FactKind::translation}, [&](const Said& said) {
    if (is_plain(said.value, said.language)) return;
    const Sentence longest = longest_sentence(said.value);
    remarks.push_back({std::string(said.place), "a sentence of " + std::to_string(longest.words) + " words",
                       std::string(longest.text)});
  });
  return remarks;
}

Remarks vaguely_said(const House& house) {
  Remarks remarks;
  const auto remark = [&](std::string place, std::string_view words) {
    remarks.push_back({std::move(place), "\"" + unicode::ascii_lower(words) + "\" leaves open what people want to know",
                       std::string(words)});
  };
  house.each({FactKind::text, FactKind::words, FactKind::translation}, [&](const Said& said) {
    if (main_language(said.language) != "en") return;
    for (const auto words : found_in(said.value, vague_words)) remark(said.place, words);
  });
  // `keep: {until: …}`, in any language.
  house.each({FactKind::duration}, [&](const Said& said) {
    for (const auto words : found_in(said.value, vague_ends)) remark(said.place + ".until", words);
  });
  return remarks;
}

constexpr auto kRows = std::to_array<HouseRow>({
    {{"H0201", "hidden-character", Severity::warning, Cause::content,
      "A character that nobody sees, or that looks like another one, makes a text say one thing to people and another "
      "to programs.",
      "sections:\n  - {kind: prose, heading: Notes, text: \"We s\\u0435ll nothing.\"}\n",
      "sections:\n  - {kind: prose, heading: Notes, text: We sell nothing.}\n"},
     hidden_characters},
    {{"H0204", "long-sentence", Severity::note, Cause::content,
      "Such a sentence is hard to follow. Make two of it. In English 40 words are the most; other languages need more "
      "or "
      "fewer words to say as much: 36 in German, 41 in French, 42 in Spanish.",
      "sections:\n  - kind: prose\n    heading: Notes\n    text: >\n"
      "      We keep the letter you send us and the answer that we write to you in a folder on a shelf\n"
      "      in the room behind the shop so that we can look it up when you ask us about it once more in the next "
      "year\n",
      "sections:\n  - kind: prose\n    heading: Notes\n    text: >\n"
      "      We keep the letter you send us and the answer that we write to you in a folder on a shelf\n"
      "      in the room behind the shop. We can look it up when you ask us about it once more in the next year.\n"},
     long_sentences},
    {{"H0205", "vague-words", Severity::note, Cause::content,
      "Such words do not tell people what happens to their data (WP260 rev.01, 13). Say for how long, with whom, what "
      "for.",
      "sections:\n  - {kind: prose, heading: Notes, text: We keep it as long as necessary.}\n",
      "sections:\n  - {kind: retention, default: 1 year, text: We keep it for one year.}\n"},
     vaguely_said},
});

}  // namespace

const std::span<const HouseRow> text_rules = kRows;

}  // namespace codicil::checking
