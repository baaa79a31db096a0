#include <codicil/document/redline.hpp>

#include "redline/former_names.hpp"
#include "redline/pairing.hpp"
#include "redline/parts.hpp"
#include "redline/word_diff.hpp"

#include <iterator>
#include <unordered_set>

namespace codicil::redlining {
namespace {

// Whether accept and reject can put a text together again from its words.
bool is_regular(const Inlines& inlines) {
  const auto is_bad = [](const Run& run) { return run.text.empty() || run.mark != Mark::none; };
  return std::none_of(inlines.begin(), inlines.end(), is_bad) &&
         std::adjacent_find(inlines.begin(), inlines.end(), looks_like) == inlines.end();
}

bool fits(const Inlines& before, const Inlines& after) {
  return before == after || (is_regular(before) && is_regular(after));
}

bool fits(const std::vector<Inlines>& before, const std::vector<Inlines>& after) {
  return std::equal(before.begin(), before.end(), after.begin(), after.end(),
                    [](const Inlines& a, const Inlines& b) { return fits(a, b); });
}

// Whether two parts can be one with marks inside, in all that is not itself a row of parts.
bool fits(const document::Section& before, const document::Section& after) {
  return fits(before.heading, after.heading);
}
bool fits(const Paragraph& before, const Paragraph& after) { return fits(before.inlines, after.inlines); }
bool fits(const List& before, const List& after) {
  return before.ordered == after.ordered && before.start == after.start;
}
bool fits(const Definitions&, const Definitions&) { return true; }
bool fits(const Table& before, const Table& after) {
  return before.row_headers == after.row_headers && fits(before.caption, after.caption) &&
         fits(before.header, after.header);
}
bool fits(const Callout&, const Callout&) { return true; }
bool fits(const Contents& before, const Contents& after) {
  const auto can_be_marked = [](const ContentsEntry& entry) { return !entry.title.empty() && is_regular(entry.title); };
  return before == after || (std::all_of(before.entries.begin(), before.entries.end(), can_be_marked) &&
                             std::all_of(after.entries.begin(), after.entries.end(), can_be_marked));
}
bool fits(const Separator&, const Separator&) { return true; }
bool fits(const ListItem&, const ListItem&) { return true; }
bool fits(const Definition& before, const Definition& after) { return fits(before.term, after.term); }
bool fits(const Row& before, const Row& after) { return fits(before.cells, after.cells); }
bool fits(const ContentsEntry& before, const ContentsEntry& after) { return before.level == after.level; }
bool fits(const Block& before, const Block& after) {
  return before.content.index() == after.content.index() &&
         std::visit(
             [&](const auto& content) {
               return fits(content, std::get<std::decay_t<decltype(content)>>(after.content));
             },
             before.content);
}

constexpr std::size_t enough_text = 1000;  // to tell a part from others

template <class Part>
void add_text(std::string& text, const Part& part) {
  if (text.size() >= enough_text) return;
  if constexpr (std::is_same_v<Part, Run>)
    text.append(part.text, 0, enough_text);
  else if constexpr (requires { part.begin(); })
    for (const auto& each : part) {
      if (text.size() >= enough_text) return;
      add_text(text, each);
      text += ' ';
    }
  else
    for_each_inside(part, [&](const auto& inside) { add_text(text, inside); });
}

char kind_of(const Block& block) { return char('a' + block.content.index()); }
template <class Part>
char kind_of(const Part&) {
  return 'z';
}

template <class Part>
std::vector<Trait> traits(const std::vector<Part>& parts) {
  std::vector<Trait> found;
  found.reserve(parts.size());
  for (const Part& part : parts) {
    Trait& trait = found.emplace_back();
    add_text(trait.text, part);
    trait.identity.append(1, kind_of(part)).append(part.anchor.empty() ? " " : "#");
    trait.identity += part.anchor.empty() ? trait.text : part.anchor;
  }
  return found;
}

using Anchors = std::unordered_set<std::string_view>;

Anchors anchors_of(const Document& document) {
  Anchors anchors;
  const auto collect = [&](const std::string& anchor) { anchors.insert(anchor); };
  for (const Definition& each : document.meta) for_each_anchor(each, collect);
  for (const Block& each : document.blocks) for_each_anchor(each, collect);
  return anchors;
}

class Merger {
public:
  explicit Merger(const Document& after) : taken_(anchors_of(after)) {}

