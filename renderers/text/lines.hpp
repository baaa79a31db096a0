#pragma once
/// \file
/// Cutting text into lines: at spaces, and between the characters of scripts that are written without spaces.

#include <cstddef>
#include <string_view>

namespace codicil::text {

/// Where a line ends and where the next one begins.
struct Cut {
  std::size_t end;   ///< offset behind the last byte of the line, which never is a space
  std::size_t next;  ///< offset of the rest; the size of the text where nothing is left
};

/// The first line of `text` in at most `width` display columns; a word that is wider gets a line of its own and is
/// not broken. `\n` ends a line. Nothing is broken from `<` to the next `>` or space: that is an address.
/// Chinese and Japanese break between characters, but not before closing or after opening punctuation; Korean breaks
/// at its spaces. Scripts that need a dictionary (Thai, Khmer, Lao) break at spaces only.
Cut cut_line(std::string_view text, std::size_t width);

/// Calls `emit` with each line of `text`; never for an empty text.
template <class Emit>
void each_line(std::string_view text, std::size_t width, const Emit& emit) {
  while (!text.empty()) {
    const Cut cut = cut_line(text, width);
    emit(text.substr(0, cut.end));
    text.remove_prefix(cut.next);
  }
}

/// Display columns of the widest line when `text` is cut at `width`.
std::size_t widest_line(std::string_view text, std::size_t width);

}  // namespace codicil::text
