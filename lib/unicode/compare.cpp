#include "unicode/compare.hpp"

#include "unicode/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>

namespace codicil::unicode {
namespace {

struct Same {
  char32_t from;
  char32_t to;
};

// Typing habits: what word processors put in place of what keyboards have.
constexpr auto kHabits = std::to_array<Same>({{0x00A0, ' '},
                                              {0x00AB, '"'},
                                              {0x00BB, '"'},
                                              {0x2009, ' '},
                                              {0x2010, '-'},
                                              {0x2011, '-'},
                                              {0x2012, '-'},
                                              {0x2013, '-'},
                                              {0x2014, '-'},
                                              {0x2018, '\''},
                                              {0x2019, '\''},
                                              {0x201A, '\''},
                                              {0x201C, '"'},
                                              {0x201D, '"'},
                                              {0x201E, '"'},
                                              {0x2026, '.'},
                                              {0x202F, ' '},
                                              {0x2212, '-'},
                                              {0x3000, ' '}});

// Letters of Cyrillic and Greek that no reader can tell from Latin ones, and signs that pass for others.
constexpr auto kLookalikes = std::to_array<Same>(
    {{0x0131, 'i'}, {0x037E, ';'}, {0x0391, 'A'}, {0x0392, 'B'}, {0x0395, 'E'}, {0x0396, 'Z'}, {0x0397, 'H'},
     {0x0399, 'I'}, {0x039A, 'K'}, {0x039C, 'M'}, {0x039D, 'N'}, {0x039F, 'O'}, {0x03A1, 'P'}, {0x03A4, 'T'},
     {0x03A5, 'Y'}, {0x03A7, 'X'}, {0x03BF, 'o'}, {0x03C5, 'u'}, {0x0405, 'S'}, {0x0406, 'I'}, {0x0408, 'J'},
     {0x0410, 'A'}, {0x0412, 'B'}, {0x0415, 'E'}, {0x041A, 'K'}, {0x041C, 'M'}, {0x041D, 'H'}, {0x041E, 'O'},
     {0x0420, 'P'}, {0x0421, 'C'}, {0x0422, 'T'}, {0x0425, 'X'}, {0x0430, 'a'}, {0x0435, 'e'}, {0x043E, 'o'},
     {0x0440, 'p'}, {0x0441, 'c'}, {0x0443, 'y'}, {0x0445, 'x'}, {0x0455, 's'}, {0x0456, 'i'}, {0x0458, 'j'},
     {0x04BB, 'h'}, {0x0501, 'd'}, {0x051B, 'q'}, {0x051D, 'w'}, {0x0661, '1'}, {0x06F1, '1'}});

template <std::size_t Size>
char32_t replaced(const std::array<Same, Size>& table, char32_t c) {
  const auto found =
      std::lower_bound(table.begin(), table.end(), c, [](const Same& row, char32_t v) { return row.from < v; });
  return found != table.end() && found->from == c ? found->to : c;
}

bool is_unseen(char32_t c) {
  return c == 0x00AD || c == 0x034F || c == 0x061C || c == 0x115F || c == 0x1160 || c == 0x180E || c == 0x2028 ||
         c == 0x2029 || c == 0x3164 || c == 0xFFA0 || (c >= 0x200B && c <= 0x200F) || is_bidi_control(c) ||
         (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE007F);
}

std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* out = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &out, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | options));
  if (size < 0) return std::string(text);
  std::string result(reinterpret_cast<const char*>(out), static_cast<std::size_t>(size));
  std::free(out);
  return result;
}

void append(std::string& out, char32_t c) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

// Each character as `change` has it; 0 leaves it out.
template <class ChangeIt>
std::string rewritten(std::string_view text, ChangeIt&& change) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const Decoded next = decode(text);
    if (const char32_t c = change(next.code_point)) append(out, c);
    text.remove_prefix(next.length);
  }
  return out;
}

std::string single_spaced(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool is_punctuation(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_PO;
}

template <class Visit>
void each_character(std::string_view text, Visit&& visit) {
  while (!text.empty()) {
    const Decoded next = decode(text);
    visit(next.code_point);
    text.remove_prefix(next.length);
  }
}

using Counts = std::map<char32_t, int>;
Counts counted(std::string_view text) {
  Counts count;
  each_character(text, [&](char32_t c) { ++count[c]; });
  return count;
}

// What canonical composition (NFC) makes an ASCII character of: one cannot be told from the other even by comparing.
bool is_double(char32_t c) { return c == 0x037E || c == 0x1FEF || c == 0x212A; }
Counts counted_doubles(std::string_view text) {
  Counts count = counted(text);
  std::erase_if(count, [](const auto& row) { return !is_double(row.first); });
  return count;
}

std::string code_of(char32_t c) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "U+%04X", static_cast<unsigned>(c));
  return text.data();
}

// What `after` has another number of, then what only `before` has.
std::vector<std::string> differing(const Counts& before, const Counts& after) {
  std::vector<std::string> found;
  for (const auto& [c, times] : after)
    if (const auto same = before.find(c); same == before.end() || same->second != times) found.push_back(code_of(c));
  for (const auto& [c, times] : before)
    if (!after.contains(c)) found.push_back(code_of(c));
  return found;
}

