#include "fo/anchors.hpp"

#include "fo/look.hpp"

namespace codicil::fo {
namespace {

constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_plain(char c) { return is_lower(c) || (c >= '0' && c <= '9') || c == '-' || c == '_'; }

bool holds_text(pugi::xml_node node) {
  const std::string_view name = node.name();
  if (name == "fo:inline") return true;
  return name == "fo:block" && !node.child("fo:block") && !node.child("fo:list-block") && !node.child("fo:table") &&
         !node.child("fo:marker");
}

/// The first place in `node` where an empty wrapper is harmless: among text, not among blocks.
pugi::xml_node text_of(pugi::xml_node node) { return holds_text(node) ? node : node.find_node(holds_text); }

}  // namespace

std::string xml_name(std::string_view anchor) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string name;
  if (!anchor.empty() && !is_lower(anchor[0]) && anchor[0] != '_') name += 'A';
  for (const char c : anchor) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_plain(c))
      name += c;
    else
      (name += '.').append({digits[byte >> 4], digits[byte & 0xF]});
  }
  return name;
}

void Anchors::define(pugi::xml_node node, std::string_view anchor) {
  if (!node || anchor.empty() || node.attribute("id")) return;
  if (!targets_.try_emplace(std::string(anchor), Target{node}).second) return;
  node.prepend_attribute("id") = xml_name(anchor).c_str();
}

std::string Anchors::require(pugi::xml_node node, std::string_view anchor) {
  define(node, anchor);
  if (!node.attribute("id")) node.prepend_attribute("id") = ("Block" + std::to_string(++unnamed_)).c_str();
  return node.attribute("id").value();
}

void Anchors::refer(pugi::xml_node link, std::string_view anchor) { links_.push_back({link, std::string(anchor)}); }

void Anchors::cite(pugi::xml_node citation, std::string_view anchor) {
  citations_.push_back({citation, std::string(anchor)});
}

Anchors::Target* Anchors::find(const std::string& anchor) {
  const auto found = targets_.find(anchor);
  return found == targets_.end() ? nullptr : &found->second;
}

void Anchors::resolve(pugi::xml_node link, Target* target) {
  auto text = target ? text_of(target->node) : pugi::xml_node();
  if (!text) {
    link.set_name("fo:inline");
    link.remove_attributes();
    return;
  }
  std::string id = target->node.attribute("id").value();
  if (target->links++ > 0) {
    id += ".r" + std::to_string(target->links - 1);
    auto wrapper = text.prepend_child("fo:wrapper");
    apply(wrapper, look::kArtifact);
    wrapper.append_attribute("id") = id.c_str();
  }
  link.append_attribute("internal-destination") = id.c_str();
}

void Anchors::resolve() {
  for (auto& [link, anchor] : links_) resolve(link, find(anchor));
  for (auto& [citation, anchor] : citations_) {
    if (const Target* target = find(anchor))
      citation.append_attribute("ref-id") = target->node.attribute("id").value();
    else
      citation.parent().remove_child(citation);
  }
}

}  // namespace codicil::fo
