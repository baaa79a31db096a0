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

Anchors::Target& Anchors::expect(std::string_view anchor) {
  const auto [entry, is_new] = index_.try_emplace(anchor, targets_.size());
  return is_new ? targets_.emplace_back() : targets_[entry->second];
}

void Anchors::expect_target(std::string_view anchor) {
  if (anchor.empty()) return;
  Target& target = expect(anchor);
  if (!target.owner) target.owner = anchor.data();
}

void Anchors::expect_link(std::string_view anchor) { ++expect(anchor).links; }

Anchors::Target* Anchors::find(std::string_view anchor) {
  const auto found = index_.find(anchor);
  return found == index_.end() || !targets_[found->second].owner ? nullptr : &targets_[found->second];
}

/// Things are written nearly in the order in which the survey told of them, so the next one is near the last. In a long
/// document the index is out of the cache.
const Anchors::Target* Anchors::find_owned(std::string_view anchor) {
  constexpr std::size_t nearby = 4;
  if (anchor.empty()) return nullptr;
  for (std::size_t i = last_; i < std::min(last_ + nearby, targets_.size()); ++i)
    if (targets_[i].owner == anchor.data()) return &targets_[last_ = i];
  const Target* target = find(anchor);
  if (!target || target->owner != anchor.data()) return nullptr;
  last_ = std::max(last_, static_cast<std::size_t>(target - targets_.data()));
  return target;
}

std::string Anchors::owned_id(std::string_view anchor) { return find_owned(anchor) ? xml_name(anchor) : ""; }

std::string Anchors::id(std::string_view anchor) { return find(anchor) ? xml_name(anchor) : ""; }

void Anchors::define(pugi::xml_node node, std::string_view anchor, Tree& tree) {
  const Target* target = node ? find_owned(anchor) : nullptr;
  if (!target) return;
  const std::string id = xml_name(anchor);
  if (!node.attribute("id")) node.prepend_attribute("id").set_value(id.data(), id.size());
  if (target->links < 2) return;
  const auto text = text_of(node);
  for (unsigned i = target->links; i > 1; --i)
    tree.set(tree.prepend_inline(text, look::kArtifact), "id", repeated(id, i - 1));
}

std::string Anchors::next_destination(std::string_view anchor) {
  Target* target = find(anchor);
  if (!target) return {};
  const unsigned before = target->written++;
  return before == 0 ? xml_name(anchor) : repeated(xml_name(anchor), before);
}

}  // namespace codicil::fo
