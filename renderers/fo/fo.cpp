#include "fo/fo.hpp"

#include <algorithm>

#include "fo/blocks.hpp"
#include "fo/inlines.hpp"
#include "fo/look.hpp"
#include "fo/metadata.hpp"

namespace codicil {
namespace fo {
namespace {

using namespace document;

/// A sheet and the margins that leave the same place for header and footer on both.
struct Sheet {
  Attribute attributes[6];
  Width line;  ///< in tenths of the body's font size
};

constexpr Sheet kA4 = {{{"page-width", "210mm"},
                        {"page-height", "297mm"},
                        {"margin-left", "25mm"},
                        {"margin-right", "25mm"},
                        {"margin-top", "14mm"},
                        {"margin-bottom", "10mm"}},
                       442};
constexpr Sheet kLetter = {{{"page-width", "8.5in"},
                            {"page-height", "11in"},
                            {"margin-left", "1in"},
                            {"margin-right", "1in"},
                            {"margin-top", "14mm"},
                            {"margin-bottom", "10mm"}},
                           456};
constexpr Width kLabel = 80;  // most of a label in a running line

const Sheet& sheet(Paper paper) { return paper == Paper::letter ? kLetter : kA4; }

pugi::xml_node write_root(pugi::xml_document& tree, const Document& document) {
  const auto root = tree.append_child("fo:root");
  set(root, "xmlns:fo", "http://www.w3.org/1999/XSL/Format");
  set(root, "xmlns:fox", "http://xmlgraphics.apache.org/fop/extensions");
  set_language(root, document.language);
  apply(root, look::kRoot);
  if (document.right_to_left) set(root, "writing-mode", "rl-tb");  // inherited by page masters and sequence
  return root;
}

void write_page_master(pugi::xml_node set_of_masters, const char* name, const Sheet& paper, Look body, Look header) {
  const auto master = add_block(set_of_masters, "fo:simple-page-master", paper.attributes);
  set(master, "master-name", name);
  add_block(master, "fo:region-body", body);
  add_block(master, "fo:region-before", header);
  add_block(master, "fo:region-after", look::kFooterRegion);
}

void write_page_masters(pugi::xml_node root, const Sheet& paper) {
  const auto masters = add_block(root, "fo:layout-master-set");
  write_page_master(masters, "first", paper, look::kFirstBody, look::kNoHeaderRegion);
  write_page_master(masters, "later", paper, look::kLaterBody, look::kHeaderRegion);
  const auto sequence = add_block(masters, "fo:page-sequence-master");
  set(sequence, "master-name", "pages");
  const auto choice = add_block(sequence, "fo:repeatable-page-master-alternatives");
  const auto first = add_block(choice, "fo:conditional-page-master-reference");
  set(first, "master-reference", "first");
  set(first, "page-position", "first");
  set(add_block(choice, "fo:conditional-page-master-reference"), "master-reference", "later");
}

/// A line of two halves outside the text flow; returns their blocks. Role artifact, or its words would be read out
/// with the text, once per page.
std::pair<pugi::xml_node, pugi::xml_node> write_running_line(pugi::xml_node sequence, const char* region, Look rule) {
  const auto content = add_block(sequence, "fo:static-content", look::kArtifact);
  set(content, "flow-name", region);
  const auto table = add_block(content, "fo:table", look::kRunning);
  const auto row = add_inline(add_inline(table, "fo:table-body"), "fo:table-row");
  const auto half = [&](Look look) { return add_inline(add_inline(row, "fo:table-cell", rule), "fo:block", look); };
  const auto start = half({});
  return {start, half(look::kEnd)};
}

void write_header(pugi::xml_node sequence, const Document& document) {
  const auto [start, end] = write_running_line(sequence, "header", look::kHeaderRule);
  add_text(start, shorten(document.title, kHalfRunningLine));
  const auto section = add_inline(end, "fo:retrieve-marker");
  set(section, "retrieve-class-name", "section");
  set(section, "retrieve-position", "first-including-carryover");
}

void write_footer(pugi::xml_node sequence, const Document& document) {
  const auto [start, end] = write_running_line(sequence, "footer", look::kFooterRule);
  std::string text = document.organisation;
  if (!document.version.empty()) text += " · " + document.labels.version + " " + document.version;
  add_text(start, shorten(text, kHalfRunningLine));
  add_text(end, shorten(document.labels.page, kLabel) + " ");
  add_inline(end, "fo:page-number");
  add_text(end, std::string(" ").append(shorten(document.labels.of_pages, kLabel)).append(" "));
  set(add_inline(end, "fo:page-number-citation-last"), "ref-id", "Document");
}

const Paragraph* only_paragraph(const Definition& item) {
  return item.body.size() == 1 ? std::get_if<Paragraph>(&item.body[0].content) : nullptr;
}

void write_meta_item(pugi::xml_node line, const Definition& item, const Place& place, Writing& writing) {
  const auto node = add_inline(line, "fo:inline", look::kMetaItem);
  write_line(node, item.term, 8.75, place, writing);
  add_text(node, " ");
  write_line(add_inline(node, "fo:inline", look::kMetaValue), only_paragraph(item)->inlines, 8.75, place, writing);
  writing.anchors.define(node, item.anchor);
  add_text(line, " ");
}

/// The line under the title; more than a line if there is more to say than fits one.
void write_meta(const std::vector<Definition>& meta, const Place& place, Writing& writing) {
  if (!std::all_of(meta.begin(), meta.end(), only_paragraph)) {
    write_definitions({meta}, place, writing);
  } else if (!meta.empty()) {
    const auto line = add_block(place.parent, "fo:block", look::kMeta);
    for (const Definition& item : meta) write_meta_item(line, item, place, writing);
  }
}

void write_title(pugi::xml_node block, const std::string& title, const Place& place, Writing& writing) {
  constexpr double size = 26, long_size = 20;
  const auto node = add_block(block, "fo:block", look::kTitle);
  const bool fits = double(width(title)) * size <= double(place.line) * kBodySize;
  if (!fits) apply(node, look::kLongTitle);
  write_line(node, {{title}}, fits ? size : long_size, place, writing);
}

void write_title_block(const Document& document, const Place& place, Writing& writing) {
  const auto block = add_block(place.parent, "fo:block", look::kTitleRule);
  write_line(add_block(block, "fo:block", look::kOrganisation), {{document.organisation}}, 8.75, place, writing);
  write_title(block, document.title, place, writing);
  write_meta(document.meta, place.in(block), writing);
}

pugi::xml_node write_page_sequence(pugi::xml_node root, const Document& document) {
  const auto sequence = add_block(root, "fo:page-sequence");
  set(sequence, "master-reference", "pages");
  set(sequence, "id", "Document");
  set_language(sequence, document.language);
  write_header(sequence, document);
  write_footer(sequence, document);
  return sequence;
}

std::string save(const pugi::xml_document& tree) {
  struct : pugi::xml_writer {
    std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
  } writer;
  tree.save(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return std::move(writer.text) + "\n";
}

}  // namespace
}  // namespace fo

std::string write_fo(const Document& document, const RenderOptions& options) {
  using namespace fo;
  pugi::xml_document tree;
  Anchors anchors;
  Writing writing{options, anchors};
  auto root = write_root(tree, document);
  write_page_masters(root, sheet(options.paper));
  write_metadata(root, document);
  const auto bookmarks = add_block(root, "fo:bookmark-tree");
  const auto flow = add_block(write_page_sequence(root, document), "fo:flow");
  set(flow, "flow-name", "xsl-region-body");
  const Place place{.parent = flow, .bookmarks = bookmarks, .line = sheet(options.paper).line};
  write_title_block(document, place, writing);
  write_blocks(document.blocks, place, writing);
  if (!bookmarks.first_child()) root.remove_child(bookmarks);
  anchors.resolve();
  return save(tree);
}

}  // namespace codicil
