#pragma once
/// \file
/// What two versions of a policy say differently, fact by fact. It compares what is said, not how: order, layout of the
/// file and spelling of values never count.

#include <codicil/model/policy.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace codicil {

/// What sort of value a fact is.
enum class FactKind : std::uint8_t {
  group,        ///< a mapping, list, entry, item or section: what it says are its parts
  words,        ///< a few words for people
  text,         ///< author's Markdown
  literal,      ///< what is the same in every language: a telephone number, the name of a cookie, a version
  translation,  ///< words or text in another language of the file
  flag,         ///< yes or no
  choice,       ///< a value of a closed list
  reference,    ///< the id of an entry
  date,
  duration,
  age,
  url,
  email,
  country,
  language,
  licence
};

/// What one version says of a fact.
struct Saying {
  enum class State : std::uint8_t { silent, none, stated };
  State state = State::silent;
  FactKind fact = FactKind::group;
  std::string value{};  ///< of a stated fact, as the file writes it; of a group, what people call it, or empty
  std::string place{};  ///< its path in that version's SourceMap; empty where silent
  bool operator==(const Saying&) const = default;
};

/// One fact that the two versions state differently.
struct Change {
  enum class Kind : std::uint8_t {
    added,    ///< the older version is silent on it
    removed,  ///< the newer version is silent on it
    changed,
    renamed  ///< an entry or section has another id (`was:`), and is the same one
  };
  Kind kind = Kind::changed;
  /// Keys, ids and, for items without an id, their first words, joined by dots: `sections.payments.providers.stripe`.
  /// The same whatever the order of the file, and for either direction of the comparison.
  std::string path;
  std::string_view owner;  ///< the Schema name of the struct it is a fact of: `payments`; `sections` for a section,
                           ///< `wording` and `extension` for what stands under these
  std::string_view field;  ///< its key there: `providers`; for a section, its kind
  std::string item{};      ///< where it is one of several (an item, an entry, a section): its name in `path`
  Saying before{}, after{};
  /// What a group that was added or removed as a whole consists of, each part as a change of its own.
  std::vector<Change> parts{};

  /// What sort of value it is now; what it was, where the newer version states none.
  FactKind fact() const { return after.state == Saying::State::stated ? after.fact : before.fact; }
  bool operator==(const Change&) const = default;
};

/// All that two versions say differently.
struct Comparison {
  /// In the order of the newer file, what is gone after what is there; outermost groups only: a section that is new is
  /// one change with its facts as parts.
  std::vector<Change> changes;
  std::size_t facts = 0;  ///< how many facts were compared: those of the version that states more
};

/// Compares `before` with `after`. Entries and sections are the same where their ids are (or `was:` says so), items
/// where they name the same thing, reworded items where most of their words are. Swapping the arguments swaps `before`
/// and `after` of every change, and `added` and `removed`. About linear: likeness is looked for in bounded work.
Comparison diff(const Policy& before, const Policy& after);

/// Every fact that `policy` states, as the changes that would add it: outermost groups with their parts.
std::vector<Change> facts(const Policy& policy);

}  // namespace codicil
