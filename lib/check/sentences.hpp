#pragma once
// How long the sentences of a text are.

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace codicil::checking {

// `de` of `de-AT`.
constexpr std::string_view main_language(std::string_view tag) { return tag.substr(0, tag.find('-')); }

// In English, sentences of more words are hard to follow; guides to plain language ask for 15 to 25 on average.
inline constexpr std::size_t longest_plain_sentence = 40;

// The words that other languages need to say the same, for a hundred English ones. German, Spanish and French: words a
// sentence of Europarl v7 (statmt.org/europarl: 21.7, 25.8 and 24.7 beside 24.3). Arabic: the two sides of EAPCOUNT
// (3,755,741 words beside 3,794,677).
struct WordsBeside {
  std::string_view language;
  std::size_t hundred;
};
inline constexpr auto words_beside_english =
    std::to_array<WordsBeside>({{"ar", 99}, {"de", 89}, {"es", 106}, {"fr", 102}});

// Languages that put no spaces between words, so that nothing can be counted.
inline constexpr auto without_spaces = std::to_array<std::string_view>({"ja", "km", "lo", "my", "th", "zh"});

// The longest sentence that is easy to follow in the language, in words; 0 where words cannot be counted.
constexpr std::size_t longest_plain(std::string_view tag) {
  const std::string_view language = main_language(tag);
  if (std::ranges::find(without_spaces, language) != without_spaces.end()) return 0;
  const auto row = std::ranges::find(words_beside_english, language, &WordsBeside::language);
  return row == words_beside_english.end() ? longest_plain_sentence
                                           : (longest_plain_sentence * row->hundred + 50) / 100;
}

// A sentence, and how many words it has, as spaces part them.
struct Sentence {
  std::string_view text;
  std::size_t words = 0;
};

// Whether a sentence ends before `rest`: at a mark of Latin script, or at the Arabic question mark and semicolon.
constexpr bool ends_here(std::string_view rest) {
  switch (rest.front()) {
    case '.':
    case '!':
    case '?':
    case ':':
    case ';':
    case '\n':
      return true;
    case '\xD8':
      return rest.starts_with("\u061F") || rest.starts_with("\u061B");
    default:
      return false;
  }
}

// Bytes that end neither a word nor a sentence: most of them.
inline constexpr auto goes_on = [] {
  std::array<bool, 256> table{};
  table.fill(true);
  for (const char c : std::string_view(" \n\t.!?:;\xD8")) table[static_cast<unsigned char>(c)] = false;
  return table;
}();

// The sentence with the most words.
constexpr Sentence longest_sentence(std::string_view text) {
  Sentence longest, now;
  std::size_t begin = 0;
  bool in_word = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (in_word && goes_on[static_cast<unsigned char>(text[i])] && i + 1 < text.size()) continue;
    const bool is_space = text[i] == ' ' || text[i] == '\n' || text[i] == '\t';
    if (!is_space && !in_word && now.words++ == 0) begin = i;
    in_word = !is_space;
    if (!ends_here(text.substr(i)) && i + 1 < text.size()) continue;
    now.text = text.substr(begin, i + 1 - begin);
    if (now.words > longest.words) longest = now;
    now.words = 0;
  }
  return longest;
}

// Whether every sentence of the text is easy to follow.
constexpr bool is_plain(std::string_view text, std::string_view language) {
  const std::size_t most = longest_plain(language);
  return most == 0 || longest_sentence(text).words <= most;
}

}  // namespace codicil::checking
