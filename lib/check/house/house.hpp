#pragma once
// Rules beside the law: what a careful reader would ask about a policy.

#include <codicil/check.hpp>

#include "check/facts.hpp"
#include "diff/tree.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::checking {

// A fact by its place in the file.
struct Said {
  std::string place;
  FactKind kind;
  std::string_view value;
  std::string_view language;
};

class House {
public:
  House(const Policy& policy, const Date& as_of);

  const Facts facts;
  const Date as_of;

  // Calls `visit` with each fact of these kinds.
  template <class Visit>
  void each(std::initializer_list<FactKind> kinds, Visit visit) const {
    for (const Said& one : said_)
      if (std::find(kinds.begin(), kinds.end(), one.kind) != kinds.end()) visit(one);
  }

private:
  void add(const diffing::Node& node, std::string& path);
  std::string_view language_of(const diffing::Node& node) const;

  const diffing::Node tree_;
  std::vector<Said> said_;
};

// Another place that a remark is about, and what is said there.
struct Beside {
  std::string path;
  std::string what;
};

// What a rule found: a place, and what is wrong there; in a text, the words that are meant, and how often the same
// stand before them; what to do, where that is not plain.
struct Remark {
  std::string path;
  std::string message;
  std::string words{};
  std::vector<Beside> beside{};
  std::size_t repeats = 0;
  std::string_view help{};
};
// Of words that are a part of what is said.
Remark remark_in(const Said& said, std::string message, std::string_view words);
using Remarks = std::vector<Remark>;

struct HouseRow {
  Rule rule;
  Remarks (*find)(const House&);
};

// Tables, a file a subject.
extern const std::span<const HouseRow> contradiction_rules, sharing_rules, text_rules, words_only_rules, untold_rules,
    date_rules, gap_rules, ignore_rules;

// The findings but for those that a comment of the file accepts, and what there is to say of such comments. `laws` are
// those whose duties were looked for.
Diagnostics without_ignored(const Diagnostics& findings, const Reading& reading,
                            const std::vector<const LawProfile*>& laws);

}  // namespace codicil::checking
