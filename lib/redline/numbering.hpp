#pragma once
/// \file
/// Numbers for texts, to compare them by.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace codicil::redlining {

/// Gives equal texts of equal looks the same number: 0, 1, 2 … in the order of their first sight. Keeps views of the
/// texts. An open hash table, since this is most of the time of a comparison of words.
class Numbering {
public:
  std::uint32_t of(std::string_view text, std::uint32_t look = 0) {
    if (2 * known_.size() >= slots_.size()) grow();
    const std::size_t hash = std::hash<std::string_view>()(text) + look * std::size_t{0x9E3779B9};
    std::uint32_t& number = slots_[find(text, look, hash)];
    if (number == none) {
      number = static_cast<std::uint32_t>(known_.size());
      known_.push_back({text, look, hash});
    }
    return number;
  }

private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  struct Known {
    std::string_view text;
    std::uint32_t look;
    std::size_t hash;
  };

  // The slot of a text, or the empty one where it belongs.
  std::size_t find(std::string_view text, std::uint32_t look, std::size_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash & mask;
    for (; slots_[slot] != none; slot = (slot + 1) & mask) {
      const Known& each = known_[slots_[slot]];
      if (each.hash == hash && each.look == look && each.text == text) break;
    }
    return slot;
  }

  void grow() {
    slots_.assign(slots_.empty() ? 16 : 4 * slots_.size(), none);
    for (std::uint32_t i = 0; i < known_.size(); ++i) slots_[find(known_[i].text, known_[i].look, known_[i].hash)] = i;
  }

  std::vector<std::uint32_t> slots_;  // a power of two of them, at most half of them taken
  std::vector<Known> known_;
};

}  // namespace codicil::redlining
