#include <codicil/document/document.hpp>

#include <algorithm>

namespace codicil::document {

// Defined here rather than in the class: clang 14 crashes on in-class defaulted comparison of recursive variants.
bool Run::operator==(const Run&) const = default;
bool Section::operator==(const Section&) const = default;
bool Paragraph::operator==(const Paragraph&) const = default;
bool ListItem::operator==(const ListItem&) const = default;
bool List::operator==(const List&) const = default;
bool Definition::operator==(const Definition&) const = default;
bool Definitions::operator==(const Definitions&) const = default;
bool Row::operator==(const Row&) const = default;
bool Table::operator==(const Table&) const = default;
bool Callout::operator==(const Callout&) const = default;
bool ContentsEntry::operator==(const ContentsEntry&) const = default;
bool Contents::operator==(const Contents&) const = default;
bool Separator::operator==(const Separator&) const = default;
bool Block::operator==(const Block&) const = default;
bool Labels::operator==(const Labels&) const = default;
bool Document::operator==(const Document&) const = default;

std::string plain_text(const Inlines& inlines) {
  const auto is_gone = [](const Run& run) { return run.mark == Mark::deleted; };
  const bool all_gone = std::all_of(inlines.begin(), inlines.end(), is_gone);
  std::string text;
  for (const Run& run : inlines)
    if (all_gone || !is_gone(run)) text += run.text;
  return text;
}

}  // namespace codicil::document
