#pragma once
// What both versions say of a fact, as a redline of a few words.

#include "review/context.hpp"

#include <codicil/document/document.hpp>
#include <codicil/report.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace codicil::reporting {

// How much of long texts is shown, in bytes.
struct Excerpt {
  std::size_t around;   // of what stayed, on either side of a change
  std::size_t changed;  // of one stretch that is new or gone
  std::size_t all;
};

// Values with the names that people know; knows both policies.
class Comparing {
public:
  explicit Comparing(const ReviewSubject& subject)
      : subject_(subject), context_(subject.before.policy, subject.after.policy, {}) {}

  // What is gone, what is new, and of words what stayed around it.
  document::Inlines operator()(const Change& change, const Excerpt& excerpt) const;

private:
  document::Inlines said(const Change& change, bool is_after) const;

  const ReviewSubject& subject_;
  reviewing::Context context_;
};

// The parts of a group that say something, the group itself where it has none; words have their translations as parts.
std::vector<const Change*> leaves_of(const Change& change);
// The way from a group to its part, without the part's own name: `contacts › office › email`; nothing from a list to
// its items.
std::string label_of(const Change& leaf, const Change& group);

// Whether the change is one of words, which may be long.
bool is_worded(const Change& change);

}  // namespace codicil::reporting
