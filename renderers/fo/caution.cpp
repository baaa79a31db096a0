#include <algorithm>
#include <iterator>

#include "fo/fo.hpp"
#include "unicode/utf8.hpp"

namespace codicil {
namespace {

/// Characters whose shape depends on their neighbours. FOP 2.8 prints those of Arabic and its relatives unjoined or in
/// the wrong order, and for the scripts of South and South-East Asia it has no rules that hold.
struct Script {
  char32_t first, last;
  std::string_view name;
};
constexpr Script kJoined[] = {
    {0x0600, 0x06FF, "Arabic"}, {0x0700, 0x074F, "Syriac"}, {0x0750, 0x077F, "Arabic"},  {0x0780, 0x07BF, "Thaana"},
    {0x07C0, 0x07FF, "N’Ko"},   {0x0860, 0x086F, "Syriac"}, {0x0870, 0x08FF, "Arabic"},  {0x0900, 0x0DFF, "Indic"},
    {0x0E00, 0x0E7F, "Thai"},   {0x0E80, 0x0EFF, "Lao"},    {0x0F00, 0x0FFF, "Tibetan"}, {0x1000, 0x109F, "Burmese"},
    {0x1780, 0x17FF, "Khmer"},  {0xA8E0, 0xA8FF, "Indic"},  {0xFB50, 0xFDFF, "Arabic"},  {0xFE70, 0xFEFE, "Arabic"}};

const Script* joined_script(char32_t c) {
  const auto* found = std::find_if(std::begin(kJoined), std::end(kJoined),
                                   [&](const Script& script) { return c >= script.first && c <= script.last; });
  return found == std::end(kJoined) ? nullptr : found;
}

/// The first script of `text` that FOP can't print.
const Script* joined_script_in(std::string_view text) {
  for (text.remove_prefix(unicode::ascii_prefix(text)); !text.empty();
       text.remove_prefix(unicode::ascii_prefix(text))) {
    const unicode::Decoded character = unicode::decode_multibyte(text);
    if (const Script* script = joined_script(character.code_point)) return script;
    text.remove_prefix(character.length);
  }
  return nullptr;
}

}  // namespace

std::string fo_caution(std::string_view fo) {
  const Script* script = joined_script_in(fo);
  if (!script) return {};
  return "Apache FOP 2.8 can't join the letters of " + std::string(script->name) +
         " script and would print them wrongly; for a PDF, print the HTML page with a browser "
         "(docs/pdf.md)";
}

}  // namespace codicil
