#pragma once
// Texts in two versions, for measuring word diffs.

#include <span>
#include <string>

namespace codicil::bench {

// A text of about a megabyte and what became of it. Made the same on every machine.
struct Versions {
  std::string before, after;
};

struct Case {
  const char* name;
  Versions (*make)();
};

// What people do to texts: `few` words changed, `some` (one in twenty), paragraphs `shuffled`, all of it `rewritten`.
std::span<const Case> usual_cases();

// What nobody does, or only to make a program hang.
std::span<const Case> hostile_cases();

}  // namespace codicil::bench