// Not seen, and of no use to any language: joiners, soft hyphens and the marks of direction have one.
bool is_hidden(char32_t c) {
  const bool is_useful = c == 0x00AD || c == 0x061C || c == 0x200C || c == 0x200D || c == 0x200E || c == 0x200F;
  return is_unseen(c) && !is_useful;
}
bool is_ascii_word(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }
// A letter or digit of another script than Latin's that looks like one of Latin's.
bool is_foreign(char32_t c) { return c >= 0x0370 && is_ascii_word(replaced(kLookalikes, c)); }

}  // namespace

std::string typed_alike(std::string_view text) {
  const std::string composed = mapped(text, UTF8PROC_COMPOSE);
  return single_spaced(rewritten(composed, [](char32_t c) { return replaced(kHabits, c); }));
}

std::string words_as_written(std::string_view text) {
  return single_spaced(rewritten(typed_alike(text), [](char32_t c) { return is_punctuation(c) ? U' ' : c; }));
}

std::string words_alone(std::string_view text) {
  return mapped(words_as_written(text), UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
}

std::string without_accents(std::string_view text) {
  const auto is_accent = [](char32_t c) { return c >= 0x0300 && c <= 0x036F; };
  const std::string apart = mapped(text, UTF8PROC_DECOMPOSE);
  return mapped(rewritten(apart, [&](char32_t c) { return is_accent(c) ? U'\0' : c; }), UTF8PROC_COMPOSE);
}

bool is_capitalised(std::string_view word) {
  if (word.empty()) return false;
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(decode(word).code_point));
  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool has_digit(std::string_view word) {
  bool found = false;
  each_character(word, [&](char32_t c) {
    found = found || utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_ND;
  });
  return found;
}

bool has_word(std::string_view text) {
  bool found = false;
  each_character(text, [&](char32_t c) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    found = found || (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
            (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
  });
  return found;
}

std::string looks(std::string_view text) {
  return rewritten(typed_alike(text), [](char32_t c) { return is_unseen(c) ? U'\0' : replaced(kLookalikes, c); });
}

std::vector<std::string> disguises(std::string_view a, std::string_view b) {
  const std::string left = typed_alike(a), right = typed_alike(b);
  if (left == right) return differing(counted_doubles(a), counted_doubles(b));
  if (looks(a) != looks(b)) return {};
  return differing(counted(left), counted(right));
}

namespace {

bool is_plain(char c) { return c > ' ' && c <= '~'; }

constexpr char32_t kBlackFlag = 0x1F3F4;

// How long the tags are at the beginning of `text` that name a part of a country behind a black flag, as `gbeng`; 0 for
// any others (UTS #51, emoji tag sequences; UTS #35, subdivision ids).
std::size_t length_of_flag_tags(std::string_view text) {
  constexpr std::size_t fewest = 3, most = 6;
  std::size_t length = 0;
  for (std::size_t tags = 0; tags <= most && length < text.size(); ++tags) {
    const Decoded next = decode(text.substr(length));
    const char32_t tag = next.code_point;
    length += next.length;
    if (tag == 0xE007F) return tags >= fewest ? length : 0;
    const bool is_letter = tag >= 0xE0061 && tag <= 0xE007A, is_digit = tag >= 0xE0030 && tag <= 0xE0039;
    if (!is_letter && !(is_digit && tags >= 2)) return 0;
  }
  return 0;
}

// Of what stands between spaces, which may be several words.
void add_pitfalls(std::string_view words, std::set<char32_t>& found) {
  std::set<char32_t> foreign;
  bool latin = false;
  const auto end_word = [&] {
    if (latin) found.merge(foreign);
    foreign.clear(), latin = false;
  };
  while (!words.empty()) {
    const Decoded next = decode(words);
    const char32_t c = next.code_point;
    words.remove_prefix(next.length);
    if (c == kBlackFlag) words.remove_prefix(length_of_flag_tags(words));
    if (is_hidden(c) || is_double(c)) found.insert(c);
    if (is_foreign(c)) foreign.insert(c);
    if (is_ascii_word(c)) latin = true;
    if (is_punctuation(c)) end_word();
  }
  end_word();
}

}  // namespace

std::vector<std::string> pitfalls(std::string_view text) {
  const auto is_space = [](char c) { return c == ' ' || c == '\n'; };
  std::set<char32_t> found;
  for (auto begin = text.begin(); begin != text.end();) {
    const auto odd = std::find_if_not(begin, text.end(), [&](char c) { return is_plain(c) || is_space(c); });
    begin = std::find_if(std::reverse_iterator(odd), std::reverse_iterator(begin), is_space).base();
    const auto end = std::find_if(odd, text.end(), is_space);
    add_pitfalls({begin, end}, found);
    begin = end;
  }
  std::vector<std::string> codes;
  for (const char32_t c : found) codes.push_back(code_of(c));
  return codes;
}

}  // namespace codicil::unicode
