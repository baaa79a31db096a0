// What stands beside the field tables of a policy: its top level and its sections.

#include <codicil/schema.hpp>

#include "schema/json_schema.hpp"

#include <algorithm>

namespace codicil {
namespace schema {
namespace {

template <class Visit>
void for_each_kind(Visit&& visit) {
  [&]<class... Bodies>(std::type_identity<std::variant<Bodies...>>) {
    (visit(std::type_identity<Bodies>{}), ...);
  }(std::type_identity<SectionKinds>{});
}

class PolicySchema : JsonSchema {
public:
  std::string print() && {
    std::vector<std::string_view> keys{"codicil", "policy", "sections"};
    const auto more = needed<Policy>();
    keys.insert(keys.end(), more.begin(), more.end());
    return document("Codicil privacy policy", [&] {
      mapping("A privacy policy as data.", keys, [&] { top(); });
      json_["patternProperties"].object([&] { member("^x-", "what is one's own, and not printed", [] {}); });
    });
  }

private:
  void top() {
    member("codicil", "the version of the format", [&] { json_["const"] = 1; });
    member("policy", Schema<PolicyInfo>::meaning, [&] { value<PolicyInfo>(); });
    members<Policy>();
    member("sections", "the sections, in order", [&] { sections(); });
    member("wording", "sentences of one's own, by the keys of those whose place they take", [&] {
      json_["type"] = "object";
      json_["additionalProperties"].object([&] { value<Words>(); });
    });
  }

  void sections() {
    const std::string name = define("section", [this] { section(); });
    const auto item = [&] { refer(name); };
    any_of({item, [&] {
              json_["type"] = "array";
              json_["items"].object(item);
              json_["minItems"] = 1;
            }});
  }

  // Its kind decides which keys it takes: `if` and `then` let an editor say what is wrong with those of one kind, and
  // not that no kind fits.
  void section() {
    json_["type"] = "object";
    json_["properties"].object([&] { member("kind", "what the section is about", [&] { kinds(); }); });
    require({"kind"});
    std::vector<std::function<void()>> choices;
    for_each_kind([&]<class Body>(std::type_identity<Body>) { choices.push_back([this] { choice<Body>(); }); });
    json_["allOf"].array(choices, [&](const auto& each) { json_.object(each); });
  }

  void kinds() {
    std::vector<std::string_view> names, meanings;
    for_each_kind([&]<class Body>(std::type_identity<Body>) {
      names.push_back(Schema<Body>::name);
      meanings.push_back(Schema<Body>::meaning);
    });
    one_of(names);
    json_["enumDescriptions"].array(meanings, [&](std::string_view each) { json_ = each; });  // for editors
  }

  template <class Body>
  void choice() {
    const std::string_view kind = Schema<Body>::name;
    json_["if"].object([&] {
      json_["properties"].object([&] { json_["kind"].object([&] { json_["const"] = kind; }); });
      require({"kind"});
    });
    json_["then"].object([&] { refer(define("section-" + std::string(kind), [this] { section_of<Body>(); })); });
  }

  template <class Body>
  void section_of() {
    constexpr bool can_be_none = requires { Schema<Body>::can_be_none; };
    mapping(Schema<Body>::meaning, {}, [&] {
      member("kind", Schema<Body>::meaning, [&] { json_["const"] = Schema<Body>::name; });
      member("id", "its name and anchor, where it is not called after its kind", [&] { value<Id>(); });
      was();
      if (can_be_none) member("none", "there is nothing of this kind", [&] { value<bool>(); });
      members<Section>();
      members<Body>();
      member("sections", "the sections below this one", [&] { sections(); });
    });
    require_unless<Body>();
  }

  // A section that says `none` says no more, and one with sections below needs no text of its own.
  template <class Body>
  void require_unless() {
    std::vector<std::string_view> keys = needed<Body>();
    if constexpr (requires { Schema<Body>::needs; })
      for (const std::string_view key : Schema<Body>::needs)
        if (key != "text") keys.push_back(key);
    if (keys.empty()) return;
    json_["if"].object([&] { require({"none"}); });
    json_["else"].object([&] { require(keys); });
  }
};

}  // namespace
}  // namespace schema

std::string policy_schema() { return schema::PolicySchema().print(); }

}  // namespace codicil