  Redline merge(const Document& before, const Document& after) && {
    Redline made{.document = front(after), .former_front = front(before)};
    made.document.meta = parts(before.meta, after.meta);
    made.document.blocks = parts(before.blocks, after.blocks);
    made.former_names = std::move(former_names_);
    return made;
  }

private:
  static Document front(const Document& document) {
    return {document.title,       document.organisation,
            document.language,    document.right_to_left,
            document.url,         document.version,
            document.description, {},
            document.labels,      {}};
  }

  template <class Part>
  std::vector<Part> parts(const std::vector<Part>& before, const std::vector<Part>& after) {
    const auto fit = [&](std::size_t i, std::size_t j) { return fits(before[i], after[j]); };
    std::vector<Pair> pairs = pair_up(traits(before), traits(after), fit);
    pairs.emplace_back(before.size(), after.size());
    std::vector<Part> merged;
    merged.reserve(before.size() + after.size() - pairs.size() + 1);
    std::size_t i = 0, j = 0;
    for (const auto& [old_place, new_place] : pairs) {
      for (; i < old_place; ++i) merged.push_back(deleted(before[i]));
      for (; j < new_place; ++j) merged.push_back(inserted(after[j]));
      if (i == before.size()) break;
      note(before[i], after[j]);
      merged.push_back(both(before[i++], after[j++]));
    }
    return merged;
  }

  template <class Part>
  static Part inserted(Part part) {
    set_mark(part, Mark::inserted);
    return part;
  }

  template <class Part>
  Part deleted(Part part) const {
    for_each_anchor(part, [&](std::string& anchor) { anchor = former_anchor(anchor, taken_.contains(anchor)); });
    set_mark(part, Mark::deleted);
    return part;
  }

  // On the way down, so that places count in document order.
  template <class Part>
  void note(const Part& before, const Part& after) {
    const std::size_t place = places_++;
    const Name was = name_of(before);
    if (was == name_of(after)) return;
    former_names_.push_back({place, std::string(was.anchor), std::string(was.number), was.role});
  }

  Block both(const Block& before, const Block& after) {
    const auto merge = [&]<class T>(const T& content) -> Content { return both(std::get<T>(before.content), content); };
    return {std::visit(merge, after.content), after.anchor, after.role};
  }
  document::Section both(const document::Section& before, const document::Section& after) {
    return {both(before.heading, after.heading), after.number, parts(before.blocks, after.blocks)};
  }
  Paragraph both(const Paragraph& before, const Paragraph& after) { return {both(before.inlines, after.inlines)}; }
  List both(const List& before, const List& after) {
    return {after.ordered, parts(before.items, after.items), after.start};
  }
  ListItem both(const ListItem& before, const ListItem& after) {
    return {parts(before.blocks, after.blocks), after.anchor};
  }
  Definitions both(const Definitions& before, const Definitions& after) { return {parts(before.items, after.items)}; }
  Definition both(const Definition& before, const Definition& after) {
    return {both(before.term, after.term), parts(before.body, after.body), after.anchor};
  }
  Table both(const Table& before, const Table& after) {
    return {both(before.caption, after.caption), both(before.header, after.header), parts(before.rows, after.rows),
            after.row_headers};
  }
  Row both(const Row& before, const Row& after) { return {both(before.cells, after.cells), after.anchor}; }
  Callout both(const Callout& before, const Callout& after) { return {parts(before.blocks, after.blocks)}; }
  Contents both(const Contents& before, const Contents& after) { return {parts(before.entries, after.entries)}; }
  ContentsEntry both(const ContentsEntry& before, const ContentsEntry& after) {
    return {after.anchor, after.number, both(before.title, after.title), after.level};
  }
  Separator both(const Separator&, const Separator&) { return {}; }
  std::vector<Inlines> both(const std::vector<Inlines>& before, const std::vector<Inlines>& after) {
    std::vector<Inlines> merged;
    for (std::size_t i = 0; i < after.size(); ++i) merged.push_back(both(before[i], after[i]));
    return merged;
  }
  Inlines both(const Inlines& before, const Inlines& after) {
    return before == after ? after : word_diff(before, after);
  }

  Anchors taken_;
  std::size_t places_ = 0;
  std::vector<FormerName> former_names_;
};

}  // namespace
}  // namespace codicil::redlining

namespace codicil::document {

bool FormerName::operator==(const FormerName&) const = default;
bool Redline::operator==(const Redline&) const = default;

Redline redline(const Document& before, const Document& after) {
  return codicil::redlining::Merger(after).merge(before, after);
}

Inlines redline(const Inlines& before, const Inlines& after) { return codicil::redlining::word_diff(before, after); }

}  // namespace codicil::document
