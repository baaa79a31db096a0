#include <codicil/diff.hpp>

#include "diff/pairing.hpp"
#include "diff/tree_of.hpp"

#include <algorithm>
#include <unordered_map>

namespace codicil {
namespace {

using namespace diffing;
using Kind = Change::Kind;
using State = Saying::State;

// A path that grows and shrinks with the walk.
class Path {
public:
  explicit Path(std::string start = {}) : text_(std::move(start)) {}
  std::size_t enter(std::string_view part) {
    const std::size_t length = text_.size();
    if (!part.empty()) (text_ += text_.empty() ? "" : ".") += part;
    return length;
  }
  void leave(std::size_t length) { text_.resize(length); }
  const std::string& text() const { return text_; }

private:
  std::string text_;
};

// Compares trees, and says where they differ.
class Walk {
public:
  explicit Walk(std::vector<Change>& out) : out_(&out) {}

  // While it lives, what is compared stands below this.
  class Within {
  public:
    Within(Walk& walk, const Pair& pair)
        : walk_(walk),
          path_(walk.path_.enter(pair.key)),
          before_(walk.before_.enter(pair.before ? pair.before->place : std::string())),
          after_(walk.after_.enter(pair.after ? pair.after->place : std::string())) {}
    ~Within() { walk_.path_.leave(path_), walk_.before_.leave(before_), walk_.after_.leave(after_); }
    Within(const Within&) = delete;
    Within& operator=(const Within&) = delete;

  private:
    Walk& walk_;
    std::size_t path_, before_, after_;
  };

  // Everything the two say differently; either may be missing.
  void compare(const Pair& pair) {
    const Within within(*this, pair);
    pair.before&& pair.after ? both(pair) : whole(pair, pair.after ? Kind::added : Kind::removed);
  }

  // An entry or section that has another id now.
  void rename(const Pair& pair) {
    const Within within(*this, pair);
    Change renamed = change(Kind::renamed, pair);
    renamed.before.value = pair.before->place, renamed.after.value = pair.after->place;
    out_->push_back(std::move(renamed));
  }

private:
  Change change(Kind kind, const Pair& pair) const {
    const Node& node = pair.after ? *pair.after : *pair.before;
    Change change{kind, path_.text(), node.owner, node.field};
    if (node.is_item) change.item = pair.key;
    if (pair.before) change.before = saying(*pair.before, before_);
    if (pair.after) change.after = saying(*pair.after, after_);
    return change;
  }
  static Saying saying(const Node& node, const Path& place) {
    return {node.state, node.fact, node.value, place.text()};
  }

  // What is not to be compared part by part: there is nothing, or something else, on the other side.
  void whole(const Pair& pair, Kind kind) {
    static const Node nothing;
    Change whole = change(kind, pair);
    std::vector<Change>* const outside = std::exchange(out_, &whole.parts);
    if (pair.before) children(*pair.before, nothing);
    if (pair.after) children(nothing, *pair.after);
    out_ = outside;
    out_->push_back(std::move(whole));
  }

  void both(const Pair& pair) {
    const Node &before = *pair.before, &after = *pair.after;
    if (before.fact != after.fact || before.state != after.state) return whole(pair, Kind::changed);
    if (before.fact != FactKind::group && before.value != after.value) out_->push_back(change(Kind::changed, pair));
    children(before, after);
  }

  void children(const Node& before, const Node& after) {
    for (const Pair& pair : pair_children(before, after)) compare(pair);
  }

  std::vector<Change>* out_;
  Path path_, before_, after_;
};

// One section of a version, what it stands under, and the same section of the other version as soon as that is found.
struct Place {
  const Section* section;
  std::string_view under;
  const Place* partner = nullptr;
  bool is_open() const { return !partner; }
};
using Places = std::vector<Place>;

void flatten(const std::vector<Section>& sections, std::string_view under, Places& out) {
  for (const Section& section : sections) {
    out.push_back({&section, under});
    flatten(section.sections, section.id, out);
  }
}

Places flat(const std::vector<Section>& sections) {
  Places places;
  flatten(sections, {}, places);
  return places;
}

// `prose`, `prose-2`: an id that the reader gave, by which nobody knows the section.
bool is_default_id(const Section& section) {
  std::string_view id = section.id;
  const std::string_view kind = section.kind();
  if (!id.starts_with(kind)) return false;
  id.remove_prefix(kind.size());
  return id.empty() || (id.size() > 1 && id[0] == '-' && id.find_first_not_of("0123456789", 1) == id.npos);
}

bool says_the_same(const Section& a, const Section& b) {
  bool equal = a.none == b.none && a.body == b.body;
  for_each_field<Section>([&](const auto& f) { equal = equal && a.*f.member == b.*f.member; });
  return equal;
}

// Which section is which. Ids decide, except where the reader made them up: there a section without a name of its own
// is known by its kind and heading, so that one that goes does not rename those behind it.
class SectionPairing {
public:
  explicit SectionPairing(const Renames& renames) : renames_(renames) {}

