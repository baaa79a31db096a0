#pragma once
/// \file
/// Cutting text into lines: at spaces, and between the characters of scripts that are written without spaces.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace codicil::text {

/// What ICU says of the places where a text may break. It is asked once, when the first character comes up that needs
/// it.
class Breaks {
public:
  explicit Breaks(std::string_view text) : text_(text) {}

  /// Asks ICU, if nobody did yet.
  void ask();

  /// Whether there is an answer.
  bool are_known() const { return offsets_.has_value(); }

  /// Whether `at`, an offset into the text, is one of the places. Only where there is an answer.
  bool contain(std::size_t at) const;

private:
  std::string_view text_;
  bool asked_ = false;
  std::optional<std::vector<std::size_t>> offsets_;
};

/// A text that is cut into lines, one after the other. A word that is wider than its line is not broken. `\n` ends a
/// line. Nothing is broken from `<` to the next `>` or space: that is an address.
///
/// Text breaks at spaces. Chinese and Japanese break between characters too, but not before closing or after opening
/// punctuation; Thai, Lao, Khmer and Burmese between words, after ICU's dictionaries. Without ICU, a small table serves
/// the former, and the latter break at spaces only. Korean breaks at its spaces.
class Lines {
public:
  /// \param text  outlives the lines
  explicit Lines(std::string_view text) : rest_(text), size_(text.size()), breaks_(text) {}

  /// Whether all is cut; at once for an empty text.
  bool are_done() const { return rest_.empty(); }

  /// The next line, in at most `width` display columns, without the spaces at its end.
  std::string_view next(std::size_t width);

private:
  std::string_view rest_;
  std::size_t size_;  // of the whole text
  Breaks breaks_;
};

/// Calls `emit` with each line of `text`; never for an empty text.
template <class Emit>
void each_line(std::string_view text, std::size_t width, const Emit& emit) {
  for (Lines lines(text); !lines.are_done();) emit(lines.next(width));
}

/// Display columns of the widest line when `text` is cut at `width`.
std::size_t widest_line(std::string_view text, std::size_t width);

}  // namespace codicil::text
