#include "command.hpp"
#include "failure.hpp"
#include "suggest.hpp"

#include <codicil/schema.hpp>

#include <array>

namespace codicil::cli {
namespace {

struct Schema {
  std::string_view name;
  std::string (*print)();
};
constexpr std::array kSchemas{Schema{"policy", policy_schema}, Schema{"config", config_schema},
                              Schema{"review", review_schema}, Schema{"findings", findings_schema},
                              Schema{"coverage", coverage_schema}};

Exit run(const Arguments& arguments, Console& console) {
  const auto& operands = arguments.operands();
  std::vector<std::string> names;
  for (const Schema& schema : kSchemas) {
    names.emplace_back(schema.name);
    if (operands.size() == 1 && operands.front() == schema.name) return console.print(schema.print()), Exit::done;
  }
  if (operands.size() != 1) throw UsageError("schema takes one of: " + joined(names));
  refuse("schema", operands.front(), names);
}

}  // namespace

const Command schema_command{.name = "schema",
                             .operands = "policy|config|review|findings|coverage",
                             .summary = "print a JSON Schema, for editors and for programs",
                             .details =
                                 "Prints the JSON Schema (draft-07) of policy files, of .codicil.yaml, or of what\n"
                                 "is printed by diff --format json (review), check --format json (findings) and\n"
                                 "check --report json (coverage). Editors with a YAML language server complete\n"
                                 "keys and words by it, say what each means, and mark unknown ones, if the file\n"
                                 "begins with the line\n"
                                 "  # yaml-language-server: $schema=policy.schema.json\n",
                             .examples =
                                 "  codicil schema policy > policy.schema.json\n"
                                 "  codicil schema config > codicil.schema.json\n"
                                 "  codicil schema review > review.schema.json\n",
                             .options = {},
                             .run = run};

}  // namespace codicil::cli
