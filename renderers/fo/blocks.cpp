#include "fo/blocks.hpp"

#include <algorithm>

#include "fo/inlines.hpp"
#include "fo/look.hpp"

namespace codicil::fo {
namespace {

using namespace document;
using document::Section;

constexpr std::size_t kMostKeptLines = 30;
constexpr Width kShortestLine = 60;
constexpr std::string_view kRightToLeftMark = "\xE2\x80\x8F";  // else the leader runs the way of a title in Latin

const Look& heading_look(unsigned level) {
  constexpr const Look* looks[] = {&look::kHeading2, &look::kHeading3, &look::kHeading4, &look::kHeading5,
                                   &look::kHeading6};
  return *looks[level - 2];
}

double heading_size(unsigned level) { return level == 2 ? 13.5 : level == 3 ? 11 : 9.75; }

const Look* paragraph_look(Role role) {
  switch (role) {
    case Role::note:
      return &look::kNote;
    case Role::quote:
      return &look::kQuote;
    case Role::code:
      return &look::kCode;
    case Role::promise:
    case Role::lead:
    case Role::address:
    case Role::intro:
    case Role::glance:
    case Role::contents:
    case Role::material:
    case Role::notable:
    case Role::editorial:
    case Role::filter:
    case Role::comparison:
    case Role::none:
      break;
  }
  return nullptr;
}

/// What a block with this role stands in is that much narrower than the line.
double indent(Role role) { return role == Role::quote ? 13 : role == Role::code ? 10 : 0; }

template <typename Node>
bool is(const Block& block) {
  return std::holds_alternative<Node>(block.content);
}

/// Whether `block` must not be parted from the block after it.
bool introduces(const Block& block, const Block& next) {
  if (!is<Paragraph>(block)) return false;
  return block.role == Role::lead || is<List>(next) || is<Table>(next) || is<Definitions>(next);
}

/// How many lines `text` adds to those it stands among, surely.
std::size_t line_count(std::string_view text, Width line) {
  return width(text) / line + std::size_t(std::count(text.begin(), text.end(), '\n'));
}

/// Whether there is anything to write of a kind of block.
struct HasContent {
  const RenderOptions& options;

  bool operator()(const Section&) const { return true; }
  bool operator()(const Paragraph&) const { return true; }
  bool operator()(const List& list) const { return !list.items.empty(); }
  bool operator()(const Definitions& definitions) const { return !definitions.items.empty(); }
  bool operator()(const Table& table) const { return column_count(table) > 0; }
  bool operator()(const Callout& callout) const { return !callout.blocks.empty(); }
  bool operator()(const Contents& contents) const { return options.contents && !contents.entries.empty(); }
  bool operator()(const Separator&) const { return true; }
};

/// Writes one block of any kind and returns the node that its anchor names, or null.
class BlockWriter {
public:
  BlockWriter(const Block& block, const Place& place, Writing& writing)
      : block_(block), place_(place.marked(block.mark)), writing_(writing), tree_(writing.tree) {}

  pugi::xml_node operator()(const Section& section) {
    const auto node = tree_.add_block(place_.parent, look::kSection);
    tree_.set(node, "id", writing_.section_id(block_.anchor));
    if (place_.level == 2 && !writing_.right_to_left)
      write_marker(node, numbered(section.number, plain_text(section.heading)));
    write_heading(node, section);
    writing_.anchors.define(node, block_.anchor, tree_);
    Place inner = place_.in(node);
    inner.level = std::min(place_.level + 1, 6U);
    inner.heading = &section.heading;
    inner.glance = block_.role == Role::glance;
    if (place_.parent != tree_.top()) return write_blocks(section.blocks, inner, writing_), pugi::xml_node();
    tree_.open(node);
    write_blocks(section.blocks, inner.in(tree_.top()), writing_);
    tree_.close();
    return {};
  }

