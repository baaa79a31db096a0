#include <algorithm>

#include "fo/blocks.hpp"
#include "fo/look.hpp"

namespace codicil::fo {
namespace {

using namespace document;

constexpr double kTermSize = 9.25;
constexpr Width kWidestTermBeside = 160;  // else terms stand above what is said of them

pugi::xml_node write_beside(const std::vector<Definition>& items, std::string_view anchor, Width widest_term,
                            const Place& place, Writing& writing) {
  const auto node = writing.tree.add_block(place.parent, look::kList);
  const double distance = double(widest_term) * kTermSize / 10 + 14;
  writing.tree.set(node, "provisional-distance-between-starts", std::to_string(int(distance)) + "pt");
  return write_parts(node, node, items.size(), anchor, writing, [&](pugi::xml_node parent, std::size_t i) {
    const Definition& definition = items[i];
    const Place own = place.marked(definition.mark);
    const auto item = writing.tree.add_block(parent, look::kItem);
    const auto term = writing.tree.add_inline(writing.tree.add_inline(item, look::kLabel), look::kTerm);
    write_line(term, definition.term, kTermSize, own, writing);
    const auto body = writing.tree.add_inline(item, look::kItemBody);
    const Place beside = own.in(body).indented(distance);
    write_body(definition.body, beside, writing);
    keep_together(item, beside.line, writing.tree);
    writing.anchors.define(item, definition.anchor, writing.tree);
  });
}

pugi::xml_node write_above(const std::vector<Definition>& items, std::string_view anchor, const Place& place,
                           Writing& writing) {
  const auto node = writing.tree.add_block(place.parent, look::kDefinitionList);
  return write_parts(node, node, items.size(), anchor, writing, [&](pugi::xml_node parent, std::size_t i) {
    const Definition& definition = items[i];
    const Place own = place.marked(definition.mark);
    const auto item = writing.tree.add_block(parent, look::kDefinition);
    const auto term = writing.tree.add_block(item, look::kTermAbove);
    writing.tree.apply(term, look::kTerm);
    write_line(term, definition.term, kTermSize, own, writing);
    const auto body = writing.tree.add_block(item, look::kDefinitionBody);
    write_body(definition.body, own.in(body).indented(12), writing);
    writing.anchors.define(item, definition.anchor, writing.tree);
  });
}

}  // namespace

pugi::xml_node write_definitions(const std::vector<Definition>& items, std::string_view anchor, const Place& place,
                                 Writing& writing) {
  Width widest_term = 0;
  std::string room;
  for (const Definition& item : items)
    widest_term = std::max(widest_term, widest_line(plain_text(item.term, room)) +
                                            width_of_signs(item.term, place.marked(item.mark).mark));
  return widest_term <= std::min(kWidestTermBeside, place.line / 2)
             ? write_beside(items, anchor, widest_term, place, writing)
             : write_above(items, anchor, place, writing);
}

}  // namespace codicil::fo
