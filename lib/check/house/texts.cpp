// Author's texts: what people do not see in them, what no field says, and how hard they are to read.

#include "check/house/house.hpp"
#include "check/sentences.hpp"

#include "unicode/compare.hpp"
#include "unicode/utf8.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace codicil::checking {
namespace {

// Words that leave open what is done, for how long or with what (WP260 rev.01, 13).
constexpr auto kVague = std::to_array<std::string_view>(
    {"as long as necessary", "as long as needed", "from time to time", "and so on", "etc.", "among others",
     "for other purposes", "may share", "various purposes", "certain information", "legitimate business purposes"});

Remarks hidden_characters(const House& house) {
  Remarks remarks;
  house.each({FactKind::words, FactKind::text, FactKind::literal}, [&](const Said& said) {
    const auto found = unicode::pitfalls(said.value);
    if (!found.empty())
      remarks.push_back(
          {std::string(said.place), "people do not see " + found.front() + " here, or take it for another character"});
  });
  return remarks;
}

// Calls `visit` with what stands between spaces and marks of punctuation at its ends.
template <class Visit>
void each_token(std::string_view text, Visit visit) {
  constexpr std::string_view space = " \n\t()[]<>,;\"";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find_first_not_of(space, at);
    if (begin == text.npos) return;
    at = std::min(text.find_first_of(space, begin), text.size());
    std::string_view token = text.substr(begin, at - begin);
    while (!token.empty() && (token.back() == '.' || token.back() == ':' || token.back() == '!' || token.back() == '?'))
      token.remove_suffix(1);
    visit(token, begin, at);
  }
}

Remarks addresses_in_words(const House& house) {
  std::set<std::string> known;
  house.each({FactKind::email, FactKind::url},
             [&](const Said& said) { known.insert(unicode::ascii_lower(said.value)); });
  Remarks remarks;
  house.each({FactKind::text}, [&](const Said& said) {
    each_token(said.value, [&](std::string_view token, std::size_t, std::size_t) {
      if (token.starts_with("mailto:")) token.remove_prefix(7);
      if (token.find('@') == token.npos || !Email::parse(token) || known.contains(unicode::ascii_lower(token))) return;
      remarks.push_back({std::string(said.place), "no contact has the address " + std::string(token)});
    });
  });
  return remarks;
}

// Texts of whole sections: a length of time in the details of an item often has no field.
bool is_of_section(const Said& said) {
  const std::string_view key = said.place.substr(said.place.rfind('.') + 1);
  return key == "text" || key == "before" || key == "after" || key == "intro";
}

// `30 days` and its like, of two words.
Remarks durations_in_words(const House& house) {
  std::vector<Duration> known;
  house.each({FactKind::duration}, [&](const Said& said) {
    if (const auto duration = Duration::parse(said.value)) known.push_back(*duration);
  });
  Remarks remarks;
  house.each({FactKind::text}, [&](const Said& said) {
    if (!is_of_section(said)) return;
    std::size_t before = 0, length = 0;
    each_token(said.value, [&](std::string_view token, std::size_t begin, std::size_t end) {
      const bool is_unit = length > 0 && token.size() > 2;
      const auto found =
          is_unit ? Duration::parse(unicode::ascii_lower(said.value.substr(before, begin + token.size() - before)))
                  : std::nullopt;
      length = !token.empty() && token.find_first_not_of("0123456789") == token.npos ? token.size() : 0;
      before = begin;
      if (end == begin || !found ||
          std::ranges::any_of(known, [&](const Duration& each) { return each <= *found && each >= *found; }))
        return;
      remarks.push_back({std::string(said.place), "no field says " + found->to_string()});
    });
  });
  return remarks;
}

Remarks long_sentences(const House& house) {
  Remarks remarks;
  house.each({FactKind::text}, [&](const Said& said) {
    const std::size_t words = longest_sentence(said.value);
    if (words > longest_plain_sentence)
      remarks.push_back({std::string(said.place), "a sentence of " + std::to_string(words) + " words"});
  });
  return remarks;
}

Remarks vague_words(const House& house) {
  Remarks remarks;
  if (!house.is_english()) return remarks;
  house.each({FactKind::text, FactKind::words}, [&](const Said& said) {
    const std::string text = unicode::ascii_lower(said.value);
    for (const std::string_view words : kVague)
      if (text.find(words) != text.npos)
        remarks.push_back(
            {std::string(said.place), "\"" + std::string(words) + "\" leaves open what people want to know"});
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
    {{"H0202", "address-in-words", Severity::warning, Cause::content,
      "A text names an e-mail address that is no contact of the policy. When it changes, nobody will find it there.",
      "sections:\n  - {kind: prose, heading: Notes, text: Write to old@example.com.}\n",
      "sections:\n  - {kind: prose, heading: Notes, text: Write to us.}\n"},
     addresses_in_words},
    {{"H0203", "duration-in-words", Severity::warning, Cause::content,
      "A text names a length of time that no field says. One of the two will be forgotten when it changes.",
      "sections:\n  - {kind: prose, heading: Notes, text: We keep it for 90 days.}\n",
      "sections:\n  - {kind: retention, default: 90 days, text: We keep it for 90 days.}\n"},
     durations_in_words},
    {{"H0204", "long-sentence", Severity::note, Cause::content,
      "Sentences of more than 40 words are hard to follow. Make two of it.", "", ""},
     long_sentences},
    {{"H0205", "vague-words", Severity::note, Cause::content,
      "Such words do not tell people what happens to their data (WP260 rev.01, 13). Say for how long, with whom, what "
      "for.",
      "sections:\n  - {kind: prose, heading: Notes, text: We keep it as long as necessary.}\n",
      "sections:\n  - {kind: prose, heading: Notes, text: We keep it for one year.}\n"},
     vague_words},
});

}  // namespace

const std::span<const HouseRow> text_rules = kRows;

}  // namespace codicil::checking
