#include "merge/sections.hpp"

#include "merge/merger.hpp"

#include <algorithm>
#include <unordered_map>

namespace codicil::merging {
namespace {

// The id that the reader gives to a section without one.
class DefaultIds {
public:
  std::string next(const Section& section) {
    const unsigned number = ++count_[section.kind()];
    return numbered(section, number);
  }
  static std::string numbered(const Section& section, unsigned number) {
    const std::string kind(section.kind());
    return number == 1 ? kind : kind + '-' + std::to_string(number);
  }

private:
  std::unordered_map<std::string_view, unsigned> count_;
};

// One section of one version.
struct Node {
  const Section* section;
  std::size_t parent;  // its place among the nodes; `absent` at the top
  bool named;          // by the file; else its id is what the format calls it

  const std::string& id = section->id;
  const std::vector<std::string>& was = section->was;

  std::string given_id() const { return named ? id : std::string(); }
};

// One version's sections in reading order.
using Tree = std::vector<Node>;

void plant(Tree& tree, const std::vector<Section>& sections, std::size_t parent, DefaultIds& ids) {
  for (const Section& section : sections) {
    const std::size_t place = tree.size();
    tree.push_back({&section, parent, section.id != ids.next(section)});
    plant(tree, section.sections, place, ids);
  }
}

Tree tree_of(const std::vector<Section>& sections) {
  Tree tree;
  DefaultIds ids;
  plant(tree, sections, absent, ids);
  return tree;
}

// What the section without an id is known by: its kind, of which there is seldom more than one. There can be any number
// of prose.
std::string label_of(const Section& section) {
  return std::holds_alternative<section::Prose>(section.body) ? "" : ':' + std::string(section.kind());
}

// One that got an id, and says by `was` what it was called, is still known as it was.
Items items_of(const Tree& tree, const Tree& base) {
  std::unordered_map<std::string_view, const Node*> before;
  for (const Node& node : base) before[node.id] = &node;
  const KnownIds known(base), own(tree);
  Items items;
  for (const Node& node : tree) {
    const std::string& name = known.name_of(node, own);
    const auto found = before.find(name);
    const bool has_id = found == before.end() ? node.named : node.named && found->second->named;
    items.push_back({has_id ? name : label_of(*node.section), std::hash<std::string>()(said(*node.section))});
  }
  return items;
}

bool same_facts(const Section& a, const Section& b) { return a.none == b.none && a.body == b.body; }

// Without the sections below it, and its id.
bool same_content(const Section& a, const Section& b) {
  bool same = a.was == b.was && same_facts(a, b);
  for_each_field<Section>([&](const auto& f) { same = same && a.*f.member == b.*f.member; });
  return same;
}

bool same_form(const Section& a, const Section& b) { return a.none == b.none && a.body.index() == b.body.index(); }

class Sections {
public:
  Sections(Merger& merger, const std::vector<Section>& base, const std::vector<Section>& ours,
           const std::vector<Section>& theirs)
      : merger_(merger), base_{tree_of(base), {}, {}}, ours_{tree_of(ours), {}, {}}, theirs_{tree_of(theirs), {}, {}} {
    all_ =
        align(items_of(base_.tree, base_.tree), items_of(ours_.tree, base_.tree), items_of(theirs_.tree, base_.tree));
    number(base_, &Triple::base), number(ours_, &Triple::ours), number(theirs_, &Triple::theirs);
  }

  std::vector<Section> merge() {
    for (const Triple& at : all_) kept_.push_back(content(at));
    for (std::size_t i = 0; i < all_.size(); ++i) parents_.push_back(parent(i));
    break_circles();
    groups_.resize(all_.size() + 1);
    for (std::size_t i = 0; i < all_.size(); ++i)
      if (kept_[i]) groups_[group(surviving(parents_, i))].push_back(i);
    std::vector<Section> top = children(absent);
    give_ids(top);
    return top;
  }

private:
  struct Version {
    Tree tree;
    std::vector<std::size_t> numbers;  // in `all_`, by the place in the tree
    std::vector<bool> gained;          // by the number: whether a section came to stand below it

    const Section* at(std::size_t place) const { return place == absent ? nullptr : tree[place].section; }
    // The number of the section that this one stands below.
    std::size_t parent(std::size_t place) const {
      const std::size_t above = tree[place].parent;
      return above == absent ? absent : numbers[above];
    }
  };
  using Place = std::size_t Triple::*;

  void number(Version& version, Place place) {
    version.numbers.assign(version.tree.size(), absent);
    for (std::size_t i = 0; i < all_.size(); ++i)
      if (all_[i].*place != absent) version.numbers[all_[i].*place] = i;
    version.gained.assign(all_.size(), false);
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const Triple& at = all_[i];
      const std::size_t above = at.*place == absent ? absent : version.parent(at.*place);
      if (above != absent && (at.base == absent || base_.parent(at.base) != above)) version.gained[above] = true;
    }
  }

