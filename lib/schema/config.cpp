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

// A rule that can have another severity, and what an editor says of it.
struct Settable {
  std::string_view id, name;
  std::string meaning;
};

template <class Level>
std::vector<Settable> settable();

template <>
std::vector<Settable> settable<Materiality>() {
  std::vector<Settable> all;
  for (const ReviewRule* rule : review_rules())
    all.push_back({rule->id, find_review_rule(rule->name) == rule ? rule->name : std::string_view(),
                   std::string(rule->says) + " (" + std::string(rule->id) + ", " +
                       std::string(name_of(rule->severity)) + "): " + std::string(rule->reason)});
  return all;
}

template <>
std::vector<Settable> settable<FindingLevel>() {
  std::vector<Settable> all;
  for (const FindingKind& kind : finding_kinds())
    if (!kind.is_fixed)
      all.push_back({kind.code, kind.name == kind.code ? std::string_view() : kind.name,
                     std::string(kind.code) + ": " + std::string(kind.why)});
  return all;
}

// A key for each rule, by name and by id, which says what the rule is about.
template <Enumeration Level>
struct Own<std::vector<std::pair<std::string, Level>>> {
  static void write(JsonSchema& out) {
    out.mapping({}, {}, [&] {
      for (const std::string_view Settable::*key : {&Settable::name, &Settable::id})
        for (const Settable& rule : settable<Level>())
          if (!(rule.*key).empty()) out.member(rule.*key, rule.meaning, [&] { out.word<Level>(false); });
    });
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
