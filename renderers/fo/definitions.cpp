#include <algorithm>

#include "fo/blocks.hpp"
#include "fo/look.hpp"

namespace codicil::fo {
namespace {

using namespace document;

constexpr double kTermSize = 9.25;
constexpr Width kSigns = 24;              // of a change, before and after the term
constexpr Width kWidestTermBeside = 160;  // else terms stand above what is said of them

pugi::xml_node write_beside(const Definitions& definitions, Width widest_term, const Place& place, Writing& writing) {
  const auto node = add_block(place.parent, "fo:list-block", look::kList);
  const double distance = double(widest_term) * kTermSize / 10 + 14;
  set(node, "provisional-distance-between-starts", std::to_string(int(distance)) + "pt");
  for (const Definition& definition : definitions.items) {
    const Place own = place.marked(definition.mark);
    const auto item = add_block(node, "fo:list-item", look::kItem);
    const auto term = add_inline(add_block(item, "fo:list-item-label", look::kLabel), "fo:block", look::kTerm);
    write_line(term, definition.term, kTermSize, own, writing);
    const auto body = add_block(item, "fo:list-item-body", look::kItemBody);
    const Place beside = own.in(body).indented(distance);
    write_body(definition.body, beside, writing);
    keep_together(item, beside.line);
    writing.anchors.define(item, definition.anchor);
  }
  return node;
}

pugi::xml_node write_above(const Definitions& definitions, const Place& place, Writing& writing) {
  const auto node = add_block(place.parent, "fo:block", look::kDefinitionList);
  for (const Definition& definition : definitions.items) {
    const Place own = place.marked(definition.mark);
    const auto item = add_block(node, "fo:block", look::kDefinition);
    const auto term = add_block(item, "fo:block", look::kTermAbove);
    apply(term, look::kTerm);
    write_line(term, definition.term, kTermSize, own, writing);
    const auto body = add_block(item, "fo:block", look::kDefinitionBody);
    write_body(definition.body, own.in(body).indented(12), writing);
    writing.anchors.define(item, definition.anchor);
  }
  return node;
}

}  // namespace

pugi::xml_node write_definitions(const Definitions& definitions, const Place& place, Writing& writing) {
  if (definitions.items.empty()) return {};
  Width widest_term = 0;
  for (const Definition& item : definitions.items)
    widest_term = std::max(widest_term,
                           widest(plain_text(item.term), "\n") + kSigns * (place.marked(item.mark).mark != Mark::none));
  return widest_term <= std::min(kWidestTermBeside, place.line / 2)
             ? write_beside(definitions, widest_term, place, writing)
             : write_above(definitions, place, writing);
}

}  // namespace codicil::fo