  void run(Places& before, Places& after) const {
    in_place(before, after);
    pair(before, after, [&](const Place& a, const Place& b) { return id(a) == id(b) && is_named(a) && is_named(b); });
    pair(before, after, [&](const Place& a, const Place& b) { return says_the_same(*a.section, *b.section); });
    by_heading(before, after);
    pair(before, after, [](const Place&, const Place&) { return true; });
  }

private:
  std::string id(const Place& place) const { return renames_.now("sections", place.section->id); }
  static bool is_named(const Place& place) { return !is_default_id(*place.section); }
  static void take(Place& before, Place& after) { before.partner = &after, after.partner = &before; }

  // Most sections of two versions stand where they stood.
  void in_place(Places& before, Places& after) const {
    for (std::size_t i = 0; i < before.size() && i < after.size(); ++i) {
      const Section &a = *before[i].section, &b = *after[i].section;
      if (renames_.empty() && a.id == b.id && a.body.index() == b.body.index() &&
          (is_named(after[i]) || a.heading == b.heading))
        take(before[i], after[i]);
    }
  }

  // Sections of one id and kind that `fits` agrees to.
  void pair(Places& before, Places& after, auto&& fits) const {
    std::unordered_map<std::string, Place*> ids;
    for (Place& place : before)
      if (place.is_open()) ids.emplace(id(place), &place);
    if (ids.empty()) return;
    for (Place& place : after) {
      if (!place.is_open()) continue;
      const auto found = ids.find(id(place));
      if (found == ids.end() || !found->second->is_open()) continue;
      if (found->second->section->kind() == place.section->kind() && fits(*found->second, place))
        take(*found->second, place);
    }
  }

  static void by_heading(Places& before, Places& after) {
    const auto name = [](const Place& place) {
      return std::string(place.section->kind()) + '\n' + place.section->heading->text;
    };
    std::unordered_map<std::string, std::vector<Place*>> named;
    for (Place& place : before)
      if (place.is_open() && place.section->heading) named[name(place)].push_back(&place);
    std::unordered_map<std::string, unsigned> times;
    for (const Place& place : after)
      if (place.is_open() && place.section->heading) ++times[name(place)];
    for (Place& place : after) {
      if (!place.is_open() || !place.section->heading || times[name(place)] != 1) continue;
      const auto found = named.find(name(place));
      if (found != named.end() && found->second.size() == 1) take(*found->second.front(), place);
    }
  }

  const Renames& renames_;
};

// Goes through the two versions and makes trees of what is not equal.
class Comparing {
public:
  Comparing(const Policy& before, const Policy& after)
      : before_(before), after_(after), renames_(before, after), walk_(changes_) {}

