#pragma once
// What readers of a Markdown file see, found by md4c with everything that GitHub adds: each character with its look,
// its mark, its link, and the blocks it stands in.

#include <codicil/document/document.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace codicil::test {

// How a stretch of text looks.
struct Shown {
  std::string text;   // without spaces, which Markdown moves about
  std::string place;  // `q` for a quotation, `u2` and `o2` for the second item, `h3`, `t` for a table, `c` for code
  std::string link;   // where it leads
  bool strong = false, emphasis = false, code = false, inserted = false, deleted = false;
  bool operator==(const Shown&) const = default;
};

using Page = std::vector<Shown>;

// Adds `shown`, whose text may hold spaces; to the last one if it looks the same.
void add(Page& page, Shown shown);

// `page` in lines, for a failing test.
std::string lines(const Page& page);

// The page that `markdown` makes. What it must not hold (elements that the writer does not write, pictures, tags that
// are not closed) is listed in `faults`.
Page read_markdown(std::string_view markdown, std::string& faults);

// The page that a writer of Markdown should make of `document`.
Page page_of(const document::Document& document);

// Where the Markdown of `document` makes another page than it should; empty if nowhere.
// After a rule or code in an item, md4c 0.4.8 takes the place of a line for the kind of a block, and one place in 256
// ends the list (mity/md4c, issue 413). So a fault counts only if it is one wherever the lines stand.
std::string markdown_fault(const document::Document& document);

}  // namespace codicil::test
