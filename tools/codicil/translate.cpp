#include "command.hpp"
#include "failure.hpp"
#include "inputs.hpp"
#include "report.hpp"
#include "suggest.hpp"

#include <codicil/localise.hpp>
#include <codicil/source/display.hpp>

#include <unistd.h>

#include <algorithm>
#include <array>

namespace codicil::cli {
namespace {

constexpr std::array kOptions{
    Option{"lang", 0, "TAG", "the language to translate into; with --stamp, the only one that is stamped"},
    Option{"stamp", 0, "", "write into FILE from which text each translation was made"},
    Option{"format", 0, "full|concise", "findings with their lines (full), or one line each"},
};

void require_language(const Input& input, const std::string& language) {
  const std::vector<std::string> known = languages_of(*input.reading.policy);
  if (std::find(known.begin() + 1, known.end(), language) != known.end()) return;
  throw UsageError(printable(input.name) + " is not translated into " + cli::quoted(language) +
                   "; its languages: " + joined(known) + " (policy: language, translations)");
}

// The findings that are about translations.
Diagnostics about_translations(const Diagnostics& found) {
  Diagnostics some;
  for (const Diagnostic& finding : found) {
    const Rule* rule = find_rule(finding.code);
    if (rule && rule->name.ends_with("-translation")) some.add(finding);
  }
  return some;
}

Exit list(const Arguments& arguments, const std::string& language, Console& console) {
  const bool concise = arguments.value("format") == "concise";
  ReadOptions options;
  options.untranslated_in = language;
  Exit exit = Exit::done;
  for (const Input& input : read_inputs(input_names(arguments, console), console, options)) {
    const Diagnostics& all = input.reading.diagnostics;
    if (!input.reading.policy) {
      console.findings(shown(all, console).to_text(console.colours(STDERR_FILENO)));
      exit = worse(exit, exit_for(all, Exit::content));
      continue;
    }
    require_language(input, language);
    const Diagnostics found = about_translations(all);
    if (found.empty() && !console.quiet())
      console.note("nothing to translate into " + language + " in " + printable(input.name));
    console.print(concise ? found.to_lines() : found.to_text(console.colours(STDOUT_FILENO)));
  }
  return exit;
}

// A file, and what it is to hold.
struct Stamped {
  OutputFile file;
  std::string bytes;
};

Exit stamp(const Arguments& arguments, Console& console) {
  const std::string language = arguments.value("lang").value_or("");
  const std::vector<std::string> names = input_names(arguments, console);
  if (std::ranges::find(names, "-") != names.end()) throw UsageError("--stamp writes into files; name them");
  std::vector<Stamped> all;
  Exit exit = Exit::done;
  for (const Input& input : read_inputs(names, console)) {
    if (input.reading.policy && !language.empty()) require_language(input, language);
    const Result<std::string> bytes =
        input.reading.policy ? stamp_file(input.name, language) : Result<std::string>(input.reading.diagnostics);
    console.findings(bytes ? "" : shown(bytes.diagnostics(), console).to_text(console.colours(STDERR_FILENO)));
    exit = worse(exit, exit_for(bytes.diagnostics(), Exit::content));
    if (bytes) all.push_back({file_to_edit(input.name), *bytes});
  }
  if (exit != Exit::done) return exit;
  for (const Stamped& each : all)
    console.note((each.file.write(each.bytes) == Change::none ? "unchanged " : "stamped ") +
                 printable(each.file.path()));
  return exit;
}

Exit run(const Arguments& arguments, Console& console) {
  if (arguments.has("stamp")) return stamp(arguments, console);
  const auto language = arguments.value("lang");
  if (!language) throw UsageError("translate needs --lang TAG, to list what is missing, or --stamp");
  return list(arguments, *language, console);
}

}  // namespace

const Command translate_command{.name = "translate",
                                .operands = "[FILE...|-]",
                                .summary = "list what is not translated, mark what is",
                                .details =
                                    "Lists the texts that have no translation into --lang, or one that was made from\n"
                                    "another text than stands there now. --stamp writes a short hash of its source\n"
                                    "text beside each translation, so that a later change is noticed; run it when\n"
                                    "the translations are right. Nothing else in the file changes.\n",
                                .examples =
                                    "  codicil translate --lang fr policy.yaml\n"
                                    "  codicil translate --lang fr --format concise policy.yaml\n"
                                    "  codicil translate --stamp policy.yaml\n"
                                    "  codicil translate --stamp --lang fr policy.yaml\n",
                                .options = kOptions,
                                .run = run};

}  // namespace codicil::cli
