#include "fo/text.hpp"

#include <algorithm>
#include <array>

#include "kit/escape.hpp"

namespace codicil::fo {
namespace {

constexpr Width kLongestPiece = 120;       // of a word that is broken at all
constexpr Width kWidest = 10;              // of a character
constexpr std::size_t kShortestPiece = 9;  // in bytes: keeps `https://` with the host
constexpr std::string_view kAddressPunctuation = "/?&=#._-@,;:";

constexpr bool is_one_of(char c, std::string_view set) { return set.find(c) != set.npos; }

/// The width of the character that begins with `byte`, after Noto Sans. In UTF-8 the first byte tells the script well
/// enough: the later bytes of a character and the combining marks that begin with 0xCC and 0xCD add nothing.
constexpr std::uint8_t advance(unsigned char byte) {
  if (byte >= 0x80) return byte < 0xC0 || byte == 0xCC || byte == 0xCD ? 0 : byte < 0xE0 ? 7 : 10;
  const char c = static_cast<char>(byte);
  if (is_one_of(c, "mwMW@%")) return kWidest;
  if (is_one_of(c, " iljtfrI.,:;|!'()[]/-")) return 4;
  return c >= 'A' && c <= 'Z' ? 8 : 6;
}

constexpr auto kAdvance = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte) table[byte] = advance(static_cast<unsigned char>(byte));
  return table;
}();

constexpr Width width(char c) { return kAdvance[static_cast<unsigned char>(c)]; }

/// Continues a character, or is a mark on the one before it.
constexpr bool is_continuation(char c) { return width(c) == 0; }

/// Begins an East Asian character (U+3000 to U+D7FF): lines may end on either side of it anyway.
constexpr bool is_east_asian(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0xE3 && byte <= 0xED;
}

/// By the first byte of a character.
constexpr auto kEndsWord = [] {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    const char c = static_cast<char>(byte);
    table[byte] = is_one_of(c, kSpaces) || is_east_asian(c);
  }
  return table;
}();

void break_word(std::string_view text, std::size_t begin, std::size_t end, Width whole,
                std::vector<std::size_t>& offsets) {
  const Width limit = std::min(whole, kLongestPiece);
  Width piece = 0;
  for (std::size_t at = begin, piece_begin = begin; at < end; piece += width(text[at++])) {
    if (is_continuation(text[at]) || at == begin) continue;
    const bool after_punctuation = at - piece_begin >= kShortestPiece && is_one_of(text[at - 1], kAddressPunctuation) &&
                                   !is_one_of(text[at], kAddressPunctuation);
    if (!after_punctuation && piece + width(text[at]) <= limit) continue;
    offsets.push_back(piece_begin = at);
    piece = 0;
  }
}

constexpr bool ends_word(char c) { return kEndsWord[static_cast<unsigned char>(c)]; }

/// Where the word that begins at `begin` ends.
std::size_t word_end(std::string_view text, std::size_t begin) {
  const auto first = text.begin() + std::ptrdiff_t(begin);
  return static_cast<std::size_t>(std::find_if(first, text.end(), ends_word) - text.begin());
}

/// Where the last word that begins in `size` bytes from `begin` begins: `begin` itself where nothing ends a word there.
std::size_t last_word(std::string_view text, std::size_t begin, std::size_t size) {
  std::size_t at = begin + size;
  while (at > begin && !ends_word(text[at - 1])) --at;
  return at;
}

/// About how wide the widest stretch of `text` is that holds no character of which `is_end` is true.
template <typename IsEnd>
Width widest(std::string_view text, IsEnd is_end) {
  Width longest = 0, sum = 0;
  for (const char c : text) {
    sum = is_end(c) ? 0 : sum + width(c);
    longest = std::max(longest, sum);
  }
  return longest;
}

/// What is never changed, not even by one_line: printable ASCII.
constexpr auto kUnfit = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte) table[byte] = byte < 0x20 || byte >= 0x7F;
  return table;
}();

constexpr std::uint8_t unfit(char c) { return kUnfit[static_cast<unsigned char>(c)]; }

/// One branch for eight characters.
bool is_fit(std::string_view text) {
  const char* at = text.data();
  const char* const end = at + text.size();
  for (; end - at >= 8; at += 8)
    if (unfit(at[0]) | unfit(at[1]) | unfit(at[2]) | unfit(at[3]) | unfit(at[4]) | unfit(at[5]) | unfit(at[6]) |
        unfit(at[7]))
      return false;
  return std::none_of(at, end, unfit);
}

/// Drops U+FE00 to U+FE0F: 0xEF 0xB8 and a byte up to 0x8F.
void drop_variation_selectors(std::string& text) {
  constexpr std::string_view lead = "\xEF\xB8";
  std::size_t kept = text.find(lead);
  if (kept == text.npos) return;
  for (std::size_t at = kept; at < text.size();) {
    if (text.compare(at, 2, lead) == 0 && static_cast<unsigned char>(text[at + 2]) <= 0x8F)
      at += 3;
    else
      text[kept++] = text[at++];
  }
  text.resize(kept);
}

}  // namespace

std::string_view clean(std::string_view text, std::string& room) {
  if (is_fit(text)) return text;
  room.clear();
  kit::kClean.append(room, text);
  std::replace(room.begin(), room.end(), '\t', ' ');
  drop_variation_selectors(room);
  return room;
}

std::string_view one_line(std::string_view text, std::string& room) {
  if (is_fit(text)) return text;
  clean(text, room);
  std::replace(room.begin(), room.end(), '\n', ' ');
  return room;
}

std::string_view plain_text(const document::Inlines& inlines, std::string& room) {
  if (inlines.size() == 1) return inlines[0].text;
  room.clear();
  for (const document::Run& run : inlines) room += run.text;
  return room;
}

Width width(std::string_view text) {
  Width sum = 0;
  for (const char c : text) sum += width(c);
  return sum;
}

Width widest_word(std::string_view text) {
  return widest(text, [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
}

Width widest_line(std::string_view text) {
  return widest(text, [](char c) { return c == '\n'; });
}

std::string shorten(std::string_view text, Width limit) {
  std::string room;
  const std::string_view line = one_line(text, room);
  Width sum = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (is_continuation(line[at]) || (sum += width(line[at])) <= limit) continue;
    return std::string(line.substr(0, line.find_last_not_of(' ', at - 1) + 1)) + "…";
  }
  return std::string(line);
}

std::vector<std::size_t> break_offsets(std::string_view text, Width whole) {
  std::vector<std::size_t> offsets;
  const std::size_t least = whole / kWidest + 1;  // bytes of a word that is wider
  for (std::size_t begin = 0; begin + least <= text.size();) {
    const std::size_t last = last_word(text, begin, least);
    if (last == begin) {
      const std::size_t end = word_end(text, begin);
      if (width(text.substr(begin, end - begin)) > whole) break_word(text, begin, end, whole, offsets);
      begin = end;
    } else {
      begin = last;
    }
  }
  return offsets;
}

}  // namespace codicil::fo
