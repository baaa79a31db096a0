#include "versions.hpp"

#include "numbers.hpp"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace codicil::bench {
namespace {

constexpr std::size_t size = 1'000'000;

// The `n`th word of a language that was made up: short ones first.
std::string word(std::size_t n) {
  constexpr auto syllables = std::to_array<std::string_view>(
      {"a", "the", "ro", "in", "ka", "ten", "mi", "or", "sel", "ve", "un", "da", "lo", "per", "shi", "gan"});
  std::string text;
  for (++n; n > 0; n /= syllables.size()) text += syllables[n % syllables.size()];
  return text;
}

// Few words are frequent and most are rare, as in any language.
std::string any_word(Numbers& numbers) { return word(numbers.below(1 + numbers.below(1 + numbers.below(20'000)))); }

using Paragraphs = std::vector<std::vector<std::string>>;  // words

Paragraphs paragraphs(Numbers& numbers) {
  Paragraphs made;
  for (std::size_t bytes = 0; bytes < size; ++bytes) {
    auto& words = made.emplace_back();
    for (std::size_t i = 30 + numbers.below(60); i > 0; --i) {
      words.push_back(any_word(numbers) + (i % 11 == 0 ? "." : i % 7 == 0 ? "," : ""));
      bytes += words.back().size() + 1;
    }
  }
  return made;
}

// All in one line: with lines, git compares these first and looks at the words of those that differ.
std::string text_of(const Paragraphs& paragraphs) {
  std::string text;
  for (const auto& words : paragraphs)
    for (const std::string& each : words) text.append(each).append(" ");
  return text;
}

// One word in `interval` changed.
Versions edited(std::size_t interval) {
  Numbers numbers;
  Paragraphs text = paragraphs(numbers);
  std::string before = text_of(text);
  for (auto& words : text)
    for (std::string& each : words)
      if (numbers.below(interval) == 0) each = any_word(numbers);
  return {std::move(before), text_of(text)};
}

Versions few() { return edited(10'000); }
Versions some() { return edited(20); }

Versions shuffled() {
  Numbers numbers;
  Paragraphs text = paragraphs(numbers);
  std::string before = text_of(text);
  for (std::size_t i = text.size(); i > 1; --i) std::swap(text[i - 1], text[numbers.below(i)]);
  return {std::move(before), text_of(text)};
}

Versions rewritten() {
  Numbers numbers;
  std::string before = text_of(paragraphs(numbers));
  return {std::move(before), text_of(paragraphs(numbers))};
}

// `make` gives the words of both versions by their numbers.
template <class Make>
Versions by_number(Make make) {
  Versions made;
  for (std::size_t i = 0; made.before.size() < size; ++i) {
    const auto [before, after] = make(i);
    made.before.append(word(before)).append(" ");
    made.after.append(word(after)).append(" ");
  }
  return made;
}

using Both = std::pair<std::size_t, std::size_t>;

Versions nothing_shared() {
  return by_number([](std::size_t i) { return Both(2 * i, 2 * i + 1); });
}

Versions reversed() {
  return by_number([](std::size_t i) { return Both(i, 100'000 - i); });
}

Versions two_words() {
  Numbers numbers;
  return by_number([&](std::size_t) { return Both(numbers.below(2), numbers.below(2)); });
}

Versions periods() {
  return by_number([](std::size_t i) { return Both(i % 7, i % 11); });
}

Versions small_vocabulary() {
  Numbers numbers;
  return by_number([&](std::size_t) { return Both(numbers.below(300), numbers.below(300)); });
}

Versions anchors_between_rewrites() {
  Numbers numbers;
  return by_number([&](std::size_t i) {
    return i % 260 == 0 ? Both(1000 + i, 1000 + i) : Both(numbers.below(100), numbers.below(100));
  });
}

Versions signs() {
  Versions made;
  Numbers numbers;
  for (std::size_t i = 0; i < size; ++i)
    made.before += ".,;!"[numbers.below(4)], made.after += ".,;!"[numbers.below(4)];
  return made;
}

Versions ideographs() {
  Versions made;
  Numbers numbers;
  const auto add = [&](std::string& text) {
    text += "\xE6";
    text += char(0x80 + numbers.below(64));
    text += char(0x80 + numbers.below(64));
  };
  while (made.before.size() < size) add(made.before), add(made.after);
  return made;
}

constexpr auto usual =
    std::to_array<Case>({{"few", few}, {"some", some}, {"shuffled", shuffled}, {"rewritten", rewritten}});

constexpr auto hostile = std::to_array<Case>({{"nothing-shared", nothing_shared},
                                              {"reversed", reversed},
                                              {"two-words", two_words},
                                              {"periods", periods},
                                              {"small-vocabulary", small_vocabulary},
                                              {"anchors-between-rewrites", anchors_between_rewrites},
                                              {"signs", signs},
                                              {"ideographs", ideographs}});

}  // namespace

std::span<const Case> usual_cases() { return usual; }
std::span<const Case> hostile_cases() { return hostile; }

}  // namespace codicil::bench
