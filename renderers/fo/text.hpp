#pragma once
#include <codicil/document/document.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::fo {

/// `text` fit for XML and FOP: tabs become spaces, and variation selectors go, for which FOP 2.8 would print `#`.
/// Most text is fit as it is; else `room` is overwritten with what the result views.
std::string_view clean(std::string_view text, std::string& room);

/// Clean text on one line.
std::string_view one_line(std::string_view text, std::string& room);

/// A width in tenths of the font size. FOP alone knows the fonts; what is estimated here is a little too wide rather
/// than too narrow.
using Width = std::size_t;

/// The text of `inlines`: a view of the only run, else of `room`, which is overwritten.
std::string_view plain_text(const document::Inlines& inlines, std::string& room);

/// About how wide `text` is on one line.
Width width(std::string_view text);

/// About how wide the widest word of `text` is.
Width widest_word(std::string_view text);

/// About how wide the widest line of `text` is.
Width widest_line(std::string_view text);

/// What separates words.
inline constexpr std::string_view kSpaces = " \n\t";

/// `text` on one line, cut to about `limit`; an ellipsis shows the cut.
std::string shorten(std::string_view text, Width limit);

/// The byte offsets in `text`, ascending, where a line may have to break so that no piece is wider than `whole`: after
/// the punctuation of addresses and at least every few characters. Words that fit have none.
std::vector<std::size_t> break_offsets(std::string_view text, Width whole);

}  // namespace codicil::fo
