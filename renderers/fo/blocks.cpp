#include "fo/blocks.hpp"

#include <algorithm>

#include "fo/inlines.hpp"
#include "fo/look.hpp"

namespace codicil::fo {
namespace {

using namespace document;

constexpr std::size_t kMostKeptLines = 30;
constexpr Width kShortestLine = 60;

Look heading_look(unsigned level) {
  return level == 2 ? Look(look::kHeading2) : level == 3 ? Look(look::kHeading3) : Look(look::kHeading4);
}

double heading_size(unsigned level) { return level == 2 ? 13.5 : level == 3 ? 11 : 9.75; }

Look paragraph_look(Role role) {
  switch (role) {
    case Role::note:
      return look::kNote;
    case Role::quote:
      return look::kQuote;
    case Role::code:
      return look::kCode;
    case Role::promise:
    case Role::lead:
    case Role::address:
    case Role::intro:
    case Role::glance:
    case Role::contents:
    case Role::none:
      break;
  }
  return {};
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

/// Writes one block of any kind and returns the node that its anchor names, or null.
class BlockWriter {
public:
  BlockWriter(const Block& block, const Place& place, Writing& writing)
      : block_(block), place_(place.marked(block.mark)), writing_(writing) {}

  pugi::xml_node operator()(const Section& section) {
    const auto node = add_block(place_.parent, "fo:block", look::kSection);
    const std::string title = numbered(section.number, plain_text(section.heading));
    if (place_.level == 2) write_marker(node, title);
    write_heading(node, section);
    Place inner = place_.in(node);
    inner.bookmarks = write_bookmark(node, title);
    inner.level = std::min(place_.level + 1, 6U);
    inner.heading = &section.heading;
    inner.glance = block_.role == Role::glance;
    write_blocks(section.blocks, inner, writing_);
    return node;
  }

  pugi::xml_node operator()(const Paragraph& paragraph) {
    const auto node = add_block(place_.parent, "fo:block", look::kParagraph);
    apply(node, paragraph_look(block_.role));
    if (block_.role == Role::code) apply(node, look::kLineBreaks);
    write_line(node, paragraph.inlines, kBodySize, place_.indented(indent(block_.role)), writing_);
    if (block_.role == Role::address || block_.role == Role::code) keep_together(node, place_.line);
    return node;
  }

  pugi::xml_node operator()(const List& list) {
    if (list.items.empty()) return {};
    const auto node = add_block(place_.parent, "fo:list-block", look::kList);
    const std::size_t digits = std::to_string(list.start + list.items.size()).size();
    const double distance = list.ordered ? 9.0 + 6.0 * double(digits) : 14;
    set(node, "provisional-distance-between-starts", std::to_string(int(distance)) + "pt");
    for (std::size_t i = 0; i < list.items.size(); ++i) write_item(node, list, i, distance);
    return node;
  }

  pugi::xml_node operator()(const Definitions& definitions) { return write_definitions(definitions, place_, writing_); }

  pugi::xml_node operator()(const Table& table) { return write_table(table, place_, writing_); }

  pugi::xml_node operator()(const Callout& callout) {
    if (callout.blocks.empty()) return {};
    const bool quotation = block_.role == Role::quote;
    const auto node = add_block(place_.parent, "fo:block");
    apply(node, quotation ? Look(look::kQuotation) : Look(look::kCallout));
    if (quotation) apply(node, look::kQuote);
    const Place inner = place_.in(node).indented(26);
    write_body(callout.blocks, inner, writing_);
    keep_together(node, inner.line);
    return node;
  }

  pugi::xml_node operator()(const Contents& contents) {
    if (contents.entries.empty() || !writing_.options.contents) return {};
    const auto node = add_block(place_.parent, "fo:block", look::kContents);
    for (const ContentsEntry& entry : contents.entries) write_entry(node, entry);
    return node;
  }

  pugi::xml_node operator()(const Separator&) {
    return add_inline(add_block(place_.parent, "fo:wrapper", look::kArtifact), "fo:block", look::kSeparator);
  }

private:
  static void write_marker(pugi::xml_node section, const std::string& title) {
    const auto marker = add_block(section, "fo:marker");
    set(marker, "marker-class-name", "section");
    add_text(marker, shorten(title, kHalfRunningLine));
  }

  void write_heading(pugi::xml_node section, const Section& content) {
    const auto heading = add_block(section, "fo:block");
    set(heading, "role", std::string("H").append(std::to_string(place_.level)));
    apply(heading, look::kHeading);
    apply(heading, heading_look(place_.level));
    write_number(heading, content.number);
    write_line(heading, content.heading, heading_size(place_.level), place_, writing_);
    keep_together(heading, place_.line);
  }

  static void write_number(pugi::xml_node line, const std::string& number) {
    if (number.empty()) return;
    add_text(add_inline(line, "fo:inline", look::kNumber), number_label(number));
    add_text(line, " ");
  }

  pugi::xml_node write_bookmark(pugi::xml_node section, const std::string& title) {
    const auto bookmark = add_block(place_.bookmarks, "fo:bookmark");
    set(bookmark, "internal-destination", writing_.anchors.require(section, block_.anchor));
    add_text(add_inline(bookmark, "fo:bookmark-title"), one_line(title));
    return bookmark;
  }

  void write_item(pugi::xml_node node, const List& list, std::size_t i, double distance) {
    const ListItem& item = list.items[i];
    const auto node_item = add_block(node, "fo:list-item", look::kItem);
    if (i + 1 < list.items.size() && (i == 0 || i + 2 == list.items.size())) apply(node_item, look::kKeepWithNext);
    const auto label =
        add_inline(add_block(node_item, "fo:list-item-label", look::kLabel), "fo:block", look::kLabelText);
    add_text(label, list.ordered ? std::to_string(list.start + i) + "." : place_.lists % 2 == 0 ? "•" : "–");
    const auto body = add_block(node_item, "fo:list-item-body", look::kItemBody);
    Place inner = place_.in(body).indented(distance).marked(item.mark);
    ++inner.lists;
    write_body(item.blocks, inner, writing_);
    writing_.anchors.define(node_item, item.anchor);
  }

  void write_entry(pugi::xml_node node, const ContentsEntry& entry) {
    const auto line = add_block(node, "fo:block", look::kEntry);
    set(line, "start-indent", std::to_string(14 * (std::clamp(entry.level, 1U, 6U) - 1)) + "pt");
    const auto link = add_inline(add_inline(line, "fo:inline", look::kReference), "fo:basic-link");
    set(link, "fox:alt-text", numbered(entry.number, plain_text(entry.title)));
    writing_.anchors.refer(link, entry.anchor);
    write_number(link, entry.number);
    write_line(link, without_links(entry.title), 9.25, place_, writing_);
    add_inline(link, "fo:leader", look::kLeader);
    writing_.anchors.cite(add_inline(link, "fo:page-number-citation", look::kCitation), entry.anchor);
  }

  /// A link can't hold another.
  static Inlines without_links(Inlines inlines) {
    for (Run& run : inlines) run.link.clear();
    return inlines;
  }

  const Block& block_;
  Place place_;
  Writing& writing_;
};

}  // namespace

Place Place::indented(double points) const {
  Place inner = *this;
  const auto less = Width(points * 10 / kBodySize);
  inner.line = std::max(kShortestLine, line > less ? line - less : 0);
  return inner;
}

void write_line(pugi::xml_node block, const Inlines& inlines, double size, const Place& place, Writing& writing) {
  const auto line = double(place.line) * kBodySize / size;
  write_inlines(block, inlines, {Width(line * 0.55), place.mark}, writing.anchors);
}

bool fits_page(pugi::xml_node node, Width line) {
  std::size_t lines = 0;
  const auto is_too_much = [&](pugi::xml_node each) {
    const std::string_view text = each.value();
    if (each.name() == std::string_view("fo:block")) ++lines;
    lines += width(text) / line + std::size_t(std::count(text.begin(), text.end(), '\n'));
    return lines > kMostKeptLines;
  };
  return !node.find_node(is_too_much);
}

void keep_together(pugi::xml_node node, Width line) {
  if (fits_page(node, line)) apply(node, look::kKeepTogether);
}

void write_blocks(const Blocks& blocks, const Place& place, Writing& writing) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (block.role == Role::contents && !writing.options.contents) continue;
    const auto node = std::visit(BlockWriter(block, place, writing), block.content);
    writing.anchors.define(node, block.anchor);
    if (i + 1 < blocks.size() && introduces(block, blocks[i + 1])) apply(node, look::kKeepWithNext);
  }
}

void write_body(const Blocks& blocks, const Place& place, Writing& writing) {
  write_blocks(blocks, place, writing);
  if (blocks.empty()) add_inline(place.parent, "fo:block");
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
