#pragma once
/// \file
/// Two versions of a document in one, with marks on what is new and what is gone. Writers need to know nothing but
/// Mark to print it.

#include <codicil/document/document.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace codicil::document {

/// What a block, item, definition, row or entry of the table of contents that both versions have was called in the
/// older one. None of it is words, so that no mark can show it.
struct FormerName {
  std::size_t place = 0;   ///< among the things that both versions have, in document order
  std::string anchor{};    ///< Block::anchor and its like
  std::string number{};    ///< Section::number, ContentsEntry::number; empty elsewhere
  Role role = Role::none;  ///< Block::role; none elsewhere
  bool operator==(const FormerName&) const;
};

/// Two versions of a document in one. From it both can be had again, exactly: see accept and reject.
struct Redline {
  /// The newer version, with what is gone from the older one where it stood. A mark on a block, item, definition or row
  /// holds for all that is in it; an entry of the table of contents is marked by its runs. Anchors stay unique: what is
  /// gone has `former_` before its anchor where the newer version has the same one.
  Document document;
  Document former_front;                   ///< the older version without meta and blocks: its title, labels and so on
  std::vector<FormerName> former_names{};  ///< where they differ, by place
  bool operator==(const Redline&) const;
};

/// What became of `before` in `after`. Blocks, items and rows are paired by their anchors, then by likeness; texts by
/// their words. What moved is shown as gone and as new. Takes time in proportion to the documents, whatever they hold.
/// Neither may be a redline itself.
Redline redline(const Document& before, const Document& after);

/// The same for one text. Neighbouring runs of either differ in more than their text.
Inlines redline(const Inlines& before, const Inlines& after);

/// The newer version: `accept(redline(before, after)) == after`.
Document accept(Redline redline);

/// The older version: `reject(redline(before, after)) == before`.
Document reject(Redline redline);

}  // namespace codicil::document
