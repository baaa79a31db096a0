#include "gfm/targets.hpp"

namespace codicil::gfm {
namespace {

using namespace document;

class Survey {
public:
  explicit Survey(Anchors& targets) : targets_(targets) {}

  void add(const Inlines& inlines) {
    for (const Run& run : inlines) {
      if (run.link.view().starts_with('#')) targets_.insert(run.link.view().substr(1));
    }
  }
  void add(const Blocks& blocks) {
    for (const Block& block : blocks) std::visit(*this, block.content);
  }
  void add(const std::vector<Definition>& items) {
    for (const Definition& item : items) add(item.term), add(item.body);
  }
  void add(const std::vector<Inlines>& cells) {
    for (const Inlines& cell : cells) add(cell);
  }

  void operator()(const document::Section& section) { add(section.heading), add(section.blocks); }
  void operator()(const Paragraph& paragraph) { add(paragraph.inlines); }
  void operator()(const List& list) {
    for (const ListItem& item : list.items) add(item.blocks);
  }
  void operator()(const Definitions& definitions) { add(definitions.items); }
  void operator()(const Table& table) {
    add(table.caption), add(table.header);
    for (const Row& row : table.rows) add(row.cells);
  }
  void operator()(const Callout& callout) { add(callout.blocks); }
  void operator()(const Contents& contents) {
    for (const ContentsEntry& entry : contents.entries) targets_.insert(entry.anchor);
  }
  void operator()(const Separator&) {}

private:
  Anchors& targets_;
};

}  // namespace

Anchors targets_of(const Document& document) {
  Anchors targets;
  Survey survey(targets);
  survey.add(document.meta);
  survey.add(document.blocks);
  return targets;
}

}  // namespace codicil::gfm
