#include "fo/anchors.hpp"

#include <algorithm>
#include <array>

#include "fo/look.hpp"

namespace codicil::fo {
namespace {

constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr auto kIsPlain = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyz0123456789-_"))
    table[static_cast<unsigned char>(c)] = true;
  return table;
}();
constexpr bool is_plain(char c) { return kIsPlain[static_cast<unsigned char>(c)]; }

constexpr bool is_first(char c) { return is_lower(c) || c == '_'; }

bool holds_text(pugi::xml_node node) {
  const std::string_view name = node.name();
  if (name == "fo:inline") return true;
  return name == "fo:block" && !node.child("fo:block") && !node.child("fo:list-block") && !node.child("fo:table") &&
         !node.child("fo:marker");
}

std::string repeated(const std::string& id, unsigned number) { return id + ".r" + std::to_string(number); }

/// The first place in `node` where an empty wrapper is harmless: among text, not among blocks.
pugi::xml_node text_of(pugi::xml_node node) { return holds_text(node) ? node : node.find_node(holds_text); }

}  // namespace

std::string xml_name(std::string_view anchor) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  if (!anchor.empty() && is_first(anchor[0]) && std::all_of(anchor.begin(), anchor.end(), is_plain))
    return std::string(anchor);
  std::string name;
  if (!anchor.empty() && !is_first(anchor[0])) name += 'A';
  for (const char c : anchor) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_plain(c))
      name += c;
    else
      (name += '.').append({digits[byte >> 4], digits[byte & 0xF]});
  }
  return name;
}

void Anchors::expect_target(std::string_view anchor) {
  if (anchor.empty()) return;
  Target& target = targets_[anchor];
  if (!target.owner) target.owner = anchor.data();
}

void Anchors::expect_link(std::string_view anchor) { ++targets_[anchor].links; }

const Anchors::Target* Anchors::find(std::string_view anchor) const {
  const auto found = targets_.find(anchor);
  return found == targets_.end() || !found->second.owner ? nullptr : &found->second;
}

std::string Anchors::owned_id(std::string_view anchor) const {
  const Target* target = anchor.empty() ? nullptr : find(anchor);
  return target && target->owner == anchor.data() ? xml_name(anchor) : "";
}

std::string Anchors::id(std::string_view anchor) const { return find(anchor) ? xml_name(anchor) : ""; }

void Anchors::define(pugi::xml_node node, std::string_view anchor, Tree& tree) {
  const Target* target = !node || anchor.empty() ? nullptr : find(anchor);
  if (!target || target->owner != anchor.data()) return;
  const std::string id = xml_name(anchor);
  if (!node.attribute("id")) node.prepend_attribute("id").set_value(id.data(), id.size());
  if (target->links < 2) return;
  const auto text = text_of(node);
  for (unsigned i = target->links; i > 1; --i)
    tree.set(tree.prepend_inline(text, look::kArtifact), "id", repeated(id, i - 1));
}

std::string Anchors::next_destination(std::string_view anchor) {
  const auto found = targets_.find(anchor);
  if (found == targets_.end() || !found->second.owner) return {};
  const unsigned before = found->second.written++;
  return before == 0 ? xml_name(anchor) : repeated(xml_name(anchor), before);
}

}  // namespace codicil::fo
