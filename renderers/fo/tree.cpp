#include "fo/tree.hpp"

#include "fo/text.hpp"

namespace codicil::fo {

namespace {

/// The attribute called `name`, new if there was none: two of one name are not well-formed.
pugi::xml_attribute attribute(pugi::xml_node node, const char* name) {
  const auto present = node.attribute(name);
  return present ? present : node.append_attribute(name);
}

}  // namespace

void apply(pugi::xml_node node, Look look) {
  for (const auto& [name, value] : look) attribute(node, name) = value;
}

pugi::xml_node add_inline(pugi::xml_node parent, const char* name, Look look) {
  auto node = parent.append_child(name);
  for (const auto& [attribute_name, value] : look) node.append_attribute(attribute_name) = value;
  return node;
}

pugi::xml_node add_block(pugi::xml_node parent, const char* name, Look look) {
  parent.append_child(pugi::node_pcdata).set_value("\n");
  return add_inline(parent, name, look);
}

void set(pugi::xml_node node, const char* name, std::string_view text) {
  attribute(node, name) = one_line(text).c_str();
}

void set_language(pugi::xml_node node, std::string_view tag) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const std::string_view primary = tag.substr(0, tag.find('-'));
  const bool fits = primary.size() >= 2 && primary.size() <= 8 && primary.find_first_not_of(letters) == tag.npos &&
                    tag.back() != '-' && tag.find_first_not_of(std::string(letters) + "0123456789-") == tag.npos;
  if (fits) attribute(node, "xml:lang") = std::string(tag).c_str();
}

void add_text(pugi::xml_node node, std::string_view text) {
  if (text.empty()) return;
  const std::string cleaned = clean(text);
  node.append_child(pugi::node_pcdata).set_value(cleaned.data(), cleaned.size());
}

}  // namespace codicil::fo
