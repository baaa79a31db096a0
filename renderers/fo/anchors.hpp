#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "fo/tree.hpp"

namespace codicil::fo {

/// The ids of one document and the links between them. Links may come before their target, and targets need to know
/// how many links there are, so a survey of the document tells of both before anything is written.
///
/// FOP 2.8 writes two links to one id so that both belong to the last of them in the tags, and the first is nothing to
/// a screen reader. So each link leads to an id of its own: the first to the target's id, the others to empty
/// wrappers `id.r1`, `id.r2` … in its text.
class Anchors {
public:
  /// Tells of something that will be written and has this anchor. An empty anchor, and one that is taken, gives no
  /// id. `anchor` itself has to stay where it is: that is how its owner is known.
  void expect_target(std::string_view anchor);

  /// Tells of a link to `anchor`.
  void expect_link(std::string_view anchor);

  /// Says that the survey is over and the writing begins.
  void begin() { last_ = 0; }

  /// Makes `node` what `anchor` names, if it is the owner.
  void define(pugi::xml_node node, std::string_view anchor, Tree& tree);

  /// The id that `anchor` gives to what it stands at; empty if it gives none.
  std::string owned_id(std::string_view anchor);

  /// The id of what `anchor` names anywhere; empty if that is nothing.
  std::string id(std::string_view anchor);

  /// Where the next link to `anchor` has to lead: an id of its own, or nothing if it leads nowhere.
  std::string next_destination(std::string_view anchor);

private:
  struct Target {
    const char* owner = nullptr;
    unsigned links = 0;    ///< that there will be
    unsigned written = 0;  ///< of them
  };

  Target& expect(std::string_view anchor);
  Target* find(std::string_view anchor);
  const Target* find_owned(std::string_view anchor);

  std::vector<Target> targets_;  ///< in the order of the document, more or less
  std::unordered_map<std::string_view, std::size_t> index_;
  std::size_t last_ = 0;  ///< found by its owner
};

/// `anchor` as an XML name. Different anchors give different names, and none of them holds a capital letter but as
/// written here: a leading `A` where XML wants a letter first, and `.2F` for a byte outside `[a-z0-9_-]`.
std::string xml_name(std::string_view anchor);

}  // namespace codicil::fo
