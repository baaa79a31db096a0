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
  Look look;
  Width line;  ///< in tenths of the body's font size
};

constexpr Sheet kA4 = {{"fo:simple-page-master",
                        {{"page-width", "210mm"},
                         {"page-height", "297mm"},
                         {"margin-left", "25mm"},
                         {"margin-right", "25mm"},
                         {"margin-top", "14mm"},
                         {"margin-bottom", "10mm"}}},
                       442};
constexpr Sheet kLetter = {{"fo:simple-page-master",
                            {{"page-width", "8.5in"},
                             {"page-height", "11in"},
                             {"margin-left", "1in"},
                             {"margin-right", "1in"},
                             {"margin-top", "14mm"},
                             {"margin-bottom", "10mm"}}},
                           456};
constexpr Width kLabel = 80;  // most of a label in a running line
constexpr std::string_view kWideSpace = "\xC2\xA0\xC2\xA0 ";

const Sheet& sheet(std::optional<Paper> paper) { return paper == Paper::letter ? kLetter : kA4; }

pugi::xml_node write_root(Tree& tree, const Document& document) {
  const auto root = tree.add_inline(tree.top(), look::kRoot);
  tree.set_language(root, document.language);
  if (document.right_to_left) tree.set(root, "writing-mode", "rl-tb");  // inherited by page masters and sequence
  return root;
}

void write_page_master(Tree& tree, pugi::xml_node masters, const char* name, const Sheet& paper, const Look& body,
                       const Look& header) {
  const auto master = tree.add_block(masters, paper.look);
  tree.set(master, "master-name", name);
  tree.add_block(master, body);
  tree.add_block(master, header);
  tree.add_block(master, look::kFooterRegion);
}

void write_page_masters(Tree& tree, pugi::xml_node root, const Sheet& paper) {
  const auto masters = tree.add_block(root, "fo:layout-master-set");
  write_page_master(tree, masters, "first", paper, look::kFirstBody, look::kNoHeaderRegion);
  write_page_master(tree, masters, "later", paper, look::kLaterBody, look::kHeaderRegion);
  const auto sequence = tree.add_block(masters, "fo:page-sequence-master");
  tree.set(sequence, "master-name", "pages");
  const auto choice = tree.add_block(sequence, "fo:repeatable-page-master-alternatives");
  const auto first = tree.add_block(choice, "fo:conditional-page-master-reference");
  tree.set(first, "master-reference", "first");
  tree.set(first, "page-position", "first");
  tree.set(tree.add_block(choice, "fo:conditional-page-master-reference"), "master-reference", "later");
}

/// A line of two halves outside the text flow; returns their blocks. Role artifact, or its words would be read out
/// with the text, once per page.
std::pair<pugi::xml_node, pugi::xml_node> write_running_line(Tree& tree, pugi::xml_node sequence, const char* region,
                                                             const Look& rule) {
  const auto content = tree.add_block(sequence, look::kRunningLine);
  tree.set(content, "flow-name", region);
  const auto table = tree.add_block(content, look::kRunning);
  const auto row = tree.add_inline(tree.add_inline(table, look::kTableBody), look::kTableRow);
  const auto half = [&](const Look& look) { return tree.add_inline(tree.add_inline(row, rule), look); };
  const auto start = half(look::kBlock);
  return {start, half(look::kEnd)};
}

void write_header(Tree& tree, pugi::xml_node sequence, const Document& document) {
  auto [start, end] = write_running_line(tree, sequence, "header", look::kHeaderRule);
  tree.add_text(start, shorten(document.title, kHalfRunningLine));
  if (document.right_to_left) return;  // FOP leaves the letters of markers in the order of the file
  const auto section = end.append_child("fo:retrieve-marker");
  tree.set(section, "retrieve-class-name", "section");
  tree.set(section, "retrieve-position", "first-including-carryover");
}

