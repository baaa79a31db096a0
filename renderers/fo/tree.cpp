#include "fo/tree.hpp"

#include "fo/text.hpp"

namespace codicil::fo {
namespace {

bool is_language_tag(std::string_view tag) {
  constexpr std::string_view characters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
  constexpr std::string_view letters = characters.substr(0, 52);
  const std::string_view primary = tag.substr(0, tag.find('-'));
  return primary.size() >= 2 && primary.size() <= 8 && primary.find_first_not_of(letters) == tag.npos &&
         tag.back() != '-' && tag.find_first_not_of(characters) == tag.npos;
}

struct Appender : pugi::xml_writer {
  explicit Appender(std::string& text) : text_(text) {}
  void write(const void* data, std::size_t size) override { text_.append(static_cast<const char*>(data), size); }
  std::string& text_;
};

}  // namespace

pugi::xml_node Tree::add_inline(pugi::xml_node parent, const Look& look) {
  ++size_;
  const auto node = parent.append_child(look.element);
  apply(node, look);
  return node;
}

pugi::xml_node Tree::add_block(pugi::xml_node parent, const char* name) {
  parent.append_child(pugi::node_pcdata).set_value("\n", 1);
  ++size_;
  return parent.append_child(name);
}

pugi::xml_node Tree::add_block(pugi::xml_node parent, const Look& look) {
  const auto node = add_block(parent, look.element);
  apply(node, look);
  return node;
}

pugi::xml_node Tree::prepend_inline(pugi::xml_node parent, const Look& look) {
  const auto node = parent.prepend_child(look.element);
  apply(node, look);
  return node;
}

void Tree::apply(pugi::xml_node node, const Look& look) {
  if (const char* last = look.family ? fonts_.*look.family : look.value)
    node.append_attribute(look.names.data()) = last;
  if (look.space_before) node.append_attribute("space-before") = look.space_before;
}

void Tree::set(pugi::xml_node node, const char* name, std::string_view text) {
  const std::string_view line = one_line(text, room_);
  node.append_attribute(name).set_value(line.data(), line.size());
}

void Tree::set_language(pugi::xml_node node, std::string_view tag) {
  if (!tag.empty() && is_language_tag(tag)) node.append_attribute("xml:lang").set_value(tag.data(), tag.size());
}

void Tree::add_text(pugi::xml_node node, std::string_view text) {
  if (text.empty()) return;
  const std::string_view cleaned = clean(text, room_);
  node.append_child(pugi::node_pcdata).set_value(cleaned.data(), cleaned.size());
}

void Tree::save() {
  Appender appender(text_);
  document_.save(appender, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  document_.reset();
  size_ = 0;
}

void Tree::open(pugi::xml_node node) {
  if (!node.first_child()) node.append_child(pugi::node_pcdata);  // else pugixml writes one tag for both
  std::string& end = open_.emplace_back();
  for (auto each = node; each != top(); each = each.parent()) end.append("</").append(each.name()) += '>';
  save();
  text_.resize(text_.size() - open_.back().size());
}

void Tree::close() {
  save();
  text_ += open_.back();
  open_.pop_back();
}

std::string Tree::take() && {
  while (!open_.empty()) close();
  return std::move(text_ += '\n');
}

}  // namespace codicil::fo