  std::size_t number_of(const Triple& at) const { return static_cast<std::size_t>(&at - all_.data()); }

  // What it is called in a path: the same from both sides.
  const std::string& name_of(const Triple& at) const {
    const Section *base = base_.at(at.base), *ours = ours_.at(at.ours), *theirs = theirs_.at(at.theirs);
    if (base) return base->id;
    return ours && theirs ? std::min(ours->id, theirs->id) : ours ? ours->id : theirs->id;
  }

  // --- what each says ---

  std::optional<Section> content(const Triple& at) {
    const Merger::Step sections(merger_, "sections"), step(merger_, name_of(at));
    if (at.ours != absent && at.theirs != absent) return both(at);
    if (at.ours != absent) return one(at, ours_, at.ours);
    if (at.theirs != absent) return one(at, theirs_, at.theirs);
    return {};
  }

  std::optional<Section> one(const Triple& at, const Version& version, std::size_t place) {
    const Section *base = base_.at(at.base), *ours = ours_.at(at.ours), *theirs = theirs_.at(at.theirs);
    if (!base) return alone(version.tree[place]);
    // One that got a section below it cannot go without a word.
    if (same_content(*base, *version.at(place)) && !version.gained[number_of(at)]) return {};
    merger_.add_conflict(said(*base), ours ? said(*ours) : "", theirs ? said(*theirs) : "");
    if (merger_.winner() == Side::base) return alone(base_.tree[at.base]);
    const bool won = merger_.winner() == Side::ours ? ours != nullptr : theirs != nullptr;
    return won ? std::optional<Section>(alone(version.tree[place])) : std::nullopt;
  }

  static Section alone(const Node& node) {
    Section copy = *node.section;
    copy.sections.clear();
    copy.id = node.given_id();
    return copy;
  }

  std::optional<Section> both(const Triple& at) {
    const std::size_t before = merger_.conflicts();
    const Node* base = at.base == absent ? nullptr : &base_.tree[at.base];
    const Node &ours = ours_.tree[at.ours], &theirs = theirs_.tree[at.theirs];
    Section result = alone(ours);
    const std::string before_id = base ? base->given_id() : "";
    result.id = merger_.merged(&before_id, ours.given_id(), theirs.given_id());
    result.was = Merger::earlier_ids(base ? &base->was : nullptr, ours.was, theirs.was);
    const Section* was = base ? base->section : nullptr;
    merger_.fields<Section>(result, was, *ours.section, *theirs.section);
    merge_facts(result, was, *ours.section, *theirs.section);
    if (!base && merger_.winner() == Side::base && merger_.conflicts() > before) return {};
    return result;
  }

  void merge_facts(Section& out, const Section* base, const Section& ours, const Section& theirs) {
    if (same_facts(ours, theirs) || (base && same_facts(*base, theirs))) return;
    if (base && same_facts(*base, ours)) return take_facts(out, theirs);
    if (!same_form(ours, theirs)) return decide_facts(out, base, ours, theirs);
    const auto merge_fields = [&]<class Body>(const Body& mine) {
      const Body* before = base && same_form(*base, ours) ? std::get_if<Body>(&base->body) : nullptr;
      merger_.fields(std::get<Body>(out.body), before, mine, std::get<Body>(theirs.body));
    };
    std::visit(merge_fields, ours.body);
  }

  static void take_facts(Section& out, const Section& from) { out.none = from.none, out.body = from.body; }

  // Of another kind, or none any more: facts of one cannot stand beside those of the other.
  void decide_facts(Section& out, const Section* base, const Section& ours, const Section& theirs) {
    const Merger::Step step(merger_, ours.body.index() == theirs.body.index() ? "none" : "kind");
    merger_.add_conflict(base ? said(*base) : "", said(ours), said(theirs));
    if (merger_.winner() == Side::theirs) take_facts(out, theirs);
    if (merger_.winner() == Side::base && base) take_facts(out, *base);
  }

  // --- where each stands ---

  std::size_t parent(std::size_t number) {
    const Triple& at = all_[number];
    const std::size_t base = at.base == absent ? absent : base_.parent(at.base);
    if (at.ours == absent && at.theirs == absent) return base;
    if (at.theirs == absent) return ours_.parent(at.ours);
    const std::size_t theirs = theirs_.parent(at.theirs);
    if (at.ours == absent) return theirs;
    const std::size_t ours = ours_.parent(at.ours);
    if (ours == theirs || (at.base != absent && base == theirs)) return ours;
    if (at.base != absent && base == ours) return theirs;
    return decide_parent(number);
  }

  std::string place_of(const Version& version, std::size_t place) const {
    if (place == absent) return {};
    const std::size_t above = version.tree[place].parent;
    return above == absent ? "at the top" : "below " + version.tree[above].section->id;
  }