void write_footer(Tree& tree, pugi::xml_node sequence, const Document& document) {
  auto [start, end] = write_running_line(tree, sequence, "footer", look::kFooterRule);
  std::string text = document.organisation;
  if (!document.version.empty()) text += " · " + document.labels.version + " " + document.version;
  tree.add_text(start, shorten(text, kHalfRunningLine));
  tree.add_text(end, shorten(document.labels.page, kLabel) + " ");
  end.append_child("fo:page-number");
  tree.add_text(end, std::string(" ").append(shorten(document.labels.of_pages, kLabel)).append(" "));
  tree.set(end.append_child("fo:page-number-citation-last"), "ref-id", "Document");
}

const Paragraph* only_paragraph(const Definition& item) {
  return item.body.size() == 1 ? std::get_if<Paragraph>(&item.body[0].content) : nullptr;
}

void write_meta_item(pugi::xml_node line, const Definition& item, const Place& place, Writing& writing) {
  const auto node = writing.tree.add_inline(line, look::kInline);
  if (!writing.right_to_left) writing.tree.apply(node, look::kMetaGap);
  write_line(node, item.term, 8.75, place, writing);
  writing.tree.add_text(node, " ");
  write_line(writing.tree.add_inline(node, look::kMetaValue), only_paragraph(item)->inlines, 8.75, place, writing);
  writing.anchors.define(node, item.anchor, writing.tree);
  writing.tree.add_text(line, writing.right_to_left ? kWideSpace : " ");
}

/// The line under the title; more than a line if there is more to say than fits one.
void write_meta(const std::vector<Definition>& meta, const Place& place, Writing& writing) {
  if (!std::all_of(meta.begin(), meta.end(), only_paragraph)) {
    write_definitions(meta, {}, place, writing);
  } else if (!meta.empty()) {
    const auto line = writing.tree.add_block(place.parent, look::kMeta);
    for (const Definition& item : meta) write_meta_item(line, item, place, writing);
  }
}

void write_title(pugi::xml_node block, const std::string& title, const Place& place, Writing& writing) {
  constexpr double size = 26, long_size = 20;
  const bool fits = double(width(title)) * size <= double(place.line) * kBodySize;
  const auto node = writing.tree.add_block(block, fits ? look::kTitle : look::kLongTitle);
  write_line(node, {{title}}, fits ? size : long_size, place, writing);
}

void write_title_block(const Document& document, const Place& place, Writing& writing) {
  const auto block = writing.tree.add_block(place.parent, look::kTitleRule);
  const auto organisation = writing.tree.add_block(block, look::kOrganisation);
  if (!document.right_to_left) writing.tree.apply(organisation, look::kSpaced);
  write_line(organisation, {{document.organisation}}, 8.75, place, writing);
  write_title(block, document.title, place, writing);
  write_meta(document.meta, place.in(block), writing);
}

pugi::xml_node write_page_sequence(Tree& tree, const Document& document) {
  auto sequence = tree.add_block(tree.top(), "fo:page-sequence");
  tree.set(sequence, "master-reference", "pages");
  tree.set(sequence, "id", "Document");
  tree.set_language(sequence, document.language);
  write_header(tree, sequence, document);
  write_footer(tree, sequence, document);
  return sequence;
}

}  // namespace
}  // namespace fo

std::string write_fo(const Document& document, const RenderOptions& options) {
  using namespace fo;
  Writing writing{options, Tree(fonts_of(document.language)), document.right_to_left};
  Tree& tree = writing.tree;
  const auto root = write_root(tree, document);
  write_page_masters(tree, root, sheet(options.paper));
  write_metadata(tree, root, document);
  tree.open(root);
  write_bookmarks(document, writing);
  tree.open(write_page_sequence(tree, document));
  const auto flow = tree.add_block(tree.top(), "fo:flow");
  tree.set(flow, "flow-name", "xsl-region-body");
  Place place{.parent = flow, .line = sheet(options.paper).line};
  write_title_block(document, place, writing);
  tree.open(flow);
  write_blocks(document.blocks, place.in(tree.top()), writing);
  return std::move(tree).take();
}

}  // namespace codicil
