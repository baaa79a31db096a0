#include <codicil/config.hpp>
#include <codicil/schema.hpp>

#include "schema/json_schema.hpp"

namespace codicil {
namespace schema {

template <>
struct Forms<Waiver> {
  static constexpr std::string_view of(std::string_view key) {
    return key == "fingerprint" ? "^[0-9a-f]{12}$" : std::string_view();
  }
};

// A key for each rule, by name and by id, which says what the rule is about.
template <Enumeration Level>
struct Own<std::vector<std::pair<std::string, Level>>> {
  static void write(JsonSchema& out) {
    out.mapping({}, {}, [&] {
      for (const bool by_id : {false, true})
        for (const ReviewRule* rule : review_rules())
          if (by_id || find_review_rule(rule->name) == rule) member(out, *rule, by_id ? rule->id : rule->name);
    });
  }

private:
  static void member(JsonSchema& out, const ReviewRule& rule, std::string_view key) {
    const std::string meaning = std::string(rule.says) + " (" + std::string(rule.id) + ", " +
                                std::string(name_of(rule.severity)) + "): " + std::string(rule.reason);
    out.member(key, meaning, [&] { out.word<Level>(false); });
  }
};

namespace {

class ConfigSchema : JsonSchema {
public:
  std::string print() && {
    return document("Codicil settings", [&] { mapping(Schema<Config>::meaning, {}, [&] { members<Config>(); }); });
  }
};

}  // namespace
}  // namespace schema

std::string config_schema() { return schema::ConfigSchema().print(); }

}  // namespace codicil
