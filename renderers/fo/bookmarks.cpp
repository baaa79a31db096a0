#include <utility>

#include "fo/blocks.hpp"
#include "fo/look.hpp"

namespace codicil::fo {
namespace {

using namespace document;
using document::Section;

/// Walks the document as the writing will.
class Survey {
  static constexpr std::size_t kBlockBytes = 400, kRunBytes = 100;  // of markup, rather too much than too little

public:
  explicit Survey(Writing& writing) : writing_(writing) {}

  void operator()(const Section& section) {
    expect(section.heading);
    expect(section.blocks);
  }

  void operator()(const Paragraph& paragraph) { expect(paragraph.inlines); }
  void operator()(const List& list) { expect_all(list.items); }
  void operator()(const Definitions& definitions) { expect(definitions.items); }

  void operator()(const Table& table) {
    expect(table.caption);
    expect_all(table.header);
    expect_all(table.rows);
  }

  void operator()(const Callout& callout) { expect(callout.blocks); }

  void operator()(const Contents& contents) {
    for (const ContentsEntry& entry : contents.entries) writing_.anchors.expect_link(entry.anchor);
  }

  void operator()(const Separator&) {}

  void expect(const std::vector<Definition>& items) { expect_all(items); }

  void expect(const Blocks& blocks) {
    bytes_ += blocks.size() * kBlockBytes;
    for (const Block& block : blocks) {
      if (!is_written(block, writing_.options)) continue;
      writing_.anchors.expect_target(block.anchor);
      const auto* section = std::get_if<Section>(&block.content);
      if (section) open_bookmark(*section, block.anchor);
      std::visit(*this, block.content);
      if (section) writing_.tree.close();
    }
  }

  bool has_bookmarks() const { return has_bookmarks_; }

  /// About how much there is to write.
  std::size_t bytes() const { return bytes_; }

private:
  template <typename Part>
  void expect_all(const std::vector<Part>& parts) {
    for (const Part& part : parts) expect(part);
  }

  void expect(const ListItem& item) {
    writing_.anchors.expect_target(item.anchor);
    expect(item.blocks);
  }

  void expect(const Definition& definition) {
    writing_.anchors.expect_target(definition.anchor);
    expect(definition.term);
    expect(definition.body);
  }

  void expect(const Row& row) {
    writing_.anchors.expect_target(row.anchor);
    expect_all(row.cells);
  }

  /// Runs of one link are one link.
  void expect(const Inlines& inlines) {
    std::string_view last;
    bytes_ += inlines.size() * kRunBytes;
    for (const Run& run : inlines) {
      bytes_ += run.text.size();
      const std::string_view link = run.link;
      if (link != last && link.starts_with('#')) writing_.anchors.expect_link(link.substr(1));
      last = link;
    }
  }

  void open_bookmark(const Section& section, std::string_view anchor) {
    Tree& tree = writing_.tree;
    if (!std::exchange(has_bookmarks_, true)) tree.open(tree.add_block(tree.top(), look::kBookmarks));
    const auto bookmark = tree.add_block(tree.top(), look::kBookmark);
    tree.set(bookmark, "internal-destination", writing_.section_id(anchor));
    std::string room;
    tree.add_text(tree.add_inline(bookmark, look::kBookmarkTitle),
                  one_line(numbered(section.number, plain_text(section.heading)), room));
    tree.open(bookmark);
  }

  Writing& writing_;
  bool has_bookmarks_ = false;
  std::size_t bytes_ = 8000;  // page masters and metadata
};

}  // namespace

void write_bookmarks(const Document& document, Writing& writing) {
  Survey survey(writing);
  survey.expect(document.meta);
  survey.expect(document.blocks);
  writing.tree.reserve(survey.bytes());
  if (survey.has_bookmarks()) writing.tree.close();
  writing.unnamed = 0;
  writing.anchors.begin();
}

}  // namespace codicil::fo
