#pragma once
// A renderer of someone else's: the headings of a policy, one per line, as deep as they stand. It uses nothing but the
// public headers, and this one line adds it:
//
//   codicil::RendererRegistry::global().add(consumer::outline());

#include <codicil/render.hpp>

#include <string>

namespace consumer {

/// Prints the headings below `blocks`. Every kind of block is named, so that a new one fails to compile here.
struct OutlineWriter {
  std::string& out;
  unsigned depth = 0;

  void operator()(const codicil::document::Section& section) const {
    const std::string number = section.number.empty() ? "" : section.number + ' ';
    out += std::string(2 * depth, ' ') + number + codicil::document::plain_text(section.heading) + '\n';
    write(section.blocks, depth + 1);
  }
  void operator()(const codicil::document::Callout& callout) const { write(callout.blocks, depth); }
  void operator()(const codicil::document::Paragraph&) const {}
  void operator()(const codicil::document::List&) const {}
  void operator()(const codicil::document::Definitions&) const {}
  void operator()(const codicil::document::Table&) const {}
  void operator()(const codicil::document::Contents&) const {}
  void operator()(const codicil::document::Separator&) const {}

  void write(const codicil::document::Blocks& blocks, unsigned at) const {
    for (const codicil::document::Block& block : blocks) std::visit(OutlineWriter{out, at}, block.content);
  }
};

inline std::string write_outline(const codicil::Document& document, const codicil::RenderOptions&) {
  std::string out = document.title + '\n';
  OutlineWriter{out}.write(document.blocks, 1);
  return out;
}

/// The row for the registry.
inline codicil::Renderer outline() {
  return {"outline", ".outline", "text/plain", "the headings, one per line", write_outline};
}

}  // namespace consumer