  std::vector<Change> run() {
    if (!(before_.policy == after_.policy))
      compare(info_node(before_.policy, renames_), info_node(after_.policy, renames_));
    for_each_field<Policy>([&](const auto& f) { registry(f.key, before_.*f.member, after_.*f.member); });
    sections();
    if (!(before_.wording == after_.wording))
      compare(wording_node(before_.wording, renames_), wording_node(after_.wording, renames_));
    if (!(before_.extensions == after_.extensions))
      compare(extensions_node(before_.extensions), extensions_node(after_.extensions));
    return std::move(changes_);
  }

private:
  // Entries that stand in the same place under the same id need not be looked for: most of two versions do.
  template <class T>
  void registry(std::string_view name, const Registry<T>& before, const Registry<T>& after) {
    const Node registry{.key = std::string(name), .place = std::string(name)};
    const Walk::Within within(walk_, {&registry, &registry, registry.key});
    const auto stays = [&](std::size_t i) {
      return i < before.entries.size() && i < after.entries.size() && renames_.empty() &&
             before.entries[i].id == after.entries[i].id;
    };
    std::unordered_map<std::string, const Entry<T>*> olds;
    for (std::size_t i = 0; i < before.entries.size(); ++i)
      if (!stays(i)) olds.emplace(renames_.now(name, before.entries[i].id), &before.entries[i]);
    for (std::size_t i = 0; i < after.entries.size(); ++i) {
      const Entry<T>& entry = after.entries[i];
      if (stays(i)) {
        entry_pair(name, &before.entries[i], &entry);
        continue;
      }
      const auto found = olds.find(renames_.now(name, entry.id));
      entry_pair(name, found == olds.end() ? nullptr : found->second, &entry);
      if (found != olds.end()) olds.erase(found);
    }
    if (olds.empty()) return;
    for (const Entry<T>& entry : before)
      if (olds.contains(renames_.now(name, entry.id))) entry_pair<T>(name, &entry, nullptr);
  }

  template <class T>
  void entry_pair(std::string_view name, const Entry<T>* before, const Entry<T>* after) {
    if (before && after && before->value == after->value && before->id == after->id && renames_.empty()) return;
    const TreeOf tree(renames_);
    const Node old_node = before ? tree.entry(name, *before) : Node();
    const Node new_node = after ? tree.entry(name, *after) : Node();
    pair(before ? &old_node : nullptr, after ? &new_node : nullptr);
  }

  // Nodes with ids: one that has another now says so.
  void pair(const Node* before, const Node* after) {
    Pair pair{before, after, common_key(before, after)};
    // Nobody gave these ids: a section before them came or went.
    if (before && after && before->key != after->key)
      pair.key = std::min(before->key, after->key) + '~' + std::max(before->key, after->key);
    if (before && after && before->key == after->key && before->place != after->place) walk_.rename(pair);
    walk_.compare(pair);
  }

  void compare(const Node& before, const Node& after) { walk_.compare({&before, &after, common_key(&before, &after)}); }

  void sections() {
    Places before = flat(before_.sections), after = flat(after_.sections);
    SectionPairing(renames_).run(before, after);
    const Node all{.key = "sections", .place = "sections"};
    const Walk::Within within(walk_, {&all, &all, all.key});
    for (const Place& place : after) section_pair(place.partner, &place);
    for (const Place& place : before)
      if (place.is_open()) section_pair(&place, nullptr);
  }

  void section_pair(const Place* before, const Place* after) {
    if (before && after && before->under == after->under && renames_.empty() &&
        (before->section->id == after->section->id || is_default_id(*after->section)) &&
        says_the_same(*before->section, *after->section))
      return;
    Node old_node = before ? section_node(*before->section, before->under, renames_) : Node();
    Node new_node = after ? section_node(*after->section, after->under, renames_) : Node();
    pair(before ? &old_node : nullptr, after ? &new_node : nullptr);
  }

  const Policy& before_;
  const Policy& after_;
  const Renames renames_;
  std::vector<Change> changes_;
  Walk walk_;
};

}  // namespace

Comparison diff(const Policy& before, const Policy& after) {
  return {Comparing(before, after).run(), std::max(count_facts(before), count_facts(after))};
}

std::vector<Change> facts(const Policy& policy) {
  static const Policy nothing;
  std::vector<Change> facts = Comparing(nothing, policy).run();
  const Node info = info_node(policy.policy, {});
  std::erase_if(facts, [](const Change& change) { return change.path.starts_with("policy."); });
  Walk(facts).compare({nullptr, &info, info.key});
  std::rotate(facts.begin(), facts.end() - 1, facts.end());
  return facts;
}

namespace diffing {
std::string slug(std::string_view text) {
  constexpr std::size_t most = 40;
  std::string slug;
  for (const char c : text) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool kept =
        upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (kept && slug.size() >= most) break;
    if (kept)
      slug += upper ? static_cast<char>(c - 'A' + 'a') : c;
    else if (!slug.empty() && slug.back() != '-')
      slug += '-';
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug.empty() ? "item" : slug;
}
}  // namespace diffing

}  // namespace codicil
