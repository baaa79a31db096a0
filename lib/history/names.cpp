#include "history/names.hpp"

#include "review/context.hpp"

#include <codicil/compose.hpp>

#include <algorithm>
#include <array>

namespace codicil::telling {
namespace {

using Map = std::unordered_map<std::string, std::string>;

constexpr auto kNaming = std::to_array<std::string_view>({"name", "title", "term"});

// Its own name, or that of what it refers to. An id or a choice is no name.
std::string name_of(const Change& fact, const reviewing::Context& context) {
  for (const Change& part : fact.parts)
    if (std::find(kNaming.begin(), kNaming.end(), part.field) != kNaming.end()) return part.after.value;
  const std::string shown = fact.after.value.empty() ? std::string() : context.display(fact, true);
  return shown == fact.after.value ? std::string() : shown;
}

// Entries and items.
void add(const std::vector<Change>& facts, const reviewing::Context& context, Map& names) {
  for (const Change& fact : facts) {
    if (std::string name = name_of(fact, context); !fact.item.empty() && !name.empty())
      names[fact.path] = std::move(name);
    add(fact.parts, context, names);
  }
}

// Sections, as the page heads them: its anchors are paths.
void add(const document::Blocks& blocks, Map& names) {
  for (const document::Block& block : blocks) {
    const auto* section = std::get_if<document::Section>(&block.content);
    if (!section) continue;
    std::string path = block.anchor;
    std::replace(path.begin(), path.end(), '_', '.');
    names[path] = plain_text(section->heading);
    add(section->blocks, names);
  }
}

}  // namespace

Names::Names(const Policy& policy) {
  add(facts(policy), reviewing::Context(policy, policy, {}), names_);
  add(compose(policy).blocks, names_);
  const std::string& tag = policy.policy.language.tag;
  if (tag.substr(0, tag.find('-')) != "en") language_ = tag;
}

document::Run Names::around(std::string_view path) const {
  for (;; path = path.substr(0, path.rfind('.'))) {
    const auto found = names_.find(std::string(path));
    if (found != names_.end()) return {.text = found->second, .language = language_};
    if (path.find('.') == path.npos) return {};
  }
}

}  // namespace codicil::telling
