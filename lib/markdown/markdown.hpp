#pragma once
// Author's Markdown into blocks and runs. The one place that parses inlines; it runs once per text, at load.

#include <codicil/document/document.hpp>
#include <codicil/model/values.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace codicil {

// What a text says. A run whose link starts with `[[` is a reference: the fact's path follows, and the run's text, if
// any, is the author's own label for it. The composer puts the fact in its place.
struct ParsedText {
  document::Blocks blocks;
  std::vector<std::string> references;     // the paths: `policy.updated`, `#sharing`
  std::size_t parts = 0;                   // blocks and runs: what printing it costs
  std::vector<std::string> refused_links;  // link targets that Url does not accept; their text is kept
};

namespace markdown {

inline constexpr std::string_view reference_mark = "[[";

// CommonMark with tables and bare links (md4c). Raw HTML and entities are text as typed; code blocks need fences.
// Linear in the size of `source`.
std::shared_ptr<const ParsedText> parse(std::string_view source);

}  // namespace markdown
}  // namespace codicil