  std::size_t decide_parent(std::size_t number) {
    const Triple& at = all_[number];
    const Merger::Step sections(merger_, "sections"), step(merger_, name_of(at));
    merger_.add_conflict(place_of(base_, at.base), place_of(ours_, at.ours), place_of(theirs_, at.theirs));
    return parent_of_winner(number);
  }

  std::size_t parent_of_winner(std::size_t number) const {
    const Triple& at = all_[number];
    if (merger_.winner() == Side::theirs && at.theirs != absent) return theirs_.parent(at.theirs);
    if (merger_.winner() == Side::base && at.base != absent) return base_.parent(at.base);
    return at.ours != absent ? ours_.parent(at.ours) : theirs_.parent(at.theirs);
  }

  // The nearest section above that is still there.
  std::size_t surviving(const std::vector<std::size_t>& parents, std::size_t number) const {
    std::size_t above = parents[number];
    for (std::size_t steps = 0; above != absent && !kept_[above]; ++steps)
      above = steps < parents.size() ? parents[above] : absent;
    return above;
  }

  // Where each side moved one section below the other, the winner's places hold. In those alone there is no circle, so
  // that each round leaves fewer sections that could be in one.
  void break_circles() {
    for (auto circle = in_circles(); !circle.empty(); circle = in_circles())
      for (const std::size_t each : circle)
        parents_[each] = has_moved(each) ? decide_parent(each) : parent_of_winner(each);
  }

  std::vector<std::size_t> in_circles() const {
    std::vector<std::size_t> circles, seen_from(all_.size(), absent), way;
    for (std::size_t start = 0; start < all_.size(); ++start) {
      std::size_t at = start;
      for (way.clear(); at != absent && seen_from[at] == absent; at = parents_[at])
        seen_from[at] = start, way.push_back(at);
      if (at == absent || seen_from[at] != start) continue;
      circles.insert(circles.end(), std::find(way.begin(), way.end(), at), way.end());
    }
    return circles;
  }

  bool has_moved(std::size_t number) const {
    const Triple& at = all_[number];
    return at.ours != absent && at.theirs != absent && ours_.parent(at.ours) != theirs_.parent(at.theirs);
  }

  // --- the tree again ---

  static std::size_t group(std::size_t above) { return above + 1; }  // the top is the group 0

  // Its place in a version, unless it stood elsewhere there.
  std::size_t place_in(const Version& version, std::size_t place, std::size_t above) const {
    return place == absent || version.parent(place) != above ? absent : place;
  }

  std::vector<Section> children(std::size_t above) {
    std::vector<Triple> members;
    std::unordered_map<std::size_t, std::size_t> by_ours, by_theirs;
    for (const std::size_t number : groups_[group(above)]) {
      const Triple& at = all_[number];
      Triple here{place_in(base_, at.base, above), place_in(ours_, at.ours, above),
                  place_in(theirs_, at.theirs, above)};
      if (here.ours == absent && here.theirs == absent) here.ours = at.ours, here.theirs = at.theirs;
      if (here.ours == absent && here.theirs == absent) here.ours = number + ours_.tree.size();  // only in the base
      if (here.ours != absent) by_ours[here.ours] = number;
      if (here.theirs != absent) by_theirs[here.theirs] = number;
      members.push_back(here);
    }
    std::vector<Section> sections;
    for (const Triple& here : ordered(std::move(members))) {
      const std::size_t number = here.ours != absent ? by_ours[here.ours] : by_theirs[here.theirs];
      Section section = *std::move(kept_[number]);
      section.sections = children(number);
      sections.push_back(std::move(section));
    }
    return sections;
  }

  // Those without an id are called by the format, as they come; but not by an id that another one has.
  void give_ids(std::vector<Section>& top) {
    std::unordered_set<std::string> taken;
    for_each(top, [&](Section& section) { taken.insert(section.id); });
    DefaultIds ids;
    for_each(top, [&](Section& section) {
      std::string id = ids.next(section);
      if (!section.id.empty()) return;
      for (unsigned number = 2; !taken.insert(id).second; ++number) id = DefaultIds::numbered(section, number);
      section.id = std::move(id);
    });
  }

  template <class Visit>
  static void for_each(std::vector<Section>& sections, const Visit& visit) {
    for (Section& section : sections) {
      visit(section);
      for_each(section.sections, visit);
    }
  }

  Merger& merger_;
  Version base_, ours_, theirs_;
  std::vector<Triple> all_;                       // each section of any version, once
  std::vector<std::optional<Section>> kept_;      // by number, without those below
  std::vector<std::size_t> parents_;              // by number
  std::vector<std::vector<std::size_t>> groups_;  // the numbers of the sections below each
};

}  // namespace

std::vector<Section> merge_sections(Merger& merger, const std::vector<Section>& base, const std::vector<Section>& ours,
                                    const std::vector<Section>& theirs) {
  if (ours == theirs || base == theirs) return ours;
  if (base == ours) return theirs;
  return Sections(merger, base, ours, theirs).merge();
}

}  // namespace codicil::merging
