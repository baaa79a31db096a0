#include "gfm/gfm.hpp"

#include <algorithm>

#include "gfm/writer.hpp"

namespace codicil {
namespace {

void print(gfm::Page& page, const Document& document, const RenderOptions& options) {
  const unsigned level = std::clamp(options.heading_level, 1u, 4u);
  gfm::Writer writer(page, {document.labels, options.contents, options.id_prefix, gfm::targets_of(document)}, level);
  writer.title(document.title);
  writer.meta(document.meta);
  writer.blocks(document.blocks);
}

}  // namespace

std::string write_markdown(const Document& document, const RenderOptions& options) {
  gfm::Page page;
  print(page, document, options);
  return std::move(page).take();
}

}  // namespace codicil
