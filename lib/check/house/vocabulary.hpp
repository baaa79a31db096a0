#pragma once
// The words of numbers and of units of time, by language.

#include <codicil/model/duration.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace codicil::checking {

struct NumberWord {
  std::string_view language, word;
  std::uint32_t number;
};

struct UnitWord {
  std::string_view language, word;
  Duration::Unit unit;
  std::uint32_t number = 0;  // that the word says, too: an Arabic dual is two of them
};

// Those of one language.
class Vocabulary {
public:
  constexpr Vocabulary() = default;
  constexpr Vocabulary(std::string_view language, std::span<const NumberWord> numbers, std::span<const UnitWord> units)
      : language_(language), numbers_(numbers), units_(units) {
    for (const UnitWord& each : units_) {
      const auto first = static_cast<unsigned char>(each.word.front());
      lengths_[first] |= 1U << each.word.size();
      if (first >= 'a' && first <= 'z') lengths_[first - 'a' + 'A'] |= 1U << each.word.size();
    }
  }

  std::string_view language() const { return language_; }
  // Of digits or words; nothing for 0, and for more than five digits.
  std::optional<std::uint32_t> number(std::string_view word) const;
  const UnitWord* unit(std::string_view word) const {
    const bool may_be = !word.empty() && word.size() < 32 && (lengths(word) >> word.size() & 1U) != 0;
    return may_be ? find_unit(word) : nullptr;
  }

private:
  std::uint32_t lengths(std::string_view word) const { return lengths_[static_cast<unsigned char>(word.front())]; }
  const UnitWord* find_unit(std::string_view word) const;
  std::optional<std::uint32_t> find_number(std::string_view word) const;
  std::optional<std::uint32_t> of_two_words(std::string_view word) const;

  std::string_view language_;
  std::span<const NumberWord> numbers_;
  std::span<const UnitWord> units_;
  std::array<std::uint32_t, 256>
      lengths_{};  // of the unit words that begin with a byte, a bit each: most words are none
};

// That of a language by its tag; without a word for one that is not known.
const Vocabulary& vocabulary_of(std::string_view tag);

}  // namespace codicil::checking
