#pragma once
// What purposes, legal bases and retention say of data and purposes, wherever that stands.

#include "check/extent.hpp"
#include "check/located.hpp"
#include "model/directory.hpp"

#include <codicil/model/policy.hpp>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace codicil::checking {

// Of data or purposes: ids, or the words of what stands only there.
using Names = std::vector<std::string_view>;

template <class T>
std::string_view name_of(const Mention<T>& mention) {
  return mention.id.empty() ? std::string_view(mention.own->name) : std::string_view(mention.id);
}

template <class T>
Names names_of(const Stated<std::vector<Mention<T>>>& mentions) {
  Names names;
  for (const Mention<T>& each : *mentions) names.push_back(name_of(each));
  return names;
}

// What is said of legal bases.
struct Grounds {
  bool consent = false, public_task = false, interests = false;
  Place interest{};  // where it is said, with its holder

  Grounds() = default;
  // Of what rests on these bases: `place` says so, and may tell the interest.
  Grounds(const std::vector<Basis>& bases, const Stated<Interest>& told, Place place);
  void add(const Grounds& other);
  bool leaves_interest_open() const { return interests && interest.empty(); }
};

// What is said, of a purpose, of some data or of everything, and where.
struct Statement {
  Grounds grounds{};
  Place based{};          // on a legal basis
  Place kept{}, timed{};  // until something, for a length of time

  void add(const Statement& other);
};

// What is said of a name alone, and what of it together with names of the other kind.
struct Statements {
  Statement alone, paired;
};
using StatementsByName = std::unordered_map<std::string_view, Statements>;

// Of all purposes of some data: the first that something is not said of, and where it is said of others.
struct Told {
  std::string_view gap{};
  Place place{};
};
// What data are used for, and what is said of that.
struct Uses {
  Place place{};  // that says so; empty: nothing does
  Grounds grounds{};
  bool leaves_interest_open = false;
  Told based{}, kept{}, timed{};

  void add(const Uses& other);
};

// What names both, such as a legal basis `for` a purpose with `data`, is said of neither alone: a length of time for
// orders is none for letters to the same address.
class Links {
public:
  Links(const Policy& policy, const Directory& directory, const std::vector<Located>& sections, Paths& paths);

  // What a purpose says of itself, and how long a rule keeps something.
  void add(std::string_view name, const Purpose& purpose, Place place);
  Statement kept(const Mention<StorageRule>& mention, Place place) const;
  // Where it is said what the data are used for, and what all are.
  Place use_of(std::string_view data) const;
  Place general_use() const { return general_.place; }

  // Whether it is said of each of the data and purposes: a legal basis, what ends their keeping, a length of time.
  Extent basis(const Names& data, const Names& purposes) const;
  Extent retention(const Names& data, const Names& purposes) const;
  Extent deletion(const Names& data, const Names& purposes) const;
  // What these data and purposes rest on; of uses, whether one of them leaves its interest open.
  Uses rests(const Names& data, const Names& purposes) const;

private:
  // What has to be said of data and purposes, by itself and of their uses.
  struct Fact {
    Place Statement::*said;
    Told Uses::*told;
  };
  static constexpr Fact kBased{&Statement::based, &Uses::based}, kKept{&Statement::kept, &Uses::kept},
      kTimed{&Statement::timed, &Uses::timed};
  // Data that something is used for: none are all data.
  struct Use {
    std::string_view purpose;
    Names data;
    Place place;
  };

  const Uses& uses_of(std::string_view data) const;
  Extent said_of(const Fact& fact, const Names& subjects, const StatementsByName& by_subject, const Names& others,
                 const StatementsByName& by_other) const;
  Extent by_use(const Fact& fact, const Names& data) const;
  Place place_by_use(const Fact& fact, std::string_view data, const Told& told) const;
  Extent time(const Fact& fact, const Names& data, const Names& purposes) const;

  void add(const std::string& path, const section::Purposes& kind);
  void add(const std::string& path, const section::LegalBasis& kind);
  void add(const std::string& path, const section::Retention& kind);
  void add(const std::string& path, const Activity& activity);
  void put(const Statement& said, const Names& data, const Names& purposes);
  void follow();
  void follow(const Use& use, const Names& data);

  const Directory& directory_;
  Paths& paths_;
  StatementsByName of_data_, of_purpose_;
  Statement everything_;
  std::vector<Use> uses_;
  std::unordered_map<std::string_view, Uses> uses_of_data_;
  Uses general_;
};

}  // namespace codicil::checking
