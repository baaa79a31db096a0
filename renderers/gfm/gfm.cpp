#include "gfm/gfm.hpp"

#include <algorithm>

#include "gfm/writer.hpp"

namespace codicil {
namespace {

void print(gfm::Page& page, const Document& document, const RenderOptions& options) {
  using enum unicode::Direction;
  gfm::Writer writer(page,
                     {document.labels, options.contents, options.id_prefix,
                      document.right_to_left ? right_to_left : left_to_right, gfm::targets_of(document)},
                     std::clamp(options.heading_level, 1u, 4u));
  if (document.right_to_left) page.line("<div dir=\"rtl\">");
  writer.title(document.title);
  writer.meta(document.meta);
  writer.blocks(document.blocks);
  if (document.right_to_left) page.line("</div>");
}

}  // namespace

std::string write_markdown(const Document& document, const RenderOptions& options) {
  gfm::Page page;
  print(page, document, options);
  return std::move(page).take();
}

}  // namespace codicil
