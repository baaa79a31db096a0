#include "unicode/line_breaks.hpp"

#include <algorithm>
#include <array>

#ifdef CODICIL_ICU
#include <dlfcn.h>
#include <unicode/ubrk.h>

#include <limits>
#include <memory>
#endif

namespace codicil::unicode {
namespace {

struct Range {
  char32_t first, last;
};

template <std::size_t size>
bool contains(const std::array<Range, size>& sorted, char32_t c) {
  const auto range = std::lower_bound(sorted.begin(), sorted.end(), c, [](Range r, char32_t x) { return r.last < x; });
  return range != sorted.end() && range->first <= c;
}

constexpr auto dictionary_scripts = std::to_array<Range>({
    {0x0E00, 0x0EFF},  // Thai, Lao
    {0x1000, 0x109F},  // Myanmar
    {0x1780, 0x17FF},  // Khmer
    {0x1950, 0x19DF},  // Tai Le, New Tai Lue
    {0x1A20, 0x1AAF},  // Tai Tham
    {0xA9E0, 0xA9FF},  // Myanmar
    {0xAA60, 0xAADF},  // Myanmar, Tai Viet
});

constexpr auto ideographic_scripts = std::to_array<Range>({
    {0x2E80, 0x2FFF},    // radicals
    {0x3001, 0x312F},    // punctuation, kana, bopomofo
    {0x3190, 0x4DBF},    // kanbun, strokes, kana, enclosed letters, ideographs
    {0x4E00, 0xA4CF},    // ideographs, Yi
    {0xF900, 0xFAFF},    // ideographs
    {0xFE30, 0xFE4F},    // forms for vertical text
    {0xFF01, 0xFF9F},    // full and half width forms
    {0x1B000, 0x1B2FF},  // kana, Nushu
    {0x20000, 0x3FFFD},  // ideographs
});

}  // namespace

bool needs_dictionary(char32_t c) { return c >= dictionary_scripts.front().first && contains(dictionary_scripts, c); }

bool needs_line_breaks(char32_t c) { return needs_dictionary(c) || contains(ideographic_scripts, c); }

#ifdef CODICIL_ICU

// ICU puts its version into the names of its functions by macros: these give the name behind the macro.
#define CODICIL_TEXT(name) #name
#define CODICIL_NAME(function) CODICIL_TEXT(function)
#define CODICIL_FIND(function) function_named<decltype(&function)>(library, CODICIL_NAME(function))

namespace {

constexpr const char* library_name = "libicuuc.so." U_ICU_VERSION_SHORT;

template <class Function>
Function function_named(void* library, const char* name) {
  return library ? reinterpret_cast<Function>(::dlsym(library, name)) : nullptr;
}

// What is used of ICU. The library stays loaded until the process ends.
struct Icu {
  void* library = ::dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
  decltype(&ubrk_open) open = CODICIL_FIND(ubrk_open);
  decltype(&ubrk_close) close = CODICIL_FIND(ubrk_close);
  decltype(&ubrk_setUText) set_text = CODICIL_FIND(ubrk_setUText);
  decltype(&ubrk_next) next = CODICIL_FIND(ubrk_next);
  decltype(&utext_openUTF8) open_text = CODICIL_FIND(utext_openUTF8);
  decltype(&utext_close) close_text = CODICIL_FIND(utext_close);

  bool is_complete() const { return open && close && set_text && next && open_text && close_text; }
};

const Icu& icu() {
  static const Icu loaded;
  return loaded;
}

struct Close {
  void operator()(UBreakIterator* iterator) const { icu().close(iterator); }
  void operator()(UText* text) const { icu().close_text(text); }
};

std::vector<std::size_t> all_breaks(UBreakIterator* iterator) {
  std::vector<std::size_t> breaks;
  for (auto at = icu().next(iterator); at != UBRK_DONE; at = icu().next(iterator)) breaks.push_back(std::size_t(at));
  return breaks;
}

}  // namespace

std::optional<std::vector<std::size_t>> line_breaks(std::string_view text) {
  constexpr auto longest = std::size_t{std::numeric_limits<std::int32_t>::max()};
  if (!icu().is_complete() || text.size() > longest) return std::nullopt;
  UErrorCode error = U_ZERO_ERROR;
  // A locale of no language, since the machine's own must not show. One iterator per thread: making one takes 16 µs.
  thread_local const std::unique_ptr<UBreakIterator, Close> iterator{icu().open(UBRK_LINE, "", nullptr, 0, &error)};
  const std::unique_ptr<UText, Close> utf8{
      icu().open_text(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &error)};
  if (!iterator || U_FAILURE(error)) return std::nullopt;
  icu().set_text(iterator.get(), utf8.get(), &error);
  if (U_FAILURE(error)) return std::nullopt;
  return all_breaks(iterator.get());
}

#else

std::optional<std::vector<std::size_t>> line_breaks(std::string_view) { return std::nullopt; }

#endif

}  // namespace codicil::unicode
