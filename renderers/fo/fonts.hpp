#pragma once
#include <string_view>

namespace codicil::fo {

/// The font families of documents in one language, best first. FOP takes the first one that has all letters of a word.
/// Each list ends in a generic family, or FOP would warn of those that its configuration doesn't know.
struct Fonts {
  std::string_view language;  ///< without script or region
  const char* serif;          ///< of text
  const char* sans;           ///< of headings, tables and running lines
  const char* mono;           ///< of code
};

/// One of the three.
using Family = const char* Fonts::*;

/// The fonts for the language of this BCP 47 tag.
const Fonts& fonts_of(std::string_view tag);

}  // namespace codicil::fo
