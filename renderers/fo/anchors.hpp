#pragma once
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace codicil::fo {

/// The ids of one document and the links between them. Links may come before their target, so they are noted and
/// resolved at the end.
///
/// FOP 2.8 writes two links to one id so that both belong to the last of them in the tags, and the first is nothing to
/// a screen reader. So each link leads to an id of its own: the first to the target's id, the others to empty
/// wrappers `id.r1`, `id.r2` … in its text.
class Anchors {
public:
  /// Makes `node` what `anchor` names. An empty anchor, and one that is taken, gives no id.
  void define(pugi::xml_node node, std::string_view anchor);

  /// Makes sure that `node` has an id, and returns it.
  std::string require(pugi::xml_node node, std::string_view anchor);

  /// Notes that the fo:basic-link `link` leads to `anchor`.
  void refer(pugi::xml_node link, std::string_view anchor);

  /// Notes that the fo:page-number-citation `citation` prints the page of `anchor`.
  void cite(pugi::xml_node citation, std::string_view anchor);

  /// Ties every link and citation to its target. A link that leads nowhere becomes text, such a citation goes.
  void resolve();

private:
  struct Target {
    pugi::xml_node node;
    unsigned links = 0;
  };
  struct Reference {
    pugi::xml_node node;
    std::string anchor;
  };

  Target* find(const std::string& anchor);
  static void resolve(pugi::xml_node link, Target* target);

  std::unordered_map<std::string, Target> targets_;
  std::vector<Reference> links_, citations_;
  unsigned unnamed_ = 0;
};

/// `anchor` as an XML name. Different anchors give different names, and none of them holds a capital letter but as
/// written here: a leading `A` where XML wants a letter first, and `.2F` for a byte outside `[a-z0-9_-]`.
std::string xml_name(std::string_view anchor);

}  // namespace codicil::fo
