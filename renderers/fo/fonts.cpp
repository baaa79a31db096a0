#include "fo/fonts.hpp"

#include <algorithm>
#include <iterator>

namespace codicil::fo {
namespace {

// What the language's own font lacks: the letters of Europe and Hebrew, then those of East Asia.
#define CODICIL_OTHERS "DejaVu Sans, WenQuanYi Zen Hei, "
#define CODICIL_MONO "DejaVu Sans Mono, " CODICIL_OTHERS "monospace"

constexpr Fonts kFonts = {
    {}, "Noto Serif, " CODICIL_OTHERS "serif", "Noto Sans, " CODICIL_OTHERS "sans-serif", CODICIL_MONO};

// The language's own font has Latin letters to go with it. They come from there, not from a Latin font before it: the
// two would stand on different lines, because FOP aligns them by their ascenders, and digits would change font from
// word to word.
constexpr Fonts kTable[] = {
    {"he", "Frank Ruehl CLM, " CODICIL_OTHERS "serif", "Liberation Sans, " CODICIL_OTHERS "sans-serif", CODICIL_MONO},
    {"ja", "BIZ UDPMincho, Noto Serif, " CODICIL_OTHERS "serif",
     "BIZ UDPGothic, Noto Sans, " CODICIL_OTHERS "sans-serif", CODICIL_MONO},
    {"ko", "NanumMyeongjo, Noto Serif, " CODICIL_OTHERS "serif", "NanumGothic, Noto Sans, " CODICIL_OTHERS "sans-serif",
     CODICIL_MONO},
    {"yi", "Frank Ruehl CLM, " CODICIL_OTHERS "serif", "Liberation Sans, " CODICIL_OTHERS "sans-serif", CODICIL_MONO},
    {"zh", "WenQuanYi Zen Hei, Noto Sans, DejaVu Sans, sans-serif",
     "WenQuanYi Zen Hei, Noto Sans, DejaVu Sans, sans-serif", CODICIL_MONO}};

#undef CODICIL_OTHERS
#undef CODICIL_MONO

}  // namespace

const Fonts& fonts_of(std::string_view tag) {
  const auto is_it = [&](const Fonts& fonts) { return fonts.language == tag.substr(0, tag.find('-')); };
  const auto* found = std::find_if(std::begin(kTable), std::end(kTable), is_it);
  return found == std::end(kTable) ? kFonts : *found;
}

}  // namespace codicil::fo
