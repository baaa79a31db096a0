// From a redline back to the versions it was made of.
#include <codicil/document/redline.hpp>

#include "redline/former_names.hpp"
#include "redline/parts.hpp"

#include <iterator>

namespace codicil::redlining {
namespace {

// One of the two versions: what has the mark `own` is its alone, what has the mark `other` is not in it.
class Version {
public:
  explicit Version(Mark own) : own_(own), other_(own == Mark::inserted ? Mark::deleted : Mark::inserted) {}

  // Makes the version of its redline. Calls `visit` with each part that both versions have, in document order.
  template <class Visit>
  void restore(Document& document, const Visit& visit) const {
    restore(document.meta, visit);
    restore(document.blocks, visit);
  }

private:
  template <class Part, class Visit>
  void restore(std::vector<Part>& parts, const Visit& visit) const {
    std::erase_if(parts, [&](const Part& part) { return is_marked(part, other_); });
    for (Part& part : parts) is_marked(part, own_) ? restore_own(part) : restore_common(part, visit);
  }

  template <class Part>
  void restore_own(Part& part) const {
    set_mark(part, Mark::none);
    if (own_ != Mark::deleted) return;
    for_each_anchor(part, [](std::string& anchor) { anchor = original_anchor(anchor); });
  }

  template <class Part, class Visit>
  void restore_common(Part& part, const Visit& visit) const {
    visit(part);
    for_each_inside(part, [&](auto& inside) { restore(inside, visit); });
  }

  // The redline has cut only those texts in which it has marked something.
  template <class Visit>
  void restore(Inlines& inlines, const Visit&) const {
    if (std::all_of(inlines.begin(), inlines.end(), [](const Run& run) { return run.mark == Mark::none; })) return;
    Inlines whole;
    for (Run& run : inlines) {
      if (run.mark == other_) continue;
      run.mark = Mark::none;
      if (!whole.empty() && looks_like(whole.back(), run))
        whole.back().text += run.text;
      else
        whole.push_back(std::move(run));
    }
    inlines = std::move(whole);
  }

  Mark own_, other_;
};

// Gives parts the names that they had, each at its place.
class FormerNames {
public:
  explicit FormerNames(const std::vector<FormerName>& names) : next_(names.begin()), end_(names.end()) {}

  template <class Part>
  void give(Part& part) {
    if (next_ != end_ && next_->place == place_) rename(part, *next_++);
    ++place_;
  }

private:
  std::vector<FormerName>::const_iterator next_, end_;
  std::size_t place_ = 0;
};

}  // namespace
}  // namespace codicil::redlining

namespace codicil::document {

using codicil::redlining::FormerNames;
using codicil::redlining::Version;

Document accept(Redline redline) {
  Version(Mark::inserted).restore(redline.document, [](auto&) {});
  return std::move(redline.document);
}

Document reject(Redline redline) {
  FormerNames names(redline.former_names);
  Version(Mark::deleted).restore(redline.document, [&](auto& part) { names.give(part); });
  redline.former_front.meta = std::move(redline.document.meta);
  redline.former_front.blocks = std::move(redline.document.blocks);
  return std::move(redline.former_front);
}

}  // namespace codicil::document