  pugi::xml_node operator()(const Paragraph& paragraph) {
    const auto node = tree_.add_block(place_.parent, look::kParagraph);
    if (const Look* own = paragraph_look(block_.role)) tree_.apply(node, *own);
    write_line(node, paragraph.inlines, kBodySize, place_.indented(indent(block_.role)), writing_);
    if (block_.role == Role::address || block_.role == Role::code) {
      if (fits_page(paragraph.inlines, place_.line)) tree_.apply(node, look::kKeepTogether);
    }
    return node;
  }

  pugi::xml_node operator()(const List& list) {
    const auto node = tree_.add_block(place_.parent, look::kList);
    const std::size_t digits = std::to_string(list.start + list.items.size()).size();
    const double distance = list.ordered ? 9.0 + 6.0 * double(digits) : 14;
    tree_.set(node, "provisional-distance-between-starts", std::to_string(int(distance)) + "pt");
    return write_parts(node, node, list.items.size(), block_.anchor, writing_,
                       [&](pugi::xml_node parent, std::size_t i) { write_item(parent, list, i, distance); });
  }

  pugi::xml_node operator()(const Definitions& definitions) {
    return write_definitions(definitions.items, block_.anchor, place_, writing_);
  }

  pugi::xml_node operator()(const Table& table) { return write_table(table, block_.anchor, place_, writing_); }

  pugi::xml_node operator()(const Callout& callout) {
    const bool quotation = block_.role == Role::quote;
    const auto node = tree_.add_block(place_.parent, quotation ? look::kQuotation : look::kCallout);
    if (quotation) tree_.apply(node, look::kQuote);
    const Place inner = place_.in(node).indented(26);
    write_body(callout.blocks, inner, writing_);
    keep_together(node, inner.line, tree_);
    return node;
  }

  pugi::xml_node operator()(const Contents& contents) {
    const auto node = tree_.add_block(place_.parent, look::kContents);
    if (!writing_.right_to_left) tree_.apply(node, look::kEntryMargin);
    for (const ContentsEntry& entry : contents.entries) write_entry(node, entry);
    return node;
  }

  pugi::xml_node operator()(const Separator&) {
    return tree_.add_inline(tree_.add_block(place_.parent, look::kArtifact), look::kSeparator);
  }

private:
  void write_marker(pugi::xml_node section, const std::string& title) {
    tree_.add_text(tree_.add_block(section, look::kMarker), shorten(title, kHalfRunningLine));
  }

  void write_heading(pugi::xml_node section, const Section& content) {
    const auto heading = tree_.add_block(section, heading_look(place_.level));
    write_number(heading, content.number);
    write_line(heading, content.heading, heading_size(place_.level), place_, writing_);
    if (fits_page(content.heading, place_.line)) tree_.apply(heading, look::kKeepTogether);
  }

  void write_number(pugi::xml_node line, const std::string& number) {
    if (number.empty()) return;
    tree_.add_text(tree_.add_inline(line, look::kNumber), number_label(number));
    tree_.add_text(line, " ");
  }

  void write_item(pugi::xml_node node, const List& list, std::size_t i, double distance) {
    const ListItem& item = list.items[i];
    const auto node_item = tree_.add_block(node, look::kItem);
    if (i + 1 < list.items.size() && (i == 0 || i + 2 == list.items.size()))
      tree_.apply(node_item, look::kKeepWithNext);
    const auto label = tree_.add_inline(tree_.add_inline(node_item, look::kLabel), look::kLabelText);
    tree_.add_text(label, list.ordered ? std::to_string(list.start + i) + "." : place_.lists % 2 == 0 ? "•" : "–");
    const auto body = tree_.add_inline(node_item, look::kItemBody);
    Place inner = place_.in(body).indented(distance).marked(item.mark);
    ++inner.lists;
    write_body(item.blocks, inner, writing_);
    writing_.anchors.define(node_item, item.anchor, tree_);
  }

