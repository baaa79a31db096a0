#include <codicil/render.hpp>

#include "fo/fo.hpp"
#include "gfm/gfm.hpp"
#include "html/html.hpp"
#include "jsonld/jsonld.hpp"
#include "text/text.hpp"

#include <algorithm>
#include <utility>

namespace codicil {
namespace {

auto by_name(std::string_view name) {
  return [name](const Renderer& renderer) { return renderer.name == name; };
}

}  // namespace

RendererRegistry::RendererRegistry()
    : renderers_{
          {"html", ".html", "text/html", "a web page, or with --fragment a part of one", write_html},
          {"text", ".txt", "text/plain", "plain text in lines of --width columns", write_text},
          {"markdown", ".md", "text/markdown", "Markdown for GitHub and other sites that take it", write_markdown},
          {"jsonld", ".jsonld", "application/ld+json", "the facts as linked data", write_jsonld},
          {"fo", ".fo", "application/xml", "XSL-FO pages, from which Apache FOP makes a PDF", write_fo, fo_caution},
      } {}

RendererRegistry& RendererRegistry::global() {
  static RendererRegistry registry;
  return registry;
}

void RendererRegistry::add(Renderer renderer) {
  const auto same = std::ranges::find_if(renderers_, by_name(renderer.name));
  if (same == renderers_.end())
    renderers_.push_back(std::move(renderer));
  else
    *same = std::move(renderer);
}

const Renderer* RendererRegistry::find(std::string_view name) const {
  const auto found = std::ranges::find_if(renderers_, by_name(name));
  return found == renderers_.end() ? nullptr : &*found;
}

}  // namespace codicil