  void write_entry(pugi::xml_node node, const ContentsEntry& entry) {
    const auto line = tree_.add_block(node, look::kEntry);
    const unsigned depth = std::clamp(entry.level, 1U, 6U) - 1;
    if (depth > 0) tree_.set(line, "start-indent", std::to_string(14 * depth) + "pt");
    const auto reference = tree_.add_inline(line, look::kReference);
    const std::string destination = writing_.anchors.next_destination(entry.anchor);
    const auto link = destination.empty() ? reference : write_entry_link(reference, entry, destination);
    write_number(link, entry.number);
    write_line(link, entry.title, 9.25, place_, writing_, Links::plain);
    if (writing_.right_to_left) tree_.add_text(link, kRightToLeftMark);
    tree_.add_inline(link, look::kLeader);
    if (!destination.empty())
      tree_.set(tree_.add_inline(link, look::kCitation), "ref-id", writing_.anchors.id(entry.anchor));
  }

  pugi::xml_node write_entry_link(pugi::xml_node reference, const ContentsEntry& entry, std::string_view destination) {
    const auto link = tree_.add_inline(reference, look::kEntryLink);
    tree_.set(link, "fox:alt-text", numbered(entry.number, plain_text(entry.title)));
    tree_.set(link, "internal-destination", destination);
    return link;
  }

  const Block& block_;
  Place place_;
  Writing& writing_;
  Tree& tree_;
};

}  // namespace

Place Place::indented(double points) const {
  Place inner = *this;
  const auto less = Width(points * 10 / kBodySize);
  inner.line = std::max(kShortestLine, line > less ? line - less : 0);
  return inner;
}

std::string Writing::section_id(std::string_view anchor) {
  const std::string id = anchors.owned_id(anchor);
  return id.empty() ? "Block" + std::to_string(++unnamed) : id;
}

void write_line(pugi::xml_node block, const Inlines& inlines, double size, const Place& place, Writing& writing,
                Links links) {
  const auto line = double(place.line) * kBodySize / size;
  write_inlines(block, inlines, {Width(line * 0.55), place.mark, links}, writing);
}

bool fits_page(const Inlines& inlines, Width line) {
  std::size_t lines = 1;
  for (const Run& run : inlines) lines += line_count(run.text, line);
  return lines <= kMostKeptLines;
}

void keep_together(pugi::xml_node node, Width line, Tree& tree) {
  std::size_t lines = 0;
  const auto is_too_much = [&](pugi::xml_node each) {
    if (each.name() == std::string_view("fo:block")) ++lines;
    lines += line_count(each.value(), line);
    return lines > kMostKeptLines;
  };
  if (!node.find_node(is_too_much)) tree.apply(node, look::kKeepTogether);
}

bool is_written(const Block& block, const RenderOptions& options) {
  if (block.role == Role::contents && !options.contents) return false;
  return std::visit(HasContent{options}, block.content);
}

void write_blocks(const Blocks& blocks, const Place& place, Writing& writing) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (!is_written(block, writing.options)) continue;
    const auto node = std::visit(BlockWriter(block, place, writing), block.content);
    writing.anchors.define(node, block.anchor, writing.tree);
    if (i + 1 < blocks.size() && introduces(block, blocks[i + 1])) writing.tree.apply(node, look::kKeepWithNext);
    if (place.parent == writing.tree.top()) writing.tree.finish();
  }
}

void write_body(const Blocks& blocks, const Place& place, Writing& writing) {
  write_blocks(blocks, place, writing);
  if (blocks.empty()) writing.tree.add_inline(place.parent, look::kBlock);
  const auto is_element = [](pugi::xml_node node) { return node.type() == pugi::node_element; };
  place.parent.find_child(is_element).remove_attribute("space-before");
}

std::string number_label(std::string_view number) {
  if (number.empty()) return {};
  return std::string(number) + (number.find('.') == number.npos ? "." : "");
}

std::string numbered(std::string_view number, std::string_view title) {
  return number.empty() ? std::string(title) : number_label(number) + " " + std::string(title);
}

}  // namespace codicil::fo
